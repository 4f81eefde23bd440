import { describe, expect, it } from 'vitest';
import {
  budgetSums,
  goalTree,
  type Version,
  versionChain,
  versionInForce,
} from '#renderer/features/governing/governing-model.ts';
import type { Dossier, StoredRecord } from '#renderer/storage/workspace.ts';
import type { IsoDate } from '#shared/base/dates.ts';
import type { RecordId } from '#shared/base/id.ts';

function version(id: string, validFrom: string, values: Partial<Version['values']> = {}): Version {
  return {
    id: id as RecordId,
    values: {
      label: id,
      status: 'decided',
      decidedBy: null,
      validFrom,
      validTo: null,
      replaces: null,
      year: null,
      ...values,
    },
  } as unknown as Version;
}

describe('versions', () => {
  const first = version('1', '2024-01-01', { validTo: '2024-12-31' as IsoDate });
  const second = version('2', '2025-01-01', { replaces: '1' as RecordId });
  const draft = version('3', '2026-01-01', { status: 'preliminary' });

  it('finds the one in force on a day', () => {
    expect(versionInForce([first, second, draft], '2024-06-01' as IsoDate)?.id).toBe('1');
    expect(versionInForce([first, second, draft], '2026-06-01' as IsoDate)?.id).toBe('2');
    expect(versionInForce([first, second], '2020-01-01' as IsoDate)).toBeUndefined();
  });

  it('shows the chain, the newest first', () => {
    expect(versionChain([first, draft, second]).map((one) => one.id)).toEqual(['3', '2', '1']);
  });

  it('puts a revision before what it replaces on the same day', () => {
    const revised = version('0', '2025-01-01', { replaces: '2' as RecordId });
    expect(versionChain([second, revised]).map((one) => one.id)).toEqual(['0', '2']);
  });
});

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
