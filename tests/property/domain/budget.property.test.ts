import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { RecordId } from '#shared/base/id.ts';
import type { Ore } from '#shared/base/money.ts';
import { amountText } from '#shared/domain/budget/amount-format.ts';
import { budgetCategories, budgetSections } from '#shared/domain/budget/budget-line.ts';
import { budgetSums } from '#shared/domain/budget/budget-sums.ts';
import { alignLines } from '#shared/domain/budget/line-key.ts';
import { type KnownLine, linesOfLock, lockedLine } from '#shared/domain/budget/locked-lines.ts';
import { moneyUnits } from '#shared/domain/budget/money-unit.ts';
import { readAmount, typedStyle } from '#shared/recognise/budget/amount-text.ts';
import { repetitions } from '#tests/support/repetitions.ts';

const runs = { numRuns: repetitions(500, 50_000) };
const amount = fc
  .integer({ min: -10_000_000_000_000, max: 10_000_000_000_000 })
  .map((ore) => (ore || 0) as Ore);
const lines = fc.uniqueArray(
  fc.record({
    id: fc.string({ minLength: 1 }).map((id) => id as RecordId),
    version: fc.constant('v' as RecordId),
    section: fc.constantFrom(...budgetSections),
    label: fc.string(),
    amount,
    unit: fc.option(fc.constantFrom(...moneyUnits)),
    category: fc.option(fc.constantFrom(...budgetCategories)),
    party: fc.option(fc.constantFrom('state', 'region', 'municipalities')),
    memberOrganisation: fc.option(fc.constantFrom('m1', 'm2')),
    intervention: fc.option(fc.constantFrom('i1', 'i2')),
    order: fc.string(),
  }),
  { selector: ({ id }) => id, maxLength: 12 },
) as unknown as fc.Arbitrary<readonly KnownLine[]>;

test('an amount that is shown can be typed back in every unit', () => {
  fc.assert(
    fc.property(amount, fc.constantFrom(...moneyUnits), fc.nat(2), (ore, unit, decimals) => {
      const read = readAmount(amountText(ore, unit, decimals), typedStyle, unit);
      expect(read).toEqual({ ok: true, value: { ore, unit } });
    }),
    runs,
  );
});

test('sums hold whatever the lines are, in any order', () => {
  fc.assert(
    fc.property(lines, (list) => {
      const sums = budgetSums(list);
      expect(sums.revenue - sums.cost - sums.result).toBe(0);
      expect(sums.openingEquity + sums.result - sums.closingEquity).toBe(0);
      expect(budgetSums(list.toReversed())).toEqual(sums);
    }),
    runs,
  );
});

test('a lock gives back every line to the letter', () => {
  fc.assert(
    fc.property(lines, (list) => {
      expect(linesOfLock({ version: 'v' as RecordId, lines: list.map(lockedLine) })).toEqual(list);
    }),
    runs,
  );
});

test('side by side no line is lost and none is shown twice', () => {
  fc.assert(
    fc.property(lines, lines, (before, after) => {
      const rows = alignLines([before, after]);
      const shown = (place: number) => rows.flatMap((row) => row.lines[place]?.id ?? []).toSorted();
      expect(shown(0)).toEqual(before.map(({ id }) => id).toSorted());
      expect(shown(1)).toEqual(after.map(({ id }) => id).toSorted());
    }),
    runs,
  );
});
