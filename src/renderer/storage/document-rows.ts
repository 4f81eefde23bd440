import type { DossierId } from '#shared/base/id.ts';
import { isContentHash } from '#shared/domain/document/document.ts';
import type { LoadedDossier } from './dossier-cache.ts';
import { valuesOf } from './dossier-view.ts';
import type { DocumentRow, SamsynDatabase } from './samsyn-database.ts';

/** The documents of a dossier that name a file. Removed ones are left out; their files stay where they are. */
export function documentRows({ id: dossier, audience, state }: LoadedDossier): readonly DocumentRow[] {
  const rows: DocumentRow[] = [];
  for (const record of state.records.values()) {
    if (record.table !== 'document' || record.deleted) continue;
    const { hash, title, fileName, size } = valuesOf(record);
    const operations = state.operations.get(record.id) ?? [];
    const named = operations.findLast(({ fields }) => fields?.['hash'] === hash);
    if (named === undefined || !isContentHash(hash) || typeof size !== 'number') continue;
    const { stream, sequence, time } = named;
    const words = { title: String(title ?? ''), fileName: String(fileName ?? '') };
    rows.push({ id: record.id, dossier, audience, hash, ...words, size, stream, sequence, time });
  }
  return rows;
}

/** What dossiers were before a write: those in memory tell which rows they have, the rest is asked for. */
export interface RowsBefore {
  readonly known: readonly LoadedDossier[];
  readonly unknown: readonly DossierId[];
}

/** Puts the rows of some dossiers in the place of the ones they had. Call it inside the write transaction. */
export async function putDocuments(
  database: SamsynDatabase,
  { unknown, known }: RowsBefore,
  rows: readonly DocumentRow[],
): Promise<void> {
  const { documents } = database;
  const stored = unknown.length === 0 ? [] : await documents.where('dossier').anyOf(unknown).primaryKeys();
  const before = [...known.flatMap((dossier) => documentRows(dossier).map(({ id }) => id)), ...stored];
  const kept = new Set<string>(rows.map(({ id }) => id));
  const gone = before.filter((id) => !kept.has(id));
  if (gone.length > 0) await database.documents.bulkDelete(gone);
  if (rows.length > 0) await database.documents.bulkPut(rows);
}
