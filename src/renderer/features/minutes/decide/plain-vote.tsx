import type { ReactNode } from 'react';
import { useTranslate } from '#renderer/ui/context/translate-context.ts';
import type { DecisionView } from './decision-view.ts';

/** A vote that was noted without saying what was put, as in minutes from earlier days. Opening the vote lets it be changed. */
export function PlainVote({ decision }: { readonly decision: DecisionView }): ReactNode {
  const translate = useTranslate();
  const { plain } = decision.voting;
  if (plain === null) return null;
  const { voteYes, voteNo } = decision.item.values;
  const { yes, no, abstain, absent } = plain;
  return (
    <section className="section-part">
      <h3>{translate('minutes.vote')}</h3>
      {voteYes === null || voteNo === null ? null : (
        <p lang="sv">
          {translate('minutes.voteYes')}: {voteYes}. {translate('minutes.voteNo')}: {voteNo}.
        </p>
      )}
      <p className="vote-result">{translate('minutes.voteTotals', { yes, no, abstain, absent })}</p>
    </section>
  );
}
