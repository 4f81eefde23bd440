import type { RecordId } from '#shared/base/id.ts';
import type { Recorded } from '#shared/domain/recorded.ts';
import type { VoteChoice } from './voting.ts';

/** What a counted vote needs to know. */
export interface CountVotesInput {
  readonly votes: readonly Recorded<'vote'>[];
  /** Seats with a vote at the §. */
  readonly serving: readonly RecordId[];
  /** The seat of whoever leads the § and has the casting vote, or `null` when no such person serves. */
  readonly chair: RecordId | null;
  /** Elections and appointments are settled by lot at a tie; other matters by the chair (KL 5:56). */
  readonly election: boolean;
}

/** A counted vote. `yes + no + abstain + absent` is always the number of seats that serve (V2). */
export interface VoteCount {
  readonly yes: number;
  readonly no: number;
  readonly abstain: number;
  /** Seats that serve and have no vote recorded. */
  readonly absent: number;
  readonly outcome: VoteOutcome;
  /** Seats that voted but do not serve (V1): their votes are not counted. */
  readonly strangers: readonly RecordId[];
  /** Seats with more than one vote (V1): the first by id counts. */
  readonly repeated: readonly RecordId[];
}

/**
 * How it went. `castingVote` says that the chair's vote decided a tie; `lot` that lots must be drawn; `undecided` that
 * the votes are even and the chair has not voted, though the chair must when it is needed (KL 4:25).
 */
export type VoteOutcome =
  | { readonly type: 'yes' | 'no'; readonly castingVote: boolean }
  | { readonly type: 'lot' | 'undecided' | 'noVotes' };

/** Counts the votes of one §: simple majority of those cast, a tie settled as the law says. */
export function countVotes(input: CountVotesInput): VoteCount {
  const serving = new Set(input.serving);
  const choices = new Map<RecordId, VoteChoice>();
  const strangers = new Set<RecordId>();
  const repeated = new Set<RecordId>();
  for (const { values } of input.votes.toSorted((left, right) => (left.id < right.id ? -1 : 1))) {
    if (!serving.has(values.seat)) strangers.add(values.seat);
    else if (choices.has(values.seat)) repeated.add(values.seat);
    else choices.set(values.seat, values.choice);
  }
  const yes = countOf(choices, 'yes');
  const no = countOf(choices, 'no');
  const chairChoice = input.chair === null ? undefined : choices.get(input.chair);
  return {
    yes,
    no,
    abstain: countOf(choices, 'abstain'),
    absent: serving.size - choices.size,
    outcome: outcomeOf(yes, no, chairChoice, input.election),
    strangers: [...strangers],
    repeated: [...repeated],
  };
}

function countOf(choices: ReadonlyMap<RecordId, VoteChoice>, wanted: VoteChoice): number {
  return [...choices.values()].filter((choice) => choice === wanted).length;
}

function outcomeOf(
  yes: number,
  no: number,
  chairChoice: VoteChoice | undefined,
  election: boolean,
): VoteOutcome {
  if (yes + no === 0) return { type: 'noVotes' };
  if (yes !== no) return { type: yes > no ? 'yes' : 'no', castingVote: false };
  if (election) return { type: 'lot' };
  if (chairChoice === 'yes' || chairChoice === 'no') return { type: chairChoice, castingVote: true };
  return { type: 'undecided' };
}
