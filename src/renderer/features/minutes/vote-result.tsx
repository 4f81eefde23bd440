import type { ReactNode } from 'react';
import { useTranslate } from '#renderer/ui/context/translate-context.ts';
import { Notice } from '#renderer/ui/notice.tsx';
import type { VoteOutcome } from '#shared/domain/voting/count-votes.ts';
import type { Translate } from '#shared/i18n/translate.ts';
import { type MinutesModel, type SectionView, seatLabel } from './minutes-model.ts';

interface VoteResultProps {
  readonly model: MinutesModel;
  readonly section: SectionView;
}

/** The counted vote in words. */
export function VoteResult({ model, section }: VoteResultProps): ReactNode {
  const translate = useTranslate();
  const { count } = section;
  if (count === null) return null;
  const strangers = model.seats.filter(({ id }) => count.strangers.includes(id));
  return (
    <>
      <p role="status" className="vote-result" data-testid="vote-result">
        {translate('minutes.voteTotals', {
          yes: count.yes,
          no: count.no,
          abstain: count.abstain,
          absent: count.absent,
        })}{' '}
        <strong>{outcomeText(count.outcome, translate)}</strong>
      </p>
      {strangers.length === 0 ? null : (
        <Notice
          tone="warning"
          title={translate('minutes.strangersVoted', {
            names: strangers.map((seat) => seatLabel(seat, translate)).join('; '),
          })}
        />
      )}
    </>
  );
}

function outcomeText(outcome: VoteOutcome, translate: Translate): string {
  switch (outcome.type) {
    case 'yes':
      return translate(outcome.castingVote ? 'minutes.outcomeYesCasting' : 'minutes.outcomeYes');
    case 'no':
      return translate(outcome.castingVote ? 'minutes.outcomeNoCasting' : 'minutes.outcomeNo');
    case 'lot':
      return translate('minutes.outcomeLot');
    case 'undecided':
      return translate('minutes.outcomeUndecided');
    case 'noVotes':
      return translate('minutes.outcomeNoVotes');
    default:
      throw new Error(`Unknown outcome: ${String(outcome satisfies never)}`);
  }
}
