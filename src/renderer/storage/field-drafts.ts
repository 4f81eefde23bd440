import { toInstant } from '#shared/base/dates.ts';
import { dossierOf, type RecordId } from '#shared/base/id.ts';
import type { Result } from '#shared/base/result.ts';
import { decodeCbor, encodeCbor } from '#shared/log/cbor.ts';
import type { JournalEntry } from '#shared/log/journal.ts';
import { naturalId } from '#shared/log/natural-id.ts';
import type { Copy } from './copy.ts';
import { ownedBytes } from './dossier-cache.ts';
import { retryJournal } from './retry-journal.ts';
import type { DraftRow } from './samsyn-database.ts';
import type { Change, WriteError } from './workspace.ts';
import type { WriteExtras } from './write-operations.ts';
import { writeTransaction } from './write-transaction.ts';

/** Values that are being typed: a change that will be made when the field is left. */
export type FieldChange = Extract<Change, { readonly type: 'set' }>;

/**
 * Puts what is being typed in fields on disk, journal included, without making operations of it: a heading that takes ten
 * seconds to type is one operation. The drafts go when the same fields are committed.
 */
export function keepFieldDrafts(
  copy: Copy,
  changes: readonly FieldChange[],
): Promise<Result<true, WriteError>> {
  return copy.queue(async () => {
    copy.saves.saving();
    const drafts = await Promise.all(changes.map(fieldDraft));
    const rows = drafts.map(({ row }) => row);
    const place = await copy.journal.withEntries(
      rows.map(({ record, update }) => draftEntry(record, update)),
    );
    const written = await writeTransaction(copy, { writer: copy.live.writer, place, drafts: rows });
    if (written.ok) for (const { key, row } of drafts) copy.live.fieldDrafts.set(key, row.record);
    const flushed = written.ok ? await copy.journal.flush() : written;
    if (flushed.ok) copy.saves.saved(toInstant(copy.ports.now()));
    else {
      copy.saves.failed(flushed.error);
      retryJournal(copy);
    }
    return flushed;
  });
}

/** What a commit of these changes makes superfluous. Asked for inside the write queue: drafts may be on their way to it. */
export function draftsDoneBy(copy: Copy, changes: readonly Change[]): WriteExtras {
  const { fieldDrafts } = copy.live;
  const keys = [...fieldDrafts.keys()].filter((key) => changes.some((change) => settles(change, key)));
  if (keys.length === 0) return {};
  const draftsDone = keys.flatMap((key) => fieldDrafts.get(key) ?? []);
  return {
    draftsDone,
    journal: draftsDone.map((record) => draftEntry(record, null)),
    onDone: () => {
      for (const key of keys) fieldDrafts.delete(key);
    },
  };
}

/** The change that a draft row stands for; `undefined` when it is a text or cannot be read. */
export function fieldDraftOf(update: Uint8Array): FieldChange | undefined {
  try {
    const value = decodeCbor(update);
    if (!Array.isArray(value)) return undefined;
    const [table, id, values] = value as readonly unknown[];
    if (typeof table !== 'string' || typeof id !== 'string' || typeof values !== 'object') return undefined;
    // Written by `keepFieldDrafts` alone; the commit checks the values once more.
    return { type: 'set', table, id, values } as FieldChange;
  } catch {
    return undefined;
  }
}

/** Whether a change takes the place of a draft: it sets every field of it, or takes the record away. */
function settles(change: Change, key: string): boolean {
  const [table, id, ...fields] = key.split(' ');
  if (change.table !== table || change.id !== id || change.type === 'create') return false;
  return change.type === 'delete' || fields.every((field) => field in change.values);
}

/** Names the fields of one record that a change is about. */
export function fieldsKey({ table, id, values }: FieldChange): string {
  return [table, id, ...Object.keys(values).sort()].join(' ');
}

async function fieldDraft(change: FieldChange): Promise<{ readonly key: string; readonly row: DraftRow }> {
  const { table, id, values } = change;
  const key = fieldsKey(change);
  const record = await naturalId(dossierOf(id), 'fieldDraft', [key]);
  return { key, row: { record, table: '', update: ownedBytes(encodeCbor([table, id, values])) } };
}

function draftEntry(record: RecordId, update: Uint8Array | null): JournalEntry {
  return { type: 'draft', record, update };
}
