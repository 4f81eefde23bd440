import { concatBytes } from '#shared/base/bytes.ts';
import { err, ok, type Result } from '#shared/base/result.ts';
import { type Directory, foldDirectory } from '#shared/log/directory.ts';
import type { JournalEntry, JournalSegment } from '#shared/log/journal.ts';
import { readSegmentHeader, receiveSegment, verifySegment } from '#shared/log/segment.ts';
import { decodeOperations } from '#shared/log/storage-codec.ts';
import { type Copy, deviceOfStream } from './copy.ts';
import { markDamaged } from './damaged-dossier.ts';
import { lowestWriter } from './data-versions.ts';
import { startOfJournal } from './journal-keeper.ts';
import { allOwnNotes, ownNoteEntry } from './own-note-rows.ts';
import { unpackSegment } from './pack-segments.ts';
import { pendingKey } from './pending-rows.ts';
import type { SegmentPlace } from './samsyn-database.ts';
import type { WriteError } from './workspace.ts';
import { writeTransaction } from './write-transaction.ts';

/** How the detail begins when the database holds damaged bytes that the journal cannot make good. */
export const damagedSegment = 'damaged-segment';

/**
 * Writes the journal anew from the database: when the file was lost, cut or damaged before the place that the database
 * had reached. Everything is checked before, and what is damaged in the database is taken from the old file; where that
 * cannot be, nothing is written. The whole new journal waits in the database before the old file is emptied, so a crash
 * loses nothing.
 */
export async function rewriteJournal(copy: Copy): Promise<Result<true, WriteError>> {
  const entries = await journalEntries(copy);
  if (!entries.ok) return entries;
  const before = copy.journal.place();
  copy.journal.setPlace(startOfJournal);
  const place = await copy.journal.withEntries(entries.value);
  // Files follow one by one once the new journal stands: `settleBlobs`.
  const blobsOwed = await copy.database.blobs.toCollection().primaryKeys();
  const stored = await writeTransaction(copy, { writer: copy.live.writer, place, blobsOwed });
  if (!stored.ok) {
    copy.journal.setPlace(before);
    return stored;
  }
  const emptied = await copy.journal.truncate(0);
  if (!emptied.ok) return emptied;
  return copy.journal.flush();
}

async function journalEntries(copy: Copy): Promise<Result<readonly JournalEntry[], WriteError>> {
  const { database } = copy;
  const own = new Map(copy.live.writer.own.map(({ stream, previous }) => [stream, previous]));
  const entries: JournalEntry[] = copy.live.writer.own.map(({ stream, audience }) => ({
    type: 'meta',
    key: 'own-stream',
    value: { stream, audience },
  }));
  const value = await lowestWriter(copy);
  if (value !== undefined && value > 1) entries.push({ type: 'meta', key: 'minimumWriter', value });
  const findSegment = await createSegmentFinder(copy);
  for (const row of await database.segments.toArray()) {
    const segments: JournalSegment[] = [];
    for (const place of row.places) {
      const segment = await findSegment(place);
      if (!segment.ok) return segment;
      segments.push(segment.value);
    }
    entries.push(...byWriter(segments, row.places, own.get(row.s) ?? null));
  }
  const held = await database.held.toArray();
  for (const { id, bytes, signature } of held) {
    if (!(await isSegment(id, { bytes, signature }))) return err(damaged(id));
  }
  if (held.length > 0) entries.push({ type: 'segments', segments: held, own: false });
  const pending = await database.pending.orderBy('q').toArray();
  for (const { q, bytes } of pending) {
    const [operation] = decodeOperations(bytes);
    if (operation === undefined || pendingKey(operation.stream, operation.sequence) !== q) {
      return err(damaged(q));
    }
  }
  if (pending.length > 0) {
    entries.push({ type: 'operations', operations: concatBytes(pending.map(({ bytes }) => bytes)) });
  }
  for (const { record, update } of await database.drafts.toArray()) {
    entries.push({ type: 'draft', record, update });
  }
  for (const value of await database.peers.toArray()) entries.push({ type: 'meta', key: 'peer', value });
  for (const value of await database.bundles.toArray()) entries.push({ type: 'meta', key: 'bundle', value });
  entries.push(...(await allOwnNotes(database)).map(ownNoteEntry));
  return ok(entries);
}

/** Those that this copy wrote, which lead back from its last one, and those that it was sent. */
function byWriter(
  segments: readonly JournalSegment[],
  places: readonly SegmentPlace[],
  last: string | null,
): readonly JournalEntry[] {
  const indexes = new Map(places.map(({ id }, index) => [id, index]));
  const written = new Set<JournalSegment>();
  for (let id = last; id !== null; ) {
    const segment: JournalSegment | undefined = segments[indexes.get(id) ?? -1];
    const header = segment && readSegmentHeader(segment.bytes);
    if (segment === undefined || written.has(segment)) break;
    written.add(segment);
    id = header?.ok === true ? header.value.previous : null;
  }
  const own = segments.filter((segment) => written.has(segment));
  const others = segments.filter((segment) => !written.has(segment));
  return [
    ...(own.length > 0 ? [{ type: 'segments', segments: own, own: true } as const] : []),
    ...(others.length > 0 ? [{ type: 'segments', segments: others, own: false } as const] : []),
  ];
}

/** Finds a segment in its pack, or in the journal where the pack is not what it was. */
async function createSegmentFinder(
  copy: Copy,
): Promise<(place: SegmentPlace) => Promise<Result<JournalSegment, WriteError>>> {
  const base = await copy.cache.load(copy.id);
  const directory = await foldDirectory(base?.operations ?? [], {
    deviceOf: (stream) => deviceOfStream(copy, stream),
  });
  let open: { readonly id: string; readonly bytes: Uint8Array } | undefined;
  let inJournal: ReadonlyMap<string, JournalSegment> | undefined;
  return async (place) => {
    if (open?.id !== place.pack) open = await copy.database.packs.get(place.pack);
    if (open !== undefined) {
      const { bytes, signature } = unpackSegment(open.bytes, place);
      if (await isSegment(place.id, { bytes, signature }, directory)) return ok({ bytes, signature });
    }
    inJournal ??= await segmentsInJournal(copy);
    const other = inJournal.get(place.id);
    if (other === undefined) return err(damaged(place.id));
    // The new journal will be whole and the pack is not: the next start rebuilds.
    await markDamaged(copy.database, place.id);
    return ok(other);
  };
}

/** Whether these bytes are the segment of that id, which is their hash, and still signed by the device that it names. */
async function isSegment(
  id: string,
  { bytes, signature }: JournalSegment,
  directory?: Directory,
): Promise<boolean> {
  const segment = await receiveSegment(bytes, signature);
  if (!segment.ok || segment.value.id !== id) return false;
  const key = directory?.devices.get(segment.value.header.device)?.signingKey;
  return key === undefined || verifySegment(segment.value, key);
}

async function segmentsInJournal(copy: Copy): Promise<ReadonlyMap<string, JournalSegment>> {
  const found = new Map<string, JournalSegment>();
  const reading = await copy.journal.readFrom(0, startOfJournal.hash, async () => undefined);
  if (!reading.ok) return found;
  for (const entry of [...reading.value.entries, ...reading.value.salvaged]) {
    if (entry.type !== 'segments') continue;
    for (const { bytes, signature } of entry.segments) {
      const segment = await receiveSegment(bytes, signature);
      if (segment.ok) found.set(segment.value.id, { bytes, signature });
    }
  }
  return found;
}

function damaged(what: string): WriteError {
  return { type: 'not-saved', detail: `${damagedSegment}: ${what}` };
}
