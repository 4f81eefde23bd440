import { concatBytes, toHex, utf8 } from '#shared/base/bytes.ts';
import type { RecordId } from '#shared/base/id.ts';
import type { Scalar } from '#shared/domain/field.ts';
import { numberInOrder, sealedNumbers } from '#shared/domain/minutes/number-items.ts';
import { canonicalBytes } from './canonical.ts';
import type { DossierState } from './dossier.ts';
import type { FoldedRecord } from './fold.ts';
import { compareOrdered } from './order.ts';
import type {
  MinutesSnapshot,
  SnapshotAttendance,
  SnapshotItem,
  SnapshotName,
  SnapshotProposition,
} from './snapshot-shape.ts';
import { mergeText, type TextNode, textBlocks } from './text.ts';

export type { MinutesSnapshot, SnapshotItem, SnapshotName } from './snapshot-shape.ts';

/**
 * Freezes the given §§ of a meeting, in their order, with the meeting and its attendance. `names` gives the present name of
 * a body, a person or the holder of a seat. Throws when the state holds no meeting.
 */
export function snapshotOf(
  state: DossierState,
  items: readonly RecordId[],
  names: (id: RecordId) => string | null,
): MinutesSnapshot {
  const tables = byTable(state);
  const meeting = tables.get('meeting')?.[0];
  if (meeting === undefined) throw new Error('A snapshot needs a meeting');
  const naming: Naming = (id) => ({ id, name: names(id as RecordId) });
  const wanted = new Set(items);
  const minuteItems = tables.get('minuteItem') ?? [];
  const first = value(meeting, 'firstNumber');
  const numbers = numberInOrder(
    typeof first === 'number' ? first : null,
    minuteItems.map(({ id }) => id),
    sealedNumbers(state.seals),
  );
  return {
    format: 2,
    meeting: snapshotMeeting(meeting, naming),
    attendance: (tables.get('attendance') ?? []).map((record) => snapshotAttendance(record, naming)),
    attendanceChanges: attendanceChangesIn(tables, minuteItems, naming),
    guests: (tables.get('guest') ?? []).map((record) => ({
      name: textOf(record, 'name'),
      role: textOf(record, 'role'),
      fromItem: optionalTextOf(record, 'fromItem'),
      toItem: optionalTextOf(record, 'toItem'),
    })),
    sections: minuteItems.map(({ id }) => ({ id, number: numbers.get(id) ?? null })),
    items: minuteItems
      .filter(({ id }) => wanted.has(id))
      .map((item) => snapshotItem(state, tables, item, numbers.get(item.id) ?? null, naming)),
    ...opinionsIn(tables, wanted, naming),
  };
}

/** Objections to an earlier freezing of these §§ where both opinions are to stand in the minutes. */
function opinionsIn(
  tables: Tables,
  wanted: ReadonlySet<string>,
  naming: Naming,
): Pick<MinutesSnapshot, 'opinions'> {
  const parts = new Set(
    (tables.get('minutesPart') ?? [])
      .filter((part) => listOf(part, 'items').some((item) => wanted.has(item)))
      .map(({ id }) => id as string),
  );
  const opinions = (tables.get('objection') ?? [])
    .filter((record) => value(record, 'outcome') === 'bothNoted' && parts.has(textOf(record, 'part')))
    .map((record) => ({
      person: naming(textOf(record, 'person')),
      wording: textOf(record, 'wording'),
      answer: textOf(record, 'answer'),
    }));
  return opinions.length === 0 ? {} : { opinions };
}

/** SHA-256, in lower-case hex, of `"samsyn/seal/1\0"` and the canonical bytes of the snapshot. */
export async function snapshotHash(snapshot: MinutesSnapshot): Promise<string> {
  return sealHash(canonicalBytes(snapshot));
}

/** The same from the canonical bytes, as a `seal` operation carries them. */
export async function sealHash(bytes: Uint8Array): Promise<string> {
  const message = concatBytes([utf8('samsyn/seal/1\0'), bytes]);
  return toHex(new Uint8Array(await crypto.subtle.digest('SHA-256', message)));
}

/** The names that a snapshot was made with: what is needed to make it again years later. */
export function namesIn(snapshot: MinutesSnapshot): (id: RecordId) => string | null {
  const names = new Map<string, string | null>();
  const collect = (value: unknown): void => {
    if (Array.isArray(value)) for (const part of value) collect(part);
    else if (typeof value === 'object' && value !== null && !(value instanceof Uint8Array)) {
      const { id, name } = value as Partial<SnapshotName>;
      if (typeof id === 'string' && name !== undefined) names.set(id, name);
      for (const part of Object.values(value)) collect(part);
    }
  };
  collect(snapshot.meeting);
  collect(snapshot.attendance);
  collect(snapshot.attendanceChanges);
  collect(snapshot.opinions);
  for (const { background, ...item } of snapshot.items) collect(item);
  return (id) => names.get(id) ?? null;
}

