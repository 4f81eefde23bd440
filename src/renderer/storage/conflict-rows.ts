import { toInstant } from '#shared/base/dates.ts';
import type { DossierId, RecordId } from '#shared/base/id.ts';
import type { Scalar } from '#shared/domain/field.ts';
import { tableSpec } from '#shared/domain/record-table.ts';
import { millisecondsOf } from '#shared/log/clock.ts';
import type { DossierState } from '#shared/log/dossier.ts';
import type { FoldedRecord } from '#shared/log/fold.ts';
import { deletionField, type Operation, textField } from '#shared/log/operation.ts';
import { recordLabel } from './record-label.ts';
import { needsTextReview } from './record-text.ts';
import type { ConflictRow } from './samsyn-database.ts';
import { lateRows, rivalRows } from './seal-conflict-rows.ts';

/** The open conflicts of a dossier, by record and field. */
export function conflictRows(dossier: DossierId, state: DossierState): readonly ConflictRow[] {
  const rows: ConflictRow[] = [];
  for (const record of state.records.values()) {
    if (record.deleted) continue;
    for (const field of conflictFields(record, state)) {
      rows.push({
        id: `${record.id}/${field}`,
        record: record.id,
        dossier,
        table: record.table,
        field,
        label: recordLabel(record, state),
        values: conflictValues(record, field, state),
      });
    }
  }
  return [...rows, ...rivalRows(dossier, state), ...lateRows(dossier, state)];
}

function conflictFields(record: FoldedRecord, state: DossierState): readonly string[] {
  const fields: string[] = [];
  for (const field in record.fields) if (record.fields[field]?.conflict === true) fields.push(field);
  if (record.deletionConflict) fields.push(deletionField);
  const hasText = tableSpec(record.table)?.text === true && record.textHeads.length > 0;
  if (hasText && needsTextReview(state.operations.get(record.id) ?? [])) fields.push(textField);
  return fields;
}

function conflictValues(record: FoldedRecord, field: string, state: DossierState): ConflictRow['values'] {
  if (field === deletionField) return operationValues(record.id, new Set(record.deletionHeads), state, null);
  if (field === textField) return operationValues(record.id, new Set(record.textHeads), state, null);
  return (record.fields[field]?.heads ?? []).map((head) => ({
    operation: head.operation,
    value: head.value,
    stream: head.stream,
    at: toInstant(millisecondsOf(head.time)),
    reason: head.reason,
  }));
}

function operationValues(
  record: RecordId,
  ids: ReadonlySet<string>,
  state: DossierState,
  value: Scalar,
): ConflictRow['values'] {
  const operations: readonly Operation[] = state.operations.get(record) ?? [];
  return operations
    .filter(({ id }) => ids.has(id))
    .map(({ id, stream, time, reason }) => ({
      operation: id,
      value,
      stream,
      at: toInstant(millisecondsOf(time)),
      reason: reason ?? null,
    }));
}
