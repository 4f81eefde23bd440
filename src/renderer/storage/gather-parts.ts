import { type DossierId, dossierOf } from '#shared/base/id.ts';
import { millisecondsOf } from '#shared/log/clock.ts';
import type { Directory } from '#shared/log/directory.ts';
import type { Audience, HybridTime, Operation } from '#shared/log/operation.ts';
import { type Segment, segmentVersion } from '#shared/log/segment.ts';
import { encodeOperations } from '#shared/log/storage-codec.ts';
import { countOperation, emptyCount, kindCounts } from './count-content.ts';
import { ownedBytes } from './dossier-cache.ts';
import { type PlacedSegment, packSegments } from './pack-segments.ts';
import type { HeldRow, PackRow } from './samsyn-database.ts';
import type { SortedSegments } from './sort-segments.ts';
import type { StreamRange } from './stream-ranges.ts';
import type { HoldReason, RefusalReason } from './workspace.ts';

/** The incoming operations of one dossier, encoded as they will be stored. */
export interface DossierPart {
  readonly id: DossierId;
  readonly audience: Audience;
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly count: number;
}

/** Judged segments in the form they are stored in: few large arrays, cheap to hand over from the worker. */
export interface GatheredSegments {
  readonly parts: readonly DossierPart[];
  readonly packs: readonly PackRow[];
  readonly places: readonly PlacedSegment[];
  readonly held: readonly HeldRow[];
  readonly refused: readonly { readonly device: string }[];
  /** The operations by the kind of content. */
  readonly kinds: ReturnType<typeof kindCounts>;
  /** What is held and refused, by author and numbers, with why. */
  readonly heldParts: readonly JudgedSegment<HoldReason>[];
  readonly refusedParts: readonly JudgedSegment<RefusalReason>[];
  /** The latest time among the operations that is not absurdly far ahead; 0 for none. */
  readonly latest: HybridTime;
}

/** One segment that is held or refused. */
export interface JudgedSegment<Reason>
  extends Pick<StreamRange, 'stream' | 'device' | 'audience' | 'from' | 'to'> {
  readonly reason: Reason;
}

function judged<Reason>({ header }: Segment, reason: Reason): JudgedSegment<Reason> {
  const { stream, device, audience, from, count } = header;
  return { stream, device, audience, from, to: from + count - 1, reason };
}

/** Why a segment waits, by what the directory says of the device that made it. */
function holdReason({ header }: Segment, directory: Directory | undefined): HoldReason {
  const device = directory?.devices.get(header.device);
  if (device === undefined) return 'unknown-device';
  if (header.version > segmentVersion) return 'newer-format';
  return device.revoked === null ? 'not-allowed' : 'revoked';
}

const toleratedFuture = 48 * 3_600_000;

/** Lays judged segments in packs and sorts their operations under their dossiers. */
export function gatherParts(sorted: SortedSegments, now: number): GatheredSegments {
  const groups = new Map<DossierId, { audience: Audience; operations: Operation[] }>();
  const counted = emptyCount();
  let latest = 0;
  for (const { segment, operations } of sorted.usable) {
    for (const operation of operations) {
      countOperation(counted, operation);
      const id = dossierOf(operation.record);
      const group = groups.get(id);
      if (group === undefined) groups.set(id, { audience: segment.header.audience, operations: [operation] });
      else group.operations.push(operation);
      if (operation.time > latest && millisecondsOf(operation.time) <= now + toleratedFuture) {
        latest = operation.time;
      }
    }
  }
  const packed = packSegments(
    sorted.usable.map(({ segment, operations }) => ({
      segment,
      last: operations[operations.length - 1]?.time ?? 0,
    })),
  );
  return {
    parts: [...groups].map(([id, { audience, operations }]) => ({
      id,
      audience,
      bytes: ownedBytes(encodeOperations(operations)),
      count: operations.length,
    })),
    ...packed,
    held: sorted.held.map(({ id, bytes, signature }) => ({
      id,
      bytes: ownedBytes(bytes),
      signature: ownedBytes(signature),
    })),
    refused: sorted.refused.map(({ header }) => ({ device: header.device })),
    kinds: kindCounts(counted),
    heldParts: sorted.held.map((segment) => judged(segment, holdReason(segment, sorted.directory))),
    refusedParts: sorted.refused.map((segment) =>
      judged(segment, sorted.refusalReasons.get(segment) ?? 'malformed'),
    ),
    latest: latest as HybridTime,
  };
}
