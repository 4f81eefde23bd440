import type { IsoDate } from '#shared/base/dates.ts';
import { toInstant } from '#shared/base/dates.ts';
import type { DossierId, RecordId } from '#shared/base/id.ts';
import { type ItemType, isSection } from '#shared/domain/agenda/agenda-item.ts';
import type { BodyKind } from '#shared/domain/body/body.ts';
import { type NumberingPeriod, numberingPeriods } from '#shared/domain/body/settings-at.ts';
import type { MinutesExtract } from '#shared/domain/dispatch/dispatch.ts';
import { versionChain } from '#shared/domain/governing/version-chain.ts';
import type { MeetingState } from '#shared/domain/meeting/meeting.ts';
import type { MinuteResult } from '#shared/domain/minutes/minute-item.ts';
import type { Recorded } from '#shared/domain/recorded.ts';
import { millisecondsOf } from '#shared/log/clock.ts';
import type { DossierState } from '#shared/log/dossier.ts';
import type { FoldedRecord } from '#shared/log/fold.ts';
import { lateField } from '#shared/log/operation.ts';
import { agendaSourceParts } from './agenda-source-summaries.ts';
import { attestedParts } from './attested-summaries.ts';
import { decisionConnections } from './decision-connections.ts';
import { compareRecords, valuesOf } from './dossier-view.ts';
import { fieldsOf, matterParts, rowsOf, summariseMatter } from './matter-summaries.ts';
import { numberedItems } from './record-label.ts';
import type { ConflictRow, DossierKind, Summary } from './samsyn-database.ts';
import { sealedScope } from './sealed-scope.ts';

const kindOfTable: Readonly<Record<string, DossierKind>> = {
  association: 'association',
  meeting: 'meeting',
  governingDocument: 'governing',
  minutesExtract: 'extract',
  matter: 'matter',
  delegatedDecision: 'delegated',
};

/** What lists show of a dossier: a pure function of its projection and its open conflicts. */
export function summarise(id: DossierId, state: DossierState, conflicts: readonly ConflictRow[]): Summary {
  return { id, version: versionOf(state), ...summaryParts(id, state, conflicts) };
}

function versionOf({ operations, late }: DossierState): string {
  let count = 0;
  for (const group of operations.values()) count += group.length;
  return `${count}.${late.length}`;
}

function summaryParts(
  id: DossierId,
  state: DossierState,
  conflicts: readonly ConflictRow[],
): Omit<Summary, 'id' | 'version'> {
  const root = state.records.get(id);
  const kind = root === undefined ? 'unknown' : (kindOfTable[root.table] ?? 'unknown');
  if (root === undefined || kind === 'unknown' || root.deleted) return { kind: 'unknown' };
  const live = [...state.records.values()].filter((record) => !record.deleted);
  switch (kind) {
    case 'association':
      return { kind, base: summariseBase(root, live) };
    case 'extract':
      return { kind, extract: { id, ...(valuesOf(root) as unknown as MinutesExtract) } };
    case 'governing':
      return { kind, governing: summariseGoverning(id, root, live) };
    case 'matter':
      return { kind, matter: summariseMatter(id, root, live, conflicts.length) };
    case 'delegated':
      return { kind, delegated: { id, ...fieldsOf(root, 'delegatedDecision') } };
    case 'meeting':
      return {
        ...summariseMeeting(id, root, live, state, conflicts),
        ...matterParts(id, root, live, state),
        ...agendaSourceParts(id, root, live, state),
        ...attestedParts(live, state),
      };
  }
}

function summariseBase(root: FoldedRecord, live: readonly FoldedRecord[]): NonNullable<Summary['base']> {
  const bodies = live
    .filter(({ table }) => table === 'body')
    .map((body) => [body.id, valuesOf(body)] as const);
  return {
    name: String(valuesOf(root)['name'] ?? ''),
    bodies: Object.fromEntries(bodies.map(([id, values]) => [id, values['kind'] as BodyKind])),
    numbering: numberingByBody(live),
  };
}

/** The § series of each body through time, from the records of the association. */
export function numberingByBody(
  records: Iterable<FoldedRecord>,
): Readonly<Record<string, readonly NumberingPeriod[]>> {
  const bodies: Recorded<'body'>[] = [];
  const settings: Recorded<'bodySettings'>[] = [];
  for (const record of records) {
    if (record.deleted) continue;
    const found = { id: record.id, values: valuesOf(record) as never };
    if (record.table === 'body') bodies.push(found);
    if (record.table === 'bodySettings') settings.push(found);
  }
  return Object.fromEntries(bodies.map((body) => [body.id, numberingPeriods(body, settings)]));
}

