import type { ReactNode } from 'react';
import { Badge } from '#renderer/ui/badge.tsx';
import { useFormat } from '#renderer/ui/context/format-context.ts';
import { useTranslate } from '#renderer/ui/context/translate-context.ts';
import { localDay } from '#renderer/ui/local-day.ts';
import { executionOf } from '#shared/domain/decision/decision-standing.ts';
import { decisionNumber } from './decision-number.ts';
import type { EntryAssignment } from './register-entries.ts';
import type { Register } from './use-register.ts';

interface DecisionAssignmentsProps {
  readonly assignments: readonly EntryAssignment[];
  readonly register: Register;
}

const tones = { none: 'neutral', open: 'accent', late: 'warning', done: 'success' } as const;

/** The assignments that a decision gave, how far each has come and where it was reported back. */
export function DecisionAssignments({ assignments, register }: DecisionAssignmentsProps): ReactNode {
  const translate = useTranslate();
  const format = useFormat();
  const today = localDay(new Date());
  if (assignments.length === 0) return null;
  return (
    <section className="stack-tight" data-testid="decision-assignments">
      <h3>{translate('register.assignments')}</h3>
      <ul className="stack-tight">
        {assignments.map(({ id, owner, wording, dueOn, reports }) => {
          const state = executionOf([{ dueOn, isReported: reports.length > 0 }], today);
          return (
            <li key={id} className="stack-tight">
              <span>
                <strong>{owner}</strong>
                {': '}
                <span lang="sv">{wording}</span>
              </span>
              <span className="inline">
                <Badge tone={tones[state]}>{translate(`domain.execution.${state}`)}</Badge>
                {dueOn === null ? null : (
                  <span className="muted">{translate('register.dueOn', { date: format.date(dueOn) })}</span>
                )}
                {reports.map((report) => (
                  <a key={report.minuteItem} href={`#/register?selected=${report.minuteItem}`}>
                    {translate('register.reportedIn', {
                      body: register.bodyName(report.body),
                      number: decisionNumber(
                        { bodyKind: null, number: report.number, date: report.date },
                        '',
                      ),
                      date: format.date(report.date),
                    })}
                  </a>
                ))}
              </span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
