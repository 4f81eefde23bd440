import { describe, expect, it } from 'vitest';
import { clauseChanges, keepOrders, type StoredClause } from '#renderer/features/minutes/clause-changes.ts';
import type { RecordId } from '#shared/base/id.ts';
import { orderBetween } from '#shared/log/order.ts';

const minuteItem = 'item' as RecordId;
const id = (name: string) => name as RecordId;
const stored: readonly StoredClause[] = [
  { id: id('a'), wording: 'att godkänna', order: 'a0' },
  { id: id('b'), wording: 'att uppdra', order: 'a1' },
];
const common = { minuteItem, stored, removed: new Set<RecordId>(), finished: true, orderBetween };
const blocks = stored.map(({ id, wording }) => ({ id, wording }));

describe('clauseChanges', () => {
  it('writes nothing when nothing differs', () => {
    expect(clauseChanges({ ...common, blocks }).changes).toEqual([]);
  });

  it('writes only the clause that was reworded', () => {
    const changed = [{ id: id('a'), wording: 'att avslå' }, blocks[1]!];
    expect(clauseChanges({ ...common, blocks: changed }).changes).toEqual([
      { type: 'set', table: 'decisionClause', id: 'a', values: { wording: 'att avslå' } },
    ]);
  });

  it('makes a new clause between two others', () => {
    const withNew = [blocks[0]!, { id: id('n'), wording: 'att anta' }, blocks[1]!];
    expect(clauseChanges({ ...common, blocks: withNew }).changes).toEqual([
      {
        type: 'create',
        table: 'decisionClause',
        id: 'n',
        values: { minuteItem, wording: 'att anta', order: orderBetween('a0', 'a1') },
      },
    ]);
  });

  it('writes one order when two clauses change places', () => {
    const plan = clauseChanges({ ...common, blocks: blocks.toReversed() });
    expect(plan.changes).toHaveLength(1);
    expect(plan.stored.map(({ id }) => id)).toEqual(['b', 'a']);
    expect(plan.stored[0]!.order < plan.stored[1]!.order).toBe(true);
  });

  it('takes away a clause that is gone', () => {
    expect(clauseChanges({ ...common, blocks: [blocks[1]!] }).changes).toEqual([
      { type: 'delete', table: 'decisionClause', id: 'a' },
    ]);
  });

  it('brings back a clause that was taken away earlier', () => {
    const plan = clauseChanges({
      ...common,
      stored: [],
      blocks: [blocks[0]!],
      removed: new Set([id('a')]),
    });
    expect(plan.changes).toMatchObject([{ type: 'set', id: 'a', restore: true }]);
  });

  it('keeps a stored wording while it is being rewritten from nothing', () => {
    const bare = [{ id: id('a'), wording: 'att' }, blocks[1]!];
    expect(clauseChanges({ ...common, blocks: bare, finished: false }).changes).toEqual([]);
    expect(clauseChanges({ ...common, blocks: bare, finished: true }).changes).toEqual([
      { type: 'delete', table: 'decisionClause', id: 'a' },
    ]);
  });

  it('makes no record of a clause that says nothing', () => {
    const withBare = [...blocks, { id: id('n'), wording: 'att' }];
    expect(clauseChanges({ ...common, blocks: withBare, finished: false }).changes).toEqual([]);
  });
});

describe('keepOrders', () => {
  it('keeps the longest run that is in order', () => {
    expect(keepOrders(['a2', 'a0', 'a1'], orderBetween)).toEqual([orderBetween(null, 'a0'), 'a0', 'a1']);
  });

  it('gives new keys where two are equal', () => {
    const orders = keepOrders(['a0', 'a0'], orderBetween);
    expect(new Set(orders).size).toBe(2);
    expect(orders.toSorted()).toEqual(orders);
  });
});
