import { constants } from 'node:fs';
import { lstat, open, readdir, realpath, rm, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { hostErrorOf, isMissing } from '#main/files/host-error.ts';
import { writeSafely } from '#main/files/write-safely.ts';
import { err, ok, type Result } from '#shared/base/result.ts';
import type {
  DesktopApi,
  FolderFile,
  FolderRequest,
  FolderState,
  HostError,
} from '#shared/ipc/desktop-api.ts';
import { isBundleFileName } from '#shared/ipc/file-name.ts';
import { hostLimits } from '#shared/ipc/request-schemas.ts';
import type { ChosenFolder, ChosenFolders } from './chosen-folders.ts';
import type { FolderWatch } from './folder-watch.ts';

export interface FolderFiles {
  readonly state: DesktopApi['folderState'];
  readonly choose: DesktopApi['chooseFolder'];
  readonly leave: DesktopApi['leaveFolder'];
  readonly list: DesktopApi['listFolder'];
  readonly read: DesktopApi['readFolderFile'];
  readonly write: DesktopApi['writeFolderFile'];
  readonly remove: DesktopApi['removeFolderFile'];
}

export interface FolderFilesPorts {
  readonly chosen: ChosenFolders;
  /** The system's own dialog; `undefined` when the user closed it. */
  readonly chooseFolder: () => Promise<string | undefined>;
  readonly watch: FolderWatch;
}

/** More files than this are not looked at: the folder is then not one for bundles. */
const mostFiles = 50_000;
/** Files asked about at once: a network disk answers many questions as fast as one. */
const atOnce = 64;
/** What is left of a write that a crash cut off is taken away after this long. */
const partAge = 3_600_000;

/** The files in a folder that the user chose. Names go in and out, the path stays here; links are never followed. */
export function createFolderFiles(ports: FolderFilesPorts): FolderFiles {
  const inTurn = createTurn();
  return {
    state: (request) => folderState(ports, request),
    choose: (request) => chooseFolder(ports, request),
    leave: (request) =>
      inTurn(async () => {
        ports.watch.set(watchName(request), undefined);
        return attempt(async () => {
          await ports.chosen.put(request, undefined);
          return true as const;
        });
      }),
    list: (request) => withFolder(ports, request, listFolder),
    read: (request) => withFolder(ports, request, ({ path }) => readWhole(join(path, request.name))),
    write: (request) =>
      inTurn(() =>
        withFolder(ports, request, async (folder) => {
          // The name is noted first, so that whatever a crash leaves is known as ours.
          if (!folder.own.includes(request.name)) {
            await ports.chosen.put(request, { ...folder, own: [...folder.own, request.name] });
          }
          await writeSafely(join(folder.path, request.name), request.bytes);
          return true as const;
        }),
      ),
    remove: (request) => inTurn(() => removeOwn(ports, request)),
  };
}

async function folderState(
  { chosen, watch }: FolderFilesPorts,
  request: FolderRequest,
): Promise<Result<FolderState, HostError>> {
  return attempt(async (): Promise<FolderState> => {
    const folder = await chosen.get(request);
    if (folder === undefined) return { supported: true, chosen: null };
    const reachable = await isFolder(folder.path);
    if (request.use === 'shared') watch.set(watchName(request), reachable ? folder.path : undefined);
    return { supported: true, chosen: { name: basename(folder.path) || folder.path, reachable } };
  });
}

async function chooseFolder(
  ports: FolderFilesPorts,
  request: FolderRequest,
): Promise<Result<FolderState, HostError>> {
  const path = await ports.chooseFolder();
  if (path !== undefined) {
    const put = await attempt(async () => {
      const whole = await realpath(path);
      const other = await ports.chosen.get({
        ...request,
        use: request.use === 'shared' ? 'backup' : 'shared',
      });
      // A backup that lies among the bundles goes with them when the folder goes.
      if (other?.path === whole) return false;
      const before = await ports.chosen.get(request);
      await ports.chosen.put(request, { path: whole, own: before?.path === whole ? before.own : [] });
      return true;
    });
    if (!put.ok) return put;
    if (!put.value) return err({ type: 'no-access', detail: 'same-folder' });
  }
  return folderState(ports, request);
}

async function withFolder<Value>(
  { chosen }: FolderFilesPorts,
  request: FolderRequest,
  use: (folder: ChosenFolder) => Promise<Value>,
): Promise<Result<Value, HostError>> {
  return attempt(async () => {
    const folder = await chosen.get(request);
    if (folder === undefined) throw systemError('ENOENT');
    return use(folder);
  });
}

async function listFolder({ path, own }: ChosenFolder): Promise<readonly FolderFile[]> {
  const ours = new Set(own);
  const entries = await readdir(path, { withFileTypes: true });
  const names = entries.filter((entry) => entry.isFile()).map(({ name }) => name);
  await sweepParts(path, names, ours);
  const bundles = names.filter(isBundleFileName).slice(0, mostFiles);
  const files: FolderFile[] = [];
  for (let index = 0; index < bundles.length; index += atOnce) {
    const some = await Promise.all(
      bundles.slice(index, index + atOnce).map((name) => fileOf(path, name, ours)),
    );
    files.push(...some.flatMap((file) => (file === undefined ? [] : [file])));
  }
  return files;
}

async function fileOf(path: string, name: string, own: ReadonlySet<string>): Promise<FolderFile | undefined> {
  try {
    const { size, mtimeMs } = await lstat(join(path, name));
    return { name, size, modified: Math.round(mtimeMs), own: own.has(name) };
  } catch (error) {
    // Gone between the list and the question: so it is not there.
    if (isMissing(error)) return undefined;
    throw error;
  }
}

/** Takes away what our own writes left behind when the program or the computer stopped in the middle. */
async function sweepParts(path: string, names: readonly string[], own: ReadonlySet<string>): Promise<void> {
  for (const name of names) {
    const stem = /^(.+\.samsyn)\.[0-9a-f]{8}\.part$/.exec(name)?.[1];
    if (stem === undefined || !own.has(stem)) continue;
    const { mtimeMs } = await lstat(join(path, name));
    if (Date.now() - mtimeMs > partAge) await rm(join(path, name), { force: true });
  }
}

async function readWhole(path: string): Promise<Uint8Array> {
  // A link or a pipe under a bundle's name is not opened: `lstat` first, and no following if it is swapped since.
  if (!(await lstat(path)).isFile()) throw systemError('EINVAL');
  const file = await open(path, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0));
  try {
    const { size } = await file.stat();
    if (size > hostLimits.file) throw systemError('EFBIG');
    return new Uint8Array(await file.readFile());
  } finally {
    await file.close();
  }
}

