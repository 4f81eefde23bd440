import { fromHex, toHex } from '#shared/base/bytes.ts';
import type { DossierId } from '#shared/base/id.ts';
import { err, ok, type Result } from '#shared/base/result.ts';
import { type DeviceId, isDeviceId, isStreamId } from './device-keys.ts';
import type { Audience, StreamId } from './operation.ts';
import { decodePlain, scanItem } from './plain-cbor.ts';
import type { SegmentError } from './segment.ts';

/** What a segment says about itself. On the wire `{ v, ws, dev, aud, s, from, n, prev, seen, st }`, frozen for all versions. */
export interface SegmentHeader {
  readonly version: number;
  readonly workspace: DossierId;
  readonly device: DeviceId;
  readonly audience: Audience;
  readonly stream: StreamId;
  /** Sequence number of the first operation. */
  readonly from: number;
  readonly count: number;
  /** Id of the stream's segment before this one, in hex; `null` for the first. */
  readonly previous: string | null;
  /** Other streams as the writer had them: last sequence, and the first 16 hex characters of the segment holding it. */
  readonly seen: Readonly<Record<StreamId, { readonly sequence: number; readonly segment: string }>>;
  /** The streams that the operations refer to, by index. */
  readonly streams: readonly StreamId[];
}

const maxStreams = 10_000;

/** The wire form of a header. */
export function packHeader(header: SegmentHeader): Record<string, unknown> {
  const seen = Object.entries(header.seen).map(([stream, state]) => {
    const head = fromHex(state.segment.slice(0, 16));
    if (head?.length !== 8) throw new Error(`No segment id: ${state.segment}`);
    return [stream, [state.sequence, head]];
  });
  return {
    v: header.version,
    ws: header.workspace,
    dev: header.device,
    aud: header.audience,
    s: header.stream,
    from: header.from,
    n: header.count,
    prev: header.previous === null ? null : fromHex(header.previous),
    seen: Object.fromEntries(seen),
    st: header.streams,
  };
}

/** The bytes of the header inside a segment; `undefined` when the segment is not a short list that begins with it. */
export function scanHeader(bytes: Uint8Array): Uint8Array | undefined {
  const first = bytes[0] ?? 0;
  if (first < 0x82 || first > 0x97) return undefined;
  const end = scanItem(bytes, 1);
  return end < 0 ? undefined : bytes.subarray(1, end);
}

/** Checks and reads the wire form of a header. */
export function unpackHeader(bytes: Uint8Array): Result<SegmentHeader, SegmentError> {
  const decoded = decodePlain(bytes);
  if (!decoded.ok || !isMap(decoded.value)) return malformed('header');
  const wire = decoded.value;
  const { v, ws, dev, aud, s, from, n, prev } = wire;
  if (!isCount(v) || v < 1) return malformed('v');
  if (typeof ws !== 'string' || !/^[A-Za-z0-9_-]{16}$/.test(ws)) return malformed('ws');
  if (!isDeviceId(dev)) return malformed('dev');
  if (!isAudience(aud)) return malformed('aud');
  if (!isStreamId(s)) return malformed('s');
  if (!isCount(from) || from < 1) return malformed('from');
  if (!isCount(n) || n < 1 || !Number.isSafeInteger(from + n)) return malformed('n');
  if (prev !== null && !(prev instanceof Uint8Array && prev.length === 32)) return malformed('prev');
  const seen = readSeen(wire['seen']);
  const streams = readStreams(wire['st']);
  // A newer version may word these two otherwise; the rest is frozen.
  if (v === 1 && (seen === undefined || streams === undefined)) return malformed('seen');
  return ok({
    version: v,
    workspace: ws as DossierId,
    device: dev,
    audience: aud,
    stream: s,
    from,
    count: n,
    previous: prev === null ? null : toHex(prev),
    seen: seen ?? {},
    streams: streams ?? [],
  });
}

/** Whether a string from outside names an audience. */
export function isAudience(value: unknown): value is Audience {
  return (
    typeof value === 'string' &&
    /^(forbund|styrelse|beredning|(lsg|closed):[A-Za-z0-9_.-]{1,64})$/.test(value)
  );
}

/** Whether a value from outside is a map with text keys. */
export function isMap(value: unknown): value is Readonly<Record<string, unknown>> {
  return (
    typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Uint8Array)
  );
}

/** Whether a value from outside is a whole number from nought up. */
export function isCount(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) >= 0;
}

function readSeen(value: unknown): SegmentHeader['seen'] | undefined {
  if (!isMap(value)) return undefined;
  const seen: Record<StreamId, { sequence: number; segment: string }> = {};
  const entries = Object.entries(value);
  if (entries.length > maxStreams) return undefined;
  for (const [stream, state] of entries) {
    if (!isStreamId(stream) || !Array.isArray(state)) return undefined;
    const [sequence, segment] = state as readonly unknown[];
    if (!isCount(sequence) || !(segment instanceof Uint8Array) || segment.length !== 8) return undefined;
    seen[stream] = { sequence, segment: toHex(segment) };
  }
  return seen;
}

function readStreams(value: unknown): readonly StreamId[] | undefined {
  if (!Array.isArray(value) || value.length > maxStreams) return undefined;
  return value.every(isStreamId) ? (value as readonly StreamId[]) : undefined;
}

function malformed(detail: string): { readonly ok: false; readonly error: SegmentError } {
  return err({ type: 'malformed', detail });
}
