import { chairSeat } from '#shared/domain/attendance/chair-seat.ts';
import { servingAt } from '#shared/domain/attendance/serving.ts';
import { chooseText } from '#shared/domain/minutes/generated-text.ts';
import { byOrder } from '#shared/domain/recorded.ts';
import { evaluateItem } from '#shared/domain/voting/item-voting.ts';
import { putOrderText } from '#shared/domain/voting/put-order-text.ts';
import type { VotingWords } from '#shared/domain/voting/side-words.ts';
import { voteText } from '#shared/domain/voting/vote-text.ts';
import type { ItemPrint } from './build-item.ts';

/** How a § was decided, in sentences; `null` where there is nothing to tell. */
export interface DecisionWords {
  readonly putOrder: string | null;
  readonly voteText: string | null;
}

/**
 * Beslutsgång and omröstning of a §: what somebody has worded, else what the propositions and votes say (KL 5:67 p. 2–3 and 5).
 */
export function decisionWords(print: ItemPrint): DecisionWords {
  const { values } = print.item;
  const own = <Name extends 'motion' | 'proposition' | 'vote' | 'ballotCount'>(table: Name) =>
    print.source.all(table).filter((record) => record.values.minuteItem === print.item.id);
  const propositions = own('proposition').toSorted(byOrder);
  if (propositions.length === 0) return { putOrder: values.putOrder, voteText: values.voteText };
  const motions = own('motion').toSorted(byOrder);
  const voting = evaluateItem({
    motions,
    propositions,
    votes: own('vote'),
    ballotCounts: own('ballotCount'),
    serving: servingAt(print.attendance, print.item.id).serving,
    chair: chairSeat(print.attendance.seats, print.chair),
    isElection: values.itemType === 'election',
    share: print.share,
  });
  const words: VotingWords = {
    decider: print.decider,
    leader: values.actingChair === null ? 'Ordföranden' : 'Tjänstgörande ordföranden',
    nameOf: (seat) => print.people.seat(seat)?.name ?? '',
    proposalBy: values.proposalBy,
    motions,
  };
  const shown = (text: string | null, basis: string | null, generated: string) => {
    const chosen = chooseText({ text, basis, generated }).shown;
    return chosen === '' ? null : chosen;
  };
  return {
    putOrder: shown(values.putOrder, values.putOrderBasis, putOrderText(voting, words)),
    voteText: shown(values.voteText, values.voteTextBasis, voteText(voting, words)),
  };
}
