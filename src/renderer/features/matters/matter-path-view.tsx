import type { ReactNode } from 'react';
import type { MatterSummary } from '#renderer/storage/workspace.ts';
import { Badge } from '#renderer/ui/badge.tsx';
import { useFormat } from '#renderer/ui/context/format-context.ts';
import { useTranslate } from '#renderer/ui/context/translate-context.ts';
import { keyOf, matterPath, type PathEntry } from '#shared/domain/matter/matter-path.ts';
import type { MatterStep, ReportStep } from '#shared/domain/matter/matter-step.ts';
import { PlaceLink } from './place-link.tsx';
import { useBodies } from './use-bodies.ts';

interface MatterPathViewProps {
  readonly summary: MatterSummary;
  readonly steps: readonly MatterStep[];
  readonly reports: readonly ReportStep[];
}

/** Ärendets väg: each thing that happened, by day, with a link to where it stands. */
export function MatterPathView({ summary, steps, reports }: MatterPathViewProps): ReactNode {
  const translate = useTranslate();
  const format = useFormat();
  const path = matterPath({ matter: summary, referrals: summary.referrals, steps, reports });
  return (
    <section className="section" aria-labelledby="matter-path">
      <h2 id="matter-path">{translate('matters.path')}</h2>
      <ol className="matter-path" data-testid="matter-path">
        {path.map((entry) => (
          <li key={keyOf(entry)} className={`matter-path-${entry.type}`}>
            <time className="muted small" dateTime={entry.on}>
              {format.date(entry.on)}
            </time>
            <Entry entry={entry} steps={steps} />
          </li>
        ))}
      </ol>
      <p className="muted small">{translate('matters.pathHelp')}</p>
    </section>
  );
}

interface EntryProps {
  readonly entry: PathEntry;
  readonly steps: readonly MatterStep[];
}

function Entry({ entry, steps }: EntryProps): ReactNode {
  const translate = useTranslate();
  const format = useFormat();
  const { nameOf } = useBodies();
  switch (entry.type) {
    case 'raised':
      return (
        <p>
          {nameOf(entry.body) === ''
            ? translate('matters.step.raised')
            : translate('matters.step.raisedBy', { body: nameOf(entry.body) })}
        </p>
      );
    case 'treated':
      return <Treated step={entry.step} steps={steps} />;
    case 'forwarded':
      return <Forwarded referral={entry.referral} />;
    case 'answered':
      return <Answered referral={entry.referral} />;
    case 'told':
      return <p>{translate('matters.step.told', { body: nameOf(entry.referral.from) })}</p>;
    case 'assigned': {
      const { owner, wording, dueOn } = entry.assignment;
      return (
        <>
          <p>
            {translate('matters.step.assigned', { owner })}
            {entry.isReported || dueOn === null ? null : (
              <span className="muted"> {translate('matters.step.dueOn', { date: format.date(dueOn) })}</span>
            )}
          </p>
          <p className="matter-quote">{wording}</p>
        </>
      );
    }
    case 'reported':
      return (
        <p>
          {translate('matters.step.reported', { wording: entry.assignment.wording })}{' '}
          <PlaceLink record={entry.report.minuteItem}>
            {placeText(nameOf(entry.report.body), entry.report.number)}
          </PlaceLink>
        </p>
      );
    case 'closed':
      return <p>{translate('matters.step.closed')}</p>;
  }
}

type ReferralEntry = Extract<PathEntry, { readonly type: 'forwarded' }>['referral'];

function Forwarded({ referral }: { readonly referral: ReferralEntry }): ReactNode {
  const translate = useTranslate();
  const { nameOf } = useBodies();
  return (
    <>
      <p>
        {translate('matters.step.forwarded', { from: nameOf(referral.from), to: nameOf(referral.to) })}{' '}
        {referral.urgency === 'urgent' ? (
          <Badge tone="warning">{translate('domain.urgency.urgent')}</Badge>
        ) : null}
      </p>
      <p className="matter-quote">{referral.wording}</p>
      {referral.source === null ? null : (
        <PlaceLink record={referral.source}>{translate('matters.toSource')}</PlaceLink>
      )}
    </>
  );
}

function Answered({ referral }: { readonly referral: ReferralEntry }): ReactNode {
  const translate = useTranslate();
  const { nameOf } = useBodies();
  const { from, to, outcome, answer, answeredBy } = referral;
  return (
    <>
      <p>
        {translate('matters.step.answered', { from: nameOf(to), to: nameOf(from) })}{' '}
        {outcome === null ? null : <Badge>{translate(`domain.referralOutcome.${outcome}`)}</Badge>}
      </p>
      {answer === null ? null : <p className="matter-quote">{answer}</p>}
      {answeredBy === null ? null : (
        <PlaceLink record={answeredBy}>{translate('matters.toAnswer')}</PlaceLink>
      )}
    </>
  );
}

function Treated({
  step,
  steps,
}: {
  readonly step: MatterStep;
  readonly steps: readonly MatterStep[];
}): ReactNode {
  const translate = useTranslate();
  const format = useFormat();
  const { nameOf } = useBodies();
  const earlier = steps.find(({ minuteItem }) => minuteItem !== null && minuteItem === step.continues);
  const isOnAgenda = step.minuteItem === null;
  return (
    <>
      <p>
        <PlaceLink record={step.minuteItem ?? step.agendaItem}>
          {placeText(nameOf(step.body), step.number)}
        </PlaceLink>{' '}
        {isOnAgenda ? translate('matters.step.onAgenda') : null}{' '}
        {step.result === null ? null : <Badge>{translate(`domain.result.${step.result}`)}</Badge>}{' '}
        {step.attested ? <Badge tone="success">{translate('minutes.markAttested')}</Badge> : null}
        {step.withdrawn ? <Badge>{translate('domain.result.withdrawn')}</Badge> : null}
      </p>
      {earlier === undefined ? null : (
        <p className="muted small">
          {translate('matters.step.continues', {
            place: `${placeText(nameOf(earlier.body), earlier.number)} ${format.date(earlier.date)}`,
          })}
        </p>
      )}
      {step.clauses.length === 0 ? null : (
        <ul className="matter-quote" lang="sv">
          {step.clauses.map((clause, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two clauses may read the same
            <li key={index}>{clause}</li>
          ))}
        </ul>
      )}
    </>
  );
}

/** "Styrelsen § 84", or the body alone where there is no number. */
function placeText(body: string, number: number | null): string {
  return number === null ? body : `${body} § ${number}`;
}
