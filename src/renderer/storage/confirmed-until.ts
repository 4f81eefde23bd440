import type { HybridTime } from '#shared/log/operation.ts';
import type { SegmentPlace } from './samsyn-database.ts';

/** One own stream that a device may read: its segments, and how far the device has said that it holds it. */
export interface ToldStream {
  readonly places: readonly SegmentPlace[];
  readonly holds: number;
}

/**
 * The moment up to which a device has told that it has everything of ours: in every stream that it may read, not only in
 * the newest. `null` while it lacks a beginning or has told nothing.
 */
export function confirmedUntil(streams: readonly ToldStream[]): HybridTime | null {
  const sent = streams.filter(({ places }) => places.length > 0);
  let whole = 0;
  let limit = Number.POSITIVE_INFINITY;
  for (const { places, holds } of sent) {
    const held = places.filter(({ from, count }) => from + count - 1 <= holds);
    const last = held.at(-1)?.lastTime ?? 0;
    if (held.length === places.length) whole = Math.max(whole, last);
    else limit = Math.min(limit, last);
  }
  const until = limit === Number.POSITIVE_INFINITY ? whole : limit;
  return until === 0 ? null : (until as HybridTime);
}
