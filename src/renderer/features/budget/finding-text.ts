import { useTranslate } from '#renderer/ui/context/translate-context.ts';
import { amountText } from '#shared/domain/budget/amount-format.ts';
import type { MoneyUnit } from '#shared/domain/budget/money-unit.ts';
import type { BudgetFinding } from '#shared/rules/budget-rules.ts';
import type { BudgetData } from './budget-model.ts';

/** Says what a rule has found. */
export function useFindingText(data: BudgetData, unit: MoneyUnit): (finding: BudgetFinding) => string {
  const translate = useTranslate();
  const money = (ore: number) => `${amountText(ore, unit)}\u00a0${unit}`;
  return (finding) => {
    switch (finding.type) {
      case 'stated-differs':
        return translate('budget.rule.stated-differs', {
          sum: translate(`budget.sum.${finding.sum}`),
          stated: money(finding.stated),
          counted: money(finding.counted),
        });
      case 'amount-open':
        return translate('budget.rule.amount-open', { label: finding.label });
      case 'section-empty':
        return translate('budget.rule.section-empty', {
          section: translate(`domain.budgetSection.${finding.section}`),
        });
      case 'opening-differs':
        return translate('budget.rule.opening-differs', {
          stated: money(finding.stated),
          counted: money(finding.counted),
        });
      case 'share-differs':
        return translate('budget.rule.share-differs', {
          party: translate(`domain.fundingParty.${finding.party}`),
          paid: money(finding.paid),
          lawful: money(finding.lawful),
        });
      case 'unconsulted':
        return translate('budget.rule.unconsulted', { year: finding.year });
      case 'undecided':
        return translate('budget.rule.undecided', { year: finding.year });
      case 'late':
        return translate(`budget.rule.late${finding.rule}`, {
          year: finding.year,
          before: finding.year - 1,
          after: finding.year + 1,
        });
      case 'unit-missing':
        return translate('budget.rule.unit-missing', { label: finding.label });
      case 'overgranted':
        return translate('budget.rule.overgranted', {
          name: data.interventions.find(({ id }) => id === finding.sum.intervention)?.values.name ?? '',
          granted: money(finding.sum.granted),
          room: money(finding.sum.budgeted + finding.sum.reallocated),
        });
    }
  };
}
