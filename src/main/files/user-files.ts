import { open } from 'node:fs/promises';
import { basename, extname } from 'node:path';
import { err, ok, type Result } from '#shared/base/result.ts';
import type {
  FileKind,
  HostError,
  OpenedFile,
  OpenFileRequest,
  SavedFile,
  SaveFileRequest,
} from '#shared/ipc/desktop-api.ts';
import { cleanFileName, fileEndings } from '#shared/ipc/file-name.ts';
import { hostLimits } from '#shared/ipc/request-schemas.ts';
import { hostErrorOf } from './host-error.ts';
import { writeSafely } from './write-safely.ts';

/** The dialogs of the system; both give a whole path, or `undefined` when the user closed them. */
export interface FileDialogs {
  readonly chooseSave: (suggestedName: string, kind: FileKind) => Promise<string | undefined>;
  readonly chooseOpen: (kind: FileKind) => Promise<string | undefined>;
}

export interface UserFiles {
  readonly save: (request: SaveFileRequest) => Promise<Result<SavedFile, HostError>>;
  readonly open: (request: OpenFileRequest) => Promise<Result<OpenedFile, HostError>>;
}

/** Files that the user chooses. The page never learns or names a path: only bytes and a file name pass. */
export function createUserFiles(dialogs: FileDialogs): UserFiles {
  return {
    save: async ({ kind, suggestedName, bytes }) => {
      const chosen = await dialogs.chooseSave(cleanFileName(suggestedName, kind), kind);
      if (chosen === undefined) return ok({ saved: false });
      const path = withEnding(chosen, kind);
      try {
        await writeSafely(path, bytes);
        return ok({ saved: true, name: basename(path) });
      } catch (error) {
        return err(hostErrorOf(error));
      }
    },
    open: async ({ kind }) => {
      const chosen = await dialogs.chooseOpen(kind);
      return chosen === undefined ? ok({ opened: false }) : readUserFile(chosen);
    },
  };
}

/** Reads a file that the user pointed at, if it is one and not larger than the limit. */
export async function readUserFile(path: string): Promise<Result<OpenedFile, HostError>> {
  try {
    const file = await open(path, 'r');
    try {
      const { size } = await file.stat();
      if (size > hostLimits.file) return err({ type: 'too-large', limit: hostLimits.file });
      return ok({ opened: true, name: basename(path), bytes: new Uint8Array(await file.readFile()) });
    } finally {
      await file.close();
    }
  } catch (error) {
    return err(hostErrorOf(error));
  }
}

function withEnding(path: string, kind: FileKind): string {
  if (kind === 'attachment') return path;
  const ending = `.${fileEndings[kind]}`;
  return extname(path).toLowerCase() === ending ? path : `${path}${ending}`;
}
