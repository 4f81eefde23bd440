import { describe, expect, test } from 'vitest';
import type { IsoDate } from '#shared/base/dates.ts';
import type { RecordId } from '#shared/base/id.ts';
import { kronor } from '#shared/base/money.ts';
import type { Recorded } from '#shared/domain/recorded.ts';
import { type BudgetFacts, checkBudget, checkEquity } from '#shared/rules/budget-rules.ts';
import { line, lines, members } from '#tests/unit/domain/budget/budget-lines.ts';

const right: BudgetFacts = {
  version: 'v' as RecordId,
  year: 2027,
  lines,
  openLines: new Set(),
  members,
  stated: { revenue: kronor(8_000_000), cost: kronor(8_100_000) },
  closingBefore: kronor(1_200_000),
  decidedOn: '2026-11-25' as IsoDate,
  consultedOn: '2026-10-08' as IsoDate,
  isRevision: false,
  grants: [],
  reallocations: [],
};

function told(facts: Partial<BudgetFacts>): readonly string[] {
  return checkBudget({ ...right, ...facts }).map(({ rule, type, severity }) => `${rule} ${type} ${severity}`);
}

test('a budget that is in order has nothing said of it', () => {
  expect(told({})).toEqual([]);
});

describe('B1', () => {
  test('blocks a sum that the § states otherwise, by an öre too', () => {
    expect(checkBudget({ ...right, stated: { result: (kronor(-100_000) + 1) as never } })).toEqual([
      expect.objectContaining({ rule: 'B1', type: 'stated-differs', severity: 'block', sum: 'result' }),
    ]);
  });

  test('blocks an amount with two values, and a budget without revenue or costs', () => {
    expect(told({ openLines: new Set(['Kansli' as RecordId]) })).toEqual(['B1 amount-open block']);
    expect(told({ lines: [], stated: {} })).toEqual([
      'B1 section-empty block',
      'B1 section-empty block',
      'B1 section-empty warn',
    ]);
  });

  test('warns of an opening that is not the closing of the year before', () => {
    expect(told({ closingBefore: kronor(1_200_001) })).toEqual(['B1 opening-differs warn']);
  });
});

test('B2 warns of shares that are more than a thousand kronor off', () => {
  const off = (tkr: number) =>
    lines.map((one) =>
      one.id === 'r1' ? line('r1', 4000 + tkr, { ...one, amount: kronor((4000 + tkr) * 1000) }) : one,
    );
  expect(told({ lines: off(1), stated: {} })).toEqual([]);
  expect(told({ lines: off(4), stated: {} })).toEqual(['B2 share-differs warn']);
});

test('B3 warns of a late budget and of one without consultation, but not of a revision', () => {
  expect(told({ decidedOn: '2026-12-01' as IsoDate })).toEqual(['B3 late warn']);
  expect(told({ consultedOn: null })).toEqual(['B3 unconsulted warn']);
  expect(told({ consultedOn: '2026-11-26' as IsoDate })).toEqual(['B3 unconsulted warn']);
  expect(told({ decidedOn: '2027-05-01' as IsoDate, consultedOn: null, isRevision: true })).toEqual([]);
});

test('B4 warns of an annual report that is late or not decided in time', () => {
  const equity = (decidedOn: string | null) =>
    ({
      id: 'e',
      values: { year: 2025, closing: 0, unit: 'tkr', decidedBy: null, decidedOn },
    }) as unknown as Recorded<'equity'>;
  const today = '2026-05-01' as IsoDate;
  expect(checkEquity(equity('2026-03-31'), today)).toEqual([]);
  expect(checkEquity(equity('2026-04-01'), today)).toEqual([
    expect.objectContaining({ rule: 'B4', type: 'late' }),
  ]);
  expect(checkEquity(equity(null), today)).toEqual([
    expect.objectContaining({ rule: 'B4', type: 'undecided' }),
  ]);
  expect(checkEquity(equity(null), '2026-03-31' as IsoDate)).toEqual([]);
});

test('B5 blocks an amount without a unit', () => {
  expect(told({ lines: [...lines, line('Ny', 0, { unit: null })] })).toEqual(['B5 unit-missing block']);
});

test('B6 warns of more granted than there is, until a decision has moved money', () => {
  const grant = {
    id: 'g',
    values: {
      intervention: 'i1',
      year: 2027,
      amount: kronor(6_000_001),
      unit: 'kr',
      decidedBy: null,
      decidedOn: null,
      recipient: null,
    },
  } as unknown as Recorded<'grant'>;
  const moved = (decidedOn: string | null) =>
    ({
      id: 'm',
      values: {
        version: 'v',
        fromLine: 'Kansli',
        toLine: 'Grön',
        amount: kronor(1),
        unit: 'kr',
        decidedBy: null,
        decidedOn,
        reason: null,
      },
    }) as unknown as Recorded<'reallocation'>;
  expect(told({ grants: [grant] })).toEqual(['B6 overgranted warn']);
  expect(told({ grants: [grant], reallocations: [moved(null)] })).toEqual(['B6 overgranted warn']);
  expect(told({ grants: [grant], reallocations: [moved('2026-12-01')] })).toEqual([]);
});
