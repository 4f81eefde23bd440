import { concatBytes, equalBytes, utf8 } from '#shared/base/bytes.ts';
import { isRecordId, type RecordId } from '#shared/base/id.ts';
import { encodeCbor } from './cbor.ts';
import { sha256 } from './device-keys.ts';
import { decodePlain } from './plain-cbor.ts';

/** One thing that was made safe on disk, outside the database that it can rebuild. */
export type JournalEntry =
  /** Own operations, in the storage codec. */
  | { readonly type: 'operations'; readonly operations: Uint8Array }
  /** What has been typed into a text and is not yet an operation; `null` when it became one. */
  | { readonly type: 'draft'; readonly record: RecordId; readonly update: Uint8Array | null }
  /** Segments: received ones, or own operations that have been closed. */
  | { readonly type: 'segments'; readonly segments: readonly JournalSegment[]; readonly own: boolean }
  /** The content of an attached file; its name is its SHA-256. */
  | { readonly type: 'blob'; readonly bytes: Uint8Array }
  /** A local setting, plain data for CBOR. */
  | { readonly type: 'meta'; readonly key: string; readonly value: unknown };

/** A segment as it was received. */
export interface JournalSegment {
  readonly bytes: Uint8Array;
  readonly signature: Uint8Array;
}

/** What a stretch of journal holds. */
export interface JournalReading {
  readonly entries: readonly JournalEntry[];
  /** Offset after the last whole frame of the unbroken chain. What follows is torn, or damaged. */
  readonly end: number;
  /** Hash of that frame: where the next entry joins on. */
  readonly hash: Uint8Array;
  /** Whole frames follow after a break, so that the break is not just a torn end. */
  readonly damaged: boolean;
  /** Entries found after the break: each is whole, but something before them is missing. */
  readonly salvaged: readonly JournalEntry[];
}

/** The hash that the first entry of a journal joins on to. */
export const journalStart: Uint8Array = new Uint8Array(32);

/** Makes the frame of an entry: `"SJF1" | length u32 | previous hash | hash | CBOR`. */
export async function encodeJournalEntry(
  previousHash: Uint8Array,
  entry: JournalEntry,
): Promise<{ readonly bytes: Uint8Array; readonly hash: Uint8Array }> {
  // A file of 50 MB is copied as seldom as can be: the page waits meanwhile.
  const payload =
    entry.type === 'blob' ? [blobHead(entry.bytes), entry.bytes] : [encodeCbor(packEntry(entry))];
  const hash = await sha256(concatBytes([domain, previousHash, ...payload]));
  const length = new Uint8Array(4);
  new DataView(length.buffer).setUint32(
    0,
    payload.reduce((sum, part) => sum + part.length, 0),
  );
  return { bytes: concatBytes([magic, length, previousHash, hash, ...payload]), hash };
}

/**
 * Reads the frames that follow `from` in a chain. A torn end is not damage: it is what a power cut leaves, and what a
 * chunk of a longer journal ends with. A whole entry of a kind that only a newer program knows is passed over. Never
 * throws; every array in the result owns its buffer.
 */
export async function readJournal(
  bytes: Uint8Array,
  from: Uint8Array = journalStart,
): Promise<JournalReading> {
  const entries: JournalEntry[] = [];
  const salvaged: JournalEntry[] = [];
  let end = 0;
  let hash = from;
  let broken = false;
  let position = 0;
  while (position < bytes.length) {
    const batch = collectFrames(bytes, position, 64);
    const whole = await Promise.all(batch.frames.map((frame) => isWhole(bytes, frame)));
    let redo: number | undefined;
    for (const [index, frame] of batch.frames.entries()) {
      // The length of a frame that is not whole may be a lie: look for the next one right after its first byte.
      if (whole[index] !== true) {
        redo = frame.start + 1;
        broken = true;
        break;
      }
      const joins =
        frame.start === end && equalBytes(bytes.subarray(frame.start + 8, frame.start + 40), hash);
      if (!joins) broken = true;
      const entry = unpackEntry(bytes.subarray(frame.payload, frame.end));
      if (entry !== undefined) (broken ? salvaged : entries).push(entry);
      if (broken) continue;
      hash = bytes.slice(frame.start + 40, frame.start + 72);
      end = frame.end;
    }
    position = redo ?? batch.next;
  }
  return { entries, end, hash, damaged: salvaged.length > 0, salvaged };
}

