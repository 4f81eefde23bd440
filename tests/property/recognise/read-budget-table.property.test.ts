import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decimalsOf, type MoneyUnit } from '#shared/domain/budget/money-unit.ts';
import { importPlan } from '#shared/recognise/budget/import-plan.ts';
import { readBudgetTable } from '#shared/recognise/budget/read-budget-table.ts';
import { repetitions } from '#tests/support/repetitions.ts';

const runs = { numRuns: repetitions(400, 20_000) };
const context = { year: 2027, members: [], interventions: [] };

interface Style {
  readonly unit: MoneyUnit;
  readonly group: string;
  readonly minus: '-' | '\u2212' | '()';
}

const style: fc.Arbitrary<Style> = fc.record({
  unit: fc.constantFrom('kr', 'tkr', 'mkr'),
  group: fc.constantFrom('', ' ', '\u00a0', '\u202f'),
  minus: fc.constantFrom('-', '\u2212', '()'),
});

// Decimals that are never three, so that no number can be taken two ways.
function write(ore: number, { unit, group, minus }: Style): string {
  const places = decimalsOf[unit];
  const digits = String(Math.abs(ore)).padStart(places + 1, '0');
  const whole = digits.slice(0, -places).replace(/\B(?=(\d{3})+$)/g, group);
  const body = `${whole},${digits.slice(-places)}`;
  if (ore >= 0) return body;
  return minus === '()' ? `(${body})` : `${minus}${body}`;
}

const amounts = fc.array(fc.integer({ min: -5_000_000, max: 900_000_000 }), { minLength: 1, maxLength: 8 });
const total = (list: readonly number[]) => list.reduce((sum, one) => sum + one, 0);

function tableOf(
  revenue: readonly number[],
  cost: readonly number[],
  sums: readonly number[],
  as: Style,
): string[][] {
  const rows = (name: string, list: readonly number[]) =>
    list.map((ore, index) => [`${name} ${String.fromCharCode(65 + index)}`, write(ore, as)]);
  return [
    ['Post', `Budget 2027 (${as.unit})`],
    ['Intäkter', ''],
    ...rows('Bidrag', revenue),
    ['Summa intäkter', write(sums[0] ?? 0, as)],
    ['', ''],
    ['Kostnader', ''],
    ...rows('Insats', cost),
    ['Summa kostnader', write(sums[1] ?? 0, as)],
    ['Resultat', write(sums[2] ?? 0, as)],
  ];
}

describe('readBudgetTable', () => {
  test('reads every line to the öre and names exactly the sums that are wrong', () => {
    const errors = fc.tuple(
      fc.integer({ min: -3, max: 3 }),
      fc.integer({ min: -3, max: 3 }),
      fc.integer({ min: -3, max: 3 }),
    );
    fc.assert(
      fc.property(amounts, amounts, errors, style, (revenue, cost, error, as) => {
        // Mostly below nought would be a ledger's sign, which other tests try.
        fc.pre(revenue.filter((one) => one < 0).length * 2 <= revenue.filter((one) => one !== 0).length);
        fc.pre(cost.filter((one) => one < 0).length * 2 <= cost.filter((one) => one !== 0).length);
        const right = [total(revenue), total(cost), total(revenue) - total(cost)];
        const sums = right.map((sum, index) => sum + (error[index] ?? 0));
        const reading = readBudgetTable(tableOf(revenue, cost, sums, as), context);
        const plan = importPlan(reading, new Set());
        expect(plan.openProblems).toBe(0);
        expect(plan.lines.map(({ budget, section }) => [section, budget?.ore, budget?.unit])).toEqual([
          ...revenue.map((ore) => ['revenue', ore, as.unit]),
          ...cost.map((ore) => ['cost', ore, as.unit]),
        ]);
        const checks = reading.rows.flatMap((row) => row.checks);
        expect(checks.map(({ stated, expected }) => stated - expected)).toEqual(error.map((one) => one + 0));
        expect(plan.wrongSums).toBe(error.filter((one) => one !== 0).length);
      }),
      runs,
    );
  });

  test('takes whatever it is given without a throw, and says something of every cell', () => {
    const cell = fc.oneof(
      fc.string({ maxLength: 12 }),
      fc.constantFrom(
        'Intäkter',
        'Summa',
        'Resultat',
        '1 234',
        '12 %',
        '-',
        '2027',
        'Budget tkr',
        '(5)',
        '1.234',
      ),
      fc.record({ number: fc.constantFrom('0', '-1234.5', '0.125', '12') }),
    );
    fc.assert(
      fc.property(fc.array(fc.array(cell, { maxLength: 5 }), { maxLength: 12 }), (table) => {
        const { rows, columns } = readBudgetTable(table, context);
        expect(rows).toHaveLength(table.length);
        for (const row of rows) expect(row.cells).toHaveLength(columns.length);
        for (const { budget } of importPlan(
          { rows, columns, turned: new Set(), style: { dot: 'unknown', comma: 'unknown' } },
          new Set(),
        ).lines) {
          if (budget !== null) expect(Number.isSafeInteger(budget.ore)).toBe(true);
        }
      }),
      runs,
    );
  });
});
