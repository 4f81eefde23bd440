import { err, ok, type Result } from '#shared/base/result.ts';
import type {
  AppendJournalError,
  DesktopApi,
  HostError,
  HostInfo,
  MenuCommand,
  OpenedFile,
} from '#shared/ipc/desktop-api.ts';
import { hostLimits, parseRequest } from '#shared/ipc/request-schemas.ts';
import { openFile, saveFile } from './browser-files.ts';
import { browserFolders } from './browser-folder.ts';
import { printDocument } from './browser-print.ts';
import type { Platform } from './desktop.ts';
import type { FileOutcome, FileReply, FileRequest, FileTask } from './journal-messages.ts';

/**
 * The same computer interface over web APIs: journal and vault lie in the browser's private files (OPFS), files go
 * through the browser's own dialogs, and printing opens the browser's print dialog.
 */
export function createBrowserPlatform(): Platform {
  const perform = createFileWorker();
  void navigator.storage.persist();
  return {
    ...journalMethods(perform),
    ...vaultMethods(perform),
    ...browserFolders(),
    hostInfo: async () => ok(hostInfo()),
    saveFile: async (request) => {
      const parsed = parseRequest('saveFile', request);
      return parsed.ok ? saveFile(parsed.value) : parsed;
    },
    openFile: async (request) => {
      const parsed = parseRequest('openFile', request);
      return parsed.ok ? openFile(parsed.value.kind, hostLimits.file) : parsed;
    },
    print: async (request) => {
      const parsed = parseRequest('print', request);
      return parsed.ok ? printDocument(parsed.value) : parsed;
    },
    takeWaitingFile: async () => ok<OpenedFile>({ opened: false }),
    onMenuCommand: (listener) => onPrintShortcut(listener),
    onFileWaiting: () => () => undefined,
    onFolderChanged: () => () => undefined,
  };
}

type Perform = (task: FileTask) => Promise<FileOutcome>;

function journalMethods(
  perform: Perform,
): Pick<DesktopApi, 'journalSize' | 'appendJournal' | 'readJournal' | 'truncateJournal' | 'removeWorkspace'> {
  return {
    journalSize: async (request) => {
      const parsed = parseRequest('journalSize', request);
      if (!parsed.ok) return parsed;
      return asHost<number>(await perform({ type: 'size', file: journalFile(parsed.value.workspace) }));
    },
    appendJournal: async (request) => {
      const parsed = parseRequest('appendJournal', request);
      if (!parsed.ok) return parsed;
      const { workspace, at, bytes } = parsed.value;
      const outcome = await perform({ type: 'append', file: journalFile(workspace), at, bytes });
      return outcome as Result<number, AppendJournalError>;
    },
    readJournal: async (request) => {
      const parsed = parseRequest('readJournal', request);
      if (!parsed.ok) return parsed;
      const { workspace, from, length } = parsed.value;
      return asHost<Uint8Array>(await perform({ type: 'read', file: journalFile(workspace), from, length }));
    },
    truncateJournal: async (request) => {
      const parsed = parseRequest('truncateJournal', request);
      if (!parsed.ok) return parsed;
      const { workspace, size } = parsed.value;
      return asHost<number>(await perform({ type: 'truncate', file: journalFile(workspace), size }));
    },
    removeWorkspace: async (request) => {
      const parsed = parseRequest('removeWorkspace', request);
      if (!parsed.ok) return parsed;
      const removed = await perform({ type: 'remove', file: journalFile(parsed.value.workspace) });
      return removed.ok ? ok(true as const) : err(removed.error as HostError);
    },
  };
}

function vaultMethods(
  perform: Perform,
): Pick<DesktopApi, 'readVault' | 'writeVault' | 'readRecovery' | 'writeRecovery'> {
  const read = async (file: string): Promise<Result<Uint8Array | null, HostError>> => {
    const found = asHost<Uint8Array>(
      await perform({ type: 'read', file, from: 0, length: hostLimits.vault }),
    );
    return found.ok && found.value.length === 0 ? ok(null) : found;
  };
  const write = async (file: string, bytes: Uint8Array): Promise<Result<true, HostError>> => {
    const written = await perform({ type: 'replace', file, bytes });
    return written.ok ? ok(true as const) : err(written.error as HostError);
  };
  return {
    readVault: () => read('samsyn.vault'),
    writeVault: async (request) => {
      const parsed = parseRequest('writeVault', request);
      return parsed.ok ? write('samsyn.vault', parsed.value.bytes) : parsed;
    },
    readRecovery: () => read('samsyn.recovery'),
    writeRecovery: async (request) => {
      const parsed = parseRequest('writeRecovery', request);
      return parsed.ok ? write('samsyn.recovery', parsed.value.bytes) : parsed;
    },
  };
}

function journalFile(workspace: string): string {
  return `${workspace}.journal`;
}

function asHost<T extends number | Uint8Array>(outcome: FileOutcome): Result<T, HostError> {
  return outcome as Result<T, HostError>;
}

function hostInfo(): HostInfo {
  return {
    host: 'browser',
    version: __SAMSYN_VERSION__,
    keyProtection: 'weak',
    language: navigator.language.startsWith('en') ? 'en' : 'sv',
  };
}

function createFileWorker(): Perform {
  const worker = new Worker(new URL('./journal-worker.ts', import.meta.url), { type: 'module' });
  const waiting = new Map<number, (outcome: FileOutcome) => void>();
  let next = 0;
  worker.addEventListener('message', (event: MessageEvent<FileReply>) => {
    const resolve = waiting.get(event.data.id);
    waiting.delete(event.data.id);
    resolve?.(event.data.outcome);
  });
  worker.addEventListener('error', (event) => {
    for (const resolve of waiting.values()) resolve(err({ type: 'failed', detail: event.message }));
    waiting.clear();
  });
  return (task) =>
    new Promise((resolve) => {
      next += 1;
      waiting.set(next, resolve);
      const request: FileRequest = { id: next, task };
      worker.postMessage(request);
    });
}

/** A browser has no menu of ours; Ctrl+P should print the document, not the window. */
function onPrintShortcut(listener: (command: MenuCommand) => void): () => void {
  const onKey = (event: KeyboardEvent): void => {
    if (!(event.ctrlKey || event.metaKey) || event.altKey || event.key.toLowerCase() !== 'p') return;
    event.preventDefault();
    listener('print');
  };
  window.addEventListener('keydown', onKey);
  return () => window.removeEventListener('keydown', onKey);
}
