import { type ReactNode, useState } from 'react';
import type { MatterSummary } from '#renderer/storage/workspace.ts';
import { useCommit } from '#renderer/storage/workspace-context.ts';
import { Button } from '#renderer/ui/button.tsx';
import { useTranslate } from '#renderer/ui/context/translate-context.ts';
import { localDay } from '#renderer/ui/local-day.ts';
import { Notice } from '#renderer/ui/notice.tsx';
import type { KnownReferral } from '#shared/domain/matter/matter-path.ts';
import type { MatterStep } from '#shared/domain/matter/matter-step.ts';
import { AnswerDialog } from './answer-dialog.tsx';
import { useBodies } from './use-bodies.ts';

interface OpenQuestionsProps {
  readonly summary: MatterSummary;
  readonly steps: readonly MatterStep[];
}

/** The questions in a matter that nobody has answered yet, and the answers that those who asked have not heard. */
export function OpenQuestions({ summary, steps }: OpenQuestionsProps): ReactNode {
  const translate = useTranslate();
  const { nameOf } = useBodies();
  const [answering, setAnswering] = useState<KnownReferral | null>(null);
  const commit = useCommit();
  const untold = summary.referrals.filter(
    ({ outcome, toldOn }) => outcome !== null && outcome !== 'forwarded' && toldOn === null,
  );
  const open = summary.referrals.filter(({ outcome }) => outcome === null);
  return (
    <>
      {open.map((referral) => (
        <Notice
          key={referral.id}
          tone="info"
          title={translate('matters.asks', { from: nameOf(referral.from), to: nameOf(referral.to) })}
          actions={
            <Button onPress={() => setAnswering(referral)} testId="answer-referral">
              {translate('matters.answer')}
            </Button>
          }
          testId="open-question"
        >
          {referral.wording}
        </Notice>
      ))}
      {untold.map((referral) => (
        <Notice
          key={referral.id}
          tone="success"
          title={translate('matters.toBeTold', { from: nameOf(referral.to), to: nameOf(referral.from) })}
          actions={
            <Button
              onPress={() =>
                void commit(
                  [
                    {
                      type: 'set',
                      table: 'referral',
                      id: referral.id,
                      values: { toldOn: localDay(new Date()) },
                    },
                  ],
                  { announce: translate('matters.markedTold') },
                )
              }
              testId="mark-told"
            >
              {translate('matters.markTold')}
            </Button>
          }
        >
          {referral.answer}
        </Notice>
      ))}
      {answering === null ? null : (
        <AnswerDialog
          referral={answering}
          all={summary.referrals}
          steps={steps}
          onClose={() => setAnswering(null)}
        />
      )}
    </>
  );
}
