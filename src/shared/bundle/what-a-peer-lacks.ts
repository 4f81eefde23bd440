import { toHex } from '#shared/base/bytes.ts';
import type { IsoInstant } from '#shared/base/dates.ts';
import type { DeviceId } from '#shared/log/device-keys.ts';
import type { Audience, StreamId } from '#shared/log/operation.ts';
import type { SegmentSums, VersionVector } from './manifest.ts';

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
  /** `null` for a stream that others tell of and of which nothing has come. */
  readonly device: DeviceId | null;
  readonly from: number;
  readonly to: number;
}

/** A part of a stream that two different segments hold: it was written on from two copies of one disk. */
export interface StreamFork {
  readonly stream: StreamId;
  readonly device: DeviceId;
  readonly from: number;
  readonly to: number;
}

/**
 * The segments to send: those of streams that the peer may read, and that hold a number beyond what the peer itself has
 * said it has. Where its sum says that it has other segments for the same numbers (a fork), the whole stream goes.
 * In the order of the streams and their numbers.
 */
export function missingSegments(
  own: readonly StreamIndex[],
  peerVv: VersionVector,
  audiences: ReadonlySet<Audience>,
  peerSums: SegmentSums = {},
): readonly SegmentRange[] {
  return own
    .filter((stream) => audiences.has(stream.audience))
    .flatMap((stream) => {
      const known = peerVv[stream.stream] ?? 0;
      const sorted = byNumber(stream.segments);
      const sum = peerSums[stream.stream];
      const isForked = sum !== undefined && contiguousEnd(sorted) >= known && sumOf(sorted, known) !== sum;
      return isForked ? sorted : sorted.filter((segment) => lastOf(segment) > known);
    });
}

/** For each stream the sum of the segments held up to the number in `ownVector`: the manifest tells it beside that. */
export function ownSums(own: readonly StreamIndex[]): SegmentSums {
  const sums: Record<StreamId, string> = {};
  for (const { stream, segments } of own) sums[stream] = sumOf(segments, contiguousEnd(segments));
  return sums;
}

/** Where different segments of a stream hold the same numbers. Both count; the device must begin a new stream. */
export function findForks(own: readonly StreamIndex[]): readonly StreamFork[] {
  return own.flatMap(({ stream, device, segments }) => {
    const sorted = byNumber(segments);
    const forks: StreamFork[] = [];
    let end = 0;
    for (const segment of sorted) {
      const to = Math.min(end, lastOf(segment));
      if (to >= segment.from) forks.push({ stream, device, from: segment.from, to });
      end = Math.max(end, lastOf(segment));
    }
    return forks;
  });
}

/** What a peer has told of itself, and when by its own clock. */
export interface PeerClaim {
  readonly at: IsoInstant;
  readonly holds: VersionVector;
  readonly sums?: SegmentSums;
}

/**
 * What is known of a peer after it has told something more. The newer statement counts. One that is dated earlier is either
 * late, or of a peer whose clock was set back, perhaps with a restored backup: of each stream the less is believed, and
 * nothing where it says as much or more but not the same, so that rather too much is sent than something never. The next
 * statement is measured by its date.
 */
export function mergePeer(before: PeerClaim | undefined, told: PeerClaim): PeerClaim {
  if (before === undefined || before.at < told.at) return told;
  const holds: Record<StreamId, number> = {};
  const sums: Record<StreamId, string> = {};
  for (const [stream, other] of Object.entries(told.holds) as [StreamId, number][]) {
    const last = before.holds[stream] ?? 0;
    const sum = told.sums?.[stream];
    const isSame = last === other && before.sums?.[stream] === sum;
    if (last < other || (last === other && !isSame)) continue;
    holds[stream] = other;
    if (sum !== undefined) sums[stream] = sum;
  }
  return { at: told.at, holds, sums };
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

/**
 * The numbers that are missing below the highest one held or, when `known` says more, below that. A stream that is only
 * told of is missing whole.
 */
export function findGaps(own: readonly StreamIndex[], known: VersionVector = {}): readonly StreamGap[] {
  const held = new Set(own.map(({ stream }) => stream));
  const unseen = (Object.entries(known) as [StreamId, number][])
    .filter(([stream, last]) => last > 0 && !held.has(stream))
    .map(([stream, last]) => ({ stream, device: null, from: 1, to: last }));
  return [...own.flatMap((stream) => gapsWithin(stream, known[stream.stream] ?? 0)), ...unseen];
}

function gapsWithin({ stream, device, segments }: StreamIndex, told: number): readonly StreamGap[] {
  const gaps: StreamGap[] = [];
  let next = 1;
  for (const segment of byNumber(segments)) {
    if (segment.from > next) gaps.push({ stream, device, from: next, to: segment.from - 1 });
    next = Math.max(next, lastOf(segment) + 1);
  }
  if (told >= next) gaps.push({ stream, device, from: next, to: told });
  return gaps;
}

/** Eight bytes in which the set of segments that end at or before a number can be told from another set. */
function sumOf(segments: readonly SegmentRange[], through: number): string {
  const sum = new Uint8Array(8);
  for (const segment of segments) {
    if (lastOf(segment) > through) continue;
    for (let index = 0; index < 8; index += 1) {
      sum[index] = (sum[index] ?? 0) ^ Number.parseInt(segment.id.slice(index * 2, index * 2 + 2), 16);
    }
  }
  return toHex(sum);
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
