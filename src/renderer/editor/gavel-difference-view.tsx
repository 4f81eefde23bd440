import type { ReactNode } from 'react';
import { useTranslate } from '#renderer/ui/context/translate-context.ts';
import { Notice } from '#renderer/ui/notice.tsx';
import { gavelDifference } from '#shared/domain/minutes/gavel-difference.ts';
import type { MinuteResult } from '#shared/domain/minutes/minute-item.ts';
import { DifferenceView } from './changes/difference-view.tsx';

interface GavelDifferenceViewProps {
  /** What was decided when the gavel fell. */
  readonly gavel: {
    readonly at: string | null;
    readonly result: MinuteResult | null;
    readonly clauses: readonly string[];
  };
  /** What the § says now. */
  readonly now: { readonly result: MinuteResult | null; readonly clauses: readonly string[] };
  readonly actions?: ReactNode;
}

/**
 * What has been changed in a decision since the gavel fell (M3), for the secretary and for whoever attests. Nothing when the § says
 * what was decided.
 */
export function GavelDifferenceView({ gavel, now, actions }: GavelDifferenceViewProps): ReactNode {
  const translate = useTranslate();
  const difference = gavelDifference(gavel, now, now.clauses);
  if (difference === null) return null;
  const resultOf = (result: MinuteResult | null) =>
    result === null ? translate('decide.noResult') : translate(`domain.result.${result}`);
  return (
    <Notice
      tone="warning"
      title={
        gavel.at === null
          ? translate('decide.changedAfterGavel')
          : translate('decide.changedAfterGavelAt', { at: gavel.at.replace(':', '.') })
      }
      testId="gavel-difference"
      {...(actions === undefined ? {} : { actions })}
    >
      {difference.decided === difference.now ? null : (
        <div className="worded">
          <DifferenceView before={difference.decided} after={difference.now} />
        </div>
      )}
      {gavel.result === now.result ? null : (
        <p>
          {translate('decide.resultChanged', { before: resultOf(gavel.result), after: resultOf(now.result) })}
        </p>
      )}
    </Notice>
  );
}
