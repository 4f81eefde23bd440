import type { TextGateError, TextGateLimits } from './text-gate.ts';
import { textFragment } from './text-schema.ts';

/**
 * Reads a Yjs update (version 1) without building anything, and answers the first thing that is wrong with it.
 * The work is linear in the bytes. The format is that of Yjs 13: for each client its items, then what was deleted.
 */
export function readUpdate(update: Uint8Array, limits: TextGateLimits): TextGateError | undefined {
  const cursor: Cursor = { bytes: update, at: 0, limits, nodes: new Map(), error: undefined };
  readItems(cursor);
  readDeletions(cursor);
  if (cursor.at !== update.length) malformed(cursor, 'bytes after the end');
  return cursor.error;
}

/** What is known of an item in this update: how deep it lies, and what it can have in or beside it. */
interface KnownItem {
  /** The node it lies in, as far as this update tells. */
  readonly parent: string | undefined;
  readonly depth: number;
  readonly isNode: boolean;
  readonly isAttribute: boolean;
}

interface Cursor {
  readonly bytes: Uint8Array;
  at: number;
  readonly limits: TextGateLimits;
  readonly nodes: Map<string, KnownItem>;
  /** The first fault. After it every read answers nought and every loop ends. */
  error: TextGateError | undefined;
}

const contentKinds = { garbage: 0, deleted: 1, string: 4, format: 6, type: 7, any: 8, skip: 10 } as const;
const typeKinds = { element: 3, text: 6 } as const;
const elsewhere: KnownItem = { parent: undefined, depth: 0, isNode: true, isAttribute: false };
const namePattern = /^[A-Za-z][A-Za-z0-9]{0,40}$/;
const markPattern = /^[A-Za-z][A-Za-z0-9]{0,40}(--[A-Za-z0-9+/=]{1,64})?$/;
const maximumName = 128;
const maximumAttribute = 4096;

function readItems(cursor: Cursor): void {
  const seen = new Set<number>();
  for (let clients = readCount(cursor); clients > 0 && cursor.error === undefined; clients -= 1) {
    let items = readCount(cursor);
    const client = readInteger(cursor);
    let clock = readInteger(cursor);
    if (client > 0xffffffff || seen.has(client)) malformed(cursor, 'client');
    seen.add(client);
    for (; items > 0 && cursor.error === undefined; items -= 1) {
      const length = readItem(cursor, client, clock);
      if (length === 0) malformed(cursor, 'empty item');
      clock += length;
      if (clock > cursor.limits.maximumClock) fail(cursor, { type: 'absurd-clock' });
    }
  }
}

function readItem(cursor: Cursor, client: number, clock: number): number {
  const info = readByte(cursor);
  const kind = info & 0x1f;
  if (kind === contentKinds.garbage || kind === contentKinds.skip) {
    if (info !== kind) malformed(cursor, 'item');
    return readInteger(cursor);
  }
  const own = { client, clock };
  const left = (info & 0x80) === 0 ? undefined : readId(cursor, own);
  const right = (info & 0x40) === 0 ? undefined : readId(cursor, own);
  if (left !== undefined && left === right) malformed(cursor, 'one neighbour on both sides');
  const neighbour = left ?? right;
  const place =
    neighbour === undefined ? readPlace(cursor, info, own) : (cursor.nodes.get(neighbour) ?? elsewhere);
  const other = right === undefined ? undefined : cursor.nodes.get(right)?.parent;
  if (other !== undefined && place.parent !== undefined && other !== place.parent)
    malformed(cursor, 'neighbours in two places');
  if (neighbour === undefined && kind === contentKinds.any && !place.isAttribute)
    fail(cursor, { type: 'forbidden-content', detail: 'value outside an attribute' });
  if (place.depth > cursor.limits.maximumDepth) fail(cursor, { type: 'too-deep' });
  const length = readContent(cursor, kind);
  const item = { ...place, isNode: kind === contentKinds.type };
  cursor.nodes.set(`${client}:${clock}`, item);
  if (length > 1) cursor.nodes.set(`${client}:${clock + length - 1}`, item);
  return length;
}