/**
 * How many bytes at the beginning are frames that lie after each other unbroken, and how many bytes must be there for the
 * next one to be whole: `undefined` where what follows is no frame. Looks at lengths only.
 */
export function measureFrames(bytes: Uint8Array): {
  readonly whole: number;
  readonly needed: number | undefined;
} {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  let whole = 0;
  while (true) {
    if (whole + 8 > bytes.length) return { whole, needed: whole + headLength };
    if (!magic.every((byte, index) => bytes[whole + index] === byte)) return { whole, needed: undefined };
    const end = whole + headLength + view.getUint32(whole + 4);
    if (end > bytes.length) return { whole, needed: end };
    whole = end;
  }
}

interface Frame {
  readonly start: number;
  readonly payload: number;
  readonly end: number;
}

const magic = utf8('SJF1');
const headLength = 72;
const domain = utf8('samsyn/journal/1\0');

function frameHash(previous: Uint8Array, payload: Uint8Array): Promise<Uint8Array> {
  return sha256(concatBytes([domain, previous, payload]));
}

/** Finds frames that could be whole, skipping what is none. */
function collectFrames(
  bytes: Uint8Array,
  from: number,
  most: number,
): { readonly frames: readonly Frame[]; readonly next: number } {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const frames: Frame[] = [];
  let position = from;
  while (frames.length < most) {
    const start = findMagic(bytes, position);
    if (start === undefined || start + headLength > bytes.length) return { frames, next: bytes.length };
    const payload = start + headLength;
    const end = payload + view.getUint32(start + 4);
    if (end > bytes.length) {
      position = start + 1;
      continue;
    }
    frames.push({ start, payload, end });
    position = end;
  }
  return { frames, next: position };
}

function findMagic(bytes: Uint8Array, from: number): number | undefined {
  let position = bytes.indexOf(0x53, from);
  while (position >= 0) {
    if (magic.every((byte, index) => bytes[position + index] === byte)) return position;
    position = bytes.indexOf(0x53, position + 1);
  }
  return undefined;
}

async function isWhole(bytes: Uint8Array, frame: Frame): Promise<boolean> {
  const previous = bytes.subarray(frame.start + 8, frame.start + 40);
  const hash = await frameHash(previous, bytes.subarray(frame.payload, frame.end));
  return equalBytes(hash, bytes.subarray(frame.start + 40, frame.payload));
}

/** CBOR of `['b', bytes]` up to the bytes themselves. */
function blobHead(bytes: Uint8Array): Uint8Array {
  const head = Uint8Array.of(0x82, 0x61, 0x62, 0x5a, 0, 0, 0, 0);
  new DataView(head.buffer).setUint32(4, bytes.length);
  return head;
}

function packEntry(entry: Exclude<JournalEntry, { readonly type: 'blob' }>): readonly unknown[] {
  switch (entry.type) {
    case 'operations':
      return ['o', entry.operations];
    case 'draft':
      return ['d', entry.record, entry.update];
    case 'segments':
      return ['s', entry.segments.map((segment) => [segment.bytes, segment.signature]), entry.own];
    case 'meta':
      return ['m', entry.key, entry.value];
  }
}

function unpackEntry(bytes: Uint8Array): JournalEntry | undefined {
  const decoded = decodePlain(bytes);
  if (!decoded.ok || !Array.isArray(decoded.value)) return undefined;
  const [type, first, second] = decoded.value as readonly unknown[];
  if (type === 'o' && first instanceof Uint8Array) return { type: 'operations', operations: first };
  if (type === 'b' && first instanceof Uint8Array) return { type: 'blob', bytes: first };
  if (type === 'd' && isRecordId(first) && (second === null || second instanceof Uint8Array)) {
    return { type: 'draft', record: first, update: second };
  }
  if (type === 's' && Array.isArray(first) && typeof second === 'boolean') {
    const segments = first.map(unpackSegment);
    if (segments.includes(undefined)) return undefined;
    return { type: 'segments', segments: segments as readonly JournalSegment[], own: second };
  }
  if (type === 'm' && typeof first === 'string') return { type: 'meta', key: first, value: second };
  return undefined;
}

function unpackSegment(value: unknown): JournalSegment | undefined {
  if (!Array.isArray(value)) return undefined;
  const [bytes, signature] = value as readonly unknown[];
  if (!(bytes instanceof Uint8Array) || !(signature instanceof Uint8Array)) return undefined;
  return { bytes, signature };
}
