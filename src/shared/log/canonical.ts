import { concatBytes, utf8 } from '#shared/base/bytes.ts';

/**
 * Deterministic CBOR (RFC 8949 §4.2): the same value gives the same bytes on every machine, so that it can be hashed and
 * signed. Shortest heads, map keys ordered by their encoded bytes. Throws on floats, `undefined` and anything but plain data.
 */
export function canonicalBytes(value: unknown): Uint8Array {
  const parts: Uint8Array[] = [];
  write(value, parts, 0);
  return concatBytes(parts);
}

const maximumDepth = 200;

function write(value: unknown, parts: Uint8Array[], depth: number): void {
  if (depth > maximumDepth) throw new Error('Too deep to be canonical');
  if (value === null) parts.push(new Uint8Array([0xf6]));
  else if (typeof value === 'boolean') parts.push(new Uint8Array([value ? 0xf5 : 0xf4]));
  else if (typeof value === 'number') parts.push(encodeInteger(value));
  else if (typeof value === 'string') parts.push(...encodeString(value));
  else if (value instanceof Uint8Array) parts.push(head(2, value.length), value);
  else if (Array.isArray(value)) {
    parts.push(head(4, value.length));
    for (const part of value) write(part, parts, depth + 1);
  } else if (isPlainObject(value)) writeMap(value, parts, depth);
  else throw new Error(`Not canonical: ${typeof value}`);
}

function writeMap(value: Readonly<Record<string, unknown>>, parts: Uint8Array[], depth: number): void {
  const entries = Object.keys(value).map((key) => ({ key, bytes: concatBytes(encodeString(key)) }));
  entries.sort((left, right) => compareBytes(left.bytes, right.bytes));
  parts.push(head(5, entries.length));
  for (const { key, bytes } of entries) {
    parts.push(bytes);
    write(value[key], parts, depth + 1);
  }
}

function encodeString(text: string): Uint8Array[] {
  // A lone surrogate would be turned into U+FFFD: two different texts would have one hash.
  if (/\p{Surrogate}/u.test(text)) throw new Error('Not canonical: half a character');
  const bytes = utf8(text);
  return [head(3, bytes.length), bytes];
}

function encodeInteger(value: number): Uint8Array {
  if (!Number.isSafeInteger(value) || Object.is(value, -0)) throw new Error('Not canonical: a fraction');
  return value < 0 ? head(1, -1 - value) : head(0, value);
}

/** A CBOR head: major type and argument, as short as possible. */
function head(major: number, argument: number): Uint8Array {
  const first = major << 5;
  if (argument < 24) return new Uint8Array([first | argument]);
  if (argument < 0x100) return new Uint8Array([first | 24, argument]);
  if (argument < 0x10000) return new Uint8Array([first | 25, argument >> 8, argument & 0xff]);
  const isLong = argument >= 0x1_0000_0000;
  const bytes = new Uint8Array(isLong ? 9 : 5);
  const view = new DataView(bytes.buffer);
  bytes[0] = first | (isLong ? 27 : 26);
  if (isLong) view.setUint32(1, Math.floor(argument / 0x1_0000_0000));
  view.setUint32(isLong ? 5 : 1, argument % 0x1_0000_0000);
  return bytes;
}

function compareBytes(left: Uint8Array, right: Uint8Array): number {
  const shared = Math.min(left.length, right.length);
  for (let index = 0; index < shared; index += 1) {
    const difference = (left[index] ?? 0) - (right[index] ?? 0);
    if (difference !== 0) return difference;
  }
  return left.length - right.length;
}

function isPlainObject(value: unknown): value is Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}
