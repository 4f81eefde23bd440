import { generateKeyBetween, generateNKeysBetween } from 'fractional-indexing';

/** A record in a list: sorted by `order`, then by `id`. */
export interface Ordered {
  readonly id: string;
  readonly order: string;
}

/** Compares two records of a list by (order, id), as every device does. */
export function compareOrdered(left: Ordered, right: Ordered): number {
  if (left.order !== right.order) return left.order < right.order ? -1 : 1;
  if (left.id === right.id) return 0;
  return left.id < right.id ? -1 : 1;
}

/** A sort key between two others; `null` stands for the start and the end. The two must differ. Unusable keys count as `null`. */
export function orderBetween(before: string | null, after: string | null): string {
  const low = usable(before);
  const high = usable(after);
  return generateKeyBetween(low, low !== null && high !== null && high <= low ? null : high);
}

/** A sort key after every record of the list. */
export function orderAfter(list: readonly Ordered[]): string {
  let last: string | null = null;
  for (const { order } of list) if (usable(order) !== null && (last === null || order > last)) last = order;
  return generateKeyBetween(last, null);
}

/**
 * The new sort keys that put one record at an index of the list without it. Usually one key; where two devices have made
 * equal keys, the equal successors get new keys too, so that the place asked for exists. A list with keys that no program
 * of ours can have made gets new keys throughout. Does not change the list.
 */
export function reorder(
  list: readonly Ordered[],
  moved: string,
  target: number,
): readonly { readonly id: string; readonly order: string }[] {
  const others = list.filter((item) => item.id !== moved).sort(compareOrdered);
  const index = Math.max(0, Math.min(target, others.length));
  if (others.some((item) => usable(item.order) === null)) return rekey(others, moved, index);
  const before = others[index - 1]?.order ?? null;
  let end = index;
  while (before !== null && end < others.length && (others[end]?.order ?? '') <= before) end += 1;
  const rekeyed = [moved, ...others.slice(index, end).map((item) => item.id)];
  const keys = generateNKeysBetween(before, others[end]?.order ?? null, rekeyed.length);
  return rekeyed.map((id, place) => ({ id, order: keys[place] ?? '' }));
}

function rekey(others: readonly Ordered[], moved: string, index: number): { id: string; order: string }[] {
  const ids = others.map((item) => item.id).toSpliced(index, 0, moved);
  const keys = generateNKeysBetween(null, null, ids.length);
  return ids.map((id, place) => ({ id, order: keys[place] ?? '' }));
}

/** The key itself when the library can count from it, else `null`. */
function usable(key: string | null): string | null {
  if (key === null) return null;
  try {
    generateKeyBetween(key, null);
    return key;
  } catch {
    return null;
  }
}
