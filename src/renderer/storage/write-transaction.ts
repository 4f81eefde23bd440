import type { Table } from 'dexie';
import { err, ok, type Result } from '#shared/base/result.ts';
import type { Directory } from '#shared/log/directory.ts';
import type { StreamId } from '#shared/log/operation.ts';
import { blobsOwedKey, putBlobs } from './blob-rows.ts';
import { conflictRows } from './conflict-rows.ts';
import { type Copy, holdDirectory, type WriterState } from './copy.ts';
import { lowestWriter, newerData, versionsOf } from './data-versions.ts';
import { documentRows, putDocuments, type RowsBefore } from './document-rows.ts';
import { dossierRow, type LoadedDossier } from './dossier-cache.ts';
import type { JournalPlace } from './journal-keeper.ts';
import { invariantPrefix } from './number-conflicts.ts';
import { changeNumbers, type NumberChange, type NumberIndex, putNumberConflicts } from './number-index.ts';
import { type OwnNote, ownNoteRow } from './own-note-rows.ts';
import type {
  BlobRow,
  BundleRow,
  ConflictRow,
  DocumentRow,
  DraftRow,
  HeldRow,
  PackRow,
  PeerRow,
  PendingRow,
  SegmentsRow,
  StreamRow,
  Summary,
} from './samsyn-database.ts';
import { summarise } from './summaries.ts';
import { putSummaries } from './summary-rows.ts';
import type { WriteError } from './workspace.ts';
import { writeErrorOf } from './write-error.ts';

/** All that one transaction changes. Everything is worked out before; inside, nothing but the database is awaited. */
export interface WriteSet {
  readonly writer: WriterState;
  readonly place: JournalPlace;
  readonly dossiers?: readonly LoadedDossier[];
  readonly pending?: readonly PendingRow[];
  readonly pendingDone?: readonly string[];
  readonly drafts?: readonly DraftRow[];
  readonly draftsDone?: readonly string[];
  readonly packs?: readonly PackRow[];
  readonly streams?: readonly StreamRow[];
  readonly segments?: readonly SegmentsRow[];
  readonly held?: readonly HeldRow[];
  readonly heldDone?: readonly string[];
  readonly peers?: readonly PeerRow[];
  readonly bundles?: readonly BundleRow[];
  /** The given dossiers take the place of all others: what is derived is made anew. */
  readonly anew?: true;
  readonly ownNotes?: readonly OwnNote[];
  readonly blobs?: readonly BlobRow[];
  /** Hashes of files that the journal does not hold yet. */
  readonly blobsOwed?: readonly string[];
  /** The lowest writer that the data asks for, where that is said. */
  readonly minimumWriter?: number;
  /** The directory that holds with these dossiers, where they change it. */
  readonly directory?: Directory;
}

/** Writes it all or nothing, and only then takes it into memory. */
export async function writeTransaction(copy: Copy, set: WriteSet): Promise<Result<true, WriteError>> {
  const { live } = copy;
  if (live.stopped !== undefined) return err(live.stopped);
  let numbers: NumberIndex | undefined;
  try {
    const outcome = await runTransaction(copy, set);
    if (outcome === undefined) return err(newerData);
    numbers = outcome.index;
  } catch (error) {
    return err(live.stopped ?? writeErrorOf(error));
  }
  live.writer = set.writer;
  live.numbers = numbers;
  copy.journal.setPlace(set.place);
  if (set.streams !== undefined && set.streams.length > 0) {
    live.streams = new Map<StreamId, StreamRow>([
      ...live.streams,
      ...set.streams.map((row) => [row.s, row] as const),
    ]);
  }
  if (set.directory !== undefined) holdDirectory(copy, set.directory);
  for (const dossier of set.dossiers ?? []) copy.cache.keep(dossier);
  return ok(true);
}

/** The ids of the open conflicts that dossiers have now. */
async function conflictsBefore(
  database: Copy['database'],
  { known, unknown }: RowsBefore,
): Promise<readonly string[]> {
  const remembered = known.flatMap(({ id, state }) => conflictRows(id, state).map((row) => row.id));
  if (unknown.length === 0) return remembered;
  const stored = await database.conflicts.where('dossier').anyOf(unknown).primaryKeys();
  return [...remembered, ...stored.filter((id) => !id.startsWith(invariantPrefix))];
}

/** What the copy has in memory of these dossiers, and which it has not. */
function rowsBefore(copy: Copy, dossiers: readonly LoadedDossier[], isAnew: boolean): RowsBefore {
  if (isAnew) return { known: [], unknown: [] };
  const before = dossiers.map(({ id }) => ({ id, dossier: copy.cache.peek(id) }));
  return {
    known: before.flatMap(({ dossier }) => dossier ?? []),
    unknown: before.flatMap(({ id, dossier }) => (dossier === undefined ? [id] : [])),
  };
}

/** The tables that a write touches: the fewer, the less the browser has to lock. */
function tablesOf(database: Copy['database'], set: WriteSet): Table[] {
  const isEdit = Object.keys(set).every((field) => everydayFields.has(field));
  if (!isEdit) return [...database.tables];
  const { dossiers, summaries, conflicts, documents, pending, drafts, meta } = database;
  return set.dossiers === undefined || set.dossiers.length === 0
    ? [pending, drafts, meta]
    : [dossiers, summaries, conflicts, documents, pending, drafts, meta];
}

