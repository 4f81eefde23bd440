import { type ReactNode, useState } from 'react';
import type { MatterSummary } from '#renderer/storage/workspace.ts';
import { Button } from '#renderer/ui/button.tsx';
import { useTranslate } from '#renderer/ui/context/translate-context.ts';
import { Notice } from '#renderer/ui/notice.tsx';
import type { KnownReferral } from '#shared/domain/matter/matter-path.ts';
import type { MatterStep } from '#shared/domain/matter/matter-step.ts';
import { AnswerDialog } from './answer-dialog.tsx';
import { useBodies } from './use-bodies.ts';

interface OpenQuestionsProps {
  readonly summary: MatterSummary;
  readonly steps: readonly MatterStep[];
}

/** The questions in a matter that nobody has answered yet. */
export function OpenQuestions({ summary, steps }: OpenQuestionsProps): ReactNode {
  const translate = useTranslate();
  const { nameOf } = useBodies();
  const [answering, setAnswering] = useState<KnownReferral | null>(null);
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
