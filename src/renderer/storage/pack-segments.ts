import { concatBytes } from '#shared/base/bytes.ts';
import type { HybridTime } from '#shared/log/operation.ts';
import type { Segment, SegmentHeader } from '#shared/log/segment.ts';
import type { PackRow, SegmentPlace } from './samsyn-database.ts';

/** Bytes that one pack is filled to: few and large rows are what makes an import quick. */
const packSize = 1024 * 1024;

/** A segment's place, and which stream it belongs to. */
export interface PlacedSegment extends Pick<SegmentHeader, 'stream' | 'device' | 'audience'> {
  readonly place: SegmentPlace;
}

/** Lays segments after each other in packs, each as its signature followed by its bytes. */
export function packSegments(segments: readonly { readonly segment: Segment; readonly last: number }[]): {
  readonly packs: readonly PackRow[];
  readonly places: readonly PlacedSegment[];
} {
  const packs: PackRow[] = [];
  const places: PlacedSegment[] = [];
  let parts: Uint8Array[] = [];
  let offset = 0;
  let pack = '';
  const finish = () => {
    if (parts.length > 0) packs.push({ id: pack, bytes: concatBytes(parts) as PackRow['bytes'] });
    parts = [];
    offset = 0;
  };
  for (const { segment, last } of segments) {
    if (offset >= packSize) finish();
    if (parts.length === 0) pack = segment.id;
    const { header, id, bytes, signature } = segment;
    const place: SegmentPlace = {
      from: header.from,
      count: header.count,
      id,
      pack,
      offset,
      length: bytes.length,
      lastTime: last as HybridTime,
    };
    parts.push(signature, bytes);
    offset += signature.length + bytes.length;
    const { stream, device, audience } = header;
    places.push({ stream, device, audience, place });
  }
  finish();
  return { packs, places };
}

/** Reads a segment back out of its pack. The arrays own their buffers. */
export function unpackSegment(
  pack: Uint8Array,
  place: SegmentPlace,
): { readonly id: string; readonly bytes: Uint8Array; readonly signature: Uint8Array } {
  const start = place.offset + 64;
  return {
    id: place.id,
    signature: pack.slice(place.offset, start),
    bytes: pack.slice(start, start + place.length),
  };
}
