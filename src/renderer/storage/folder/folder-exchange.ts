import { closePending } from '#renderer/storage/close-pending.ts';
import type { Copy } from '#renderer/storage/copy.ts';
import { createExchange } from '#renderer/storage/exchange.ts';
import { catchUp } from '#renderer/storage/replay-journal.ts';
import { createShown } from '#renderer/storage/shown.ts';
import { type IsoInstant, toInstant } from '#shared/base/dates.ts';
import { ok, type Result } from '#shared/base/result.ts';
import type { FolderFile, FolderRequest, FolderState, HostError } from '#shared/ipc/desktop-api.ts';
import { millisecondsOf } from '#shared/log/clock.ts';
import {
  type AsideReason,
  type FolderIndex,
  type KnownContent,
  loadFolderIndex,
  saveFolderIndex,
} from './folder-index.ts';
import { readFolder } from './read-folder.ts';
import { writeAttachments } from './write-attachments.ts';
import { writeLanes } from './write-lanes.ts';

/** A file that waits for somebody to look at it. */
export interface FolderAside {
  readonly name: string;
  readonly reason: AsideReason;
  /** Who it says it is from; empty when it says nothing. */
  readonly from: string;
  readonly seenAt: IsoInstant;
}

/** The shared folder as the screens show it. */
export interface FolderView {
  readonly place: 'unknown' | 'unsupported' | 'none' | 'unreachable' | 'ready';
  readonly name: string;
  /** Set while the folder is being read or written. */
  readonly working: { readonly done: number; readonly total: number } | null;
  readonly readAt: IsoInstant | null;
  readonly wroteAt: IsoInstant | null;
  readonly problem: HostError | null;
  /** What came in from whom, the latest first. */
  readonly received: readonly { readonly from: string; readonly at: IsoInstant; readonly count: number }[];
  readonly aside: readonly FolderAside[];
  /** Bundles that are meant for others: not a fault. */
  readonly forOthers: number;
  readonly fileCount: number;
  readonly byteCount: number;
}

/** The exchange through a folder that all members' computers see. One look at a time. */
export interface FolderExchange {
  readonly view: () => FolderView;
  readonly onView: (listener: () => void) => () => void;
  /** Asks for the folder, then reads and writes it. */
  readonly choose: () => Promise<void>;
  readonly leave: () => Promise<void>;
  /** Reads what is new and writes what is lacking. `everything`: also what was written a moment ago. */
  readonly exchange: (everything?: boolean) => Promise<void>;
  /** Stops reading; what has been taken in stays. */
  readonly cancel: () => void;
  /** The bytes of a file that was put aside, to be looked at like any bundle. */
  readonly open: (name: string) => Promise<Result<Uint8Array, HostError>>;
  /** Ends all work: the copy is about to be closed. */
  readonly stop: () => Promise<void>;
}

const nothing: FolderView = {
  place: 'unknown',
  name: '',
  working: null,
  readAt: null,
  wroteAt: null,
  problem: null,
  received: [],
  aside: [],
  forOthers: 0,
  fileCount: 0,
  byteCount: 0,
};

/** What was written is left for so long, so that a sitting becomes a few segments and not hundreds. */
const quietFor = 120_000;
const atLeastEvery = 600_000;
const receivedShown = 20;

interface Keeper {
  readonly copy: Copy;
  readonly request: FolderRequest;
  readonly triedNow: Set<string>;
  readonly exchange: ReturnType<typeof createExchange>;
  readonly show: (changes: Partial<FolderView>) => void;
  readonly isStopped: () => boolean;
  index: FolderIndex | undefined;
}

/** Makes the folder exchange of an open copy. Does nothing by itself: the shell calls `exchange`. */
export function createFolderExchange(copy: Copy): FolderExchange {
  const { view, show, onView } = createShown(nothing);
  let isStopped = false;
  let isClosed = false;
  let running: Promise<void> | undefined;
  const keeper: Keeper = {
    copy,
    request: { workspace: copy.id, use: 'shared' },
    triedNow: new Set(),
    exchange: createExchange(copy),
    show,
    isStopped: () => isStopped || isClosed,
    index: undefined,
  };
  const run = async (everything: boolean): Promise<void> => {
    // One after another: whoever asks during a look waits for it and then gets one of his own.
    while (running !== undefined) await running;
    if (isClosed) return;
    isStopped = false;
    running = look(keeper, everything)
      // A database that fails in the middle is told by whoever writes next; here it ends this look and no more.
      .catch((error: unknown) => keeper.show({ problem: { type: 'failed', detail: String(error) } }))
      .finally(() => {
        running = undefined;
        if (!isClosed) keeper.show({ working: null });
      });
    await running;
  };
  return {
    view,
    onView,
    choose: async () => {
      const chosen = await copy.ports.desktop.chooseFolder(keeper.request);
      if (!chosen.ok) return keeper.show({ problem: chosen.error });
      if (running !== undefined) await running;
      await forgetFiles(keeper);
      await run(true);
    },
    leave: async () => {
      isStopped = true;
      if (running !== undefined) await running;
      const left = await copy.ports.desktop.leaveFolder(keeper.request);
      if (!left.ok) return keeper.show({ problem: left.error });
      await forgetFiles(keeper);
      keeper.show({ ...nothing, place: 'none' });
    },
    exchange: (everything = false) => run(everything),
    cancel: () => {
      isStopped = true;
    },
    open: (name) => copy.ports.desktop.readFolderFile({ ...keeper.request, name }),
    stop: async () => {
      isClosed = true;
      if (running !== undefined) await running;
    },
  };
}

