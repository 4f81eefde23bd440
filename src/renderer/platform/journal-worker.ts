import { assertNever } from '#shared/base/assert-never.ts';
import { err, ok } from '#shared/base/result.ts';
import type { HostError } from '#shared/ipc/desktop-api.ts';
import type { FileOutcome, FileReply, FileRequest, FileTask } from './journal-messages.ts';

/** The part of the File System Access standard that TypeScript's `dom` library lacks (it is in `webworker`). */
interface SyncAccessHandle {
  readonly read: (into: Uint8Array, options: { readonly at: number }) => number;
  readonly write: (bytes: Uint8Array, options: { readonly at: number }) => number;
  readonly truncate: (size: number) => void;
  readonly getSize: () => number;
  readonly flush: () => void;
  readonly close: () => void;
}

type SyncFileHandle = FileSystemFileHandle & {
  readonly createSyncAccessHandle?: () => Promise<SyncAccessHandle>;
};

let queue: Promise<void> = Promise.resolve();

self.addEventListener('message', (event: MessageEvent<FileRequest>) => {
  const { id, task } = event.data;
  queue = queue.then(async () => {
    const outcome = await perform(task).catch((error: unknown): FileOutcome => err(hostErrorOf(error)));
    const reply: FileReply = { id, outcome };
    self.postMessage(reply);
  });
});

async function perform(task: FileTask): Promise<FileOutcome> {
  const folder = await navigator.storage.getDirectory();
  if (task.type !== 'append') await letGo();
  switch (task.type) {
    case 'size':
      return ok((await existing(folder, task.file))?.size ?? 0);
    case 'read': {
      const file = await existing(folder, task.file);
      if (file === undefined) return ok(new Uint8Array(0));
      return ok(new Uint8Array(await file.slice(task.from, task.from + task.length).arrayBuffer()));
    }
    case 'append':
      return append(folder, task);
    case 'truncate':
      return change(folder, task.file, async (handle) => {
        if (task.size < handle.getSize()) handle.truncate(task.size);
        handle.flush();
        return ok(handle.getSize());
      });
    case 'replace': {
      // A swap file that takes the old one's place when closed: a crash leaves the old vault or the new, never half.
      const handle = await folder.getFileHandle(task.file, { create: true });
      const stream = await handle.createWritable();
      await stream.write(task.bytes as Uint8Array<ArrayBuffer>);
      await stream.close();
      return ok(task.bytes.length);
    }
    case 'remove':
      await folder.removeEntry(task.file).catch(ignoreMissing);
      return ok(0);
    default:
      return assertNever(task);
  }
}

async function existing(folder: FileSystemDirectoryHandle, name: string): Promise<File | undefined> {
  const handle = await folder.getFileHandle(name).catch(ignoreMissing);
  return handle?.getFile();
}

async function change(
  folder: FileSystemDirectoryHandle,
  name: string,
  edit: (handle: SyncAccessHandle) => Promise<FileOutcome>,
): Promise<FileOutcome> {
  const file: SyncFileHandle = await folder.getFileHandle(name, { create: true });
  const handle = await (file.createSyncAccessHandle === undefined
    ? bufferedHandle(file)
    : lockedHandle(file));
  try {
    return await edit(handle);
  } finally {
    await handle.close();
  }
}

/** The file that was last appended to, kept open a moment: opening it costs more than the append itself. */
let kept: { readonly file: string; readonly handle: SyncAccessHandle } | undefined;
let keptUntil: ReturnType<typeof setTimeout> | undefined;

/** Short, so that a page that is loaded anew does not wait for the one before. */
const keepMilliseconds = 250;

async function append(
  folder: FileSystemDirectoryHandle,
  task: Extract<FileTask, { readonly type: 'append' }>,
): Promise<FileOutcome> {
  clearTimeout(keptUntil);
  if (kept?.file !== task.file) {
    await letGo();
    const file: SyncFileHandle = await folder.getFileHandle(task.file, { create: true });
    if (file.createSyncAccessHandle === undefined)
      return change(folder, task.file, (handle) => appendTo(handle, task));
    kept = { file: task.file, handle: await lockedHandle(file) };
  }
  try {
    return await appendTo(kept.handle, task);
  } finally {
    keptUntil = setTimeout(() => {
      queue = queue.then(letGo);
    }, keepMilliseconds);
  }
}

async function appendTo(
  handle: Pick<SyncAccessHandle, 'getSize' | 'write' | 'truncate' | 'flush'>,
  task: Extract<FileTask, { readonly type: 'append' }>,
): Promise<FileOutcome> {
  const size = handle.getSize();
  if (size !== task.at) return err({ type: 'moved', size });
  if (handle.write(task.bytes, { at: size }) !== task.bytes.length) {
    handle.truncate(size);
    return err({ type: 'disk-full' });
  }
  handle.flush();
  return ok(handle.getSize());
}

async function letGo(): Promise<void> {
  clearTimeout(keptUntil);
  const { handle } = kept ?? {};
  kept = undefined;
  handle?.close();
}

/** The handle is exclusive: another tab, or the page before a reload, may hold it for a moment. */
async function lockedHandle(file: SyncFileHandle): Promise<SyncAccessHandle> {
  for (let attempt = 0; ; attempt += 1) {
    try {
      const handle = await file.createSyncAccessHandle?.();
      if (handle === undefined) throw new Error('createSyncAccessHandle is missing');
      return handle;
    } catch (error) {
      const taken = error instanceof DOMException && error.name === 'NoModificationAllowedError';
      if (!taken || attempt === 40) throw error;
      await new Promise((resolve) => setTimeout(resolve, 25));
    }
  }
}

/** For browsers whose workers cannot write in place: changes are gathered and written when the handle is closed. */
async function bufferedHandle(
  file: FileSystemFileHandle,
): Promise<Omit<SyncAccessHandle, 'close'> & { readonly close: () => Promise<void> }> {
  let size = (await file.getFile()).size;
  const writes: { readonly at: number; readonly bytes: Uint8Array }[] = [];
  return {
    getSize: () => size,
    read: () => 0,
    write: (bytes, { at }) => {
      writes.push({ at, bytes });
      size = Math.max(size, at + bytes.length);
      return bytes.length;
    },
    truncate: (to) => {
      size = to;
    },
    flush: () => undefined,
    close: async () => {
      const stream = await file.createWritable({ keepExistingData: true });
      for (const write of writes) {
        await stream.write({
          type: 'write',
          position: write.at,
          data: write.bytes as Uint8Array<ArrayBuffer>,
        });
      }
      await stream.truncate(size);
      await stream.close();
    },
  };
}

function ignoreMissing(error: unknown): undefined {
  if (error instanceof DOMException && error.name === 'NotFoundError') return undefined;
  throw error;
}

function hostErrorOf(error: unknown): HostError {
  const name = error instanceof DOMException ? error.name : '';
  if (name === 'QuotaExceededError') return { type: 'disk-full' };
  if (name === 'NoModificationAllowedError' || name === 'SecurityError') {
    return { type: 'no-access', detail: name };
  }
  return { type: 'failed', detail: String(error) };
}
