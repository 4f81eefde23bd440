import { type DossierId, dossierOf, isRecordId, type RecordId } from '#shared/base/id.ts';
import type { JournalEntry } from '#shared/log/journal.ts';
import type { MetaRow, SamsynDatabase } from './samsyn-database.ts';

/**
 * What the user of this computer has noted for a record. It is no operation: it lies in the database and in the journal of
 * this computer, and in no bundle and no backup.
 */
export interface OwnNote {
  readonly record: RecordId;
  /** Empty: there is none any more. */
  readonly text: string;
}

const journalKey = 'own-note';
const rowPrefix = 'own-note.';

/** What the user of this computer has noted for the records of a dossier. */
export async function readOwnNotes(
  database: SamsynDatabase,
  dossier: DossierId,
): Promise<ReadonlyMap<RecordId, string>> {
  const notes = (await allOwnNotes(database)).filter(({ record }) => dossierOf(record) === dossier);
  return new Map(notes.map(({ record, text }) => [record, text]));
}

/** All own notes of this computer. */
export async function allOwnNotes(database: SamsynDatabase): Promise<readonly OwnNote[]> {
  const rows = await database.meta.where('k').startsWith(rowPrefix).toArray();
  return rows.flatMap(({ k, v }) => {
    const record = k.slice(rowPrefix.length);
    return isRecordId(record) && typeof v === 'string' && v !== '' ? [{ record, text: v }] : [];
  });
}

/** The database's row of an own note. */
export function ownNoteRow({ record, text }: OwnNote): MetaRow {
  return { k: `${rowPrefix}${record}`, v: text };
}

/** The journal's entry of an own note. */
export function ownNoteEntry({ record, text }: OwnNote): JournalEntry {
  return { type: 'meta', key: journalKey, value: { record, text } };
}

/** The own notes that journal entries hold, the last one of each record. */
export function ownNotesIn(entries: readonly JournalEntry[]): readonly OwnNote[] {
  const notes = new Map<RecordId, string>();
  for (const entry of entries) {
    if (entry.type !== 'meta' || entry.key !== journalKey) continue;
    const { record, text } = entry.value as Partial<OwnNote>;
    if (isRecordId(record) && typeof text === 'string') notes.set(record, text);
  }
  return [...notes].map(([record, text]) => ({ record, text }));
}
