import { workOutAnew } from '#renderer/storage/absorb.ts';
import { heldBlobs, readBlob } from '#renderer/storage/blob-rows.ts';
import { conflictRows } from '#renderer/storage/conflict-rows.ts';
import type { Copy } from '#renderer/storage/copy.ts';
import { countingHere } from '#renderer/storage/copy.ts';
import { documentRows } from '#renderer/storage/document-rows.ts';
import type { LoadedDossier } from '#renderer/storage/dossier-cache.ts';
import { readFreshness } from '#renderer/storage/freshness.ts';
import { startOfJournal } from '#renderer/storage/journal-keeper.ts';
import { invariantPrefix } from '#renderer/storage/number-conflicts.ts';
import { partsOf } from '#renderer/storage/rebuild-projection.ts';
import type { ConflictRow } from '#renderer/storage/samsyn-database.ts';
import { viewSeals } from '#renderer/storage/seal-views.ts';
import { summarise } from '#renderer/storage/summaries.ts';
import { readSummary } from '#renderer/storage/summary-rows.ts';
import { toHex } from '#shared/base/bytes.ts';
import { err, ok, type Result } from '#shared/base/result.ts';
import { sha256 } from '#shared/log/device-keys.ts';
import { decodeOperations, encodeOperations } from '#shared/log/storage-codec.ts';
import { checkSegments } from './check-segments.ts';

/** What a check can find, in the words of the screens. */
export type ArchiveFault =
  | 'segment-changed'
  | 'signature-wrong'
  | 'chain-broken'
  | 'dossier-differs'
  | 'list-differs'
  | 'seal-broken'
  | 'attachment-damaged'
  | 'journal-damaged';

/** What was gone through, and what was wrong with it. */
export interface ArchiveReport {
  readonly segmentCount: number;
  readonly operationCount: number;
  readonly authorCount: number;
  readonly dossierCount: number;
  readonly sealCount: number;
  readonly attachmentCount: number;
  /** Attached files that have not come to this copy yet: not a fault. */
  readonly attachmentsMissing: number;
  readonly gapCount: number;
  readonly faults: readonly { readonly fault: ArchiveFault; readonly count: number }[];
}

/** How far a check has come. */
export interface ArchiveProgress {
  readonly step: 'segments' | 'rebuild' | 'compare' | 'attachments' | 'journal';
  readonly done: number;
}

export interface ArchiveControl {
  readonly onProgress?: (progress: ArchiveProgress) => void;
  readonly signal?: AbortSignal;
}

/** Goes through everything that this copy holds. Reads only: what it finds is told, nothing is changed. */
export type CheckArchive = (
  control?: ArchiveControl,
) => Promise<Result<ArchiveReport, { readonly type: 'cancelled' | 'failed'; readonly detail: string }>>;

/** Counts faults by their kind. */
export type CountFault = (fault: ArchiveFault, count?: number) => void;

const breathEvery = 16;

/** Makes the check of an open copy. */
export function createArchiveCheck(copy: Copy): CheckArchive {
  return async (control = {}) => {
    const { signal, onProgress = () => undefined } = control;
    const faults = new Map<ArchiveFault, number>();
    const countFault: CountFault = (fault, count = 1) => {
      if (count > 0) faults.set(fault, (faults.get(fault) ?? 0) + count);
    };
    const tell = (step: ArchiveProgress['step']) => (done: number) => {
      if (signal?.aborted === true) throw stopped;
      onProgress({ step, done });
    };
    try {
      const segments = await checkSegments(copy, countFault, tell('segments'));
      const compared = await compareAnew(copy, countFault, tell);
      const attachments = await checkAttachments(copy, countFault, tell('attachments'));
      await checkJournal(copy, countFault, tell('journal'));
      const gaps = (await readFreshness(copy)).gaps.length;
      return ok({
        ...segments,
        ...compared,
        ...attachments,
        gapCount: gaps,
        faults: [...faults].map(([fault, count]) => ({ fault, count })),
      });
    } catch (error) {
      if (error === stopped) return err({ type: 'cancelled', detail: '' });
      return err({ type: 'failed', detail: error instanceof Error ? error.message : String(error) });
    }
  };
}

/** Thrown by whoever tells of progress once the user has called it off; caught in one place. */
const stopped = new Error('cancelled');

type Tell = (step: ArchiveProgress['step']) => (done: number) => void;

/** Derives everything anew in memory and compares it with what the screens read. */
async function compareAnew(
  copy: Copy,
  countFault: CountFault,
  tell: Tell,
): Promise<Pick<ArchiveReport, 'dossierCount' | 'sealCount'>> {
  const rebuild = tell('rebuild');
  const parts = await partsOf(copy, (done) => rebuild(done / 2));
  const anew = await workOutAnew(copy, parts, (done) => rebuild(0.5 + done / 2));
  const compare = tell('compare');
  let sealCount = 0;
  for (const [index, dossier] of anew.dossiers.entries()) {
    if (index % breathEvery === 0) {
      compare(index / anew.dossiers.length);
      await new Promise((resolve) => setTimeout(resolve, 0));
    }
    // What is being written just now is not there in both: it is looked at once more when nobody writes.
    const isSame = (await isAsStored(copy, dossier)) || (await isAsStoredLater(copy, dossier));
    if (!isSame) countFault('dossier-differs');
    const lists = await listsAsStored(copy, dossier);
    if (!lists) countFault('list-differs');
    const seals = await checkSeals(copy, dossier);
    sealCount += seals.count;
    countFault('seal-broken', seals.broken);
  }
  const ids = new Set<string>(anew.dossiers.map(({ id }) => id));
  const stored = await copy.database.dossiers.toCollection().primaryKeys();
  countFault('dossier-differs', stored.filter((id) => !ids.has(id) && !isNew(copy, id)).length);
  return { dossierCount: anew.dossiers.length, sealCount };
}

