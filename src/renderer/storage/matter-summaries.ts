import { toInstant } from '#shared/base/dates.ts';
import { type DossierId, dossierOf, isRecordId, type RecordId } from '#shared/base/id.ts';
import type { RecordShapes, TableName } from '#shared/domain/record-table.ts';
import { millisecondsOf } from '#shared/log/clock.ts';
import type { DossierState } from '#shared/log/dossier.ts';
import type { FoldedRecord } from '#shared/log/fold.ts';
import { compareRecords, valuesOf } from './dossier-view.ts';
import { numberedItems } from './record-label.ts';
import type { Summary } from './samsyn-database.ts';
import { sealedScope } from './sealed-scope.ts';

/** What lists show of a matter. */
export function summariseMatter(
  id: DossierId,
  root: FoldedRecord,
  live: readonly FoldedRecord[],
  conflictCount: number,
): NonNullable<Summary['matter']> {
  const changed = live.reduce((latest, record) => Math.max(latest, record.changedAt), 0);
  return {
    id,
    ...fieldsOf(root, 'matter'),
    referrals: rowsOf(live, 'referral').map((referral) => ({ id: referral.id, ...referral.values })),
    positionCount: rowsOf(live, 'matterPosition').length,
    conflictCount,
    changedAt: toInstant(millisecondsOf(changed as FoldedRecord['changedAt'])),
  };
}

/** What a meeting has done with matters and with notes. Nothing is kept of a meeting that has done nothing of it. */
export function matterParts(
  meeting: DossierId,
  root: FoldedRecord,
  live: readonly FoldedRecord[],
  state: DossierState,
): Pick<Summary, 'steps' | 'reports' | 'notes'> {
  const { body, date, state: meetingState } = fieldsOf(root, 'meeting');
  const numbers = new Map(numberedItems(state).map(({ item, number }) => [item.id, number]));
  const facts = { meeting, body, date };
  const reports = rowsOf(live, 'reportBack').map(({ values }) => ({
    ...facts,
    assignment: values.assignment,
    minuteItem: values.minuteItem,
    number: numbers.get(values.minuteItem) ?? null,
  }));
  const items = rowsOf(live, 'agendaItem').flatMap(({ id, values }) => {
    const { matter } = values;
    return matter !== null && isRecordId(matter) ? [{ id, values, matter: dossierOf(matter) }] : [];
  });
  const steps = items.map(({ id, values, matter }) => ({
    ...facts,
    matter,
    meetingState,
    agendaItem: id,
    heading: values.heading,
    withdrawn: values.withdrawn,
    continues: values.continues,
    registryNumber: values.registryNumber,
    ...treatmentOf(id, live, state, numbers),
  }));
  const approvals = rowsOf(live, 'notesApproval').map(({ values }) => values);
  const releases = rowsOf(live, 'notesRelease').map(({ values }) => values);
  return {
    ...(steps.length === 0 ? {} : { steps }),
    ...(reports.length === 0 ? {} : { reports }),
    ...(approvals.length + releases.length === 0 ? {} : { notes: { approvals, releases } }),
  };
}

/** The § that came of an agenda item, with its decision and the assignments it gave. */
function treatmentOf(
  agendaItem: RecordId,
  live: readonly FoldedRecord[],
  state: DossierState,
  numbers: ReadonlyMap<RecordId, number | null>,
) {
  const item = rowsOf(live, 'minuteItem').find(({ values }) => values.agendaItem === agendaItem);
  const isOwn = (row: { readonly values: { readonly minuteItem: RecordId } }) =>
    row.values.minuteItem === item?.id;
  return {
    minuteItem: item?.id ?? null,
    number: item === undefined ? null : (numbers.get(item.id) ?? null),
    result: item?.values.result ?? null,
    minuteRegistryNumber: item?.values.registryNumber ?? null,
    clauses: rowsOf(live, 'decisionClause')
      .filter(isOwn)
      .map(({ values }) => values.wording),
    attested: item !== undefined && sealedScope(state).items.has(item.id),
    assignments: rowsOf(live, 'assignment')
      .filter(isOwn)
      .map(({ id, values: { wording, owner, dueOn } }) => ({ id, wording, owner, dueOn })),
  };
}

/** The live records of a table, in order. */
export function rowsOf<Name extends TableName>(live: readonly FoldedRecord[], table: Name) {
  return live
    .filter((record) => record.table === table)
    .map((record) => ({ id: record.id, values: fieldsOf(record, table) }))
    .sort(compareRecords);
}

/** The values of a record by the shape of its table, which the caller has looked at. */
export function fieldsOf<Name extends TableName>(record: FoldedRecord, _table: Name): RecordShapes[Name] {
  return valuesOf(record) as unknown as RecordShapes[Name];
}
