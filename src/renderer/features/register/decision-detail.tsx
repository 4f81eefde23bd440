import { type ReactNode, type Ref, useId } from 'react';
import { useDossier } from '#renderer/storage/hooks.ts';
import { useWorkspace } from '#renderer/storage/workspace-context.ts';
import { Badge } from '#renderer/ui/badge.tsx';
import { useFormat } from '#renderer/ui/context/format-context.ts';
import { useTranslate } from '#renderer/ui/context/translate-context.ts';
import { Loading } from '#renderer/ui/loading.tsx';
import { Notice } from '#renderer/ui/notice.tsx';
import { decisionOpening } from '#shared/domain/decision/decision-opening.ts';
import { DecidedDocuments } from './decided-documents.tsx';
import { DecisionAssignments } from './decision-assignments.tsx';
import { DecisionBasis } from './decision-basis.tsx';
import { DecisionCorrections } from './decision-corrections.tsx';
import { DecisionHistory } from './decision-history.tsx';
import { decisionNumber } from './decision-number.ts';
import { DecisionReplacements } from './decision-replacements.tsx';
import type { RegisterEntry } from './register-entries.ts';
import { ShareDecision } from './share-decision.tsx';
import type { Register } from './use-register.ts';

interface DecisionDetailProps {
  readonly entry: RegisterEntry;
  readonly register: Register;
  /** Where the focus goes when the decision is opened. */
  readonly headingRef: Ref<HTMLHeadingElement>;
}

const tones = {
  inForce: 'success',
  coming: 'accent',
  replaced: 'neutral',
  agreed: 'accent',
  noEffect: 'neutral',
  unclear: 'warning',
} as const;

/** One decision: its wording, how it stands, what followed of it, what led to it, and who changed what. */
export function DecisionDetail({ entry, register, headingRef }: DecisionDetailProps): ReactNode {
  const translate = useTranslate();
  const format = useFormat();
  const { decision, standing } = entry;
  const dossier = useDossier(useWorkspace(), decision.meeting);
  const meeting = dossier.status === 'ready' ? dossier.value : undefined;
  const title = useId();
  return (
    <article className="decision" aria-labelledby={title} data-testid="decision-detail">
      <header className="stack-tight">
        <h2 id={title} ref={headingRef} tabIndex={-1}>
          {decisionNumber(decision, translate('minutes.noNumber'))} {decision.heading}
        </h2>
        <p className="muted">
          {register.bodyName(decision.body)}, {format.date(decision.date)}
          {decision.registryNumber === null ? null : ` · ${decision.registryNumber}`}
        </p>
        <p className="inline">
          {decision.result === null ? null : <Badge>{translate(`domain.result.${decision.result}`)}</Badge>}
          <Badge tone={tones[standing]}>{translate(`domain.standing.${standing}`)}</Badge>
          <Badge tone={decision.attested ? 'success' : 'neutral'}>
            {translate(decision.attested ? 'register.attestedYes' : 'register.attestedNo')}
          </Badge>
          <a href={`#/meetings/${decision.meeting}/minutes`}>{translate('register.toMinutes')}</a>
        </p>
      </header>
      {decision.conflict ? (
        <Notice tone="warning" title={translate('register.conflict')}>
          <a href="#/conflicts">{translate('minutes.conflictLink')}</a>
        </Notice>
      ) : null}
      <section className="stack-tight">
        <h3>{translate('minutes.decision')}</h3>
        {decision.bodyKind === null ? null : <p>{decisionOpening(decision.bodyKind)}</p>}
        <ul className="stack-tight decision-clauses" lang="sv">
          {decision.clauses.map((clause, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two clauses may read the same
            <li key={index}>{clause}</li>
          ))}
        </ul>
      </section>
      <DecisionCorrections minuteItem={decision.minuteItem} />
      <DecidedDocuments minuteItem={decision.minuteItem} />
      <DecisionAssignments assignments={entry.assignments} register={register} />
      {meeting === undefined ? (
        <Loading />
      ) : (
        <>
          <DecisionBasis decision={decision} meeting={meeting} register={register} />
          <DecisionReplacements entry={entry} register={register} />
          {register.base === undefined ? null : (
            <ShareDecision decision={decision} meeting={meeting} base={register.base} />
          )}
          <DecisionHistory decision={decision} meeting={meeting} base={register.base} />
        </>
      )}
    </article>
  );
}
