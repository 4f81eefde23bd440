import type { DossierId, RecordId } from '#shared/base/id.ts';
import type { RecordShapes, TableName } from '#shared/domain/record-table.ts';
import type { PrintRecord, PrintSeal, PrintSource } from '#shared/publish/print-source.ts';

/** Records of one dossier, kept by table, for tests of print and rules. */
export interface RecordStore {
  readonly source: (seals?: readonly PrintSeal[]) => PrintSource;
  readonly add: <Name extends TableName>(
    table: Name,
    id: string,
    values: RecordShapes[Name],
    conflicts?: readonly string[],
  ) => RecordId;
}

export function recordStore(dossier: string): RecordStore {
  const tables = new Map<string, PrintRecord[]>();
  return {
    source: (seals = []) => ({
      id: dossier as DossierId,
      all: <Name extends TableName>(table: Name) =>
        (tables.get(table) ?? []) as unknown as readonly PrintRecord<Name>[],
      seals,
    }),
    add: (table, id, values, conflicts = []) => {
      tables.set(table, [...(tables.get(table) ?? []), { id: id as RecordId, values, conflicts }]);
      return id as RecordId;
    },
  };
}

/** Sort keys that follow each other. */
export function orderOf(index: number): string {
  return `a${String(index).padStart(3, '0')}`;
}
