import type { StreamId } from '#shared/log/operation.ts';
import type { Copy } from './copy.ts';
import type { PlacedSegment } from './pack-segments.ts';
import type { SegmentPlace, SegmentsRow, StreamRow } from './samsyn-database.ts';

/** The rows of the streams that new segments belong to, with those segments added. Reads the database, writes nothing. */
export async function addPlaces(
  copy: Copy,
  added: readonly PlacedSegment[],
): Promise<{ readonly streams: readonly StreamRow[]; readonly segments: readonly SegmentsRow[] }> {
  const byStream = new Map<StreamId, PlacedSegment[]>();
  for (const one of added) {
    const group = byStream.get(one.stream);
    if (group === undefined) byStream.set(one.stream, [one]);
    else group.push(one);
  }
  const ids = [...byStream.keys()];
  const known = await copy.database.segments.bulkGet(ids);
  const streams: StreamRow[] = [];
  const segments: SegmentsRow[] = [];
  for (const [index, s] of ids.entries()) {
    const group = byStream.get(s) ?? [];
    const places = [...(known[index]?.places ?? []), ...group.map(({ place }) => place)];
    places.sort(comparePlaces);
    const first = group[0];
    if (first === undefined) continue;
    segments.push({ s, places });
    streams.push({ s, device: first.device, audience: first.audience, ...extentOf(places) });
  }
  return { streams, segments };
}

/** How far a stream is held: without a gap, in all, and where something is missing between segments. */
export function extentOf(
  places: readonly SegmentPlace[],
): Pick<StreamRow, 'through' | 'total' | 'gaps' | 'head'> {
  const gaps: (readonly [number, number])[] = [];
  let next = 1;
  let through = 0;
  let total = 0;
  let head: string | null = null;
  for (const place of places) {
    if (place.from > next) gaps.push([next, place.from - 1]);
    const end = place.from + place.count;
    if (end > next) {
      total += end - Math.max(next, place.from);
      next = end;
    }
    if (gaps.length === 0) {
      through = next - 1;
      head = place.id;
    }
  }
  return { through, total, gaps, head };
}

function comparePlaces(left: SegmentPlace, right: SegmentPlace): number {
  if (left.from !== right.from) return left.from - right.from;
  if (left.id === right.id) return 0;
  return left.id < right.id ? -1 : 1;
}
