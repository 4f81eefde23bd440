import { describe, expect, test } from 'vitest';
import type { IsoDate } from '#shared/base/dates.ts';
import type { RecordId } from '#shared/base/id.ts';
import { kronor, type Ore } from '#shared/base/money.ts';
import { amountText, decimalsNeeded } from '#shared/domain/budget/amount-format.ts';
import { budgetSums } from '#shared/domain/budget/budget-sums.ts';
import { contributionSplit } from '#shared/domain/budget/contribution-split.ts';
import { figuresOfYear, followUp, periodsOf } from '#shared/domain/budget/follow-up.ts';
import { grantedSums } from '#shared/domain/budget/granted.ts';
import { alignLines } from '#shared/domain/budget/line-key.ts';
import { linesOfLock, linesOfVersion, lockedLine } from '#shared/domain/budget/locked-lines.ts';
import type { Recorded } from '#shared/domain/recorded.ts';
import { line, lines, members, paid } from './budget-lines.ts';

describe('an amount in words', () => {
  test.each([
    [174_225_000, 'tkr', 0, '1\u00a0742,25'],
    [-174_225_000, 'tkr', 0, '\u22121\u00a0742,25'],
    [174_200_000, 'tkr', 2, '1\u00a0742,00'],
    [1, 'mkr', 0, '0,00000001'],
    [0, 'kr', 0, '0'],
    [123_456_789, 'kr', 0, '1\u00a0234\u00a0567,89'],
  ] as const)('%d öre in %s with %d decimals is %s', (ore, unit, decimals, text) => {
    expect(amountText(ore, unit, decimals)).toBe(text);
  });

  test('needs as many decimals as it has', () => {
    expect([100, 110, 111, 0].map((ore) => decimalsNeeded(ore, 'kr'))).toEqual([0, 1, 2, 0]);
  });
});

test('a budget is added up', () => {
  expect(budgetSums(lines)).toEqual({
    revenue: kronor(8_000_000),
    cost: kronor(8_100_000),
    result: kronor(-100_000),
    openingEquity: kronor(1_200_000),
    closingEquity: kronor(1_100_000),
  });
});

describe('the split of contributions', () => {
  test('is by side, and by member within each', () => {
    expect(contributionSplit(lines, members)).toEqual([
      {
        party: 'state',
        amount: kronor(4_000_000),
        lawful: kronor(4_000_000),
        share: 5000,
        members: [{ id: 'fk', name: 'Försäkringskassan', amount: kronor(4_000_000), share: 10_000 }],
      },
      {
        party: 'region',
        amount: kronor(2_000_000),
        lawful: kronor(2_000_000),
        share: 2500,
        members: [{ id: 'vgr', name: 'Regionen', amount: kronor(2_000_000), share: 10_000 }],
      },
      {
        party: 'municipalities',
        amount: kronor(2_000_000),
        lawful: kronor(2_000_000),
        share: 2500,
        members: [
          { id: 'a', name: 'Kommun A', amount: kronor(1_500_000), share: 7500 },
          { id: 'b', name: 'Kommun B', amount: kronor(500_000), share: 2500 },
        ],
      },
    ]);
  });

  test('takes a line of a whole side, and there is none without contributions', () => {
    const whole = line('k', 10, { section: 'revenue', party: 'municipalities' });
    expect(contributionSplit([whole], members).map(({ share }) => share)).toEqual([0, 0, 10_000]);
    expect(contributionSplit([line('x', 5)], members)).toEqual([]);
  });
});

describe('a lock', () => {
  const lock = {
    version: 'v' as RecordId,
    decidedBy: 'd' as RecordId,
    decidedOn: '2026-11-25' as IsoDate,
    consultedOn: null,
    lines: lines.map(lockedLine),
  };
  const records = lines.map(({ id, ...values }) => ({ id, values }));

  test('gives back the lines as they were', () => {
    expect(linesOfLock(lock)).toEqual(lines);
    expect(linesOfVersion('v' as RecordId, records, lock)).toEqual({ lines, changed: [] });
  });

  test('stands against a change from elsewhere, and names it', () => {
    const [first, second, ...rest] = records;
    const changed = [
      { ...first!, values: { ...first!.values, amount: 1 as Ore } },
      ...rest,
      { id: 'new' as RecordId, values: { ...second!.values, label: 'Ny' } },
    ];
    expect(linesOfVersion('v' as RecordId, changed, lock)).toEqual({ lines, changed: ['r1', 'r2', 'Ny'] });
  });

  test('passes over lines that cannot be read', () => {
    expect(linesOfLock({ ...lock, lines: ['', '[]', '["x","new",1,1]', lockedLine(lines[4]!)] })).toEqual([
      lines[4],
    ]);
  });

  test('is not needed for a version that is not locked', () => {
    expect(linesOfVersion('v' as RecordId, records, undefined)).toEqual({ lines, changed: [] });
    expect(linesOfVersion('other' as RecordId, records, undefined).lines).toEqual([]);
  });
});

