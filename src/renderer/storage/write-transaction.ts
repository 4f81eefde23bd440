import type { DossierId } from '#shared/base/id.ts';
import { err, ok, type Result } from '#shared/base/result.ts';
import type { Directory } from '#shared/log/directory.ts';
import type { StreamId } from '#shared/log/operation.ts';
import { blobsOwedKey, putBlobs } from './blob-rows.ts';
import { conflictRows } from './conflict-rows.ts';
import { type Copy, holdDirectory, type WriterState } from './copy.ts';
import { lowestWriter, newerData, versionsOf } from './data-versions.ts';
import { documentRows, putDocuments } from './document-rows.ts';
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

function conflictsOf(database: Copy['database'], ids: readonly DossierId[]): PromiseLike<string[]> {
  const [only, ...more] = ids;
  const where = database.conflicts.where('dossier');
  return (only !== undefined && more.length === 0 ? where.equals(only) : where.anyOf(ids)).primaryKeys();
}

/** Answers what is known of § numbers now; `undefined`, with nothing written, when a newer program has written here. */
async function runTransaction(copy: Copy, set: WriteSet): Promise<NumberChange | undefined> {
  const { database } = copy;
  const dossiers = set.dossiers ?? [];
  const conflicts = dossiers.map(({ id, state }) => conflictRows(id, state));
  const summaries = dossiers.map(({ id, state }, index) => summarise(id, state, conflicts[index] ?? []));
  const documents = dossiers.flatMap(documentRows);
  const numbers = await changeNumbers(copy, summaries, set.anew === true);
  const versions = versionsOf(copy);
  return database.transaction('rw', database.tables, async () => {
    const asked = await lowestWriter(copy);
    if (asked !== undefined && asked > versions.writer) return undefined;
    const lowest = Math.max(asked ?? 0, versions.minimumWriter, set.minimumWriter ?? 0);
    if (set.anew === true) {
      const { dossiers: all, summaries: lists, conflicts: open, documents } = database;
      await Promise.all([all.clear(), lists.clear(), open.clear(), documents.clear()]);
    }
    if (dossiers.length > 0) {
      const ids = dossiers.map(({ id }) => id);
      const before = await conflictsOf(database, ids);
      const after = conflicts.flat();
      const kept = new Set(after.map(({ id }) => id));
      const gone = before.filter((id) => !kept.has(id) && !id.startsWith(invariantPrefix));
      if (gone.length > 0) await database.conflicts.bulkDelete(gone);
      if (after.length > 0) await database.conflicts.bulkPut(after);
      await database.dossiers.bulkPut(dossiers.map(dossierRow));
      await putSummaries(database, summaries);
      if (numbers.rows !== undefined) await putNumberConflicts(copy, numbers.rows);
      await putDocuments(database, ids, documents);
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