/** Without neighbours an item names its parent itself and, when it is an attribute, its name. */
function readPlace(cursor: Cursor, info: number, own: Own): KnownItem {
  let depth = 0;
  let parent: string = textFragment;
  const isRoot = readInteger(cursor) === 1;
  if (isRoot) {
    if (readName(cursor) !== textFragment) fail(cursor, { type: 'forbidden-content', detail: 'root' });
  } else {
    parent = readId(cursor, own);
    const node = cursor.nodes.get(parent) ?? elsewhere;
    if (!node.isNode) malformed(cursor, 'parent');
    depth = node.depth + 1;
  }
  const isAttribute = (info & 0x20) !== 0;
  if (isAttribute && !isAllowedName(readName(cursor), namePattern))
    fail(cursor, { type: 'forbidden-content', detail: 'attribute name' });
  return { parent, depth, isNode: false, isAttribute };
}

/** Reads an item's content and answers how many clock ticks it takes. */
function readContent(cursor: Cursor, kind: number): number {
  switch (kind) {
    case contentKinds.deleted:
      return readInteger(cursor);
    case contentKinds.string:
      return readText(cursor, Number.POSITIVE_INFINITY);
    case contentKinds.format:
      return readFormat(cursor);
    case contentKinds.type:
      return readType(cursor);
    case contentKinds.any:
      return readValues(cursor);
    default:
      return fail(cursor, { type: 'forbidden-content', detail: `kind ${kind}` });
  }
}

function readFormat(cursor: Cursor): number {
  if (!isAllowedName(readName(cursor), markPattern))
    return fail(cursor, { type: 'forbidden-content', detail: 'mark name' });
  const json = readString(cursor, maximumAttribute);
  if (cursor.error !== undefined) return 0;
  try {
    return isShallow(JSON.parse(json), 0) ? 1 : fail(cursor, { type: 'forbidden-content', detail: 'mark' });
  } catch {
    return malformed(cursor, 'mark');
  }
}

function isShallow(value: unknown, depth: number): boolean {
  if (typeof value !== 'object' || value === null) return true;
  if (depth > 2 || Object.hasOwn(value, '__proto__')) return false;
  return Object.values(value).every((part) => isShallow(part, depth + 1));
}

function readType(cursor: Cursor): number {
  const type = readInteger(cursor);
  if (type === typeKinds.text) return 1;
  if (type !== typeKinds.element) return fail(cursor, { type: 'forbidden-content', detail: `type ${type}` });
  return isAllowedName(readName(cursor), namePattern)
    ? 1
    : fail(cursor, { type: 'forbidden-content', detail: 'node name' });
}

function readValues(cursor: Cursor): number {
  const count = readCount(cursor);
  for (let rest = count; rest > 0 && cursor.error === undefined; rest -= 1) readValue(cursor, 0);
  return count;
}

/** One attribute value in lib0's encoding: nothing, a number, a yes or no, a short text, or a shallow collection of them. */
function readValue(cursor: Cursor, depth: number): void {
  const tag = readByte(cursor);
  if (depth > 2) malformed(cursor, 'value');
  else if (tag === 125) readSigned(cursor);
  else if (tag === 124) advance(cursor, 4);
  else if (tag === 123) advance(cursor, 8);
  else if (tag === 119) readText(cursor, maximumAttribute);
  else if (tag === 118 || tag === 117) {
    for (let rest = readCount(cursor); rest > 0 && cursor.error === undefined; rest -= 1) {
      if (tag === 118 && !isAllowedName(readName(cursor), namePattern)) malformed(cursor, 'key');
      readValue(cursor, depth + 1);
    }
  } else if (tag !== 120 && tag !== 121 && tag !== 126 && tag !== 127) malformed(cursor, 'value');
}

function readDeletions(cursor: Cursor): void {
  const seen = new Set<number>();
  for (let clients = readCount(cursor); clients > 0 && cursor.error === undefined; clients -= 1) {
    const client = readInteger(cursor);
    if (client > 0xffffffff || seen.has(client)) malformed(cursor, 'client');
    seen.add(client);
    for (let ranges = readCount(cursor); ranges > 0 && cursor.error === undefined; ranges -= 1) {
      const clock = readInteger(cursor);
      const length = readInteger(cursor);
      if (length === 0) malformed(cursor, 'empty deletion');
      if (clock + length > cursor.limits.maximumClock) fail(cursor, { type: 'absurd-clock' });
    }
  }
}