/** What the writes of an ordinary working day consist of. */
const everydayFields: ReadonlySet<string> = new Set([
  'writer',
  'place',
  'dossiers',
  'pending',
  'drafts',
  'draftsDone',
  'ownNotes',
  'directory',
]);

/** Answers what is known of § numbers now; `undefined`, with nothing written, when a newer program has written here. */
async function runTransaction(copy: Copy, set: WriteSet): Promise<NumberChange | undefined> {
  const { database } = copy;
  const dossiers = set.dossiers ?? [];
  const conflicts = dossiers.map(({ id, state }) => conflictRows(id, state));
  const summaries = dossiers.map(({ id, state }, index) => summarise(id, state, conflicts[index] ?? []));
  const documents = dossiers.flatMap(documentRows);
  const numbers = await changeNumbers(copy, summaries, set.anew === true);
  const versions = versionsOf(copy);
  const before = rowsBefore(copy, dossiers, set.anew === true);
  return database.transaction('rw', tablesOf(database, set), async () => {
    const asked = await lowestWriter(copy);
    if (asked !== undefined && asked > versions.writer) return undefined;
    const lowest = Math.max(asked ?? 0, versions.minimumWriter, set.minimumWriter ?? 0);
    if (set.anew === true) {
      const { dossiers: all, summaries: lists, conflicts: open, documents } = database;
      await Promise.all([all.clear(), lists.clear(), open.clear(), documents.clear()]);
    }
    // All at once: waiting for each answer in turn is what an edit would spend most of its time on.
    await Promise.all([
      putDossiers(copy, dossiers, { before, conflicts, summaries, documents, numbers }),
      ...putRows(database, set),
      database.meta.bulkPut([
        { k: 'writer', v: set.writer },
        { k: 'journal', v: set.place },
        // What screens show of authors follows this row.
        ...(set.directory === undefined ? [] : [{ k: 'directory', v: set.writer.clock }]),
        ...(set.anew === true || lowest !== asked
          ? [
              { k: 'projection', v: versions.projection },
              { k: 'minimumWriter', v: lowest },
            ]
          : []),
      ]),
    ]);
    return numbers;
  });
}

/** What follows from dossiers, worked out before the transaction. */
interface Derived {
  readonly before: RowsBefore;
  readonly conflicts: readonly (readonly ConflictRow[])[];
  readonly summaries: readonly Summary[];
  readonly documents: readonly DocumentRow[];
  readonly numbers: NumberChange;
}

async function putDossiers(copy: Copy, dossiers: readonly LoadedDossier[], derived: Derived): Promise<void> {
  if (dossiers.length === 0) return;
  const { database } = copy;
  const { before, conflicts, summaries, documents, numbers } = derived;
  await Promise.all([
    database.dossiers.bulkPut(dossiers.map(dossierRow)),
    putSummaries(database, summaries),
    putConflicts(database, before, conflicts.flat()),
    numbers.rows === undefined ? undefined : putNumberConflicts(copy, numbers.rows),
    putDocuments(database, before, documents),
  ]);
}

async function putConflicts(
  database: Copy['database'],
  before: RowsBefore,
  after: readonly ConflictRow[],
): Promise<void> {
  const kept = new Set(after.map(({ id }) => id));
  const gone = (await conflictsBefore(database, before)).filter((id) => !kept.has(id));
  if (gone.length > 0) await database.conflicts.bulkDelete(gone);
  if (after.length > 0) await database.conflicts.bulkPut(after);
}

/** The rows that a write names itself. Of one table they go in this order: what is done takes away what was put. */
function putRows(database: Copy['database'], set: WriteSet): readonly PromiseLike<unknown>[] {
  const writes: PromiseLike<unknown>[] = [];
  if (set.packs?.length) writes.push(database.packs.bulkPut(set.packs));
  if (set.segments?.length) writes.push(database.segments.bulkPut(set.segments));
  if (set.streams?.length) writes.push(database.streams.bulkPut(set.streams));
  if (set.pending?.length) writes.push(database.pending.bulkPut(set.pending));
  if (set.pendingDone?.length) writes.push(database.pending.bulkDelete([...set.pendingDone]));
  if (set.drafts?.length) writes.push(database.drafts.bulkPut(set.drafts));
  if (set.draftsDone?.length) writes.push(database.drafts.bulkDelete(set.draftsDone as never));
  if (set.held?.length) writes.push(database.held.bulkPut(set.held));
  if (set.heldDone?.length) writes.push(database.held.bulkDelete([...set.heldDone]));
  if (set.peers?.length) writes.push(database.peers.bulkPut(set.peers));
  if (set.bundles?.length) writes.push(database.bundles.bulkPut(set.bundles));
  if (set.ownNotes?.length) writes.push(database.meta.bulkPut(set.ownNotes.map(ownNoteRow)));
  if (set.blobs?.length) writes.push(putBlobs(database, set.blobs));
  if (set.blobsOwed) writes.push(database.meta.put({ k: blobsOwedKey, v: set.blobsOwed }));
  return writes;
}
