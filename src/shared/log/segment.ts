import { concatBytes, toHex, utf8 } from '#shared/base/bytes.ts';
import type { DossierId } from '#shared/base/id.ts';
import { err, ok, type Result } from '#shared/base/result.ts';
import { encodeCbor } from './cbor.ts';
import { type DeviceId, type Signer, sha256, verifySignature } from './device-keys.ts';
import type { Audience, Operation, StreamId } from './operation.ts';
import { packOperations, unpackOperations } from './segment-body.ts';
import { packHeader, type SegmentHeader, scanHeader, unpackHeader } from './segment-header.ts';

export type { SegmentHeader } from './segment-header.ts';

/** The version of the segments that this program writes, and the highest whose operations it reads. */
export const segmentVersion = 1;

/** The most operations and bytes that one segment holds. A stream with more waiting closes several. */
export const segmentLimits = { operations: 5000, bytes: 32 * 1024 * 1024, closeAtBytes: 8 * 1024 * 1024 };

/** A signed run of one stream's operations: stored, relayed and signed as the very bytes it came with. */
export interface Segment {
  /** SHA-256 of `bytes` in lower-case hex. */
  readonly id: string;
  readonly bytes: Uint8Array;
  /** Ed25519, 64 bytes. */
  readonly signature: Uint8Array;
  readonly header: SegmentHeader;
}

/** Why a segment cannot be read. */
export type SegmentError =
  /** Not a segment, or one that breaks its own rules. */
  | { readonly type: 'malformed'; readonly detail: string }
  /** Made by a newer program: kept and relayed, its operations are not read here. */
  | { readonly type: 'newer-version'; readonly version: number }
  /** An operation that the rules of its table refuse. */
  | { readonly type: 'invalid-operation'; readonly index: number; readonly detail: string };

/** What a new segment is made of. `operations` follow each other without a gap and belong to `stream`. */
export interface CloseSegmentInput {
  readonly workspace: DossierId;
  readonly device: DeviceId;
  readonly audience: Audience;
  readonly stream: StreamId;
  /** The id of the stream's segment before this one; `null` for the first. */
  readonly previous: string | null;
  /** How far the writer has seen the other streams: last sequence, and the id of the segment that holds it (whole or cut). */
  readonly seen: SegmentHeader['seen'];
  readonly operations: readonly Operation[];
}

/** Closes a run of operations into a signed segment. Throws when the operations are not a run of the stream. */
export async function closeSegment(input: CloseSegmentInput, sign: Signer): Promise<Segment> {
  const first = input.operations[0];
  if (first === undefined || input.operations.length > segmentLimits.operations) {
    throw new Error(`A segment holds 1–${segmentLimits.operations} operations`);
  }
  const packed = packOperations(input.operations, input.stream);
  const header: SegmentHeader = {
    version: segmentVersion,
    workspace: input.workspace,
    device: input.device,
    audience: input.audience,
    stream: input.stream,
    from: first.sequence,
    count: input.operations.length,
    previous: input.previous,
    seen: shortenSeen(input.seen),
    streams: packed.streams,
  };
  const bytes = encodeCbor([packHeader(header), packed.body]);
  const id = await sha256(bytes);
  return { id: toHex(id), bytes, signature: await sign(signedBytes(id)), header };
}

/** Reads who, what stream and which numbers. Also reads segments of a newer version. */
export function readSegmentHeader(bytes: Uint8Array): Result<SegmentHeader, SegmentError> {
  if (bytes.length > segmentLimits.bytes) return malformed('too-large');
  const part = scanHeader(bytes);
  return part === undefined ? malformed('header') : unpackHeader(part);
}

/** Makes a segment of received bytes: computes its id and reads its header. The signature is not checked yet. */
export async function receiveSegment(
  bytes: Uint8Array,
  signature: Uint8Array,
): Promise<Result<Segment, SegmentError>> {
  if (signature.length !== 64) return malformed('signature-length');
  const header = readSegmentHeader(bytes);
  if (!header.ok) return header;
  return ok({ id: toHex(await sha256(bytes)), bytes, signature, header: header.value });
}

/**
 * Reads and checks the operations. A segment of a newer version gives `newer-version`. Never throws. Each text update is
 * read byte by byte; `scratch` also tries it on a document of its own, which costs more than all the rest together.
 */
export function decodeSegment(
  bytes: Uint8Array,
  gate: { readonly scratch: boolean } = { scratch: false },
): Result<readonly Operation[], SegmentError> {
  const header = readSegmentHeader(bytes);
  if (!header.ok) return header;
  if (header.value.version > segmentVersion) {
    return err({ type: 'newer-version', version: header.value.version });
  }
  return unpackOperations(bytes, header.value, gate);
}

/** Whether the key signed this segment. The id is trusted to be the hash of the bytes, as `receiveSegment` makes it. */
export async function verifySegment(segment: Segment, signingPublic: Uint8Array): Promise<boolean> {
  const id = new Uint8Array(32);
  for (let index = 0; index < 32; index += 1) {
    id[index] = Number.parseInt(segment.id.slice(index * 2, index * 2 + 2), 16);
  }
  return verifySignature(signingPublic, segment.signature, signedBytes(id));
}

/**
 * Verifies many segments, 64 at a time. Answers, in order, whether each is signed by the key that its device has;
 * `null` where the device is not known.
 */
export async function verifySegments(
  segments: readonly Segment[],
  keyOf: (device: DeviceId) => Uint8Array | undefined,
): Promise<readonly (boolean | null)[]> {
  const answers: (boolean | null)[] = [];
  for (let start = 0; start < segments.length; start += 64) {
    const batch = segments.slice(start, start + 64).map((segment) => {
      const key = keyOf(segment.header.device);
      return key === undefined ? null : verifySegment(segment, key);
    });
    answers.push(...(await Promise.all(batch)));
  }
  return answers;
}

function shortenSeen(seen: SegmentHeader['seen']): SegmentHeader['seen'] {
  const short: Record<StreamId, SegmentHeader['seen'][StreamId]> = {};
  for (const [stream, state] of Object.entries(seen) as [StreamId, SegmentHeader['seen'][StreamId]][]) {
    short[stream] = { sequence: state.sequence, segment: state.segment.slice(0, 16) };
  }
  return short;
}

const domain = utf8('samsyn/segment/1\0');

function signedBytes(id: Uint8Array): Uint8Array {
  return concatBytes([domain, id]);
}

function malformed(detail: string): { readonly ok: false; readonly error: SegmentError } {
  return err({ type: 'malformed', detail });
}
