import fc from 'fast-check';
import { expect, it } from 'vitest';
import { canonicalBytes } from '#shared/log/canonical.ts';
import { decodeCbor, encodeCbor } from '#shared/log/cbor.ts';
import {
  type HybridTime,
  type Operation,
  type OperationId,
  operationId,
  type StreamId,
} from '#shared/log/operation.ts';
import { orderAfter, orderBetween, reorder } from '#shared/log/order.ts';
import { decodeOperations, encodeOperations } from '#shared/log/storage-codec.ts';
import { validateOperation } from '#shared/log/validate.ts';
import { runs } from './runs.ts';

const hex16 = fc.nat().map((number) => number.toString(16).padStart(16, '0') as StreamId);
const time = fc.integer({ min: 1, max: 2 ** 51 }).map((value) => value as HybridTime);
const name = fc.stringMatching(/^x[A-Za-z0-9]{0,8}$/);
const scalar = fc.oneof(
  fc.constant(null),
  fc.boolean(),
  fc.maxSafeInteger(),
  fc.string({ unit: 'grapheme' }),
  fc.array(fc.string({ unit: 'grapheme' }), { maxLength: 3 }),
);
const reference = fc.tuple(hex16, time).map(([stream, at]): OperationId => operationId(stream, at));
const { value: plain } = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    fc.constant(null),
    fc.boolean(),
    fc.maxSafeInteger(),
    fc.string({ unit: 'grapheme' }),
    fc.uint8Array({ maxLength: 8 }).map((bytes) => new Uint8Array(bytes)),
    fc.array(tie('value'), { maxLength: 3 }),
    fc.dictionary(name, tie('value'), { maxKeys: 3, noNullPrototype: true }),
  ),
}));

/** Operations of any kind, known or from a program of the future, on tables that this one does not know. */
const anyOperation: fc.Arbitrary<Operation> = fc
  .record({
    stream: hex16,
    time,
    sequence: fc.integer({ min: 1, max: 1e6 }),
    kind: fc.constantFrom('new', 'set', 'strangeKind'),
    fields: fc.dictionary(name, scalar, { maxKeys: 4, noNullPrototype: true }),
    heads: fc.array(reference, { maxLength: 3 }),
    update: fc.option(fc.uint8Array({ maxLength: 9 }), { nil: undefined }),
    needs: fc.option(fc.integer({ min: 1, max: 9 }), { nil: undefined }),
    reason: fc.option(fc.string({ unit: 'grapheme' }), { nil: undefined }),
    extra: fc.option(fc.dictionary(name, plain, { maxKeys: 3, noNullPrototype: true }), { nil: undefined }),
  })
  .map(({ heads, update, needs, reason, extra, ...rest }) => ({
    ...rest,
    id: operationId(rest.stream, rest.time),
    table: 'futureTable',
    record: 'aaaaaaaaaaaaaaaa.bbbbbbbbbbbbbbbb' as never,
    replaces: Object.fromEntries(Object.keys(rest.fields).map((field) => [field, heads])),
    ...(update !== undefined && rest.kind === 'strangeKind' && { update: new Uint8Array(update) }),
    ...(needs !== undefined && { needs }),
    ...(reason !== undefined && { reason }),
    ...(extra !== undefined && { extra }),
  }));

it('keeps every operation whole in storage, also those of newer programs', () => {
  fc.assert(
    fc.property(fc.array(anyOperation, { maxLength: 6 }), (operations) => {
      for (const operation of operations) expect(validateOperation(operation).ok).toBe(true);
      const decoded = decodeOperations(encodeOperations(operations));
      expect(decoded).toEqual(operations);
      expect(encodeOperations(decoded)).toEqual(encodeOperations(operations));
    }),
    runs,
  );
});

it('gives equal values the same canonical bytes, and reads them back', () => {
  fc.assert(
    fc.property(plain, (value) => {
      const bytes = canonicalBytes(value);
      expect(canonicalBytes(reversed(value))).toEqual(bytes);
      expect(decodeCbor(bytes)).toEqual(value);
      expect(canonicalBytes(decodeCbor(encodeCbor(value)))).toEqual(bytes);
    }),
    runs,
  );
});

it('gives different values different canonical bytes', () => {
  fc.assert(
    fc.property(plain, plain, (left, right) => {
      const same = JSON.stringify(tagged(left)) === JSON.stringify(tagged(right));
      expect(Buffer.from(canonicalBytes(left)).equals(canonicalBytes(right))).toBe(same);
    }),
    runs,
  );
});

const moves = fc.array(fc.record({ pick: fc.nat(), target: fc.nat(), twin: fc.boolean() }), {
  maxLength: 30,
});

it('puts a record exactly where it was dropped, also among equal keys', () => {
  fc.assert(
    fc.property(moves, (list) => {
      let items: { id: string; order: string }[] = [];
      list.forEach(({ pick, target, twin }, step) => {
        const copied = items[pick % Math.max(1, items.length)];
        const order = twin && copied !== undefined ? copied.order : orderAfter(items);
        items = [...items, { id: `r${step}`, order }].sort(byOrder);
        const moved = items[pick % items.length]!.id;
        const index = target % items.length;
        const others = items.filter(({ id }) => id !== moved).map(({ id }) => id);
        const changes = new Map(reorder(items, moved, index).map((change) => [change.id, change.order]));
        items = items.map((item) => ({ ...item, order: changes.get(item.id) ?? item.order })).sort(byOrder);
        expect(items.map(({ id }) => id)).toEqual(others.toSpliced(index, 0, moved));
      });
    }),
    runs,
  );
});

it('gives new keys to a list whose keys nobody can count from', () => {
  const list = [
    { id: 'a', order: '' },
    { id: 'b', order: '!!' },
    { id: 'c', order: 'a0' },
  ];
  const changes = reorder(list, 'c', 0);
  expect(changes.map(({ id }) => id)).toEqual(['c', 'a', 'b']);
  expect(changes.map(({ order }) => order)).toEqual([...changes.map(({ order }) => order)].sort());
  expect(orderAfter(list) > 'a0').toBe(true);
  expect(orderBetween('!!', 'a0') < 'a0').toBe(true);
});

function byOrder(left: { id: string; order: string }, right: { id: string; order: string }): number {
  if (left.order !== right.order) return left.order < right.order ? -1 : 1;
  return left.id < right.id ? -1 : 1;
}

/** The same value with every map built in the other order. */
function reversed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reversed);
  if (typeof value !== 'object' || value === null || value instanceof Uint8Array) return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, part]) => [key, reversed(part)]),
  );
}

function tagged(value: unknown): unknown {
  if (value instanceof Uint8Array) return { bytes: [...value] };
  if (Array.isArray(value)) return { list: value.map(tagged) };
  if (typeof value !== 'object' || value === null) return value;
  return {
    map: Object.entries(value)
      .sort(([left], [right]) => (left < right ? -1 : 1))
      .map(([key, part]) => [key, tagged(part)]),
  };
}
