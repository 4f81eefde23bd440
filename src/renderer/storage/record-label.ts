import type { RecordId } from '#shared/base/id.ts';
import { numberInOrder, sealedNumbers } from '#shared/domain/minutes/number-items.ts';
import type { DossierState } from '#shared/log/dossier.ts';
import type { FoldedRecord } from '#shared/log/fold.ts';
import { compareRecords, valuesOf } from './dossier-view.ts';

/** The §§ of a meeting with their numbers, sealed ones with that of the seal; a number is `null` until the meeting has started. */
export function numberedItems(
  state: DossierState,
): readonly { readonly item: FoldedRecord; readonly number: number | null }[] {
  const meeting = [...state.records.values()].find(({ table }) => table === 'meeting');
  const first: unknown = meeting?.fields['firstNumber']?.value;
  const items = [...state.records.values()]
    .filter((record) => record.table === 'minuteItem' && !record.deleted)
    .map((item) => ({ item, id: item.id, values: valuesOf(item) }))
    .sort(compareRecords);
  const numbers = numberInOrder(
    typeof first === 'number' ? first : null,
    items.map(({ id }) => id),
    sealedNumbers(state.seals),
  );
  return items.map(({ item }) => ({ item, number: numbers.get(item.id) ?? null }));
}

/** Words from the data that let a person find a record: "§ 84 Verksamhetsplan", a name, a date. */
export function recordLabel(record: FoldedRecord, state: DossierState): string {
  const values = valuesOf(record);
  if (record.table === 'minuteItem') {
    const number = numberedItems(state).find(({ item }) => item.id === record.id)?.number ?? null;
    const heading = String(values['heading'] ?? '');
    return number === null ? heading : `§ ${number} ${heading}`;
  }
  const parent = parentOf(record);
  const parentRecord = parent === undefined ? undefined : state.records.get(parent);
  if (parentRecord !== undefined) return recordLabel(parentRecord, state);
  for (const field of ['heading', 'name', 'title', 'label', 'wording', 'date']) {
    const value = values[field];
    if (typeof value === 'string' && value !== '') return value;
  }
  const root = [...state.records.values()].find(({ id }) => id === record.id.slice(0, 16));
  return root === undefined || root.id === record.id ? '' : recordLabel(root, state);
}

function parentOf(record: FoldedRecord): RecordId | undefined {
  const fields =
    record.table === 'bodySettings'
      ? ['body']
      : ['minuteItem', 'version', 'goal', 'task', 'line', 'indicator', 'intervention'];
  for (const field of fields) {
    const value = record.fields[field]?.value;
    if (typeof value === 'string' && value !== '' && value !== record.id) return value as RecordId;
  }
  return undefined;
}