type Naming = (id: string) => SnapshotName;
type Tables = ReadonlyMap<string, readonly FoldedRecord[]>;

/** All records that are not deleted, by table, each in the order of the list. */
function byTable(state: DossierState): Tables {
  const tables = new Map<string, FoldedRecord[]>();
  for (const record of state.records.values()) {
    if (record.deleted) continue;
    const table = tables.get(record.table);
    if (table === undefined) tables.set(record.table, [record]);
    else table.push(record);
  }
  for (const table of tables.values()) {
    table.sort((left, right) => compareOrdered(toOrdered(left), toOrdered(right)));
  }
  return tables;
}

function toOrdered(record: FoldedRecord): { readonly id: string; readonly order: string } {
  return { id: record.id, order: textOf(record, 'order') };
}

function snapshotMeeting(meeting: FoldedRecord, naming: Naming): MinutesSnapshot['meeting'] {
  const chair = optionalTextOf(meeting, 'chair');
  const secretary = optionalTextOf(meeting, 'secretary');
  const attestors = value(meeting, 'attestors');
  return {
    id: meeting.id,
    body: naming(textOf(meeting, 'body')),
    date: textOf(meeting, 'date'),
    startsAt: textOf(meeting, 'startsAt'),
    endsAt: optionalTextOf(meeting, 'endsAt'),
    place: textOf(meeting, 'place'),
    chair: chair === null ? null : naming(chair),
    secretary: secretary === null ? null : naming(secretary),
    attestors: Array.isArray(attestors) ? attestors.map(naming) : [],
    attestPlace: optionalTextOf(meeting, 'attestPlace'),
    attestOn: optionalTextOf(meeting, 'attestOn'),
  };
}

function snapshotItem(
  state: DossierState,
  tables: Tables,
  item: FoldedRecord,
  number: number | null,
  naming: Naming,
): SnapshotItem {
  const of = (table: string): readonly FoldedRecord[] =>
    (tables.get(table) ?? []).filter((record) => value(record, 'minuteItem') === item.id);
  return {
    id: item.id,
    number,
    heading: textOf(item, 'heading'),
    itemType: textOf(item, 'itemType'),
    registryNumber: optionalTextOf(item, 'registryNumber'),
    presenter: optionalTextOf(item, 'presenter'),
    result: optionalTextOf(item, 'result'),
    immediate: value(item, 'immediate') === true,
    putOrder: optionalTextOf(item, 'putOrder'),
    voteYes: optionalTextOf(item, 'voteYes'),
    voteNo: optionalTextOf(item, 'voteNo'),
    background: backgroundOf(state, item.id),
    clauses: of('decisionClause').map((record) => textOf(record, 'wording')),
    proposal: optionalTextOf(item, 'proposal'),
    proposalBy: optionalTextOf(item, 'proposalBy'),
    voteText: optionalTextOf(item, 'voteText'),
    actingChair: nameIn(item, 'actingChair', naming),
    startedAt: optionalTextOf(item, 'startedAt'),
    dispatchTo: listOf(item, 'dispatchTo'),
    ...proceedingsIn(of, naming),
    documents: documentsIn(tables, item),
    assignments: of('assignment').map((record) => ({
      wording: textOf(record, 'wording'),
      owner: textOf(record, 'owner'),
      dueOn: optionalTextOf(record, 'dueOn'),
    })),
  };
}

/** What was proposed, put and voted at a §, and who was not with it. */
function proceedingsIn(
  of: (table: string) => readonly FoldedRecord[],
  naming: Naming,
): Pick<
  SnapshotItem,
  'motions' | 'propositions' | 'votes' | 'recusals' | 'dissents' | 'statements' | 'gavel' | 'adjournments'
