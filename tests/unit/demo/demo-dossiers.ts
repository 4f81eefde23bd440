import { type DossierId, dossierOf, type RecordId } from '#shared/base/id.ts';
import type { PlannedChange } from '#shared/demo/planned-change.ts';
import type { RecordShapes, TableName } from '#shared/domain/record-table.ts';
import type { PrintRecord, PrintSeal, PrintSource } from '#shared/publish/print-source.ts';

/** What planned changes come to when they are carried out one after another. */
export interface DemoDossiers {
  readonly dossier: (id: DossierId) => PrintSource;
  readonly all: <Name extends TableName>(table: Name) => readonly PrintRecord<Name>[];
  readonly text: (id: RecordId) => readonly string[];
}

export function carryOut(changes: readonly PlannedChange[]): DemoDossiers {
  const records = new Map<RecordId, { readonly table: TableName; values: RecordShapes[TableName] }>();
  const texts = new Map<RecordId, string[]>();
  const seals: { readonly root: DossierId; readonly seal: PrintSeal & { readonly frozenAt: string } }[] = [];
  for (const { change } of changes) {
    if (change.type === 'seal') {
      seals.push({ root: dossierOf(change.id), seal: sealOf(change) });
      continue;
    }
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
  const byTable = new Map<string, PrintRecord[]>();
  const byDossier = new Map<string, PrintRecord[]>();
  for (const [id, { table, values }] of records) {
    const record = { id, values, conflicts: [] } as unknown as PrintRecord;
    for (const [groups, key] of [
      [byTable, table],
      [byDossier, `${dossierOf(id)} ${table}`],
    ] as const) {
      const group = groups.get(key);
      if (group === undefined) groups.set(key, [record]);
      else group.push(record);
    }
  }
  // The key decides the shape of the records; the map cannot say so.
  const from = <Name extends TableName>(groups: ReadonlyMap<string, readonly PrintRecord[]>, key: string) =>
    (groups.get(key) ?? []) as unknown as readonly PrintRecord<Name>[];
  return {
    dossier: (id) => ({
      id,
      all: (table) => from(byDossier, `${id} ${table}`),
      seals: seals.filter(({ root }) => root === id).map(({ seal }) => seal),
    }),
    all: (table) => from(byTable, table),
    text: (id) => texts.get(id) ?? [],
  };
}

/** A seal as it comes to stand: signed on paper by all. */
function sealOf(change: Extract<PlannedChange['change'], { readonly type: 'seal' }>) {
  const { id, items, signers, signedOn } = change;
  return {
    part: id,
    hash: '',
    items,
    effective: true,
    verified: true,
    frozenAt: signedOn,
    signers: signers.map((person) => ({ person, name: '', way: 'paper' as const, signedOn, signed: true })),
  };
}
