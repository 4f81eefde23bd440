import type { DossierId, RecordId } from '#shared/base/id.ts';
import type { RecordShapes, TableName } from './record-table.ts';

/** A record as the domain sees it: its id and its values. What storage and log hand out has this shape and more. */
export interface Recorded<Name extends TableName = TableName> {
  readonly id: RecordId;
  readonly values: RecordShapes[Name];
}

/** A record to be made. Assignable to the `create` change that storage writes. */
export type NewRecord = {
  readonly [Name in TableName]: {
    readonly type: 'create';
    readonly table: Name;
    readonly id: RecordId;
    readonly values: RecordShapes[Name];
    /** First paragraphs of the record's rich text. */
    readonly paragraphs?: readonly string[];
  };
}[TableName];

/** Fields of an existing record to be set. Assignable to the `set` change that storage writes. */
export type RecordUpdate = {
  readonly [Name in TableName]: {
    readonly type: 'set';
    readonly table: Name;
    readonly id: RecordId;
    readonly values: Partial<RecordShapes[Name]>;
  };
}[TableName];

/** The ids a function needs to make records inside one dossier. */
export interface ChildIds {
  readonly dossier: DossierId;
  readonly newChildId: () => RecordId;
}

/** Gives a sort key between two others; `null` stands for the start and the end of the list. */
export type OrderBetween = (before: string | null, after: string | null) => string;

/** A number of sort keys that follow each other after the given one. */
export function ordersAfter(
  last: string | null,
  count: number,
  orderBetween: OrderBetween,
): readonly string[] {
  const orders: string[] = [];
  for (let index = 0; index < count; index += 1) orders.push(orderBetween(orders.at(-1) ?? last, null));
  return orders;
}

/** Sorts by order key and, for equal keys, by id: the same list on every machine. */
export function byOrder(
  left: { readonly id: string; readonly values: { readonly order: string } },
  right: { readonly id: string; readonly values: { readonly order: string } },
): number {
  return compareText(left.values.order, right.values.order) || compareText(left.id, right.id);
}

/** Compares two strings by code unit, as fractional indexing needs; never by locale. */
export function compareText(left: string, right: string): number {
  if (left === right) return 0;
  return left < right ? -1 : 1;
}
