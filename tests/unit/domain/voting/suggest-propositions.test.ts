import { expect, test } from 'vitest';
import type { Recorded } from '#shared/domain/recorded.ts';
import { suggestPropositions } from '#shared/domain/voting/suggest-propositions.ts';
import { orderBetween } from '#shared/log/order.ts';
import { id, motion } from './tried-item.ts';

function suggest(
  motions: readonly Recorded<'motion'>[],
  told: { hasBase?: boolean; isElection?: boolean } = {},
) {
  let count = 0;
  const made = suggestPropositions({
    minuteItem: id('item'),
    motions,
    hasBase: true,
    isElection: false,
    newId: () => id(`p${count++}`),
    orderBetween,
    ...told,
  });
  const orders = made.map(({ values }) => values.order);
  expect(orders.toSorted()).toEqual(orders);
  return made.map(({ id: own, values }) => [own, values.kind, values.yes, values.no, values.parent]);
}

test('puts nothing where nobody has a yrkande', () => {
  expect(suggest([])).toEqual([]);
});

test('puts one yrkande against the base proposal', () => {
  expect(suggest([motion('m1', 'c')])).toEqual([['p0', 'main', 'base', 'm1', null]]);
});

test('puts the base proposal alone where a yrkande only asks for it', () => {
  expect(suggest([motion('m1', 'c', { forBase: true })])).toEqual([['p0', 'main', 'base', null, null]]);
});

test('puts formal yrkanden first, each for itself, and additions last', () => {
  const motions = [
    motion('m1', 'c', { kind: 'additional' }),
    motion('m2', 'd'),
    motion('m3', 'e', { kind: 'procedural', procedure: 'remittal' }),
    motion('m4', 'f', { kind: 'procedural', procedure: 'postponement' }),
    motion('m5', 'g', { withdrawn: true }),
  ];
  expect(suggest(motions)).toEqual([
    ['p0', 'procedural', 'm3', null, null],
    ['p1', 'procedural', 'm4', null, null],
    ['p2', 'main', 'base', 'm2', null],
    ['p3', 'additional', 'm1', null, null],
  ]);
});

test('lets three yrkanden meet in turn before the last meets the base proposal', () => {
  expect(suggest([motion('m1', 'c'), motion('m2', 'd'), motion('m3', 'e')])).toEqual([
    ['p0', 'main', 'base', null, null],
    ['p1', 'counter', 'm3', null, 'p0'],
    ['p2', 'counter', 'm1', 'm2', 'p1'],
  ]);
});

test('takes the first yrkande as huvudförslag where there was no proposal', () => {
  expect(suggest([motion('m1', 'c'), motion('m2', 'd')], { hasBase: false })).toEqual([
    ['p0', 'main', 'm1', 'm2', null],
  ]);
});

test('puts those who are named in an election', () => {
  const named = [motion('m1', 'c', { kind: 'nomination' }), motion('m2', 'd', { kind: 'nomination' })];
  expect(suggest(named, { isElection: true })).toEqual([['p0', 'election', 'm1', 'm2', null]]);
});
