import type { DossierId, RandomBytes, RecordId } from '#shared/base/id.ts';
import type { DesktopApi } from '#shared/ipc/desktop-api.ts';
import { type Counting, countingIn } from '#shared/log/counting.ts';
import type { DeviceKeys, Signer } from '#shared/log/device-keys.ts';
import { type Directory, foldDirectory } from '#shared/log/directory.ts';
import type { Audience, HybridTime, Operation, StreamId } from '#shared/log/operation.ts';
import type { SignatureBook } from '#shared/log/seal-trust.ts';
import { mayUse } from './audience-access.ts';
import type { DataVersions } from './data-versions.ts';
import type { DossierCache } from './dossier-cache.ts';
import type { JournalKeeper } from './journal-keeper.ts';
import type { NumberIndex } from './number-index.ts';
import type { SamsynDatabase, StreamRow } from './samsyn-database.ts';
import type { SaveStateKeeper } from './save-state.ts';
import type { Author, WriteError } from './workspace.ts';
import type { WriteQueue } from './write-queue.ts';

/** What storage needs from outside. Only the composition root supplies it. */
export interface ShelfPorts {
  readonly desktop: DesktopApi;
  readonly now: () => number;
  readonly random: RandomBytes;
  /** Left out: the browser's own locks. `null`: none, where one process plays several computers. */
  readonly locks?: LockManager | null;
  /** Left out: those of this release. */
  readonly versions?: DataVersions;
}

/** One of this device's own streams: where its next operation and its next segment join on. */
export interface OwnStream {
  readonly stream: StreamId;
  readonly audience: Audience;
  /** Sequence of the next operation. */
  readonly next: number;
  /** Operations of it that lie in segments. */
  readonly closed: number;
  /** Id of its last segment; `null` before the first. */
  readonly previous: string | null;
  /** The stream was found in two versions (a restored copy): a new one is used from then on. */
  readonly retired: boolean;
}

/** The part of an open copy that changes with each write, stored as one row. */
export interface WriterState {
  readonly clock: HybridTime;
  readonly own: readonly OwnStream[];
}

/** Bytes of rich text that came in from another member, for an editor that has the record open. */
export type IncomingText = (record: RecordId, update: Uint8Array) => void;

/** One association's copy on this computer while it is open. `live` is the only part that changes. */
export interface Copy {
  readonly id: DossierId;
  readonly ports: ShelfPorts;
  readonly database: SamsynDatabase;
  readonly keys: DeviceKeys;
  readonly sign: Signer;
  readonly journal: JournalKeeper;
  readonly queue: WriteQueue;
  readonly cache: DossierCache;
  readonly saves: SaveStateKeeper;
  readonly live: {
    writer: WriterState;
    directory: Directory | undefined;
    streams: ReadonlyMap<StreamId, StreamRow>;
    /** The journal holds entries that the database does not: they are taken in before anything else is written. */
    behind: boolean;
    /** Another window has made the database its own: nothing more is written here. */
    stopped: WriteError | undefined;
    /** Waits to try the journal again after a failure. */
    retry: ReturnType<typeof setTimeout> | undefined;
    /** Counts what has been taken in since the copy was opened: a preview made before is made again. */
    imports: number;
    /** Open texts that want to hear of incoming ones, and to be written before an export. */
    readonly texts: Set<{ readonly incoming: IncomingText; readonly flush: () => Promise<unknown> }>;
    /** The drafts of fields that are being typed in, by what they will change. */
    readonly fieldDrafts: Map<string, RecordId>;
    readonly signatures: SignatureBook;
    /** The § numbers of all meetings, once something has been written. */
    numbers: NumberIndex | undefined;
  };
}

/** Names the author of a stream by the device it was granted to. */
export function authorOf(copy: Copy, stream: StreamId): Author {
  const device = deviceOfStream(copy, stream);
  const known = device === undefined ? undefined : copy.live.directory?.devices.get(device);
  return { stream, name: known?.name ?? '', role: known?.role ?? '' };
}

/** The device that a stream belongs to, when that is known. */
export function deviceOfStream(copy: Copy, stream: StreamId): string | undefined {
  const isOwn = copy.live.writer.own.some((own) => own.stream === stream);
  return isOwn ? copy.keys.device : copy.live.streams.get(stream)?.device;
}

/** Whether this device may read and write an audience. */
export function mayUseHere(copy: Copy, audience: Audience): boolean {
  return mayUse(copy.live.directory?.devices.get(copy.keys.device), audience);
}

/** What counts in this copy; `undefined` while it has no directory. */
export function countingHere(copy: Copy): Counting | undefined {
  const deviceOf = (stream: StreamId) => deviceOfStream(copy, stream);
  return countingIn(copy.live.directory, deviceOf, copy.live.signatures);
}

/** Folds the directory that the base dossier makes, when a copy is opened. */
export async function readDirectory(copy: Copy, baseOperations: readonly Operation[]): Promise<void> {
  const deviceOf = (stream: StreamId) => deviceOfStream(copy, stream);
  holdDirectory(copy, await foldDirectory(baseOperations, { deviceOf }));
}

/** From now on this directory holds. */
export function holdDirectory(copy: Copy, directory: Directory): void {
  copy.live.directory = directory;
  copy.cache.setCounting(countingHere(copy));
}