/** A dossier that was begun while the check ran. */
function isNew({ cache }: Copy, id: string): boolean {
  return cache
    .lately()
    .slice(0, 1)
    .includes(id as never);
}

async function isAsStored(copy: Copy, dossier: LoadedDossier): Promise<boolean> {
  const row = await copy.database.dossiers.get(dossier.id);
  if (row === undefined) return false;
  return sameOperations(row.operations, dossier);
}

async function isAsStoredLater(copy: Copy, { id }: LoadedDossier): Promise<boolean> {
  return copy.queue(async () => {
    const parts = await partsOf(copy, () => undefined);
    const [again] = (
      await workOutAnew(
        copy,
        parts.filter((part) => part.id === id),
        () => undefined,
      )
    ).dossiers;
    return again !== undefined && isAsStored(copy, again);
  });
}

/** The same operations, byte for byte, in whatever order they came. */
function sameOperations(stored: Uint8Array, { operations }: LoadedDossier): boolean {
  const bytesOf = (all: LoadedDossier['operations']) =>
    all.map((operation) => toHex(encodeOperations([operation]))).sort();
  const left = bytesOf(decodeOperations(stored));
  const right = bytesOf(operations);
  return left.length === right.length && left.every((text, index) => text === right[index]);
}

async function listsAsStored(copy: Copy, dossier: LoadedDossier): Promise<boolean> {
  const { id, state } = dossier;
  const { database } = copy;
  const conflicts = conflictRows(id, state);
  const [storedConflicts, summary, documents] = await Promise.all([
    database.conflicts.where('dossier').equals(id).toArray(),
    readSummary(database, id),
    database.documents.where('dossier').equals(id).toArray(),
  ]);
  return (
    sameRows(ofDossierAlone(storedConflicts), conflicts) &&
    sameRows(documents, documentRows(dossier)) &&
    canonical(summary) === canonical(summarise(id, state, conflicts))
  );
}

/** Without the rows that are about several dossiers: those do not follow from one. */
function ofDossierAlone(rows: readonly ConflictRow[]): readonly ConflictRow[] {
  return rows.filter(({ id }) => !id.startsWith(invariantPrefix));
}

function sameRows(left: readonly unknown[], right: readonly unknown[]): boolean {
  return canonical(left.map(canonical).sort()) === canonical(right.map(canonical).sort());
}

/** JSON with the keys in order: two values are the same when their texts are. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([left], [right]) => (left < right ? -1 : 1)))
      : inner,
  );
}

async function checkSeals(
  copy: Copy,
  { state }: LoadedDossier,
): Promise<{ readonly count: number; readonly broken: number }> {
  if (state.seals.length === 0) return { count: 0, broken: 0 };
  const base = await copy.cache.load(copy.id);
  const nobody = (stream: never) => ({ stream, name: '', role: '' });
  const seals = await viewSeals(state, base?.state, nobody as never, countingHere(copy)?.trust);
  // A seal that nobody has signed yet gives way to an edit; only one in force must hold.
  const standing = seals.filter(({ effective }) => effective);
  return { count: standing.length, broken: standing.filter(({ verified }) => !verified).length };
}

async function checkAttachments(
  copy: Copy,
  countFault: CountFault,
  tell: (done: number) => void,
): Promise<Pick<ArchiveReport, 'attachmentCount' | 'attachmentsMissing'>> {
  const documents = await copy.database.documents.toArray();
  const held = [...(await copy.database.blobs.toCollection().primaryKeys())];
  for (const [index, hash] of held.entries()) {
    tell(index / held.length);
    const bytes = await readBlob(copy.database, hash);
    if (!bytes.ok || toHex(await sha256(bytes.value)) !== hash) countFault('attachment-damaged');
  }
  const whole = await heldBlobs(copy.database);
  const missing = new Set(documents.map(({ hash }) => hash).filter((hash) => !whole.has(hash)));
  return { attachmentCount: held.length, attachmentsMissing: missing.size };
}

/** Reads the file outside the browser's store from its beginning: every frame hangs on the one before. */
async function checkJournal(copy: Copy, countFault: CountFault, tell: (done: number) => void): Promise<void> {
  tell(0);
  // Nothing is appended meanwhile: a frame that is just being written would look torn.
  const reading = await copy.queue(() =>
    copy.journal.readFrom(0, startOfJournal.hash, async () => undefined),
  );
  const place = copy.journal.place();
  if (!reading.ok) countFault('journal-damaged');
  else if (reading.value.damaged || reading.value.end < place.size) countFault('journal-damaged');
  tell(1);
}
