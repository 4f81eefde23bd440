import { resolve } from 'node:path';
import { ok, type Result } from '#shared/base/result.ts';
import type { HostError, OpenedFile } from '#shared/ipc/desktop-api.ts';
import { readUserFile } from './user-files.ts';

export interface WaitingFile {
  readonly put: (path: string) => void;
  readonly take: () => Promise<Result<OpenedFile, HostError>>;
}

/** Keeps the bundle that the system asked the program to open until the page is ready for it. The last one wins. */
export function createWaitingFile(): WaitingFile {
  let waiting: string | undefined;
  return {
    put: (path) => {
      waiting = path;
    },
    take: async () => {
      const path = waiting;
      waiting = undefined;
      return path === undefined ? ok({ opened: false }) : readUserFile(path);
    },
  };
}

/** The bundle named on a command line, as a whole path. Switches and everything that is not a `.samsyn` are passed over. */
export function bundleFromArguments(commandLine: readonly string[], folder: string): string | undefined {
  const named = commandLine
    .slice(1)
    .filter((part) => !part.startsWith('-') && part.toLowerCase().endsWith('.samsyn'));
  const last = named.at(-1);
  return last === undefined ? undefined : resolve(folder, last);
}