function fail(cursor: Cursor, error: TextGateError): 0 {
  cursor.error ??= error;
  return 0;
}

function malformed(cursor: Cursor, detail: string): 0 {
  return fail(cursor, { type: 'malformed', detail });
}

function readByte(cursor: Cursor): number {
  if (cursor.error !== undefined) return 0;
  const byte = cursor.bytes[cursor.at];
  if (byte === undefined) return malformed(cursor, 'cut off');
  cursor.at += 1;
  return byte;
}

function advance(cursor: Cursor, length: number): void {
  if (cursor.error !== undefined) return;
  if (length > cursor.bytes.length - cursor.at) malformed(cursor, 'cut off');
  else cursor.at += length;
}

/** Little end first, seven bits a byte. */
function readInteger(cursor: Cursor): number {
  let value = 0;
  let factor = 1;
  for (;;) {
    const byte = readByte(cursor);
    value += (byte & 0x7f) * factor;
    if (byte < 0x80) break;
    factor *= 128;
    if (factor > 2 ** 49) return malformed(cursor, 'integer');
  }
  return cursor.error === undefined ? value : 0;
}

function readSigned(cursor: Cursor): void {
  let rest = 8;
  while (readByte(cursor) >= 0x80) {
    rest -= 1;
    if (rest === 0) malformed(cursor, 'integer');
  }
}

/** A number of things that follow: each takes a byte at least, so that no count can promise more than there is. */
function readCount(cursor: Cursor): number {
  const count = readInteger(cursor);
  return count > cursor.bytes.length - cursor.at ? malformed(cursor, 'count') : count;
}

/** The item that is being read. It may refer to its own client's earlier items only: Yjs fails on the others. */
interface Own {
  readonly client: number;
  readonly clock: number;
}

function readId(cursor: Cursor, own: Own): string {
  const client = readInteger(cursor);
  const clock = readInteger(cursor);
  if (client === own.client && clock >= own.clock) malformed(cursor, 'reference ahead');
  if (clock >= cursor.limits.maximumClock) fail(cursor, { type: 'absurd-clock' });
  return `${client}:${clock}`;
}

function readName(cursor: Cursor): string {
  return readString(cursor, maximumName);
}

function isAllowedName(name: string, pattern: RegExp): boolean {
  return pattern.test(name) && name !== 'constructor' && name !== 'prototype';
}

function readString(cursor: Cursor, maximum: number): string {
  const length = readCount(cursor);
  if (length > maximum) malformed(cursor, 'name');
  const start = cursor.at;
  advance(cursor, length);
  if (cursor.error !== undefined) return '';
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(
      cursor.bytes.subarray(start, start + length),
    );
  } catch {
    malformed(cursor, 'utf-8');
    return '';
  }
}

/** Skips a text and answers its length in UTF-16 units, as Yjs counts it; refuses what is not UTF-8. */
function readText(cursor: Cursor, maximum: number): number {
  const length = readCount(cursor);
  const end = cursor.at + length;
  if (length > maximum) malformed(cursor, 'text');
  let units = 0;
  while (cursor.at < end && cursor.error === undefined) {
    const size = utf8Size(cursor.bytes, cursor.at, end);
    if (size === 0) return malformed(cursor, 'utf-8');
    cursor.at += size;
    units += size === 4 ? 2 : 1;
  }
  return cursor.error === undefined ? units : 0;
}

/** Bytes of the well-formed UTF-8 character that starts here, or 0. */
function utf8Size(bytes: Uint8Array, at: number, end: number): number {
  const first = bytes[at] ?? 0xff;
  if (first < 0x80) return 1;
  const size = first >= 0xf0 ? 4 : first >= 0xe0 ? 3 : 2;
  if (first < 0xc2 || first > 0xf4 || at + size > end) return 0;
  const second = bytes[at + 1] ?? 0;
  if (first === 0xe0 && second < 0xa0) return 0;
  if (first === 0xed && second > 0x9f) return 0;
  if (first === 0xf0 && second < 0x90) return 0;
  if (first === 0xf4 && second > 0x8f) return 0;
  for (let index = 1; index < size; index += 1) if (((bytes[at + index] ?? 0) & 0xc0) !== 0x80) return 0;
  return size;
}
