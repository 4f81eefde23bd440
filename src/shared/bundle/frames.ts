import { concatBytes, utf8 } from '#shared/base/bytes.ts';
import { fixedLimits } from './bundle-limits.ts';
import type { OpenBundleError } from './open-bundle-error.ts';

/** The frames of a bundle. Unknown types from 64 are skipped; unknown ones below mean a newer format. */
export const frameTypes = { manifest: 1, signature: 2, segment: 3, blob: 4 } as const;

/** One frame, its bytes owned. */
export interface Frame {
  readonly type: number;
  readonly bytes: Uint8Array;
  /** When read: the first 64 bytes of a segment's frame, which `bytes` is then without. */
  readonly signature?: Uint8Array;
}

/** Takes inflated pieces and gives whole frames. */
export interface FrameReader {
  /** `false` when reading must stop; the reason is in `problem`. */
  readonly push: (piece: Uint8Array) => boolean;
  /** Why the frames cannot be read, or `undefined`. Ask after the last piece. */
  readonly problem: () => OpenBundleError | undefined;
  readonly frames: readonly Frame[];
}

/** The first eight bytes inside the compression; the last two are the format's number. */
export const magic: Uint8Array = utf8('SAMSYN01');

/** `type u8 | length u32, big-endian | bytes`, after the magic. */
export function encodeFrames(frames: readonly Frame[]): Uint8Array {
  const parts: Uint8Array[] = [magic];
  for (const frame of frames) {
    const head = new Uint8Array(5);
    const view = new DataView(head.buffer);
    view.setUint8(0, frame.type);
    view.setUint32(1, frame.bytes.length);
    parts.push(head, frame.bytes);
  }
  return concatBytes(parts);
}

/** Makes a reader that checks each length before it keeps a byte of the frame. */
export function createFrameReader(mostSegments: number): FrameReader {
  const frames: Frame[] = [];
  let problem: OpenBundleError | undefined;
  let waiting: Uint8Array[] = [];
  let waitingLength = 0;
  let needed = magic.length;
  let head: { readonly type: number; readonly length: number } | 'magic' | 'head' = 'magic';
  let signature: Uint8Array | undefined;
  let skip = 0;
  const counts = new Map<number, number>();

  function push(piece: Uint8Array): boolean {
    let rest = piece;
    while (problem === undefined && (rest.length > 0 || needed === 0)) {
      if (skip > 0) {
        const skipped = Math.min(skip, rest.length);
        skip -= skipped;
        rest = rest.subarray(skipped);
        continue;
      }
      const part = rest.subarray(0, needed - waitingLength);
      rest = rest.subarray(part.length);
      if (part.length > 0) waiting.push(part);
      waitingLength += part.length;
      if (waitingLength < needed) break;
      const whole = concatBytes(waiting);
      waiting = [];
      waitingLength = 0;
      take(whole);
    }
    return problem === undefined;
  }

  function take(whole: Uint8Array): void {
    if (head === 'magic') {
      problem = checkMagic(whole);
      expectHead();
    } else if (head === 'head') {
      takeHead(whole);
    } else if (head.type === frameTypes.segment && signature === undefined) {
      // Taken apart here, so that a large bundle is not held twice.
      signature = whole;
      needed = head.length - 64;
    } else {
      frames.push({ type: head.type, bytes: whole, ...(signature === undefined ? null : { signature }) });
      signature = undefined;
      expectHead();
    }
  }

  function takeHead(whole: Uint8Array): void {
    const type = whole[0] ?? 0;
    const length = new DataView(whole.buffer, whole.byteOffset).getUint32(1);
    const kind = Math.min(type, 64);
    const count = (counts.get(kind) ?? 0) + 1;
    counts.set(kind, count);
    problem = checkCount(kind, count) ?? checkHead(type, length);
    if (type >= 64) {
      skip = length;
      expectHead();
    } else {
      head = { type, length };
      needed = type === frameTypes.segment ? 64 : length;
    }
  }

  function checkCount(kind: number, count: number): OpenBundleError | undefined {
    if (kind === frameTypes.segment) {
      return count > mostSegments ? { type: 'too-large', limit: mostSegments, of: 'segments' } : undefined;
    }
    return count > mostFrames(kind) ? { type: 'damaged', detail: 'frame-count' } : undefined;
  }

  function expectHead(): void {
    head = 'head';
    needed = 5;
  }

  return {
    push,
    frames,
    problem: () => {
      if (problem !== undefined) return problem;
      const isWhole = head === 'head' && waitingLength === 0 && skip === 0;
      return isWhole ? undefined : { type: 'damaged', detail: 'cut-short' };
    },
  };
}

function mostFrames(type: number): number {
  if (type === frameTypes.blob) return fixedLimits.blobs;
  return type === 64 ? fixedLimits.unknownFrames : 1;
}

function checkMagic(bytes: Uint8Array): OpenBundleError | undefined {
  const isOurs = magic.subarray(0, 6).every((byte, index) => bytes[index] === byte);
  const digits = String.fromCharCode(bytes[6] ?? 0, bytes[7] ?? 0);
  if (!isOurs || !/^[0-9]{2}$/.test(digits)) return { type: 'not-a-bundle' };
  if (Number(digits) > 1) return { type: 'newer-format', version: Number(digits) };
  return Number(digits) === 1 ? undefined : { type: 'not-a-bundle' };
}

function checkHead(type: number, length: number): OpenBundleError | undefined {
  if (type >= 64) return length > fixedLimits.unknownFrameBytes ? tooMany('unknown-frame') : undefined;
  switch (type) {
    case frameTypes.manifest:
      return length > fixedLimits.manifestBytes ? tooMany('manifest') : undefined;
    case frameTypes.signature:
      return length === 64 ? undefined : { type: 'damaged', detail: 'signature-length' };
    case frameTypes.segment:
      return length < 64 || length > fixedLimits.segmentBytes + 64 ? tooMany('segment') : undefined;
    case frameTypes.blob:
      return length > fixedLimits.blobBytes ? tooMany('blob') : undefined;
    default:
      return { type: 'newer-format', version: 2 };
  }
}

function tooMany(detail: string): OpenBundleError {
  return { type: 'damaged', detail: `${detail}-size` };
}
