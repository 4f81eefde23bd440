import { concatBytes, toHex, utf8 } from '#shared/base/bytes.ts';
import type { RecordId } from '#shared/base/id.ts';
import type { Scalar } from '#shared/domain/field.ts';
import { numberInOrder, sealedNumbers } from '#shared/domain/minutes/number-items.ts';
import { canonicalBytes } from './canonical.ts';
import type { DossierState } from './dossier.ts';
import type { FoldedRecord } from './fold.ts';
import { compareOrdered } from './order.ts';
import { mergeText, type TextNode, textBlocks } from './text.ts';

/** Someone or something that the snapshot names, with the name it had when the minutes were frozen. */
export interface SnapshotName {
  readonly id: string;
  readonly name: string | null;
}

/** One § as it is sealed. */
export interface SnapshotItem {
  readonly id: RecordId;
  readonly number: number | null;
  readonly heading: string;
  readonly itemType: string;
  readonly registryNumber: string | null;
  readonly presenter: string | null;
  readonly result: string | null;
  readonly immediate: boolean;
  readonly putOrder: string | null;
  readonly voteYes: string | null;
  readonly voteNo: string | null;
  /** The background as a ProseMirror document, or `null` when there is none. */
  readonly background: TextNode | null;
  readonly clauses: readonly string[];
  readonly motions: readonly {
    readonly seat: SnapshotName;
    readonly wording: string;
    readonly withdrawn: boolean;
  }[];
  readonly votes: readonly { readonly seat: SnapshotName; readonly choice: string }[];
  readonly recusals: readonly { readonly seat: SnapshotName; readonly reason: string }[];
  readonly dissents: readonly { readonly seat: SnapshotName; readonly wording: string }[];
  /** Underlag of the § and of its agenda item: what each file was called and the hash of its content. */
  readonly documents: readonly { readonly title: string; readonly fileName: string; readonly hash: string }[];
  readonly assignments: readonly {
    readonly wording: string;
    readonly owner: string;
    readonly dueOn: string | null;
  }[];
}

/** What is sealed: the minutes as plain data with names written out, readable without this program. */
export interface MinutesSnapshot {
  readonly format: 1;
  readonly meeting: {
    readonly id: RecordId;
    readonly body: SnapshotName;
    readonly date: string;
    readonly startsAt: string;
    readonly endsAt: string | null;
    readonly place: string;
    readonly chair: SnapshotName | null;
    readonly secretary: SnapshotName | null;
    readonly attestors: readonly SnapshotName[];
  };
  readonly attendance: readonly {
    readonly seat: SnapshotName;
    readonly present: boolean;
    readonly mode: string;
    readonly serving: boolean;
  }[];
  readonly items: readonly SnapshotItem[];
}

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
    format: 1,
    meeting: snapshotMeeting(meeting, naming),
    attendance: (tables.get('attendance') ?? []).map((record) => ({
      seat: naming(textOf(record, 'seat')),
      present: value(record, 'present') === true,
      mode: textOf(record, 'mode'),
      serving: value(record, 'serving') === true,
    })),
    items: minuteItems
      .filter(({ id }) => wanted.has(id))
      .map((item) => snapshotItem(state, tables, item, numbers.get(item.id) ?? null, naming)),
  };
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
  const seat = (record: FoldedRecord): SnapshotName => naming(textOf(record, 'seat'));
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
    motions: of('motion').map((record) => ({
      seat: seat(record),
      wording: textOf(record, 'wording'),
      withdrawn: value(record, 'withdrawn') === true,
    })),
    votes: of('vote').map((record) => ({ seat: seat(record), choice: textOf(record, 'choice') })),
    recusals: of('recusal').map((record) => ({ seat: seat(record), reason: textOf(record, 'reason') })),
    dissents: of('dissent').map((record) => ({ seat: seat(record), wording: textOf(record, 'wording') })),
    documents: documentsIn(tables, item),
    assignments: of('assignment').map((record) => ({
      wording: textOf(record, 'wording'),
      owner: textOf(record, 'owner'),
      dueOn: optionalTextOf(record, 'dueOn'),
    })),
  };
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
