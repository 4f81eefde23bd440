import type { Dossier, StoredRecord } from '#renderer/storage/workspace.ts';
import type { RecordId } from '#shared/base/id.ts';
import { sumOre } from '#shared/base/money.ts';

export interface BudgetSums {
  readonly revenue: number;
  readonly cost: number;
  readonly result: number;
  readonly openingEquity: number;
  readonly closingEquity: number;
}

/** The sums of a budget in öre: never typed, always counted. */
export function budgetSums(lines: readonly StoredRecord<'budgetLine'>[]): BudgetSums {
  const sum = (section: string) =>
    sumOre(lines.filter((line) => line.values.section === section).map((line) => line.values.amount));
  const revenue = sum('revenue');
  const cost = sum('cost');
  const openingEquity = sum('openingEquity');
  return {
    revenue,
    cost,
    result: revenue - cost,
    openingEquity,
    closingEquity: openingEquity + revenue - cost,
  };
}

export interface GoalTree {
  readonly goal: StoredRecord<'goal'>;
  readonly indicators: readonly StoredRecord<'indicator'>[];
  readonly children: readonly GoalTree[];
}

/** The goals of a version with their indicators, sub-goals under the goal they serve. */
export function goalTree(dossier: Dossier, version: RecordId): readonly GoalTree[] {
  const goals = dossier.all('goal').filter((goal) => goal.values.version === version);
  const indicators = dossier.all('indicator');
  const known = new Set(goals.map((goal) => goal.id));
  const under = (parent: RecordId | null): readonly GoalTree[] =>
    goals
      .filter((goal) => {
        const own = goal.values.parent;
        // A parent that is gone leaves the goal at the top rather than out of sight.
        return own !== null && known.has(own) ? own === parent : parent === null;
      })
      .map((goal) => ({
        goal,
        indicators: indicators.filter((indicator) => indicator.values.goal === goal.id),
        children: under(goal.id),
      }));
  return under(null);
}
