import { ok, type Result } from '#shared/base/result.ts';
import { blobsOwedKey } from './blob-rows.ts';
import type { Copy } from './copy.ts';
import type { BlobRow } from './samsyn-database.ts';
import type { WriteError } from './workspace.ts';
import { writeTransaction } from './write-transaction.ts';

/**
 * Writes files into the journal that a new journal lacks: they were not copied with the rest, because all files together
 * may be larger than memory. Call it inside the write queue.
 */
export async function settleBlobs(copy: Copy): Promise<Result<true, WriteError>> {
  const owed = ((await copy.database.meta.get(blobsOwedKey))?.v as readonly string[] | undefined) ?? [];
  for (const [index, hash] of owed.entries()) {
    const row = await copy.database.blobs.get(hash);
    if (row === undefined) continue;
    const written = await journalBlob(copy, row, { blobsOwed: owed.slice(index + 1) });
    if (!written.ok) return written;
  }
  return ok(true);
}

/** Stores a file, the journal first: a database that loses it to a crash gets it back from there. In the write queue. */
export async function journalBlob(
  copy: Copy,
  row: BlobRow,
  more: { readonly blobsOwed?: readonly string[] },
): Promise<Result<true, WriteError>> {
  copy.journal.setPlace(await copy.journal.withEntries([{ type: 'blob', bytes: row.bytes }]));
  copy.live.behind = true;
  const journaled = await copy.journal.flush();
  if (!journaled.ok) return journaled;
  const { writer } = copy.live;
  const written = await writeTransaction(copy, {
    writer,
    place: copy.journal.place(),
    blobs: [row],
    ...more,
  });
  if (written.ok) copy.live.behind = false;
  return written;
}
