import { type ReactNode, useState } from 'react';
import { useCommit } from '#renderer/storage/workspace-context.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Checkbox } from '#renderer/ui/checkbox.tsx';
import { useFormat } from '#renderer/ui/context/format-context.ts';
import { useTranslate } from '#renderer/ui/context/translate-context.ts';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { localDay } from '#renderer/ui/local-day.ts';
import { Notice } from '#renderer/ui/notice.tsx';
import { Select } from '#renderer/ui/select.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import { dossierOf, type RecordId } from '#shared/base/id.ts';
import { answerReferral, outcomeOf } from '#shared/domain/matter/feedback.ts';
import { type ReferralOutcome, referralOutcomes } from '#shared/domain/matter/matter.ts';
import type { KnownReferral } from '#shared/domain/matter/matter-path.ts';
import type { MatterStep } from '#shared/domain/matter/matter-step.ts';
import { useBodies } from './use-bodies.ts';

interface AnswerDialogProps {
  readonly referral: KnownReferral;
  readonly all: readonly KnownReferral[];
  readonly steps: readonly MatterStep[];
  /** The § to answer with; else the latest one of the answering body. */
  readonly answeredBy?: RecordId;
  readonly onClose: () => void;
}

/** Återkoppling: what the receiving body answers, shown as those who asked will read it. */
export function AnswerDialog(props: AnswerDialogProps): ReactNode {
  const { referral, onClose } = props;
  const translate = useTranslate();
  const format = useFormat();
  const commit = useCommit();
  const { nameOf } = useBodies();
  const own = props.steps
    .filter(({ body, minuteItem }) => body === referral.to && minuteItem !== null)
    .toSorted((left, right) => (left.date < right.date ? 1 : -1));
  const [source, setSource] = useState(props.answeredBy ?? own[0]?.minuteItem ?? null);
  const step = own.find(({ minuteItem }) => minuteItem === source);
  const [outcome, setOutcome] = useState<ReferralOutcome>(outcomeOf(step?.result ?? null));
  const [isClosed, setClosed] = useState(false);
  const [answer, setAnswer] = useState(step?.clauses.join('\n') ?? '');

  function choose(id: string): void {
    const chosen = own.find(({ minuteItem }) => minuteItem === id);
    setSource(chosen?.minuteItem ?? null);
    if (chosen === undefined) return;
    setOutcome(outcomeOf(chosen.result));
    setAnswer(chosen.clauses.join('\n'));
  }

  async function send(): Promise<void> {
    const answeredOn = step?.date ?? localDay(new Date());
    const answers = answerReferral(
      referral,
      {
        outcome,
        answer: answer.trim() || null,
        answeredBy: source,
        answeredOn,
      },
      props.all,
    );
    const closing = { type: 'set', table: 'matter', id: dossierOf(referral.id) } as const;
    const values = { state: 'closed', readyFor: null, closedOn: answeredOn } as const;
    const changes = isClosed ? [...answers, { ...closing, values }] : answers;
    const announce = translate('matters.answered', { body: nameOf(referral.from) });
    if ((await commit(changes, { announce })).ok) onClose();
  }

  return (
    <Dialog
      title={translate('matters.answerTitle', { body: nameOf(referral.from) })}
      isOpen
      onClose={onClose}
      testId="answer-dialog"
      actions={
        <>
          <Button onPress={onClose}>{translate('common.cancel')}</Button>
          <Button variant="primary" onPress={() => void send()} testId="confirm-answer">
            {translate('matters.answerConfirm')}
          </Button>
        </>
      }
    >
      <p className="matter-quote">{referral.wording}</p>
      {own.length === 0 ? null : (
        <Select
          label={translate('matters.answeredBy')}
          value={source ?? ''}
          options={[
            { value: '', text: translate('matters.noSection') },
            ...own.map(({ minuteItem, date, number, heading }) => ({
              value: minuteItem as string,
              text: `${format.date(date)} ${number === null ? '' : `§ ${number} `}${heading}`,
            })),
          ]}
          onChange={choose}
        />
      )}
      <Select
        label={translate('matters.outcome')}
        value={outcome}
        options={referralOutcomes.map((one) => ({
          value: one,
          text: translate(`domain.referralOutcome.${one}`),
        }))}
        onChange={setOutcome}
        testId="answer-outcome"
      />
      <TextField
        label={translate('matters.answerText')}
        value={answer}
        onChange={setAnswer}
        multiline
        rows={5}
        testId="answer-text"
      />
      <Checkbox
        label={translate('matters.closeToo')}
        isSelected={isClosed}
        onChange={setClosed}
        testId="answer-close"
      />
      {step !== undefined && !step.attested && step.number !== null ? (
        <Notice tone="warning" title={translate('matters.unattested')} />
      ) : null}
      <Notice tone="info" title={translate('matters.answerReads')}>
        {translate('matters.everybodyReadsHelp')}
      </Notice>
    </Dialog>
  );
}
