import type { Copy } from '#renderer/storage/copy.ts';
import { unpackSegment } from '#renderer/storage/pack-segments.ts';
import type { SegmentPlace, SegmentsRow } from '#renderer/storage/samsyn-database.ts';
import { receiveSegment, type Segment, verifySegments } from '#shared/log/segment.ts';
import type { ArchiveReport, CountFault } from './check-archive.ts';

const batch = 64;

/** Hashes every stored segment again, checks who signed it, and that each stream hangs together. */
export async function checkSegments(
  copy: Copy,
  countFault: CountFault,
  tell: (done: number) => void,
): Promise<Pick<ArchiveReport, 'segmentCount' | 'operationCount' | 'authorCount'>> {
  const rows = await copy.database.segments.toArray();
  const total = rows.reduce((sum, { places }) => sum + places.length, 0);
  const devices = new Set<string>();
  let done = 0;
  let operationCount = 0;
  for (const row of rows) {
    for (let start = 0; start < row.places.length; start += batch) {
      tell(total === 0 ? 1 : done / total);
      const places = row.places.slice(start, start + batch);
      const segments = await readPlaces(copy, places);
      done += places.length;
      for (const segment of segments) if (segment !== undefined) devices.add(segment.header.device);
      operationCount += places.reduce((sum, { count }) => sum + count, 0);
      countFault('segment-changed', segments.filter((segment) => segment === undefined).length);
      countFault('chain-broken', brokenLinks(row, start, segments));
      countFault('signature-wrong', await wrongSignatures(copy, segments));
    }
  }
  return { segmentCount: total, operationCount, authorCount: devices.size };
}

/** `undefined` for one whose bytes do not have the hash that they are stored under. */
async function readPlaces(
  copy: Copy,
  places: readonly SegmentPlace[],
): Promise<readonly (Segment | undefined)[]> {
  const ids = [...new Set(places.map(({ pack }) => pack))];
  const rows = await copy.database.packs.bulkGet(ids);
  const packs = new Map(ids.map((id, index) => [id, rows[index]?.bytes]));
  return Promise.all(
    places.map(async (place) => {
      const pack = packs.get(place.pack);
      if (pack === undefined) return undefined;
      const { bytes, signature } = unpackSegment(pack, place);
      const segment = await receiveSegment(bytes, signature);
      const isSame =
        segment.ok &&
        segment.value.id === place.id &&
        segment.value.header.from === place.from &&
        segment.value.header.count === place.count;
      return isSame ? segment.value : undefined;
    }),
  );
}

/** Segments that join on by number and do not name the one before by its hash. A gap is no broken link. */
function brokenLinks(row: SegmentsRow, start: number, segments: readonly (Segment | undefined)[]): number {
  return segments.filter((segment, index) => {
    if (segment === undefined) return false;
    const { from, previous } = segment.header;
    if (from === 1) return previous !== null;
    // Where a copied computer wrote the same numbers twice, either of the two may be the one that was gone on from.
    const before = row.places.filter(
      (place) => place.from + place.count === from && place !== row.places[start + index],
    );
    return before.length > 0 && !before.some(({ id }) => id === previous);
  }).length;
}

async function wrongSignatures(copy: Copy, segments: readonly (Segment | undefined)[]): Promise<number> {
  const whole = segments.filter((segment) => segment !== undefined);
  const answers = await verifySegments(
    whole,
    (device) => copy.live.directory?.devices.get(device)?.signingKey,
  );
  return answers.filter((answer) => answer !== true).length;
}
