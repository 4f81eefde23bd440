import type { DossierId, RecordId } from '#shared/base/id.ts';
import { err, ok, type Result } from '#shared/base/result.ts';
import type { Copy } from './copy.ts';
import type { SamsynDatabase } from './samsyn-database.ts';
import type { WriteError } from './workspace.ts';

/** Own notes lie in one row a dossier. They are no operations: no bundle, backup or journal carries them. */
function rowKey(dossier: DossierId): string {
  return `own-notes.${dossier}`;
}

/** What the user of this computer has noted for the records of a dossier. */
export async function readOwnNotes(
  database: SamsynDatabase,
  dossier: DossierId,
): Promise<ReadonlyMap<RecordId, string>> {
  const row = await database.meta.get(rowKey(dossier));
  return row?.v instanceof Map ? (row.v as ReadonlyMap<RecordId, string>) : new Map();
}

/** Writes one own note; an empty text takes it away. */
export function setOwnNote(
  { database, queue }: Copy,
  dossier: DossierId,
  record: RecordId,
  text: string,
): Promise<Result<true, WriteError>> {
  return queue(async () => {
    const notes = new Map(await readOwnNotes(database, dossier));
    if (text.trim() === '') notes.delete(record);
    else notes.set(record, text);
    try {
      await database.meta.put({ k: rowKey(dossier), v: notes });
    } catch (error) {
      return err({ type: 'not-saved', detail: String(error) });
    }
    return ok(true);
  });
}
