import type { Copy } from '#renderer/storage/copy.ts';
import { recoveryRecipient } from '#renderer/storage/recovery.ts';
import { createShown } from '#renderer/storage/shown.ts';
import type { WriteError } from '#renderer/storage/workspace.ts';
import { equalBytes, toHex } from '#shared/base/bytes.ts';
import { type IsoInstant, toInstant } from '#shared/base/dates.ts';
import { err, ok, type Result } from '#shared/base/result.ts';
import type { FolderFile, FolderRequest, HostError } from '#shared/ipc/desktop-api.ts';
import { sha256 } from '#shared/log/device-keys.ts';
import { fetchAttachmentFiles, writeAttachmentFiles } from './attachment-files.ts';
import {
  backupName,
  backupsToRemove,
  type KnownBackup,
  localDay,
  readBackupName,
} from './backup-rotation.ts';
import { makeBackup, verifyBackup } from './make-backup.ts';

/** Backups as the screens show them. */
export interface BackupView {
  readonly place: 'unknown' | 'unsupported' | 'none' | 'unreachable' | 'ready';
  readonly name: string;
  readonly isWorking: boolean;
  readonly problem: BackupProblem | null;
  /** The newest backup that was opened and found whole after it was written. */
  readonly lastAt: IsoInstant | null;
  readonly count: number;
  readonly byteCount: number;
  /** Attached files that lie in files of their own beside the backups. */
  readonly attachmentFiles: number;
  /** Printed words that open a backup on another computer have been made. */
  readonly hasRecovery: boolean;
}

/** `not-verified`: the file was written and could not be opened again, so it does not count. */
export type BackupProblem = HostError | WriteError | { readonly type: 'not-verified' };

/** Keeps backups in a second place: at least one for each day on which something was written. */
export interface Backups {
  readonly view: () => BackupView;
  readonly onView: (listener: () => void) => () => void;
  readonly choose: () => Promise<void>;
  readonly leave: () => Promise<void>;
  /** Makes a backup if one is due. */
  readonly check: () => Promise<void>;
  /** Makes one now, whatever the time. Answers whether there is now a backup of the latest state. */
  readonly backUp: () => Promise<boolean>;
  readonly stop: () => Promise<void>;
}

/** What is remembered of the last backup. Lost, another one is made, and that is all. */
interface LastBackup {
  readonly at: number;
  readonly content: string;
  readonly hasRecovery: boolean;
  readonly attachmentFiles: number;
}

const nothing: BackupView = {
  place: 'unknown',
  name: '',
  isWorking: false,
  problem: null,
  lastAt: null,
  count: 0,
  byteCount: 0,
  attachmentFiles: 0,
  hasRecovery: false,
};

const key = 'backup';
/** On a day of much work, the next one after so long. */
const againAfter = 4 * 3_600_000;

interface Keeper {
  readonly copy: Copy;
  readonly request: FolderRequest;
  readonly show: (changes: Partial<BackupView>) => void;
}

/** Makes the backups of an open copy. Does nothing by itself: the shell calls `check`. */
export function createBackups(copy: Copy): Backups {
  const { view, show, onView } = createShown(nothing);
  let isClosed = false;
  let last: Promise<unknown> = Promise.resolve();
  const keeper: Keeper = {
    copy,
    request: { workspace: copy.id, use: 'backup' },
    show,
  };
  const inTurn = <Value>(task: () => Promise<Value>, whenClosed: Value): Promise<Value> => {
    const turn = last.then(() => (isClosed ? whenClosed : task()));
    last = turn.catch(() => undefined);
    return turn;
  };
  const run = (isForced: boolean) =>
    inTurn(
      () =>
        lookAfter(keeper, isForced).catch((error: unknown) => {
          // A database or a worker that fails: this backup was not made, and the screen says so.
          keeper.show({ isWorking: false, problem: { type: 'failed', detail: String(error) } });
          return false;
        }),
      false,
    );
  return {
    view,
    onView,
    choose: async () => {
      const chosen = await copy.ports.desktop.chooseFolder(keeper.request);
      if (!chosen.ok) return keeper.show({ problem: chosen.error });
      if (chosen.value.supported && chosen.value.chosen !== null) await run(true);
    },
    leave: async () => {
      const left = await copy.ports.desktop.leaveFolder(keeper.request);
      keeper.show(left.ok ? { ...nothing, place: 'none' } : { problem: left.error });
    },
    check: async () => {
      await run(false);
    },
    backUp: () => run(true),
    stop: async () => {
      isClosed = true;
      await last;
    },
  };
}

