import type { Audience, StreamId } from '#shared/log/operation.ts';
import type { SegmentHeader } from '#shared/log/segment.ts';

/** A run of operations of one stream, first and last sequence included. */
export interface StreamRange {
  readonly stream: StreamId;
  readonly device: string;
  readonly audience: Audience;
  readonly from: number;
  readonly to: number;
}

/** The runs that segments make up, those that join on made one; by stream and number. */
export function rangesOf(
  headers: readonly Pick<SegmentHeader, 'stream' | 'device' | 'audience' | 'from' | 'count'>[],
): readonly StreamRange[] {
  return joinRanges(
    headers.map(({ stream, device, audience, from, count }) => ({
      stream,
      device,
      audience,
      from,
      to: from + count - 1,
    })),
  );
}

/** Ranges in order, with those that touch or overlap made one. */
export function joinRanges(ranges: readonly StreamRange[]): readonly StreamRange[] {
  const sorted = [...ranges].sort((left, right) =>
    left.stream === right.stream ? left.from - right.from : left.stream < right.stream ? -1 : 1,
  );
  const joined: StreamRange[] = [];
  for (const range of sorted) {
    const last = joined[joined.length - 1];
    if (last?.stream === range.stream && range.from <= last.to + 1) {
      joined[joined.length - 1] = { ...last, to: Math.max(last.to, range.to) };
    } else joined.push(range);
  }
  return joined;
}

/** Whether every operation of a range lies in one of the joined ranges. */
export function isCovered(
  { stream, from, to }: Pick<StreamRange, 'stream' | 'from' | 'to'>,
  joined: readonly StreamRange[],
): boolean {
  return joined.some((range) => range.stream === stream && range.from <= from && to <= range.to);
}
