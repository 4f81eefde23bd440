import type { ReactNode } from 'react';
import { type MinutesModel, seatLabel } from '#renderer/features/minutes/minutes-model.ts';
import { useCommit } from '#renderer/storage/workspace-context.ts';
import { Button } from '#renderer/ui/button.tsx';
import { useTranslate } from '#renderer/ui/context/translate-context.ts';
import { Notice } from '#renderer/ui/notice.tsx';
import type { RecordId } from '#shared/base/id.ts';
import { swedishList } from '#shared/base/swedish-list.ts';
import type { PropositionCount } from '#shared/domain/voting/count-proposition.ts';
import type { TriedProposition } from '#shared/domain/voting/item-voting.ts';
import { nameOfSide, outcomeWords } from '#shared/domain/voting/side-words.ts';
import type { Translate } from '#shared/i18n/translate.ts';
import type { DecisionView } from './decision-view.ts';
import { drawLot, settleAll } from './proposition-changes.ts';

interface PropositionResultProps {
  readonly decision: DecisionView;
  readonly tried: TriedProposition;
  readonly model: MinutesModel;
}

/** The count and what it settles, worked out; the lot where the law wants one. */
export function PropositionResult({ decision, tried, model }: PropositionResultProps): ReactNode {
  const translate = useTranslate();
  const commit = useCommit();
  const { count } = tried;
  if (count === null || tried.isMoot) return null;
  const namesOf = (seats: readonly RecordId[]) =>
    swedishList(
      seats.map((seat) =>
        seatLabel(
          model.seats.find(({ id }) => id === seat),
          translate,
        ),
      ),
    );
  return (
    <>
      <p role="status" className="vote-result" data-testid="vote-result">
        {totals(count, translate)} <strong lang="sv">{outcomeText(tried, decision, translate)}</strong>
      </p>
      {tried.outcome.type === 'lot' ? (
        <Lot decision={decision} tried={tried} among={tried.outcome.among} />
      ) : null}
      {count.strangers.length === 0 ? null : (
        <Notice
          tone="warning"
          title={translate('minutes.strangersVoted', { names: namesOf(count.strangers) })}
        />
      )}
      {count.surplus === 0 ? null : (
        <Notice tone="warning" title={translate('decide.surplus', { count: count.surplus })} />
      )}
      {tried.differs ? (
        <Notice
          tone="warning"
          title={translate('decide.differs')}
          actions={
            <Button onPress={() => void commit(settleAll(decision))}>
              {translate('decide.noteOutcome')}
            </Button>
          }
        />
      ) : null}
    </>
  );
}

function totals(count: PropositionCount, translate: Translate): string {
  if (count.ballots !== null) {
    return translate('decide.ballotTotals', { abstain: count.abstain, absent: count.absent });
  }
  const { yes, no, abstain, absent } = count;
  return translate('minutes.voteTotals', { yes, no, abstain, absent });
}

function outcomeText(tried: TriedProposition, { words }: DecisionView, translate: Translate): string {
  const { outcome } = tried;
  if (outcome.type === 'undecided') return translate('minutes.outcomeUndecided');
  if (outcome.type === 'lot') return translate('minutes.outcomeLot');
  const told = outcomeWords(tried, words)?.plain;
  if (told === undefined) return translate('minutes.outcomeNoVotes');
  const sentence = `${told.charAt(0).toLocaleUpperCase('sv')}${told.slice(1)}.`;
  const isCasting = 'by' in outcome && outcome.by === 'castingVote';
  return isCasting ? `${translate('decide.castingVote')} ${sentence}` : sentence;
}

interface LotProps {
  readonly decision: DecisionView;
  readonly tried: TriedProposition;
  readonly among: readonly string[];
}

function Lot({ decision, tried, among }: LotProps): ReactNode {
  const translate = useTranslate();
  const commit = useCommit();
  return (
    <fieldset className="inline">
      <legend className="field-label">{translate('decide.lotFellOn')}</legend>
      {among.map((side) => (
        <Button key={side} onPress={() => void commit(drawLot(tried, side))}>
          {nameOfSide(side, decision.words)}
        </Button>
      ))}
    </fieldset>
  );
}
