import type { RecordId } from '#shared/base/id.ts';

/** Sort keys that have been asked for and are on their way to the disk. */
export type PendingOrders = ReadonlyMap<RecordId, string>;

interface Placed {
  readonly id: RecordId;
  readonly values: { readonly order: string };
}

/** The list as it will be when the moves under way are stored, so that fast key presses build on each other. */
export function withPendingOrders<Item extends Placed>(
  items: readonly Item[],
  pending: PendingOrders,
): readonly Item[] {
  if (pending.size === 0) return items;
  return items
    .map((item) => {
      const order = pending.get(item.id);
      return order === undefined || order === item.values.order
        ? item
        : { ...item, values: { ...item.values, order } };
    })
    .toSorted((left, right) => {
      if (left.values.order !== right.values.order) return left.values.order < right.values.order ? -1 : 1;
      return left.id < right.id ? -1 : 1;
    });
}

/** The pending keys that are not stored yet. The same map when none has arrived. */
export function withoutStored(pending: PendingOrders, items: readonly Placed[]): PendingOrders {
  const left = [...pending].filter(
    ([id, order]) => items.find((item) => item.id === id)?.values.order !== order,
  );
  return left.length === pending.size ? pending : new Map(left);
}
