import { type Ore, sumOre } from '#shared/base/money.ts';
import type { BudgetLine, BudgetSection } from './budget-line.ts';

/** The sums of a budget in öre. They are derived from its lines and never stored. */
export interface BudgetSums {
  readonly revenue: Ore;
  readonly cost: Ore;
  readonly result: Ore;
  readonly openingEquity: Ore;
  readonly closingEquity: Ore;
}

/** Adds a budget up: result is revenue less cost, closing equity is opening equity and result (B1). */
export function budgetSums(lines: readonly Pick<BudgetLine, 'section' | 'amount'>[]): BudgetSums {
  const sum = (section: BudgetSection) =>
    sumOre(lines.filter((line) => line.section === section).map(({ amount }) => amount));
  const revenue = sum('revenue');
  const cost = sum('cost');
  const openingEquity = sum('openingEquity');
  const result = (revenue - cost) as Ore;
  return { revenue, cost, result, openingEquity, closingEquity: (openingEquity + result) as Ore };
}