describe('versions side by side', () => {
  test('meet by who pays, by insats, and else by label', () => {
    const before = [
      paid('x1', 'fk', 10),
      line('x2', 5, { label: 'Kansli ' }),
      line('x3', 1, { label: 'Borta' }),
    ];
    const after = [line('y2', 6, { label: 'kansli' }), { ...paid('y1', 'fk', 12), label: 'Staten' }];
    expect(
      alignLines([before, after]).map(({ label, lines }) => [label, lines.map((one) => one?.id)]),
    ).toEqual([
      ['kansli', ['x2', 'y2']],
      ['Staten', ['x1', 'y1']],
      ['Borta', ['x3', undefined]],
    ]);
  });

  test('keep apart two lines of the same', () => {
    const twice = [line('a', 1, { label: 'Lön' }), line('b', 2, { label: 'Lön' })];
    expect(alignLines([twice, [line('c', 3, { label: 'Lön' })]])).toHaveLength(2);
  });
});

function figure(lineId: string, kind: 'actual' | 'forecast', tkr: number, asOf = '2026-06-30') {
  const values = {
    line: lineId as RecordId,
    kind,
    asOf: asOf as IsoDate,
    amount: kronor(tkr * 1000),
    unit: 'tkr',
  };
  return { id: `${lineId}${kind}`, values } as Recorded<'budgetFigure'>;
}

describe('following up', () => {
  test('finds the figures of an earlier version of the year', () => {
    const revised = [line('n1', 6500, { label: 'Grön', intervention: 'i1' as RecordId })];
    const figures = [figure('Grön', 'actual', 2900), figure('Grön', 'forecast', 6200)];
    const found = figuresOfYear(figures, [lines, revised]);
    expect(followUp(revised, found, '2026-06-30' as IsoDate)).toEqual([
      {
        line: revised[0],
        actual: kronor(2_900_000),
        forecast: kronor(6_200_000),
        deviation: kronor(300_000),
      },
    ]);
    expect(periodsOf(figures, new Set(['Grön' as RecordId]))).toEqual(['2026-06-30']);
  });

  test('counts more revenue and less cost as better', () => {
    const figures = figuresOfYear(
      [figure('r1', 'forecast', 3900), figure('Kansli', 'forecast', 1900)],
      [lines],
    );
    const deviations = followUp(lines, figures, '2026-06-30' as IsoDate).map(({ deviation }) => deviation);
    expect(deviations).toEqual([kronor(-100_000), null, null, null, null, kronor(-100_000), null, null]);
  });
});

function grant(intervention: string, tkr: number) {
  const values = {
    intervention: intervention as RecordId,
    year: 2027,
    amount: kronor(tkr * 1000),
    unit: 'tkr',
  };
  return {
    id: `g${intervention}`,
    values: { ...values, decidedBy: null, decidedOn: null, recipient: null },
  } as Recorded<'grant'>;
}

test('what is left to grant counts what was moved', () => {
  const moved = {
    id: 'm' as RecordId,
    values: {
      version: 'v' as RecordId,
      fromLine: 'Kansli' as RecordId,
      toLine: 'Grön' as RecordId,
      amount: kronor(100_000),
      unit: 'tkr',
      decidedBy: null,
      decidedOn: null,
      reason: null,
    },
  } as const;
  expect(grantedSums(lines, [grant('i1', 6050), grant('i2', 10)], [moved])).toEqual([
    {
      intervention: 'i1',
      budgeted: kronor(6_000_000),
      reallocated: kronor(100_000),
      granted: kronor(6_050_000),
      left: kronor(50_000),
    },
    { intervention: 'i2', budgeted: 0, reallocated: 0, granted: kronor(10_000), left: kronor(-10_000) },
  ]);
});
