import type { DossierId, RecordId } from '#shared/base/id.ts';
import { emptyValue } from '#shared/domain/field.ts';
import { type RecordShapes, recordTables, type TableName } from '#shared/domain/record-table.ts';
import type { PrintRecord, PrintSeal, PrintSource } from '#shared/publish/print-source.ts';

/** Records of one dossier, kept by table, for tests of print and rules. */
export interface RecordStore {
  readonly source: (seals?: readonly PrintSeal[]) => PrintSource;
  /** What is not told is empty, as storage hands it out. */
  readonly add: <Name extends TableName>(
    table: Name,
    id: string,
    values: Partial<RecordShapes[Name]>,
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
      const empty = Object.entries(recordTables[table].fields).map(([field, spec]) => [
        field,
        emptyValue(spec),
      ]);
      const record = { id: id as RecordId, values: { ...Object.fromEntries(empty), ...values }, conflicts };
      tables.set(table, [...(tables.get(table) ?? []), record as unknown as PrintRecord]);
      return id as RecordId;
    },
  };
}

/** Sort keys that follow each other. */
export function orderOf(index: number): string {
  return `a${String(index).padStart(3, '0')}`;
}
