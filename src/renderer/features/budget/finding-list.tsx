import type { ReactNode } from 'react';
import { Badge } from '#renderer/ui/badge.tsx';
import { useTranslate } from '#renderer/ui/context/translate-context.ts';
import type { MoneyUnit } from '#shared/domain/budget/money-unit.ts';
import { type BudgetFinding, checkBudget } from '#shared/rules/budget-rules.ts';
import { budgetFacts } from './budget-facts.ts';
import type { BudgetData, BudgetVersion } from './budget-model.ts';
import { useFindingText } from './finding-text.ts';

interface FindingListProps {
  readonly data: BudgetData;
  readonly version: BudgetVersion;
  readonly unit: MoneyUnit;
}

/** What the rules have to say of a version as it stands. */
export function FindingList({ data, version, unit }: FindingListProps): ReactNode {
  const translate = useTranslate();
  const { lock } = version;
  const findings = checkBudget(
    budgetFacts(data, version, {
      decidedOn: lock?.values.decidedOn ?? null,
      consultedOn: lock?.values.consultedOn ?? null,
      stated: {},
      isRevision: version.record.values.status === 'revised',
    }),
  );
  return (
    <section className="section" aria-labelledby="budget-findings">
      <h2 id="budget-findings">{translate('budget.findings')}</h2>
      {findings.length === 0 ? (
        <p className="muted">{translate('budget.noFindings')}</p>
      ) : (
        <Findings data={data} findings={findings} unit={unit} />
      )}
    </section>
  );
}

interface FindingsProps {
  readonly data: BudgetData;
  readonly findings: readonly BudgetFinding[];
  readonly unit: MoneyUnit;
}

/** Findings with the rule and its source behind each. */
export function Findings({ data, findings, unit }: FindingsProps): ReactNode {
  const translate = useTranslate();
  const textOf = useFindingText(data, unit);
  return (
    <ul className="budget-findings" data-testid="budget-findings">
      {findings.map((finding) => (
        <li key={`${finding.rule} ${finding.type} ${finding.where} ${textOf(finding)}`}>
          <Badge tone={finding.severity === 'block' ? 'danger' : 'warning'}>
            {translate(finding.severity === 'block' ? 'budget.blocks' : 'budget.warns')}
          </Badge>
          <span>
            {textOf(finding)}
            <span className="muted small">
              {' '}
              {translate('budget.ruleSource', { rule: finding.rule, source: finding.source })}
            </span>
          </span>
        </li>
      ))}
    </ul>
  );
}