/** Another folder may hold other files under the same names. What the bytes came to stays known. */
async function forgetFiles(keeper: Keeper): Promise<void> {
  keeper.index ??= await loadFolderIndex(keeper.copy);
  keeper.index.files.clear();
  keeper.index.lacking.clear();
  await saveFolderIndex(keeper.copy, keeper.index);
}

async function look(keeper: Keeper, everything: boolean): Promise<void> {
  const { copy, request } = keeper;
  const state = await copy.ports.desktop.folderState(request);
  if (!state.ok) return keeper.show({ problem: state.error });
  const place = placeOf(state.value);
  if (place.place !== 'ready') return keeper.show(place);
  keeper.index ??= await loadFolderIndex(copy);
  keeper.show({ ...place, working: { done: 0, total: 0 }, ...summaryOf(keeper.index) });
  const problem = await readAndWrite(keeper, keeper.index, everything);
  await saveFolderIndex(copy, keeper.index);
  keeper.show({ problem, ...summaryOf(keeper.index) });
}

function placeOf(state: FolderState): Pick<FolderView, 'place' | 'name'> {
  if (!state.supported) return { place: 'unsupported', name: '' };
  if (state.chosen === null) return { place: 'none', name: '' };
  return { place: state.chosen.reachable ? 'ready' : 'unreachable', name: state.chosen.name };
}

async function readAndWrite(
  keeper: Keeper,
  index: FolderIndex,
  everything: boolean,
): Promise<HostError | null> {
  const { copy, request, triedNow, exchange, isStopped } = keeper;
  const files = await copy.ports.desktop.listFolder(request);
  if (!files.ok) return files.error;
  const onProgress = (done: number, total: number) => {
    keeper.show({ working: { done, total }, ...sizesOf(files.value) });
  };
  const reading = { exchange, index, triedNow, isStopped, onProgress };
  const read = await readFolder(copy, reading, files.value);
  if (!read.ok) return read.error;
  keeper.show(sizesOf(files.value));
  if (isStopped()) return null;
  index.readAt = toInstant(copy.ports.now());
  await closeWhatIsFinished(copy, index, everything);
  const lanes = await writeLanes(copy, index, files.value);
  if (!lanes.ok) return lanes.error;
  const attached = await writeAttachments(copy, index, files.value);
  if (!attached.ok) return attached.error;
  const written = lanes.value.written + attached.value.written;
  if (written > 0) index.wroteAt = toInstant(copy.ports.now());
  if (written + lanes.value.removed + attached.value.removed > 0) {
    const after = await copy.ports.desktop.listFolder(request);
    if (after.ok) keeper.show(sizesOf(after.value));
  }
  return null;
}

/** Signs own operations that wait, once their author has paused; a sentence that is being typed is left alone. */
async function closeWhatIsFinished(copy: Copy, { wroteAt }: FolderIndex, everything: boolean): Promise<void> {
  if (everything) for (const text of [...copy.live.texts]) await text.flush();
  if ((await copy.database.pending.count()) === 0) return;
  const now = copy.ports.now();
  const isQuiet = now - millisecondsOf(copy.live.writer.clock) > quietFor;
  const isLate = wroteAt === null || now - Date.parse(wroteAt) > atLeastEvery;
  if (!everything && !isQuiet && !isLate) return;
  await copy.queue(async () => {
    const current = await catchUp(copy);
    return current.ok ? closePending(copy) : ok(true);
  });
}

function sizesOf(files: readonly FolderFile[]): Pick<FolderView, 'fileCount' | 'byteCount'> {
  return { fileCount: files.length, byteCount: files.reduce((sum, { size }) => sum + size, 0) };
}

function summaryOf(
  index: FolderIndex,
): Pick<FolderView, 'readAt' | 'wroteAt' | 'received' | 'aside' | 'forOthers'> {
  const aside: FolderAside[] = [];
  let forOthers = 0;
  for (const [name, { hash }] of index.files) {
    const content = index.contents.get(hash);
    if (content === undefined || content.reason === null) continue;
    if (content.reason === 'not-for-this-device') forOthers += 1;
    else aside.push({ name, reason: content.reason, from: content.from, seenAt: content.seenAt });
  }
  return {
    readAt: index.readAt,
    wroteAt: index.wroteAt,
    received: receivedOf([...index.contents.values()]),
    aside,
    forOthers,
  };
}

function receivedOf(contents: readonly KnownContent[]): FolderView['received'] {
  return contents
    .filter(({ newCount }) => newCount > 0)
    .sort((left, right) => (left.seenAt < right.seenAt ? 1 : -1))
    .slice(0, receivedShown)
    .map(({ from, seenAt, newCount }) => ({ from, at: seenAt, count: newCount }));
}
