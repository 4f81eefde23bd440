import { toInstant } from '#shared/base/dates.ts';
import type { DossierId, RecordId } from '#shared/base/id.ts';
import { millisecondsOf } from '#shared/log/clock.ts';
import type { DossierState } from '#shared/log/dossier.ts';
import { type FoldedRecord, foldRecord } from '#shared/log/fold.ts';
import { lateField, type Operation, rivalField } from '#shared/log/operation.ts';
import type { SealState } from '#shared/log/seal.ts';
import { recordLabel } from './record-label.ts';
import type { ConflictRow } from './samsyn-database.ts';

/** Sets of effective seals that freeze a common § with different texts: one row each, on the part of the oldest. */
export function rivalRows(dossier: DossierId, state: DossierState): readonly ConflictRow[] {
  const rows: ConflictRow[] = [];
  const taken = new Set<SealState>();
  for (const seal of state.seals) {
    if (!seal.rival || taken.has(seal)) continue;
    const group = rivalsOf(seal, state.seals);
    for (const one of group) taken.add(one);
    const shared = seal.items.find((item) => group.some((one) => one !== seal && one.items.includes(item)));
    rows.push({
      id: `${seal.part}/${rivalField}`,
      record: seal.part,
      dossier,
      table: 'minutesPart',
      field: rivalField,
      label: labelOf(shared ?? seal.part, state),
      values: group.map(({ operation, hash, frozenBy, frozenAt }) => ({
        operation,
        value: hash,
        stream: frozenBy,
        at: toInstant(millisecondsOf(frozenAt)),
        reason: null,
      })),
    });
  }
  return rows;
}

function rivalsOf(seal: SealState, seals: readonly SealState[]): readonly SealState[] {
  const group = [seal];
  for (const one of group) {
    for (const other of seals) {
      const shares = other.rival && other.items.some((item) => one.items.includes(item));
      if (shares && !group.includes(other)) group.push(other);
    }
  }
  return group;
}

/** What came to sealed records after the seal and nobody has dealt with yet: one row for each record. */
export function lateRows(dossier: DossierId, state: DossierState): readonly ConflictRow[] {
  const groups = new Map<RecordId, Operation[]>();
  for (const operation of state.late) {
    if (operation.kind === 'dismiss') continue;
    const group = groups.get(operation.record);
    if (group === undefined) groups.set(operation.record, [operation]);
    else group.push(operation);
  }
  return [...groups].flatMap(([record, group]) => {
    const done = dismissedLate(record, state);
    const open = group.filter(({ id }) => !done.has(id));
    const [first] = open;
    if (first === undefined) return [];
    return [
      {
        id: `${record}/${lateField}`,
        record,
        dossier,
        table: first.table,
        field: lateField,
        label: labelOf(record, state, group),
        values: open.map(({ id, stream, time, reason }) => ({
          operation: id,
          value: null,
          stream,
          at: toInstant(millisecondsOf(time)),
          reason: reason ?? null,
        })),
      },
    ];
  });
}

/** The late operations on a record that wait: what a `dismiss` of them names. */
export function openLate(record: RecordId, state: DossierState): readonly Operation[] {
  const done = dismissedLate(record, state);
  return state.late.filter(
    (operation) => operation.record === record && operation.kind !== 'dismiss' && !done.has(operation.id),
  );
}

function dismissedLate(record: RecordId, state: DossierState): ReadonlySet<string> {
  const beside = [...(state.operations.get(record) ?? []), ...state.late];
  const named = beside.flatMap(({ record: of, kind, extra }) => {
    const late: unknown = kind === 'dismiss' && of === record ? extra?.['late'] : undefined;
    return Array.isArray(late) ? (late as readonly unknown[]) : [];
  });
  return new Set(named.filter((id) => typeof id === 'string'));
}

function labelOf(record: RecordId, state: DossierState, late: readonly Operation[] = []): string {
  const known: FoldedRecord | undefined =
    state.records.get(record) ?? (late.length === 0 ? undefined : foldRecord(late));
  return known === undefined ? '' : recordLabel(known, state);
}
