import { describe, expect, test } from 'vitest';
import type { RecordId } from '#shared/base/id.ts';
import { assess, assessAll, isSmallGroup } from '#shared/domain/goal/assessment.ts';
import { decimalOf } from '#shared/domain/goal/decimal.ts';
import { indicatorHistory } from '#shared/domain/goal/indicator-history.ts';
import type { Recorded } from '#shared/domain/recorded.ts';

test.each([
  ['42,5', 42.5],
  ['1 200', 1200],
  ['1\u00a0200,5', 1200.5],
  ['\u22123', -3],
  ['80 %', 80],
  ['0', 0],
  ['cirka 5', null],
  ['', null],
  [null, null],
])('%j is the number %j', (text, value) => {
  expect(decimalOf(text)).toBe(value);
});

describe('an indicator', () => {
  const up = { baseline: '40', target: '50', direction: 'up' } as const;
  const down = { baseline: '10', target: '4', direction: 'down' } as const;

  test.each([
    [up, '50', 'reached'],
    [up, '61,5', 'reached'],
    [up, '45', 'onTrack'],
    [up, '44,9', 'behind'],
    [up, '38', 'behind'],
    [down, '4', 'reached'],
    [down, '7', 'onTrack'],
    [down, '8', 'behind'],
    [{ ...down, direction: null }, '3', 'reached'],
    [{ ...up, direction: 'hold' }, '50', 'reached'],
    [{ ...up, direction: 'hold' }, '49', 'behind'],
    [{ ...up, baseline: null }, '49', 'behind'],
    [{ ...up, target: null }, '49', 'unknown'],
    [up, null, 'unknown'],
    [up, 'bra', 'unknown'],
  ] as const)('%j with %j is %s', (indicator, outcome, standing) => {
    expect(assess(indicator, outcome)).toBe(standing);
  });

  test('warns of a small group only when it knows how many', () => {
    expect(isSmallGroup({ smallCount: 10 }, 9)).toBe(true);
    expect(isSmallGroup({ smallCount: 10 }, 10)).toBe(false);
    expect(isSmallGroup({ smallCount: 10 }, null)).toBe(false);
    expect(isSmallGroup({ smallCount: null }, 1)).toBe(false);
  });
});

test('a goal stands as the weakest of its indicators that have a value', () => {
  expect(assessAll(['reached', 'onTrack', 'unknown'])).toBe('onTrack');
  expect(assessAll(['reached', 'behind'])).toBe('behind');
  expect(assessAll(['reached', 'unknown'])).toBe('reached');
  expect(assessAll(['unknown'])).toBe('unknown');
  expect(assessAll([])).toBe('unknown');
});

describe('the history of an indicator', () => {
  const indicator = (id: string, goal: string, carriedFrom: string | null, outcome: string | null = null) =>
    ({ id, values: { goal, carriedFrom, outcome } }) as unknown as Recorded<'indicator'>;
  const outcome = (id: string, of: string, asOf: string, value: string) =>
    ({
      id,
      values: { indicator: of, asOf, value, count: null, note: null },
    }) as unknown as Recorded<'indicatorOutcome'>;
  const yearOf = (goal: RecordId) => Number(goal.slice(1));

  test('runs over the versions that carry it on, oldest first', () => {
    const indicators = [indicator('b', 'g2026', 'a'), indicator('a', 'g2025', null, '38')];
    const outcomes = [outcome('o2', 'b', '2026-12-31', '45'), outcome('o1', 'b', '2026-06-30', '41')];
    const history = indicatorHistory('b' as RecordId, indicators, outcomes, yearOf);
    expect(history.map(({ asOf, value }) => [asOf, value])).toEqual([
      ['2025-12-31', '38'],
      ['2026-06-30', '41'],
      ['2026-12-31', '45'],
    ]);
  });

  test('ends where two indicators say that they carry on each other', () => {
    const indicators = [indicator('a', 'g2025', 'b', '1'), indicator('b', 'g2026', 'a', '2')];
    expect(indicatorHistory('a' as RecordId, indicators, [], yearOf)).toHaveLength(2);
  });
});
