import { describe, expect, it } from 'vitest';
import { budgetSums, goalTree } from '#renderer/features/governing/governing-model.ts';
import type { Dossier, StoredRecord } from '#renderer/storage/workspace.ts';
import type { RecordId } from '#shared/base/id.ts';

describe('a budget', () => {
  it('counts its sums', () => {
    const line = (section: string, amount: number) =>
      ({ values: { section, amount } }) as unknown as StoredRecord<'budgetLine'>;
    const lines = [line('revenue', 800), line('cost', 500), line('cost', 400), line('openingEquity', 250)];
    expect(budgetSums(lines)).toEqual({
      revenue: 800,
      cost: 900,
      result: -100,
      openingEquity: 250,
      closingEquity: 150,
    });
  });
});

describe('goals', () => {
  it('hang under the goal they serve, and stay in sight when it is gone', () => {
    const goal = (id: string, parent: string | null) => ({
      id,
      values: { version: 'v', parent, wording: id },
    });
    const goals = [
      goal('top', null),
      goal('sub', 'top'),
      goal('lost', 'gone'),
      { id: 'x', values: { version: 'w' } },
    ];
    const indicators = [{ id: 'i', values: { goal: 'sub' } }];
    const dossier = {
      all: (table: string) => (table === 'goal' ? goals : indicators),
    } as unknown as Dossier;
    const shape = (trees: ReturnType<typeof goalTree>): unknown =>
      trees.map((tree) => [tree.goal.id, tree.indicators.map((one) => one.id), shape(tree.children)]);
    expect(shape(goalTree(dossier, 'v' as RecordId))).toEqual([
      ['top', [], [['sub', ['i'], []]]],
      ['lost', [], []],
    ]);
  });
});
