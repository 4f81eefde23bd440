import type { RecordId } from '#shared/base/id.ts';
import { chairSeat as chairSeatOf } from '#shared/domain/attendance/chair-seat.ts';
import { byOrder, type Recorded } from '#shared/domain/recorded.ts';
import { countVotes, type VoteCount } from '#shared/domain/voting/count-votes.ts';
import { evaluateItem, type ItemVoting } from '#shared/domain/voting/item-voting.ts';
import { type MinutesFacts, ofItem } from './minutes-facts.ts';

/** One open vote at a §, counted. */
export interface CountedVote {
  readonly item: Recorded<'minuteItem'>;
  /** `null` where the § has one vote and no propositions are told of. */
  readonly proposition: Recorded<'proposition'> | null;
  readonly votes: readonly Recorded<'vote'>[];
  readonly count: VoteCount;
  readonly serving: readonly RecordId[];
  /** The seat of whoever leads the §; `null` when that person does not serve. */
  readonly chair: RecordId | null;
  readonly isElection: boolean;
  /** Whether it settles the matter itself, not the handling or what is put against the main proposal. */
  readonly isFinal: boolean;
}

/** Every open vote at the §§ that are judged, one for each proposition voted on. */
export function countedVotes(facts: MinutesFacts): readonly CountedVote[] {
  return facts.items.flatMap((item) => {
    const votes = ofItem(facts.votes, item.id);
    if (votes.length === 0) return [];
    const propositions = propositionsOf(facts, item.id);
    const known = new Set<RecordId | null>(propositions.map(({ id }) => id));
    const openly = propositions.filter(({ values }) => values.method === 'vote');
    // Votes that name no proposition belong to the only one that is voted on.
    const only = openly.length === 1 ? openly[0]?.id : undefined;
    const isOf = (vote: Recorded<'vote'>, id: RecordId) =>
      vote.values.proposition === id || (vote.values.proposition === null && only === id);
    return [
      ...propositions.map((proposition) => ({
        proposition,
        votes: votes.filter((vote) => isOf(vote, proposition.id)),
      })),
      {
        proposition: null,
        votes: votes.filter(
          ({ values }) =>
            !known.has(values.proposition) && (values.proposition !== null || only === undefined),
        ),
      },
    ].flatMap(({ proposition, votes: cast }) =>
      cast.length === 0 ? [] : [counted(facts, item, proposition, cast)],
    );
  });
}

function counted(
  facts: MinutesFacts,
  item: Recorded<'minuteItem'>,
  proposition: Recorded<'proposition'> | null,
  votes: readonly Recorded<'vote'>[],
): CountedVote {
  const { serving } = facts.serving(item.id);
  const chair = chairSeat(facts, item);
  const kind = proposition?.values.kind;
  const isElection = kind === undefined ? item.values.itemType === 'election' : kind === 'election';
  return {
    item,
    proposition,
    votes,
    count: countVotes({ votes, serving, chair, election: isElection }),
    serving,
    chair,
    isElection,
    isFinal: kind === undefined || kind === 'main' || kind === 'election',
  };
}

/** The propositions of a §, in the order in which they were put. */
export function propositionsOf(facts: MinutesFacts, item: RecordId): readonly Recorded<'proposition'>[] {
  return ofItem(facts.all('proposition'), item).toSorted(byOrder);
}

/** The serving seat of whoever leads a §; `null` when that person does not serve there. */
export function chairSeat(facts: MinutesFacts, item: Recorded<'minuteItem'>): RecordId | null {
  const leader = item.values.actingChair ?? facts.meeting.values.chair;
  const seat = chairSeatOf(facts.attendance.seats, leader);
  return seat !== null && facts.serving(item.id).serving.includes(seat) ? seat : null;
}

/** How a § was decided, by a simple majority: what came of each proposition, and of all of them together. */
export function votingOf(facts: MinutesFacts, item: Recorded<'minuteItem'>): ItemVoting {
  return evaluateItem({
    motions: ofItem(facts.motions, item.id),
    propositions: propositionsOf(facts, item.id),
    votes: ofItem(facts.votes, item.id),
    ballotCounts: ofItem(facts.all('ballotCount'), item.id),
    serving: facts.serving(item.id).serving,
    chair: chairSeat(facts, item),
    isElection: item.values.itemType === 'election',
    share: null,
  });
}
