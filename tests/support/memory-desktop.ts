import { concatBytes } from '#shared/base/bytes.ts';
import { err, ok } from '#shared/base/result.ts';
import type { DesktopApi } from '#shared/ipc/desktop-api.ts';

/** A computer in memory: keeps what it is given as a real host does, and can be told to fail like one. */
export interface MemoryDesktop extends DesktopApi {
  readonly journals: Map<string, Uint8Array>;
  /** From now on the disk is full; `false` frees it. */
  readonly setFull: (full: boolean) => void;
}

/** Makes an empty computer. */
export function createMemoryDesktop(): MemoryDesktop {
  const journals = new Map<string, Uint8Array>();
  const files = new Map<string, Uint8Array>();
  let vault: Uint8Array | null = null;
  let full = false;
  const diskFull = err({ type: 'disk-full' } as const);
  const journal = (workspace: string) => journals.get(workspace) ?? new Uint8Array(0);
  return {
    journals,
    setFull: (next) => {
      full = next;
    },
    hostInfo: async () => ok({ host: 'browser', version: '0', keyProtection: 'weak', language: 'sv' }),
    journalSize: async ({ workspace }) => ok(journal(workspace).length),
    appendJournal: async ({ workspace, at, bytes }) => {
      const before = journal(workspace);
      if (before.length !== at) return err({ type: 'moved', size: before.length });
      if (full) return diskFull;
      journals.set(workspace, concatBytes([before, bytes]));
      return ok(before.length + bytes.length);
    },
    readJournal: async ({ workspace, from, length }) => ok(journal(workspace).slice(from, from + length)),
    truncateJournal: async ({ workspace, size }) => {
      const before = journal(workspace);
      if (size > before.length) return err({ type: 'bad-request', detail: 'longer than the journal' });
      journals.set(workspace, before.slice(0, size));
      return ok(size);
    },
    removeWorkspace: async ({ workspace }) => {
      journals.delete(workspace);
      return ok(true);
    },
    readVault: async () => ok(vault),
    writeVault: async ({ bytes }) => {
      if (full) return diskFull;
      vault = bytes.slice();
      return ok(true);
    },
    saveFile: async ({ suggestedName, bytes }) => {
      if (full) return diskFull;
      files.set(suggestedName, bytes.slice());
      return ok({ saved: true, name: suggestedName });
    },
    openFile: async () => {
      const last = [...files].at(-1);
      return last === undefined ? ok({ opened: false }) : ok({ opened: true, name: last[0], bytes: last[1] });
    },
    print: async () => ok({ type: 'shown' }),
    takeWaitingFile: async () => ok({ opened: false }),
  };
}