/** Looks at the place, makes a backup when one is due, and tidies up. Answers whether the latest state lies there. */
async function lookAfter(keeper: Keeper, isForced: boolean): Promise<boolean> {
  const { copy, request } = keeper;
  const { desktop } = copy.ports;
  const [state, recovery] = await Promise.all([desktop.folderState(request), recoveryRecipient(desktop)]);
  const hasRecovery = recovery.ok && recovery.value !== null;
  if (!state.ok) {
    keeper.show({ problem: state.error, hasRecovery });
    return false;
  }
  if (!state.value.supported || state.value.chosen === null) {
    keeper.show({ place: state.value.supported ? 'none' : 'unsupported', hasRecovery });
    return false;
  }
  const { name, reachable } = state.value.chosen;
  keeper.show({ place: reachable ? 'ready' : 'unreachable', name, hasRecovery });
  if (!reachable) return false;
  const files = await desktop.listFolder(request);
  if (!files.ok) {
    keeper.show({ problem: files.error });
    return false;
  }
  const before = (await copy.database.meta.get(key))?.v as LastBackup | undefined;
  showFiles(keeper, files.value, before);
  await fetchAttachmentFiles(copy, request, files.value);
  const content = await contentOf(copy);
  const isUnlockable = before?.hasRecovery === hasRecovery;
  if (!isForced && isUnlockable && !isDue(keeper, files.value, before, content))
    return before?.content === content;
  keeper.show({ isWorking: true });
  const made = await writeBackup(keeper);
  keeper.show({ isWorking: false, problem: made.ok ? null : made.error });
  if (!made.ok) return false;
  // Backups from before there were words do not open by them: words make a new one due at once.
  // What was written while it was packed makes the next one due: the content is that of before.
  const latest: LastBackup = { ...made.value, content, hasRecovery };
  await copy.database.meta.put({ k: key, v: latest });
  await tidy(keeper, latest);
  return true;
}

/** Changes with every operation and attached file. */
async function contentOf(copy: Copy): Promise<string> {
  const total = [...copy.live.streams.values()].reduce((sum, stream) => sum + stream.total, 0);
  const [pending, blobs, held] = await Promise.all([
    copy.database.pending.count(),
    copy.database.blobs.count(),
    copy.database.held.count(),
  ]);
  return `${total + pending}/${blobs}/${held}`;
}

function isDue(
  keeper: Keeper,
  files: readonly FolderFile[],
  before: LastBackup | undefined,
  content: string,
): boolean {
  const newest = backupsOf(keeper, files)[0];
  if (newest === undefined || before === undefined) return true;
  if (before.content === content) return false;
  const now = keeper.copy.ports.now();
  return localDay(newest.at) !== localDay(now) || now - newest.at > againAfter;
}

/** The newest first. */
function backupsOf({ copy }: Keeper, files: readonly FolderFile[]): readonly (KnownBackup & FolderFile)[] {
  return files
    .flatMap((file) => {
      const known = readBackupName(file.name, copy.id, copy.keys.device);
      return known === undefined ? [] : [{ ...file, ...known }];
    })
    .sort((left, right) => right.at - left.at);
}

function showFiles(keeper: Keeper, files: readonly FolderFile[], last: LastBackup | undefined): void {
  const backups = backupsOf(keeper, files);
  keeper.show({
    count: backups.length,
    byteCount: backups.reduce((sum, { size }) => sum + size, 0),
    lastAt: last === undefined || backups.length === 0 ? null : toInstant(last.at),
    attachmentFiles: last?.attachmentFiles ?? 0,
  });
}

async function writeBackup(
  keeper: Keeper,
): Promise<Result<Pick<LastBackup, 'at' | 'attachmentFiles'>, BackupProblem>> {
  const { copy, request } = keeper;
  const { desktop } = copy.ports;
  const made = await makeBackup(copy);
  if (!made.ok) return made;
  const { file, at, leftOut } = made.value;
  const beside = await writeAttachmentFiles(copy, request, leftOut);
  if (!beside.ok) return beside;
  const hash = toHex(await sha256(file));
  const name = backupName({ workspace: copy.id, device: copy.keys.device, at, hash });
  const written = await desktop.writeFolderFile({ ...request, name, bytes: file });
  if (!written.ok) return written;
  const back = await desktop.readFolderFile({ ...request, name });
  const isWhole =
    back.ok && equalBytes(back.value, file) && (await verifyBackup(copy, back.value, made.value));
  return isWhole ? ok({ at, attachmentFiles: leftOut.length }) : err({ type: 'not-verified' });
}

async function tidy(keeper: Keeper, latest: LastBackup): Promise<void> {
  const { copy, request } = keeper;
  const { desktop } = copy.ports;
  const files = await desktop.listFolder(request);
  if (!files.ok) return;
  const own = backupsOf(keeper, files.value).filter(({ own: isOwn }) => isOwn);
  for (const name of backupsToRemove(own, copy.ports.now()))
    await desktop.removeFolderFile({ ...request, name });
  const after = await desktop.listFolder(request);
  if (after.ok) showFiles(keeper, after.value, latest);
}
