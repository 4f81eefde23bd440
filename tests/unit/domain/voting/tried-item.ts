import type { RecordId } from '#shared/base/id.ts';
import type { Recorded } from '#shared/domain/recorded.ts';
import { evaluateItem, type ItemVoting, type ItemVotingInput } from '#shared/domain/voting/item-voting.ts';
import type { VotingWords } from '#shared/domain/voting/side-words.ts';
import { newProposition } from '#shared/domain/voting/suggest-propositions.ts';
import {
  type Motion,
  newMotion,
  newVote,
  type Proposition,
  type VoteChoice,
} from '#shared/domain/voting/voting.ts';

/** Seven who serve, A the chair; what a test tells comes on top. */
export const names: Readonly<Record<string, string>> = {
  a: 'Anna Berg',
  b: 'Bo Ek',
  c: 'Cecilia Dahl',
  d: 'David Holm',
  e: 'Eva Lind',
  f: 'Fredrik Ås',
  g: 'Gun Maris',
};

const item = 'item' as RecordId;

export function id(text: string): RecordId {
  return text as RecordId;
}

export function motion(name: string, seat: string, values: Partial<Motion> = {}): Recorded<'motion'> {
  return {
    id: id(name),
    values: newMotion({ minuteItem: item, seat: id(seat), wording: '', order: name, ...values }),
  };
}

export function proposition(name: string, values: Partial<Proposition>): Recorded<'proposition'> {
  return { id: id(name), values: newProposition(item, { order: name, ...values }) };
}

/** Votes told by letters: `votes('p1', { yes: 'abcd', no: 'efg' })`. */
export function votes(
  on: string | null,
  choices: Partial<Record<VoteChoice, string>>,
): readonly Recorded<'vote'>[] {
  return Object.entries(choices).flatMap(([choice, seats]) =>
    [...seats].map((seat) => ({
      id: id(`v-${on}-${seat}`),
      values: newVote({
        minuteItem: item,
        seat: id(seat),
        choice: choice as VoteChoice,
        proposition: on === null ? null : id(on),
      }),
    })),
  );
}

export function ballots(
  on: string,
  counts: Readonly<Record<string, number>>,
): readonly Recorded<'ballotCount'>[] {
  return Object.entries(counts).map(([name, count]) => ({
    id: id(`b-${name}`),
    values: { minuteItem: item, proposition: id(on), motion: id(name), votes: count },
  }));
}

export function evaluate(told: Partial<ItemVotingInput>): ItemVoting {
  return evaluateItem({
    motions: [],
    propositions: [],
    votes: [],
    ballotCounts: [],
    serving: Object.keys(names).map(id),
    chair: id('a'),
    isElection: false,
    share: null,
    ...told,
  });
}

export function wordsOf(voting: ItemVoting, proposalBy: string | null = null): VotingWords {
  return {
    decider: 'styrelsen',
    leader: 'Ordföranden',
    nameOf: (seat) => names[seat] ?? '',
    proposalBy,
    motions: voting.motions,
  };
}
