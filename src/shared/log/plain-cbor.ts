import { err, ok, type Result } from '#shared/base/result.ts';
import { decodeCbor } from './cbor.ts';

/** Why bytes were not read as plain CBOR. `at` is the offset of the first byte that is wrong. */
export interface MalformedCbor {
  readonly type: 'malformed-cbor';
  readonly at: number;
}

// A seal's snapshot holds documents of 160 levels; the segment around it adds a few.
const maxDepth = 200;

/**
 * Reads one plain CBOR value that fills the bytes exactly. The shape is walked before the library sees it: no tags, no
 * indefinite lengths, no length beyond the end, depth at most 200. Byte strings in the result own their buffers.
 */
export function decodePlain(bytes: Uint8Array): Result<unknown, MalformedCbor> {
  const end = scanItem(bytes, 0);
  if (end !== bytes.length) return err({ type: 'malformed-cbor', at: end < 0 ? -1 - end : end });
  try {
    return ok(decodeCbor(bytes));
  } catch {
    return err({ type: 'malformed-cbor', at: 0 });
  }
}

/**
 * Walks one plain CBOR item without building anything. Answers the offset after it, or `-1 - offset` of the first byte
 * that is not plain CBOR.
 */
export function scanItem(bytes: Uint8Array, start: number): number {
  const waiting: number[] = [1];
  const isMap: boolean[] = [false];
  let position = start;
  while (waiting.length > 0) {
    const level = waiting.length - 1;
    const left = waiting[level] ?? 0;
    if (left === 0) {
      waiting.pop();
      isMap.pop();
      continue;
    }
    waiting[level] = left - 1;
    const isKey = isMap[level] === true && left % 2 === 0;
    const head = readHead(bytes, position);
    if (head === undefined || (isKey && head.major !== 3)) return -1 - position;
    position = head.next;
    if (head.major === 2 || head.major === 3) position += head.argument;
    if (head.major === 4 || head.major === 5) {
      if (waiting.length > maxDepth) return -1 - position;
      waiting.push(head.major === 5 ? head.argument * 2 : head.argument);
      isMap.push(head.major === 5);
    }
  }
  return position;
}

interface Head {
  major: number;
  argument: number;
  next: number;
}

// One object for all heads: a segment has a million of them, and nothing keeps one.
const sharedHead: Head = { major: 0, argument: 0, next: 0 };

function readHead(bytes: Uint8Array, position: number): Readonly<Head> | undefined {
  const first = bytes[position];
  if (first === undefined) return undefined;
  const major = first >> 5;
  const info = first & 31;
  if (major === 6 || (major === 7 && info !== 20 && info !== 21 && info !== 22 && info !== 27))
    return undefined;
  const width = info < 24 ? 0 : info <= 27 ? 1 << (info - 24) : -1;
  if (width < 0) return undefined;
  const next = position + 1 + width;
  if (next > bytes.length) return undefined;
  let argument = width === 0 ? info : 0;
  for (let index = position + 1; index < next; index += 1) argument = argument * 256 + (bytes[index] ?? 0);
  if (major < 2 && argument > Number.MAX_SAFE_INTEGER) return undefined;
  // Every item takes a byte at least, so a count beyond what is left is a lie.
  const least = major === 5 ? argument * 2 : argument;
  if (major >= 2 && major <= 5 && least > bytes.length - next) return undefined;
  sharedHead.major = major;
  sharedHead.argument = argument;
  sharedHead.next = next;
  return sharedHead;
}
