import { type ReactNode, useState } from 'react';
import { useDossier, useMatterSteps, useMatters } from '#renderer/storage/hooks.ts';
import type { MatterSummary } from '#renderer/storage/workspace.ts';
import { useCommit, useWorkspace } from '#renderer/storage/workspace-context.ts';
import { Badge } from '#renderer/ui/badge.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { useTranslate } from '#renderer/ui/context/translate-context.ts';
import type { IsoDate } from '#shared/base/dates.ts';
import type { DossierId, RecordId } from '#shared/base/id.ts';
import { isDecidingBody } from '#shared/domain/decision/decision-opening.ts';
import { agendaForMatter } from '#shared/domain/matter/agenda-for-matter.ts';
import {
  feedbackHeading,
  feedbackText,
  openReferrals,
  untoldAnswers,
} from '#shared/domain/matter/feedback.ts';
import type { KnownReferral } from '#shared/domain/matter/matter-path.ts';
import { useAgendaEnd } from './use-agenda-end.ts';
import { useBodies } from './use-bodies.ts';
import './matters.css';

/** A referral with the matter that it is in. */
interface MatterReferral extends KnownReferral {
  readonly matter: MatterSummary;
}

/** What others have sent to the body of a meeting: questions that are on no agenda of it yet, and answers to its own. */
export function BodyInbox({ meeting }: { readonly meeting: DossierId }): ReactNode {
  const translate = useTranslate();
  const workspace = useWorkspace();
  const dossier = useDossier(workspace, meeting);
  const matters = useMatters(workspace);
  const steps = useMatterSteps(workspace);
  if (dossier.status !== 'ready' || matters.status !== 'ready' || steps.status !== 'ready') return null;
  const values = dossier.value.get('meeting', meeting)?.values;
  if (values === undefined) return null;
  const { body, date } = values;
  const all = matters.value.flatMap((matter): readonly MatterReferral[] =>
    matter.referrals.map((referral) => ({ ...referral, matter })),
  );
  const questions = openReferrals(all, body).filter(
    ({ matter, forwardedOn }) =>
      !steps.value.steps.some(
        (step) => step.matter === matter.id && step.body === body && step.date >= forwardedOn,
      ),
  );
  const answers = untoldAnswers(all, body);
  if (questions.length + answers.length === 0) return null;
  return (
    <details className="matter-inbox card" open data-testid="body-inbox">
      <summary>
        {translate('matters.inbox', { questions: questions.length, answers: answers.length })}
      </summary>
      {answers.length === 0 ? null : (
        <ul className="stack" aria-label={translate('matters.feedback')}>
          {answers.map((referral) => (
            <AnswerRow key={referral.id} referral={referral} meeting={meeting} toldOn={date} />
          ))}
        </ul>
      )}
      {questions.length === 0 ? null : (
        <ul className="stack" aria-label={translate('matters.questions')}>
          {questions.map((referral) => (
            <QuestionRow key={referral.id} referral={referral} meeting={meeting} />
          ))}
        </ul>
      )}
    </details>
  );
}

interface QuestionRowProps {
  readonly referral: MatterReferral;
  readonly meeting: DossierId;
}

function QuestionRow({ referral, meeting }: QuestionRowProps): ReactNode {
  const translate = useTranslate();
  const { bodies, nameOf } = useBodies();
  const addLast = useAgendaEnd();
  const [isBusy, setBusy] = useState(false);
  const kind = bodies.find(({ id }) => id === referral.to)?.values.kind;
  const itemType = kind !== undefined && isDecidingBody(kind) ? 'decision' : 'information';

  async function add(): Promise<void> {
    setBusy(true);
    const announce = translate('matters.added', { heading: referral.matter.heading });
    await addLast(meeting, (place) => agendaForMatter(referral.matter, { ...place, itemType }), announce);
    setBusy(false);
  }

  return (
    <li className="stack-tight">
      <p>
        <a href={`#/matters?selected=${referral.matter.id}`}>{referral.matter.heading}</a>{' '}
        <span className="muted small">{translate('matters.from', { body: nameOf(referral.from) })}</span>{' '}
        {referral.urgency === 'urgent' ? (
          <Badge tone="warning">{translate('domain.urgency.urgent')}</Badge>
        ) : null}
      </p>
      <p className="matter-quote">{referral.wording}</p>
      <div>
        <Button isPending={isBusy} onPress={() => void add()} testId="take-up">
          {translate('matters.takeUp')}
        </Button>
      </div>
    </li>
  );
}

interface AnswerRowProps extends QuestionRowProps {
  /** The day of the meeting at which the body is told. */
  readonly toldOn: IsoDate;
}

function AnswerRow({ referral, meeting, toldOn }: AnswerRowProps): ReactNode {
  const translate = useTranslate();
  const commit = useCommit();
  const { nameOf } = useBodies();
  const addLast = useAgendaEnd();
  const { matter, outcome, answer, to } = referral;
  const heading = feedbackHeading(matter.heading);
  const tell = (id: RecordId) => ({ type: 'set', table: 'referral', id, values: { toldOn } }) as const;
  return (
    <li className="stack-tight">
      <p>
        <strong>{translate('matters.feedback')}</strong>{' '}
        <a href={`#/matters?selected=${matter.id}`}>{matter.heading}</a>{' '}
        <span className="muted small">{translate('matters.from', { body: nameOf(to) })}</span>{' '}
        {outcome === null ? null : (
          <Badge tone="success">{translate(`domain.referralOutcome.${outcome}`)}</Badge>
        )}
      </p>
      {answer === null ? null : <p className="matter-quote">{answer}</p>}
      <div className="inline">
        <Button
          onPress={() =>
            void addLast(
              meeting,
              (place) =>
                agendaForMatter(
                  { ...matter, heading, proposal: answer === null ? null : feedbackText(answer) },
                  { ...place, itemType: 'information' },
                ),
              translate('matters.added', { heading }),
              [tell(referral.id)],
            )
          }
          testId="feedback-to-agenda"
        >
          {translate('matters.feedbackToAgenda')}
        </Button>
        <Button
          variant="quiet"
          onPress={() => void commit([tell(referral.id)], { announce: translate('matters.markedTold') })}
          testId="mark-told"
        >
          {translate('matters.markTold')}
        </Button>
      </div>
    </li>
  );
}
