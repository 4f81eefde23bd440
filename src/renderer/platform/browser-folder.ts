import { err, ok, type Result } from '#shared/base/result.ts';
import type {
  DesktopApi,
  FolderFile,
  FolderRequest,
  FolderState,
  HostError,
} from '#shared/ipc/desktop-api.ts';
import { isBundleFileName } from '#shared/ipc/file-name.ts';
import { hostLimits, type ParsedRequest, parseRequest } from '#shared/ipc/request-schemas.ts';

type FolderMethods = Pick<
  DesktopApi,
  | 'folderState'
  | 'chooseFolder'
  | 'leaveFolder'
  | 'listFolder'
  | 'readFolderFile'
  | 'writeFolderFile'
  | 'removeFolderFile'
>;

/** The part of the File System Access standard that TypeScript's `dom` library lacks. */
type FolderHandle = FileSystemDirectoryHandle & {
  readonly queryPermission: (mode: { readonly mode: 'readwrite' }) => Promise<PermissionState>;
  readonly requestPermission: (mode: { readonly mode: 'readwrite' }) => Promise<PermissionState>;
  readonly entries: () => AsyncIterable<readonly [string, FileSystemHandle]>;
};
type Picker = (options: { readonly id: string; readonly mode: 'readwrite' }) => Promise<FolderHandle>;

interface Choice {
  readonly handle: FolderHandle;
  readonly own: readonly string[];
}

/**
 * Chosen folders over the File System Access standard, which some browsers have: the handle is kept in a small database
 * of its own. A browser asks for permission again after a restart, so a choice may be there and not reachable.
 */
export function browserFolders(): FolderMethods {
  return {
    folderState: (request) => asked('folderState', request, folderState),
    chooseFolder: (request) => asked('chooseFolder', request, chooseFolder),
    leaveFolder: (request) =>
      asked('leaveFolder', request, async (parsed) => {
        await keep(parsed, undefined);
        return true as const;
      }),
    listFolder: (request) => asked('listFolder', request, listFolder),
    readFolderFile: (request) =>
      asked('readFolderFile', request, async (parsed) => {
        const handle = await (await choiceOf(parsed)).handle.getFileHandle(parsed.name);
        const file = await handle.getFile();
        if (file.size > hostLimits.file) throw new DOMException('The file is too large', 'NotReadableError');
        return new Uint8Array(await file.arrayBuffer());
      }),
    writeFolderFile: (request) => asked('writeFolderFile', request, writeFile),
    removeFolderFile: (request) =>
      asked('removeFolderFile', request, async (parsed) => {
        const choice = await choiceOf(parsed);
        if (!choice.own.includes(parsed.name)) throw new DOMException('Not ours', 'NotAllowedError');
        await choice.handle.removeEntry(parsed.name);
        await keep(parsed, { ...choice, own: choice.own.filter((name) => name !== parsed.name) });
        return true as const;
      }),
  };
}

function picker(): Picker | undefined {
  return (globalThis as { readonly showDirectoryPicker?: Picker }).showDirectoryPicker;
}

async function folderState(request: FolderRequest): Promise<FolderState> {
  if (picker() === undefined) return { supported: false };
  const choice = await kept(request);
  if (choice === undefined) return { supported: true, chosen: null };
  const reachable = (await choice.handle.queryPermission({ mode: 'readwrite' })) === 'granted';
  return { supported: true, chosen: { name: choice.handle.name, reachable } };
}

/** Asks for the folder; for one that was chosen before a restart it is enough to ask for the permission again. */
async function chooseFolder(request: FolderRequest): Promise<FolderState> {
  const pick = picker();
  if (pick === undefined) return { supported: false };
  const before = await kept(request);
  if (before !== undefined && (await before.handle.queryPermission({ mode: 'readwrite' })) === 'prompt') {
    await before.handle.requestPermission({ mode: 'readwrite' });
    return folderState(request);
  }
  try {
    const handle = await pick({ id: `samsyn-${request.use}`, mode: 'readwrite' });
    const isSame = before !== undefined && (await before.handle.isSameEntry(handle));
    await keep(request, { handle, own: isSame ? before.own : [] });
  } catch (error) {
    const isClosed = error instanceof DOMException && error.name === 'AbortError';
    if (!isClosed) throw error;
  }
  return folderState(request);
}

async function listFolder(request: FolderRequest): Promise<readonly FolderFile[]> {
  const { handle, own } = await choiceOf(request);
  const ours = new Set(own);
  const files: FolderFile[] = [];
  for await (const [name, entry] of handle.entries()) {
    if (entry.kind !== 'file' || !isBundleFileName(name)) continue;
    const file = await (entry as FileSystemFileHandle).getFile();
    files.push({ name, size: file.size, modified: file.lastModified, own: ours.has(name) });
  }
  return files;
}

/** The browser writes beside the file and puts it in its place when the stream is closed. */
async function writeFile(request: ParsedRequest<'writeFolderFile'>): Promise<true> {
  const choice = await choiceOf(request);
  if (!choice.own.includes(request.name))
    await keep(request, { ...choice, own: [...choice.own, request.name] });
  const file = await choice.handle.getFileHandle(request.name, { create: true });
  const stream = await file.createWritable();
  await stream.write(request.bytes as Uint8Array<ArrayBuffer>);
  await stream.close();
  return true;
}

async function asked<Method extends keyof FolderMethods, Value>(
  method: Method,
  request: unknown,
  act: (parsed: ParsedRequest<Method>) => Promise<Value>,
): Promise<Result<Value, HostError>> {
  const parsed = parseRequest(method, request);
  if (!parsed.ok) return parsed;
  try {
    return ok(await act(parsed.value));
  } catch (error) {
    if (!(error instanceof DOMException)) throw error;
    if (error.name === 'QuotaExceededError') return err({ type: 'disk-full' });
    const isRefused = error.name === 'NotAllowedError' || error.name === 'SecurityError';
    return err({ type: isRefused ? 'no-access' : 'failed', detail: error.name });
  }
}

async function choiceOf(request: FolderRequest): Promise<Choice> {
  const choice = await kept(request);
  if (choice === undefined) throw new DOMException('No folder is chosen', 'NotFoundError');
  return choice;
}

function keyOf({ workspace, use }: FolderRequest): string {
  return `${workspace}/${use}`;
}

function kept(request: FolderRequest): Promise<Choice | undefined> {
  return onStore('readonly', (store) => store.get(keyOf(request)) as IDBRequest<Choice | undefined>);
}

async function keep(request: FolderRequest, choice: Choice | undefined): Promise<void> {
  await onStore('readwrite', (store): Pick<IDBRequest<unknown>, 'result'> => {
    return choice === undefined ? store.delete(keyOf(request)) : store.put(choice, keyOf(request));
  });
}

function onStore<Value>(
  mode: IDBTransactionMode,
  act: (store: IDBObjectStore) => Pick<IDBRequest<Value>, 'result'>,
): Promise<Value> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('samsyn-folders', 1);
    opening.onupgradeneeded = () => opening.result.createObjectStore('folders');
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      const database = opening.result;
      const transaction = database.transaction('folders', mode);
      const request = act(transaction.objectStore('folders'));
      transaction.oncomplete = () => {
        database.close();
        resolve(request.result);
      };
      transaction.onerror = () => {
        database.close();
        reject(transaction.error);
      };
    };
  });
}
