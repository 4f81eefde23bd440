import { assertNever } from '#shared/base/assert-never.ts';
import type { RecordId } from '#shared/base/id.ts';
import type { Recorded } from '#shared/domain/recorded.ts';
import type { VoteChoice } from './voting.ts';

/** Votes cast on one proposition. `yes + no + abstain + absent` is the number that serve, unless there is a `surplus` (V2). */
export interface PropositionCount {
  readonly yes: number;
  readonly no: number;
  readonly abstain: number;
  /** Those who serve and have not voted. */
  readonly absent: number;
  /** More votes counted than people who serve: the count cannot be right. */
  readonly surplus: number;
  /** Who voted what in an open vote; `null` in a closed vote and in elections, where no names are kept (V5). */
  readonly voters: Readonly<Record<VoteChoice, readonly RecordId[]>> | null;
  /** What each candidate got, where a closed vote has been counted by candidate; most votes first. */
  readonly ballots: readonly { readonly motion: RecordId; readonly votes: number }[] | null;
  /** Seats that voted and do not serve (V1). */
  readonly strangers: readonly RecordId[];
  /** Seats with more than one vote (V1): the first by id counts. */
  readonly repeated: readonly RecordId[];
}

/** What a proposition is counted from. */
export interface CountInput {
  readonly proposition: Recorded<'proposition'>;
  readonly votes: readonly Recorded<'vote'>[];
  readonly ballotCounts: readonly Recorded<'ballotCount'>[];
  readonly serving: readonly RecordId[];
  /** Election or appointment: the votes are secret (KL 5:54). */
  readonly isElection: boolean;
}

/** Counts one proposition; `null` while nothing has been counted, and where it was tried by voices. */
export function countProposition(input: CountInput): PropositionCount | null {
  const { method } = input.proposition.values;
  switch (method) {
    case 'acclamation':
      return null;
    case 'vote':
      return countOpenVote(input);
    case 'closedVote':
      return countClosedVote(input);
    default:
      return assertNever(method);
  }
}

function countOpenVote({ votes, serving, isElection }: CountInput): PropositionCount | null {
  if (votes.length === 0) return null;
  const present = new Set(serving);
  const choices = new Map<RecordId, VoteChoice>();
  const strangers = new Set<RecordId>();
  const repeated = new Set<RecordId>();
  for (const { values } of votes.toSorted((left, right) => (left.id < right.id ? -1 : 1))) {
    if (!present.has(values.seat)) strangers.add(values.seat);
    else if (choices.has(values.seat)) repeated.add(values.seat);
    else choices.set(values.seat, values.choice);
  }
  // In the order of those who serve, as the names are printed.
  const of = (choice: VoteChoice) => [...present].filter((seat) => choices.get(seat) === choice);
  const voters = { yes: of('yes'), no: of('no'), abstain: of('abstain') };
  return {
    yes: voters.yes.length,
    no: voters.no.length,
    abstain: voters.abstain.length,
    absent: present.size - choices.size,
    surplus: 0,
    voters: isElection ? null : voters,
    ballots: null,
    strangers: [...strangers],
    repeated: [...repeated],
  };
}

function countClosedVote({ proposition, ballotCounts, serving }: CountInput): PropositionCount | null {
  const { yesCount, noCount, abstainCount } = proposition.values;
  if (ballotCounts.length === 0 && yesCount === null && noCount === null) return null;
  const abstain = abstainCount ?? 0;
  const yes = ballotCounts.length === 0 ? (yesCount ?? 0) : 0;
  const no = ballotCounts.length === 0 ? (noCount ?? 0) : 0;
  const onCandidates = ballotCounts.reduce((sum, { values }) => sum + values.votes, 0);
  const cast = yes + no + abstain + onCandidates;
  const present = new Set(serving).size;
  return {
    yes,
    no,
    abstain,
    absent: Math.max(present - cast, 0),
    surplus: Math.max(cast - present, 0),
    voters: null,
    ballots: ballotCounts.length === 0 ? null : byVotes(ballotCounts),
    strangers: [],
    repeated: [],
  };
}

function byVotes(counts: readonly Recorded<'ballotCount'>[]): NonNullable<PropositionCount['ballots']> {
  return counts
    .toSorted((left, right) => right.values.votes - left.values.votes || (left.id < right.id ? -1 : 1))
    .map(({ values }) => ({ motion: values.motion, votes: values.votes }));
}
