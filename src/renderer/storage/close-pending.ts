import { ok, type Result } from '#shared/base/result.ts';
import type { Operation } from '#shared/log/operation.ts';
import { closeSegment, type Segment, type SegmentHeader, segmentLimits } from '#shared/log/segment.ts';
import { decodeOperations } from '#shared/log/storage-codec.ts';
import type { Copy, OwnStream } from './copy.ts';
import { packSegments } from './pack-segments.ts';
import { addPlaces } from './stream-rows.ts';
import type { WriteError } from './workspace.ts';
import { writeTransaction } from './write-transaction.ts';

interface ClosedStream {
  readonly own: OwnStream;
  readonly segments: readonly { readonly segment: Segment; readonly operations: readonly Operation[] }[];
  readonly pendingDone: readonly string[];
}

/**
 * Closes own operations that wait into signed segments: before an export and before a seal. Call it inside the write
 * queue. Once closed they are sent as they are, for ever.
 */
export async function closePending(copy: Copy): Promise<Result<true, WriteError>> {
  const closed: ClosedStream[] = [];
  for (const own of copy.live.writer.own) closed.push(await closeStream(copy, own));
  const segments = closed.flatMap((stream) => stream.segments);
  if (segments.length === 0) return ok(true);
  const packs = packSegments(
    segments.map(({ segment, operations }) => ({ segment, last: operations.at(-1)?.time ?? 0 })),
  );
  const place = await copy.journal.withEntries([
    {
      type: 'segments',
      segments: segments.map(({ segment }) => ({ bytes: segment.bytes, signature: segment.signature })),
      own: true,
    },
  ]);
  const rows = await addPlaces(copy, packs.places);
  const written = await writeTransaction(copy, {
    writer: { clock: copy.live.writer.clock, own: closed.map(({ own }) => own) },
    place,
    packs: packs.packs,
    ...rows,
    pendingDone: closed.flatMap(({ pendingDone }) => pendingDone),
  });
  return written.ok ? copy.journal.flush() : written;
}

async function closeStream(copy: Copy, own: OwnStream): Promise<ClosedStream> {
  const nothing = { own, segments: [], pendingDone: [] };
  if (own.next - 1 <= own.closed) return nothing;
  const rows = await copy.database.pending.where('q').startsWith(`${own.stream}.`).sortBy('q');
  if (rows.length === 0) return nothing;
  const segments: { segment: Segment; operations: readonly Operation[] }[] = [];
  let { previous } = own;
  for (const run of runsOf(rows.map(({ bytes }) => bytes))) {
    const segment = await closeSegment(
      {
        workspace: copy.id,
        device: copy.keys.device,
        audience: own.audience,
        stream: own.stream,
        previous,
        seen: seenStreams(copy, own),
        operations: run,
      },
      copy.sign,
    );
    segments.push({ segment, operations: run });
    previous = segment.id;
  }
  return { own: { ...own, previous, closed: own.next - 1 }, segments, pendingDone: rows.map(({ q }) => q) };
}

/** Cuts waiting operations into segments: at the limits, and where one is missing after damage to a journal. */
function* runsOf(rows: readonly Uint8Array[]): Generator<readonly Operation[]> {
  let run: Operation[] = [];
  let size = 0;
  for (const bytes of rows) {
    const operations = decodeOperations(bytes);
    const last = run[run.length - 1];
    const isFull = run.length >= segmentLimits.operations || size + bytes.length > segmentLimits.closeAtBytes;
    const isBroken = last !== undefined && operations[0]?.sequence !== last.sequence + 1;
    if ((isFull || isBroken) && run.length > 0) {
      yield run;
      run = [];
      size = 0;
    }
    run.push(...operations);
    size += bytes.length;
  }
  if (run.length > 0) yield run;
}

/** Other streams of the same audience as this copy has them. Those of other audiences are not mentioned to its readers. */
function seenStreams(copy: Copy, own: OwnStream): SegmentHeader['seen'] {
  const seen: Record<string, { sequence: number; segment: string }> = {};
  for (const row of copy.live.streams.values()) {
    if (row.s === own.stream || row.audience !== own.audience || row.head === null) continue;
    seen[row.s] = { sequence: row.through, segment: row.head };
  }
  return seen as SegmentHeader['seen'];
}
