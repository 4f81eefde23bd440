import type { IsoDate } from '#shared/base/dates.ts';
import type { BudgetSums } from '#shared/domain/budget/budget-sums.ts';
import type { BudgetFacts } from '#shared/rules/budget-rules.ts';
import type { BudgetData, BudgetVersion } from './budget-model.ts';

/** What the rules need to judge a version. Before the lock, the day and the sums are those that are being filled in. */
export function budgetFacts(
  { dossier, members }: BudgetData,
  version: BudgetVersion,
  told: {
    readonly decidedOn: IsoDate | null;
    readonly consultedOn: IsoDate | null;
    readonly stated: Partial<BudgetSums>;
    readonly isRevision: boolean;
  },
): BudgetFacts {
  const before = dossier.all('equity').find(({ values }) => values.year === version.year - 1);
  return {
    version: version.id,
    year: version.year,
    lines: version.lines,
    openLines: version.openLines,
    members,
    closingBefore: before?.values.closing ?? null,
    ...told,
    grants: dossier.all('grant').filter(({ values }) => values.year === version.year),
    reallocations: dossier.all('reallocation').filter(({ values }) => values.version === version.id),
  };
}
