import { toInstant } from '#shared/base/dates.ts';
import type { DossierId, RecordId } from '#shared/base/id.ts';
import { emptyValue, type Scalar } from '#shared/domain/field.ts';
import { type RecordShapes, type TableName, tableSpec } from '#shared/domain/record-table.ts';
import { millisecondsOf } from '#shared/log/clock.ts';
import type { DossierState } from '#shared/log/dossier.ts';
import { type FoldedRecord, recordHistory } from '#shared/log/fold.ts';
import type { Audience, Operation, StreamId } from '#shared/log/operation.ts';
import { readRecordText } from './record-text.ts';
import { type SealedScope, sealedScope } from './sealed-scope.ts';
import type { Author, Dossier, HistoryEntry, RecordText, SealView, StoredRecord } from './workspace.ts';

/** Names the author behind a stream. */
export type AuthorOf = (stream: StreamId) => Author;

/** The parts that a view is made of besides the projection. `sealViews` is worked out beforehand: it hashes. */
export interface DossierViewInput {
  readonly id: DossierId;
  readonly audience: Audience;
  readonly state: DossierState;
  readonly sealViews: readonly SealView[];
  readonly authorOf: AuthorOf;
}

/** Shows a projected dossier to the screens. Tables and texts are worked out when they are first asked for. */
export function viewDossier(input: DossierViewInput): Dossier {
  const { state, authorOf } = input;
  const scope = sealedScope(state);
  const tables = new Map<string, readonly StoredRecord[]>();
  const texts = new Map<RecordId, RecordText | undefined>();
  const byTable = groupByTable(state);

  function recordsOf(table: string): readonly StoredRecord[] {
    const known = tables.get(table);
    if (known !== undefined) return known;
    const records = (byTable.get(table) ?? []).map((record) => storedRecord(record, scope, authorOf));
    records.sort(compareRecords);
    tables.set(table, records);
    return records;
  }

  function removedOf(table: string): readonly StoredRecord[] {
    const removed = [...state.records.values()].filter(
      (record) => record.deleted && record.known && record.table === table,
    );
    return removed.map((record) => storedRecord(record, scope, authorOf)).sort(compareRecords);
  }

  function textOf(id: RecordId): RecordText | undefined {
    if (!texts.has(id)) texts.set(id, readRecordText(state, id, authorOf));
    return texts.get(id);
  }

  return {
    id: input.id,
    audience: input.audience,
    // The table decides the shape of its records; the map cannot say so.
    all: <Name extends TableName>(table: Name) =>
      recordsOf(table) as unknown as readonly StoredRecord<Name>[],
    removed: <Name extends TableName>(table: Name) =>
      removedOf(table) as unknown as readonly StoredRecord<Name>[],
    get: <Name extends TableName>(table: Name, id: RecordId) => {
      const record = state.records.get(id);
      if (record === undefined || record.table !== table) return undefined;
      return storedRecord(record, scope, authorOf) as unknown as StoredRecord<Name>;
    },
    text: textOf,
    seals: input.sealViews,
    late: lateEntries(state, authorOf),
  };
}

/** The steps in the history of one record, as the screens show them, oldest first. */
export function historyEntries(
  operations: readonly Operation[],
  authorOf: AuthorOf,
): readonly HistoryEntry[] {
  const first = operations[0];
  if (first === undefined) return [];
  return recordHistory(operations).map((step) => ({
    operation: step.operation,
    record: first.record,
    table: first.table,
    at: toInstant(millisecondsOf(step.time)),
    author: authorOf(step.stream),
    kind: step.kind,
    changes: step.changes,
    reason: step.reason,
  }));
}

/** A record's values with every field of its table, whatever the operations so far have given. */
export function valuesOf(record: FoldedRecord): Readonly<Record<string, Scalar>> {
  const values: Record<string, Scalar> = {};
  for (const [field, state] of Object.entries(record.fields)) values[field] = state.value;
  for (const [field, spec] of Object.entries(tableSpec(record.table)?.fields ?? {})) {
    if (values[field] === undefined) values[field] = emptyValue(spec);
  }
  return values;
}

function storedRecord(record: FoldedRecord, scope: SealedScope, authorOf: AuthorOf): StoredRecord {
  const conflicts = Object.keys(record.fields).filter((field) => record.fields[field]?.conflict === true);
  return {
    id: record.id,
    table: record.table as TableName,
    values: valuesOf(record) as unknown as RecordShapes[TableName],
    conflicts: conflicts as unknown as StoredRecord['conflicts'],
    deleted: record.deleted,
    locked: record.readOnly || scope.records.has(record.id),
    createdAt: toInstant(millisecondsOf(record.createdAt)),
    changedAt: toInstant(millisecondsOf(record.changedAt)),
    changedBy: authorOf(record.changedBy),
  };
}

function groupByTable(state: DossierState): ReadonlyMap<string, readonly FoldedRecord[]> {
  const groups = new Map<string, FoldedRecord[]>();
  for (const record of state.records.values()) {
    if (record.deleted || !record.known) continue;
    const group = groups.get(record.table);
    if (group === undefined) groups.set(record.table, [record]);
    else group.push(record);
  }
  return groups;
}

/** Orders records by their place in a list and, where two share one, by id. */
export function compareRecords(
  left: { readonly id: string; readonly values: object },
  right: { readonly id: string; readonly values: object },
): number {
  const leftOrder = orderOf(left.values);
  const rightOrder = orderOf(right.values);
  if (leftOrder !== rightOrder) return leftOrder < rightOrder ? -1 : 1;
  if (left.id === right.id) return 0;
  return left.id < right.id ? -1 : 1;
}

function orderOf(values: object): string {
  const order: unknown = 'order' in values ? values.order : '';
  return typeof order === 'string' ? order : '';
}

function lateEntries(state: DossierState, authorOf: AuthorOf): readonly HistoryEntry[] {
  const late = new Set(state.late.map(({ id }) => id));
  return [...new Set(state.late.map(({ record }) => record))].flatMap((record) => {
    const added = state.late.filter((operation) => operation.record === record);
    const all = [...(state.operations.get(record) ?? []), ...added];
    return historyEntries(all, authorOf).filter((entry) => late.has(entry.operation));
  });
}
