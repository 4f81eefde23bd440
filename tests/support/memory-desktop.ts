import { concatBytes } from '#shared/base/bytes.ts';
import { err, ok } from '#shared/base/result.ts';
import type { DesktopApi, FolderRequest } from '#shared/ipc/desktop-api.ts';

/** A folder that several computers in memory see: names, bytes and times. */
export interface MemoryFolder {
  readonly name: string;
  readonly files: Map<string, { readonly bytes: Uint8Array; readonly modified: number }>;
}

/** Makes an empty folder. */
export function createMemoryFolder(name = 'Delad mapp'): MemoryFolder {
  return { name, files: new Map() };
}

/** A computer in memory: keeps what it is given as a real host does, and can be told to fail like one. */
export interface MemoryDesktop extends DesktopApi {
  readonly journals: Map<string, Uint8Array>;
  /** From now on the disk is full; `false` frees it. */
  readonly setFull: (full: boolean) => void;
  /** The system's key store is lost: what it wrapped cannot be read until it is written anew. */
  readonly loseKeyStore: () => void;
  /** The bytes of the vault and of its second copy, as they lie on the disk. */
  readonly keyFiles: () => readonly Uint8Array[];
  /** Answers the next question for a folder. */
  readonly nextFolder: (folder: MemoryFolder | null) => void;
  /** Names of the folder files that have been read: what a look costs. */
  readonly readNames: string[];
}

/** Makes an empty computer. */
export function createMemoryDesktop(): MemoryDesktop {
  const journals = new Map<string, Uint8Array>();
  const files = new Map<string, Uint8Array>();
  let vault: Uint8Array | null = null;
  let recovery: Uint8Array | null = null;
  let isSealed = false;
  let full = false;
  let offered: MemoryFolder | null = null;
  const readNames: string[] = [];
  const folders = new Map<string, { readonly folder: MemoryFolder; readonly own: Set<string> }>();
  let time = 1_000_000;
  const folderOf = ({ workspace, use }: FolderRequest) => folders.get(`${workspace}/${use}`);
  const folderState = async (request: FolderRequest) => {
    const known = folderOf(request);
    const chosen = known === undefined ? null : { name: known.folder.name, reachable: true };
    return ok({ supported: true as const, chosen });
  };
  const noFolder = err({ type: 'failed', detail: 'ENOENT' } as const);
  const diskFull = err({ type: 'disk-full' } as const);
  const journal = (workspace: string) => journals.get(workspace) ?? new Uint8Array(0);
  return {
    journals,
    readNames,
    nextFolder: (folder) => {
      offered = folder;
    },
    setFull: (next) => {
      full = next;
    },
    loseKeyStore: () => {
      isSealed = true;
    },
    keyFiles: () => [vault, recovery].filter((file) => file !== null),
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
    readVault: async () => (isSealed ? err({ type: 'failed', detail: 'vault: keyring' }) : ok(vault)),
    writeVault: async ({ bytes }) => {
      if (full) return diskFull;
      vault = bytes.slice();
      isSealed = false;
      return ok(true);
    },
    readRecovery: async () => ok(recovery),
    writeRecovery: async ({ bytes }) => {
      if (full) return diskFull;
      recovery = bytes.slice();
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
    folderState,
    chooseFolder: async (request) => {
      if (offered !== null) {
        folders.set(`${request.workspace}/${request.use}`, { folder: offered, own: new Set() });
      }
      return folderState(request);
    },
    leaveFolder: async ({ workspace, use }) => {
      folders.delete(`${workspace}/${use}`);
      return ok(true);
    },
    listFolder: async (request) => {
      const known = folderOf(request);
      if (known === undefined) return noFolder;
      return ok(
        [...known.folder.files].map(([name, { bytes, modified }]) => {
          return { name, size: bytes.length, modified, own: known.own.has(name) };
        }),
      );
    },
    readFolderFile: async (request) => {
      readNames.push(request.name);
      const file = folderOf(request)?.folder.files.get(request.name);
      return file === undefined ? noFolder : ok(file.bytes.slice());
    },
    writeFolderFile: async (request) => {
      const known = folderOf(request);
      if (known === undefined) return noFolder;
      if (full) return diskFull;
      time += 1000;
      known.own.add(request.name);
      known.folder.files.set(request.name, { bytes: request.bytes.slice(), modified: time });
      return ok(true);
    },
    removeFolderFile: async (request) => {
      const known = folderOf(request);
      if (known?.own.has(request.name) !== true) return err({ type: 'no-access', detail: 'EPERM' });
      known.own.delete(request.name);
      known.folder.files.delete(request.name);
      return ok(true);
    },
  };
}
