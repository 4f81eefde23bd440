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
import type {
  BlobRow,
  BundleRow,
  DraftRow,
  HeldRow,
  PackRow,
  PeerRow,
  PendingRow,
  SegmentsRow,
  StreamRow,
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
    if (dossiers.length > 0) {
      const after = conflicts.flat();
      const kept = new Set(after.map(({ id }) => id));
      const gone = (await conflictsBefore(database, before)).filter((id) => !kept.has(id));
      if (gone.length > 0) await database.conflicts.bulkDelete(gone);
      if (after.length > 0) await database.conflicts.bulkPut(after);
      await database.dossiers.bulkPut(dossiers.map(dossierRow));
      await putSummaries(database, summaries);
      if (numbers.rows !== undefined) await putNumberConflicts(copy, numbers.rows);
      await putDocuments(database, before, documents);
    }
    if (set.packs?.length) await database.packs.bulkPut(set.packs);
    if (set.segments?.length) await database.segments.bulkPut(set.segments);
    if (set.streams?.length) await database.streams.bulkPut(set.streams);
    if (set.pending?.length) await database.pending.bulkPut(set.pending);
    if (set.pendingDone?.length) await database.pending.bulkDelete([...set.pendingDone]);
    if (set.drafts?.length) await database.drafts.bulkPut(set.drafts);
    if (set.draftsDone?.length) await database.drafts.bulkDelete(set.draftsDone as never);
    if (set.held?.length) await database.held.bulkPut(set.held);
    if (set.heldDone?.length) await database.held.bulkDelete([...set.heldDone]);
    if (set.peers?.length) await database.peers.bulkPut(set.peers);
    if (set.bundles?.length) await database.bundles.bulkPut(set.bundles);
    if (set.blobs?.length) await putBlobs(database, set.blobs);
    if (set.blobsOwed) await database.meta.put({ k: blobsOwedKey, v: set.blobsOwed });
    await database.meta.bulkPut([
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
    ]);
    return numbers;
  });
}
