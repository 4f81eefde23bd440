import type { RecordId } from '#shared/base/id.ts';
import type { KnownLine } from '#shared/domain/budget/locked-lines.ts';
import type { Translate } from '#shared/i18n/translate.ts';
import type { BudgetData } from './budget-model.ts';

/** What a line is about in words: who pays, which insats, or what it is for. */
export function aboutLine(data: BudgetData, translate: Translate): (line: KnownLine) => string {
  const names = new Map<RecordId, string>([
    ...data.members.map(({ id, name }) => [id, name] as const),
    ...data.interventions.map(({ id, values }) => [id, values.name] as const),
  ]);
  return ({ category, party, memberOrganisation, intervention }) => {
    const subject = intervention ?? memberOrganisation;
    const name = subject === null ? undefined : names.get(subject);
    if (name !== undefined) return name;
    if (party !== null) return translate(`domain.fundingParty.${party}`);
    return category === null ? '' : translate(`domain.budgetCategory.${category}`);
  };
}
