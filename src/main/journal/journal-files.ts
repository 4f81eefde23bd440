import { type FileHandle, mkdir, open, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { hostErrorOf, isMissing } from '#main/files/host-error.ts';
import { syncFolder } from '#main/files/write-safely.ts';
import { err, ok, type Result } from '#shared/base/result.ts';
import type {
  AppendJournalError,
  AppendJournalRequest,
  HostError,
  ReadJournalRequest,
  TruncateJournalRequest,
  WorkspaceRequest,
} from '#shared/ipc/desktop-api.ts';

export interface JournalFiles {
  readonly size: (request: WorkspaceRequest) => Promise<Result<number, HostError>>;
  readonly append: (request: AppendJournalRequest) => Promise<Result<number, AppendJournalError>>;
  readonly read: (request: ReadJournalRequest) => Promise<Result<Uint8Array, HostError>>;
  readonly truncate: (request: TruncateJournalRequest) => Promise<Result<number, HostError>>;
  readonly remove: (request: WorkspaceRequest) => Promise<Result<true, HostError>>;
}

/**
 * One append-only file for each förbund. Bytes count as written after fsync, not before; what could not be written
 * whole is cut off again. Requests on one journal are carried out one after another.
 */
export function createJournalFiles(folder: string): JournalFiles {
  const inTurn = createTurns();
  const pathOf = (workspace: string): string => join(folder, `${workspace}.journal`);
  return {
    size: ({ workspace }) =>
      inTurn(workspace, async () => {
        try {
          return ok((await stat(pathOf(workspace))).size);
        } catch (error) {
          return isMissing(error) ? ok(0) : err(hostErrorOf(error));
        }
      }),
    append: (request) => inTurn(request.workspace, () => append(folder, pathOf(request.workspace), request)),
    read: ({ workspace, from, length }) =>
      inTurn(workspace, () =>
        withFile<Uint8Array>(pathOf(workspace), 'r', new Uint8Array(0), (file) =>
          readPart(file, from, length),
        ),
      ),
    truncate: ({ workspace, size }) =>
      inTurn(workspace, () =>
        withFile<number>(pathOf(workspace), 'r+', 0, async (file) => {
          const now = (await file.stat()).size;
          if (size < now) await file.truncate(size);
          await file.sync();
          return Math.min(size, now);
        }),
      ),
    remove: ({ workspace }) =>
      inTurn(workspace, async () => {
        try {
          await rm(pathOf(workspace), { force: true });
          return ok(true as const);
        } catch (error) {
          return err(hostErrorOf(error));
        }
      }),
  };
}

async function append(
  folder: string,
  path: string,
  { at, bytes }: AppendJournalRequest,
): Promise<Result<number, AppendJournalError>> {
  try {
    const isNew = at === 0 && (await fileIsMissing(path));
    if (isNew) await mkdir(folder, { recursive: true, mode: 0o700 });
    const file = await open(path, isNew ? 'wx+' : 'r+', 0o600);
    try {
      const { size } = await file.stat();
      if (size !== at) return err({ type: 'moved', size });
      await writeWhole(file, bytes, at);
      if (isNew) await syncFolder(folder);
      return ok(at + bytes.length);
    } finally {
      await file.close();
    }
  } catch (error) {
    if (isMissing(error)) return err({ type: 'moved', size: 0 });
    return err(hostErrorOf(error));
  }
}

async function writeWhole(file: FileHandle, bytes: Uint8Array, at: number): Promise<void> {
  try {
    let written = 0;
    while (written < bytes.length) {
      const step = await file.write(bytes, written, bytes.length - written, at + written);
      written += step.bytesWritten;
    }
    await file.sync();
  } catch (error) {
    // If even this fails the torn end stays: the reader of the journal finds it and cuts it. The first error is told.
    await file.truncate(at).catch(() => undefined);
    throw error;
  }
}

async function readPart(file: FileHandle, from: number, length: number): Promise<Uint8Array> {
  const { size } = await file.stat();
  const bytes = new Uint8Array(Math.max(0, Math.min(length, size - from)));
  let read = 0;
  while (read < bytes.length) {
    const step = await file.read(bytes, read, bytes.length - read, from + read);
    if (step.bytesRead === 0) break;
    read += step.bytesRead;
  }
  return read === bytes.length ? bytes : bytes.slice(0, read);
}

async function withFile<T>(
  path: string,
  flags: 'r' | 'r+',
  whenMissing: T,
  use: (file: FileHandle) => Promise<T>,
): Promise<Result<T, HostError>> {
  try {
    const file = await open(path, flags);
    try {
      return ok(await use(file));
    } finally {
      await file.close();
    }
  } catch (error) {
    return isMissing(error) ? ok(whenMissing) : err(hostErrorOf(error));
  }
}

async function fileIsMissing(path: string): Promise<boolean> {
  try {
    await stat(path);
    return false;
  } catch (error) {
    if (isMissing(error)) return true;
    throw error;
  }
}

/** Runs the tasks of one name after each other; tasks of different names do not wait for each other. */
function createTurns(): <T>(name: string, task: () => Promise<T>) => Promise<T> {
  const last = new Map<string, Promise<unknown>>();
  return (name, task) => {
    const turn = (last.get(name) ?? Promise.resolve()).then(task, task);
    last.set(name, turn);
    return turn;
  };
}
