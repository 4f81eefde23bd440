import type { ReactNode } from 'react';
import type { DecisionSummary } from '#renderer/storage/workspace.ts';
import { Badge } from '#renderer/ui/badge.tsx';
import { useFormat } from '#renderer/ui/context/format-context.ts';
import { useTranslate } from '#renderer/ui/context/translate-context.ts';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import type { RecordId } from '#shared/base/id.ts';

interface LatestDecisionsProps {
  readonly decisions: readonly DecisionSummary[];
  readonly bodyName: (id: RecordId) => string;
}

/** What was decided last. */
export function LatestDecisions({ decisions, bodyName }: LatestDecisionsProps): ReactNode {
  const translate = useTranslate();
  const format = useFormat();
  if (decisions.length === 0) {
    return <EmptyState title={translate('home.noDecisions')} text={translate('home.noDecisionsHelp')} />;
  }
  return (
    <>
      <ul className="rows">
        {decisions.map((decision) => (
          <li key={decision.minuteItem}>
            <a className="row-link" href={`#/register?selected=${decision.minuteItem}`}>
              <span className="row-main">
                {decision.number === null ? '' : `§ ${decision.number} `}
                {decision.heading}
              </span>
              {decision.attested ? null : <Badge>{translate('home.notAttested')}</Badge>}
              <span className="row-note">
                {bodyName(decision.body)} {format.date(decision.date)}
              </span>
            </a>
          </li>
        ))}
      </ul>
      <p>
        <a className="text-link" href="#/register">
          {translate('home.allDecisions')}
        </a>
      </p>
    </>
  );
}
