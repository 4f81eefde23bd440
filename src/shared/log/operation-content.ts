import { canonicalBytes } from './canonical.ts';
import type { Operation } from './operation.ts';

/**
 * Orders two operations by all that they say. A stream that was written on from two copies of one disk can hold two
 * operations with the same id; the smaller one counts on every device alike, whichever came first. 0: the very same.
 */
export function compareContent(left: Operation, right: Operation): number {
  if (left === right) return 0;
  const leftBytes = contentOf(left);
  const rightBytes = contentOf(right);
  const shared = Math.min(leftBytes.length, rightBytes.length);
  for (let index = 0; index < shared; index += 1) {
    const difference = (leftBytes[index] ?? 0) - (rightBytes[index] ?? 0);
    if (difference !== 0) return difference;
  }
  return leftBytes.length - rightBytes.length;
}

function contentOf(operation: Operation): Uint8Array {
  const told = Object.entries(operation).filter(([, value]) => value !== undefined);
  return canonicalBytes(Object.fromEntries(told));
}
