import type { DeviceId } from '#shared/log/device-keys.ts';
import type { Audience, StreamId } from '#shared/log/operation.ts';
import type { VersionVector } from './manifest.ts';

/** What this copy holds of one stream. */
export interface StreamIndex {
  readonly stream: StreamId;
  readonly device: DeviceId;
  readonly audience: Audience;
  readonly segments: readonly SegmentRange[];
}

/** One segment's place in its stream. */
export interface SegmentRange {
  readonly id: string;
  readonly from: number;
  readonly count: number;
}

/** Numbers that are missing in the middle of a stream: "saknas: sekreterarens ändringar 41–55". */
export interface StreamGap {
  readonly stream: StreamId;
  readonly device: DeviceId;
  readonly from: number;
  readonly to: number;
}

/**
 * The segments to send: those of streams that the peer may read, and that hold a number beyond what the peer itself has
 * said it has. In the order of the streams and their numbers.
 */
export function missingSegments(
  own: readonly StreamIndex[],
  peerVv: VersionVector,
  audiences: ReadonlySet<Audience>,
): readonly SegmentRange[] {
  return own
    .filter((stream) => audiences.has(stream.audience))
    .flatMap((stream) => {
      const known = peerVv[stream.stream] ?? 0;
      return byNumber(stream.segments).filter((segment) => lastOf(segment) > known);
    });
}

/** What all of several peers have: the lowest number for each stream. Nothing known of one means nothing for all. */
export function commonVector(vectors: readonly VersionVector[]): VersionVector {
  const [first, ...rest] = vectors;
  if (first === undefined) return {};
  const common: Record<StreamId, number> = {};
  for (const [stream, last] of Object.entries(first) as [StreamId, number][]) {
    common[stream] = Math.min(last, ...rest.map((vector) => vector[stream] ?? 0));
  }
  return common;
}

/** How far each stream reaches without a gap: what the manifest tells others. */
export function ownVector(own: readonly StreamIndex[]): VersionVector {
  const vector: Record<StreamId, number> = {};
  for (const stream of own) vector[stream.stream] = contiguousEnd(stream.segments);
  return vector;
}

/** The numbers that are missing below the highest one held or, when `known` says more, below that. */
export function findGaps(own: readonly StreamIndex[], known: VersionVector = {}): readonly StreamGap[] {
  return own.flatMap(({ stream, device, segments }) => {
    const gaps: StreamGap[] = [];
    let next = 1;
    for (const segment of byNumber(segments)) {
      if (segment.from > next) gaps.push({ stream, device, from: next, to: segment.from - 1 });
      next = Math.max(next, lastOf(segment) + 1);
    }
    const last = known[stream] ?? 0;
    if (last >= next) gaps.push({ stream, device, from: next, to: last });
    return gaps;
  });
}

function contiguousEnd(segments: readonly SegmentRange[]): number {
  let end = 0;
  for (const segment of byNumber(segments)) {
    if (segment.from > end + 1) break;
    end = Math.max(end, lastOf(segment));
  }
  return end;
}

function byNumber(segments: readonly SegmentRange[]): readonly SegmentRange[] {
  return [...segments].sort((left, right) => left.from - right.from || (left.id < right.id ? -1 : 1));
}

function lastOf(segment: SegmentRange): number {
  return segment.from + segment.count - 1;
}
