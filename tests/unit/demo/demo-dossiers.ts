import { type DossierId, dossierOf, type RecordId } from '#shared/base/id.ts';
import type { PlannedChange } from '#shared/demo/planned-change.ts';
import type { RecordShapes, TableName } from '#shared/domain/record-table.ts';
import type { PrintRecord, PrintSource } from '#shared/publish/print-source.ts';

/** What planned changes come to when they are carried out one after another. */
export interface DemoDossiers {
  readonly dossier: (id: DossierId) => PrintSource;
  readonly all: <Name extends TableName>(table: Name) => readonly PrintRecord<Name>[];
  readonly text: (id: RecordId) => readonly string[];
}

export function carryOut(changes: readonly PlannedChange[]): DemoDossiers {
  const records = new Map<RecordId, { readonly table: TableName; values: RecordShapes[TableName] }>();
  const texts = new Map<RecordId, string[]>();
  for (const { change } of changes) {
    if (change.type === 'seal') continue;
    if (change.type === 'create') {
      if (records.has(change.id)) throw new Error(`Made twice: ${change.table} ${change.id}`);
      const root = dossierOf(change.id);
      if (root !== change.id && !records.has(root)) throw new Error(`Made before its root: ${change.table}`);
      records.set(change.id, { table: change.table, values: change.values });
      texts.set(change.id, [...(change.paragraphs ?? [])]);
    } else {
      const record = records.get(change.id);
      if (record === undefined) throw new Error(`Changed before it is made: ${change.table}`);
      if (change.type === 'text') texts.get(change.id)?.push(...change.paragraphs);
      else record.values = { ...record.values, ...change.values } as RecordShapes[TableName];
    }
  }
  const select = <Name extends TableName>(table: Name, keep: (id: RecordId) => boolean) =>
    [...records]
      .filter(([id, record]) => record.table === table && keep(id))
      .map(([id, { values }]) => ({ id, values, conflicts: [] })) as unknown as readonly PrintRecord<Name>[];
  return {
    dossier: (id) => ({
      id,
      all: (table) => select(table, (record) => dossierOf(record) === id),
      seals: [],
    }),
    all: (table) => select(table, () => true),
    text: (id) => texts.get(id) ?? [],
  };
}
