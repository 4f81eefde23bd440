import type { RecordId } from '#shared/base/id.ts';
import { emptyValue } from '#shared/domain/field.ts';
import { type RecordShapes, recordTables, type TableName } from '#shared/domain/record-table.ts';
import type { PrintRecord, PrintSeal, PrintSource } from '#shared/publish/print-source.ts';

/** A sealed part as it was frozen: its records made again from the snapshot, and the names that things had then. */
export interface FrozenPart {
  readonly source: PrintSource;
  readonly names: ReadonlyMap<string, string>;
  /** The rich text of a § as it was frozen. */
  readonly background: (item: RecordId) => unknown;
}

type Plain = Readonly<Record<string, unknown>>;

/**
 * Reads the snapshot of a seal as records, so that what is printed of a sealed part comes from the very thing that was sealed.
 * `undefined` when the seal holds no snapshot that can be read. A field that an older program did not seal is empty.
 */
export function frozenPart(seal: PrintSeal, live: PrintSource): FrozenPart | undefined {
  if (!isPlain(seal.snapshot) || !Array.isArray(seal.snapshot['items'])) return undefined;
  if (!isPlain(seal.snapshot['meeting'])) return undefined;
  const tables = new Map<TableName, PrintRecord[]>();
  const names = new Map<string, string>();
  const backgrounds = new Map<string, unknown>();
  const nameOf = nameReader(names);
  let made = 0;
  const add = (table: TableName, id: unknown, values: Plain) => {
    made += 1;
    const record = recordOf(table, typeof id === 'string' ? id : `frozen-${made}`, values, nameOf);
    tables.set(table, [...(tables.get(table) ?? []), record]);
  };
  readMeeting(seal.snapshot, add);
  for (const [index, item] of listOf(seal.snapshot, 'items').entries()) {
    readItem(item, index, add);
    backgrounds.set(String(item['id']), item['background']);
  }
  tables.set('document', sealedDocuments(seal.snapshot, live));
  return {
    source: {
      id: live.id,
      seals: live.seals,
      all: <Name extends TableName>(table: Name) =>
        (tables.get(table) ?? []) as unknown as readonly PrintRecord<Name>[],
    },
    names,
    background: (item) => backgrounds.get(item) ?? null,
  };
}

/** Files are named by their content, which never changes: those whose hash was sealed, as records. */
function sealedDocuments(snapshot: Plain, live: PrintSource): PrintRecord[] {
  const documents = listOf(snapshot, 'items').flatMap((item) => listOf(item, 'documents'));
  const hashes = new Set(documents.map(({ hash }) => hash));
  return live.all('document').filter(({ values }) => hashes.has(values.hash)) as unknown as PrintRecord[];
}

type Add = (table: TableName, id: unknown, values: Plain) => void;

function readMeeting(snapshot: Plain, add: Add): void {
  if (isPlain(snapshot['meeting'])) add('meeting', snapshot['meeting']['id'], snapshot['meeting']);
  for (const one of listOf(snapshot, 'attendance')) add('attendance', undefined, one);
  for (const one of listOf(snapshot, 'attendanceChanges')) add('attendanceChange', undefined, one);
  for (const [index, one] of listOf(snapshot, 'guests').entries())
    add('guest', undefined, { ...one, order: orderAt(index) });
}

/** Lists of a § in the snapshot, and the table that each one's records belong to. */
const listsOfItem = {
  motions: 'motion',
  propositions: 'proposition',
  votes: 'vote',
  recusals: 'recusal',
  dissents: 'dissent',
  statements: 'minuteStatement',
  adjournments: 'adjournment',
  assignments: 'assignment',
} as const satisfies Readonly<Record<string, TableName>>;

function readItem(item: Plain, index: number, add: Add): void {
  const { id } = item;
  add('minuteItem', id, { ...item, order: orderAt(index) });
  for (const [at, wording] of (item['clauses'] as readonly unknown[] | undefined)?.entries() ?? [])
    add('decisionClause', undefined, { minuteItem: id, wording, order: orderAt(at) });
  for (const [list, table] of Object.entries(listsOfItem)) {
    for (const [at, one] of listOf(item, list).entries())
      add(table, one['id'], { ...one, minuteItem: id, order: orderAt(at) });
  }
  for (const proposition of listOf(item, 'propositions')) {
    for (const ballot of listOf(proposition, 'ballots'))
      add('ballotCount', undefined, { ...ballot, minuteItem: id, proposition: proposition['id'] });
  }
  if (isPlain(item['gavel'])) add('gavel', undefined, { ...item['gavel'], minuteItem: id });
}

/** The fields that a table has, out of what was sealed; a name written out becomes the id that it stands for. */
function recordOf(
  table: TableName,
  id: string,
  values: Plain,
  nameOf: (value: unknown) => unknown,
): PrintRecord {
  const fields = Object.entries(recordTables[table].fields).map(([field, spec]) => {
    const value = nameOf(values[field]);
    return [field, value === undefined ? emptyValue(spec) : value];
  });
  return {
    id: id as RecordId,
    values: Object.fromEntries(fields) as RecordShapes[TableName],
    conflicts: [],
  };
}

/** Turns `{id, name}` into the id, in lists too, and keeps the name. */
function nameReader(names: Map<string, string>): (value: unknown) => unknown {
  const read = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(read);
    if (!isPlain(value) || typeof value['id'] !== 'string') return value;
    if (typeof value['name'] === 'string') names.set(value['id'], value['name']);
    return value['id'];
  };
  return read;
}

function orderAt(index: number): string {
  return String(index).padStart(6, '0');
}

function listOf(value: Plain, key: string): readonly Plain[] {
  const list = value[key];
  return Array.isArray(list) ? list.filter(isPlain) : [];
}

function isPlain(value: unknown): value is Plain {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