function summariseGoverning(
  id: DossierId,
  root: FoldedRecord,
  live: readonly FoldedRecord[],
): NonNullable<Summary['governing']> {
  const { kind, title, body } = fieldsOf(root, 'governingDocument');
  const versions = rowsOf(live, 'governingVersion').map((version) => ({ ...version.values, id: version.id }));
  return { id, kind, title, body, versions: versionChain(versions) };
}

function summariseMeeting(
  id: DossierId,
  root: FoldedRecord,
  live: readonly FoldedRecord[],
  state: DossierState,
  conflicts: readonly ConflictRow[],
): Omit<Summary, 'id' | 'version'> {
  const values = valuesOf(root);
  const scope = sealedScope(state);
  const clauses = clausesByItem(live);
  const inConflict = new Set<string>(
    conflicts.filter(({ field }) => field !== lateField).flatMap((row) => conflictItems(row, state)),
  );
  const items = numberedItems(state);
  const connections = decisionConnections(live);
  const changed = live.reduce((latest, record) => Math.max(latest, record.changedAt), 0);
  const body = values['body'] as RecordId;
  const date = values['date'] as IsoDate;
  return {
    kind: 'meeting',
    meeting: {
      id,
      body,
      date,
      startsAt: String(values['startsAt'] ?? ''),
      place: String(values['place'] ?? ''),
      state: values['state'] as MeetingState,
      isSummoned: rowsOf(live, 'agendaVersion').some((version) => version.values.kind === 'summons'),
      agendaItemCount: rowsOf(live, 'agendaItem').filter((item) => !isSection(item)).length,
      minuteItemCount: items.length,
      firstNumber: values['firstNumber'] as number | null,
      lastNumber: items.reduce<number | null>(
        (last, { number }) => (number === null ? last : Math.max(last ?? 0, number)),
        null,
      ),
      sealedCount: items.filter(({ item }) => scope.items.has(item.id)).length,
      conflictCount: conflicts.length,
      changedAt: toInstant(millisecondsOf(changed as FoldedRecord['changedAt'])),
    },
    ...spanOf(id, root, items),
    decisions: items.flatMap(({ item, number }) => {
      const wordings = clauses.get(item.id);
      if (wordings === undefined) return [];
      const fields = valuesOf(item);
      return [
        {
          minuteItem: item.id,
          meeting: id,
          body,
          date,
          number,
          heading: String(fields['heading'] ?? ''),
          clauses: wordings,
          result: fields['result'] as MinuteResult | null,
          registryNumber: fields['registryNumber'] as string | null,
          attested: scope.items.has(item.id),
          conflict: inConflict.has(item.id),
          itemType: fields['itemType'] as ItemType,
          presenter: fields['presenter'] as string | null,
          ...connections(item.id, fields['agendaItem'] as RecordId | null),
        },
      ];
    }),
  };
}

/** The numbers that a started meeting has taken. Who gave the first is who started the meeting. */
function spanOf(
  meeting: DossierId,
  root: FoldedRecord,
  items: ReturnType<typeof numberedItems>,
): Pick<Summary, 'span'> {
  const first = root.fields['firstNumber']?.heads.at(-1);
  const numbers = items.flatMap(({ number }) => number ?? []);
  if (first === undefined || numbers.length === 0) return {};
  const values = valuesOf(root);
  return {
    span: {
      meeting,
      body: values['body'] as RecordId,
      date: values['date'] as IsoDate,
      first: Math.min(...numbers),
      last: Math.max(...numbers),
      operation: first.operation,
      stream: first.stream,
      at: toInstant(millisecondsOf(first.time)),
    },
  };
}

function clausesByItem(live: readonly FoldedRecord[]): ReadonlyMap<RecordId, readonly string[]> {
  const clauses = live
    .filter(({ table }) => table === 'decisionClause')
    .map((clause) => ({ id: clause.id, values: valuesOf(clause) }))
    .sort(compareRecords);
  const groups = new Map<RecordId, string[]>();
  for (const { values } of clauses) {
    const item = values['minuteItem'] as RecordId;
    const group = groups.get(item);
    if (group === undefined) groups.set(item, [String(values['wording'] ?? '')]);
    else group.push(String(values['wording'] ?? ''));
  }
  return groups;
}

function conflictItems(row: ConflictRow, state: DossierState): readonly string[] {
  const item = state.records.get(row.record)?.fields['minuteItem']?.value;
  return typeof item === 'string' ? [row.record, item] : [row.record];
}
