import { concatBytes } from '#shared/base/bytes.ts';
import type { Result } from '#shared/base/result.ts';
import type { JournalEntry, JournalSegment } from '#shared/log/journal.ts';
import type { Copy } from './copy.ts';
import { lowestWriter } from './data-versions.ts';
import { startOfJournal } from './journal-keeper.ts';
import { unpackSegment } from './pack-segments.ts';
import type { WriteError } from './workspace.ts';
import { writeTransaction } from './write-transaction.ts';

/**
 * Writes the journal anew from the database: when the file was lost, cut or damaged before the place that the database
 * had reached. The whole new journal waits in the database before the old file is emptied, so a crash loses nothing.
 */
export async function rewriteJournal(copy: Copy): Promise<Result<true, WriteError>> {
  copy.journal.setPlace(startOfJournal);
  const place = await copy.journal.withEntries(await journalEntries(copy));
  // Files follow one by one once the new journal stands: `settleBlobs`.
  const blobsOwed = await copy.database.blobs.toCollection().primaryKeys();
  const stored = await writeTransaction(copy, { writer: copy.live.writer, place, blobsOwed });
  if (!stored.ok) return stored;
  const emptied = await copy.journal.truncate(0);
  if (!emptied.ok) return emptied;
  return copy.journal.flush();
}

async function journalEntries(copy: Copy): Promise<readonly JournalEntry[]> {
  const { database } = copy;
  const own = new Set<string>(copy.live.writer.own.map(({ stream }) => stream));
  const entries: JournalEntry[] = copy.live.writer.own.map(({ stream, audience }) => ({
    type: 'meta',
    key: 'own-stream',
    value: { stream, audience },
  }));
  const value = await lowestWriter(copy);
  if (value !== undefined && value > 1) entries.push({ type: 'meta', key: 'minimumWriter', value });
  for (const row of await database.segments.toArray()) {
    const segments: JournalSegment[] = [];
    const packs = new Map<string, Uint8Array>();
    for (const place of row.places) {
      const pack = packs.get(place.pack) ?? (await database.packs.get(place.pack))?.bytes;
      if (pack === undefined) continue;
      packs.set(place.pack, pack);
      segments.push(unpackSegment(pack, place));
    }
    entries.push({ type: 'segments', segments, own: own.has(row.s) });
  }
  const held = await database.held.toArray();
  if (held.length > 0) entries.push({ type: 'segments', segments: held, own: false });
  const pending = await database.pending.orderBy('q').toArray();
  if (pending.length > 0) {
    entries.push({ type: 'operations', operations: concatBytes(pending.map(({ bytes }) => bytes)) });
  }
  for (const { record, update } of await database.drafts.toArray()) {
    entries.push({ type: 'draft', record, update });
  }
  for (const value of await database.peers.toArray()) entries.push({ type: 'meta', key: 'peer', value });
  for (const value of await database.bundles.toArray()) entries.push({ type: 'meta', key: 'bundle', value });
  return entries;
}