async function removeOwn(
  ports: FolderFilesPorts,
  request: FolderRequest & { readonly name: string },
): Promise<Result<true, HostError>> {
  return withFolder(ports, request, async (folder) => {
    if (!folder.own.includes(request.name)) throw systemError('EPERM');
    await rm(join(folder.path, request.name), { force: true });
    await ports.chosen.put(request, { ...folder, own: folder.own.filter((name) => name !== request.name) });
    return true as const;
  });
}

async function attempt<Value>(task: () => Promise<Value>): Promise<Result<Value, HostError>> {
  try {
    return ok(await task());
  } catch (error) {
    return err(hostErrorOf(error));
  }
}

async function isFolder(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isDirectory();
  } catch (error) {
    hostErrorOf(error);
    return false;
  }
}

/** An error as Node's own file functions throw it. */
function systemError(code: string): Error {
  return Object.assign(new Error(code), { code });
}

function watchName({ workspace, use }: FolderRequest): string {
  return `${workspace}/${use}`;
}

/** Runs tasks after each other: those that change the list of own files must not cross. */
function createTurn(): <Value>(task: () => Promise<Value>) => Promise<Value> {
  let last: Promise<unknown> = Promise.resolve();
  return (task) => {
    const turn = last.then(task, task);
    last = turn;
    return turn;
  };
}
