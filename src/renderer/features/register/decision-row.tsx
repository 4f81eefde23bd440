import type { ReactNode } from 'react';
import type { DecisionSummary } from '#renderer/storage/workspace.ts';
import { useFormat } from '#renderer/ui/context/format-context.ts';
import { useTranslate } from '#renderer/ui/context/translate-context.ts';
import { AlertTriangle, Lock } from '#renderer/ui/icons.ts';
import { VisuallyHidden } from '#renderer/ui/visually-hidden.tsx';

interface DecisionRowProps {
  readonly decision: DecisionSummary;
  readonly bodyName: string;
}

/** One decision in the list: number and heading, where and when, and how the decision begins. */
export function DecisionRow({ decision, bodyName }: DecisionRowProps): ReactNode {
  const translate = useTranslate();
  const format = useFormat();
  return (
    <>
      <span className="decision-name">
        <span className="numeric">{decisionNumber(decision, translate('minutes.noNumber'))}</span>{' '}
        {decision.heading}
        {decision.attested ? (
          <span className="decision-mark">
            <Lock aria-hidden />
            <VisuallyHidden>{translate('register.attestedYes')}</VisuallyHidden>
          </span>
        ) : null}
        {decision.conflict ? (
          <span className="decision-mark decision-conflict">
            <AlertTriangle aria-hidden />
            <VisuallyHidden>{translate('common.conflict')}</VisuallyHidden>
          </span>
        ) : null}
      </span>
      <span className="decision-note muted">
        {format.shortDate(decision.date)} · {bodyName}
        {decision.result === null ? null : ` · ${translate(`domain.result.${decision.result}`)}`}
      </span>
      <span className="decision-note">{decision.clauses.join(' ')}</span>
    </>
  );
}

/** "§ 84/2026": a number alone says nothing outside its year. */
export function decisionNumber(decision: DecisionSummary, noNumber: string): string {
  const missing = decision.bodyKind === 'board' ? noNumber : '';
  return decision.number === null ? missing : `§ ${decision.number}/${decision.date.slice(0, 4)}`;
}
