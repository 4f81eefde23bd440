import type { HybridTime } from './operation.ts';

const ticksInMillisecond = 1024;
const toleratedFuture = 48 * 3_600_000;

/** What became of a stamp from another device: the clock to go on from, and whether the stamp was too far ahead to follow. */
export interface ObservedTime {
  readonly last: HybridTime;
  /** The other clock is more than 48 hours ahead: the operation is kept, the local clock does not follow it. */
  readonly fromFuture: boolean;
}

/** The stamp of the next local operation: never earlier than the clock, always later than every stamp followed so far. */
export function tick(last: HybridTime, now: number): HybridTime {
  return Math.max(Math.floor(now) * ticksInMillisecond, last + 1) as HybridTime;
}

/** Follows a stamp that has come in, unless it is more than 48 hours ahead. Never refuses anything. */
export function observe(last: HybridTime, seen: HybridTime, now: number): ObservedTime {
  if (millisecondsOf(seen) > now + toleratedFuture) return { last, fromFuture: true };
  return { last: seen > last ? seen : last, fromFuture: false };
}

/** The wall-clock part of a stamp, in milliseconds since 1970. */
export function millisecondsOf(time: HybridTime): number {
  return Math.floor(time / ticksInMillisecond);
}

/** Orders two operations by time and then by stream: the order on screen, the same on every device. */
export function compareOperations(
  left: { readonly time: HybridTime; readonly stream: string },
  right: { readonly time: HybridTime; readonly stream: string },
): number {
  if (left.time !== right.time) return left.time - right.time;
  if (left.stream === right.stream) return 0;
  return left.stream < right.stream ? -1 : 1;
}