> {
  const seat = (record: FoldedRecord): SnapshotName => naming(textOf(record, 'seat'));
  const gavel = of('gavel')[0];
  return {
    motions: of('motion').map((record) => ({
      id: record.id,
      seat: seat(record),
      wording: textOf(record, 'wording'),
      withdrawn: value(record, 'withdrawn') === true,
      kind: textOf(record, 'kind'),
      procedure: optionalTextOf(record, 'procedure'),
      forBase: value(record, 'forBase') === true,
      supporters: listOf(record, 'supporters').map(naming),
    })),
    propositions: of('proposition').map((record) => snapshotProposition(record, of('ballotCount'))),
    votes: of('vote').map((record) => ({
      seat: seat(record),
      choice: textOf(record, 'choice'),
      proposition: optionalTextOf(record, 'proposition'),
    })),
    recusals: of('recusal').map((record) => ({
      seat: seat(record),
      reason: textOf(record, 'reason'),
      ground: optionalTextOf(record, 'ground'),
      replacement: optionalTextOf(record, 'replacement'),
      substitute: nameIn(record, 'substitute', naming),
    })),
    dissents: of('dissent').map((record) => ({
      seat: seat(record),
      wording: textOf(record, 'wording'),
      announcedAt: optionalTextOf(record, 'announcedAt'),
      writtenOn: optionalTextOf(record, 'writtenOn'),
      document: optionalTextOf(record, 'document'),
    })),
    statements: of('minuteStatement').map((record) => ({
      seat: seat(record),
      kind: textOf(record, 'kind'),
      wording: textOf(record, 'wording'),
    })),
    gavel:
      gavel === undefined ? null : { at: optionalTextOf(gavel, 'at'), clauses: listOf(gavel, 'clauses') },
    adjournments: of('adjournment').map((record) => ({
      from: textOf(record, 'from'),
      to: optionalTextOf(record, 'to'),
      reason: optionalTextOf(record, 'reason'),
    })),
  };
}

function snapshotProposition(record: FoldedRecord, ballots: readonly FoldedRecord[]): SnapshotProposition {
  return {
    id: record.id,
    parent: optionalTextOf(record, 'parent'),
    kind: textOf(record, 'kind'),
    yes: textOf(record, 'yes'),
    no: optionalTextOf(record, 'no'),
    method: textOf(record, 'method'),
    outcome: optionalTextOf(record, 'outcome'),
    yesCount: numberOf(record, 'yesCount'),
    noCount: numberOf(record, 'noCount'),
    abstainCount: numberOf(record, 'abstainCount'),
    settledBy: optionalTextOf(record, 'settledBy'),
    ballots: ballots
      .filter((ballot) => textOf(ballot, 'proposition') === record.id)
      .map((ballot) => ({ motion: textOf(ballot, 'motion'), votes: numberOf(ballot, 'votes') ?? 0 })),
  };
}

function snapshotAttendance(record: FoldedRecord, naming: Naming): SnapshotAttendance {
  return {
    seat: naming(textOf(record, 'seat')),
    present: value(record, 'present') === true,
    mode: textOf(record, 'mode'),
    serving: value(record, 'serving') === true,
    replaces: nameIn(record, 'replaces', naming),
  };
}

/** The changes of attendance, in the order of their §§. */
function attendanceChangesIn(
  tables: Tables,
  minuteItems: readonly FoldedRecord[],
  naming: Naming,
): MinutesSnapshot['attendanceChanges'] {
  const changes = tables.get('attendanceChange') ?? [];
  return minuteItems.flatMap((item) =>
    changes
      .filter((record) => value(record, 'minuteItem') === item.id)
      .map((record) => ({
        ...snapshotAttendance(record, naming),
        minuteItem: item.id,
        at: optionalTextOf(record, 'at'),
      })),
  );
}

function documentsIn(tables: Tables, item: FoldedRecord): SnapshotItem['documents'] {
  const owners = [item.id, optionalTextOf(item, 'agendaItem')];
  const documents = tables.get('document') ?? [];
  const replaced = new Set(documents.map((record) => optionalTextOf(record, 'replaces')));
  return documents
    .filter((record) => owners.includes(textOf(record, 'owner')) && !replaced.has(record.id))
    .map((record) => ({
      title: textOf(record, 'title'),
      fileName: textOf(record, 'fileName'),
      hash: textOf(record, 'hash'),
    }));
}

function backgroundOf(state: DossierState, item: RecordId): TextNode | null {
  const operations = state.operations.get(item) ?? [];
  const updates = operations.flatMap(({ kind, update }) => (kind === 'txt' && update ? [update] : []));
  return updates.length === 0 ? null : textBlocks(mergeText(updates));
}

function value(record: FoldedRecord, field: string): Scalar {
  return Object.hasOwn(record.fields, field) ? (record.fields[field]?.value ?? null) : null;
}

function textOf(record: FoldedRecord, field: string): string {
  return optionalTextOf(record, field) ?? '';
}

function optionalTextOf(record: FoldedRecord, field: string): string | null {
  const found = value(record, field);
  return typeof found === 'string' ? found : null;
}

function nameIn(record: FoldedRecord, field: string, naming: Naming): SnapshotName | null {
  const id = optionalTextOf(record, field);
  return id === null ? null : naming(id);
}

function listOf(record: FoldedRecord, field: string): readonly string[] {
  const found = value(record, field);
  return Array.isArray(found) ? found : [];
}

function numberOf(record: FoldedRecord, field: string): number | null {
  const found = value(record, field);
  return typeof found === 'number' ? found : null;
}
