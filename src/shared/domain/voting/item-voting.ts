import type { RecordId } from '#shared/base/id.ts';
import { byOrder, type Recorded } from '#shared/domain/recorded.ts';
import { countProposition, type PropositionCount } from './count-proposition.ts';
import { countVotes, type VoteCount } from './count-votes.ts';
import { inPutOrder, type PlacedProposition } from './put-order.ts';
import type { QualifiedShare } from './qualified-share.ts';
import { type PropositionOutcome, settleProposition } from './settle-proposition.ts';

/** What is known of how one § was decided. */
export interface ItemVotingInput {
  readonly motions: readonly Recorded<'motion'>[];
  readonly propositions: readonly Recorded<'proposition'>[];
  readonly votes: readonly Recorded<'vote'>[];
  readonly ballotCounts: readonly Recorded<'ballotCount'>[];
  /** Seats with a vote at the §, in the order in which they are printed. */
  readonly serving: readonly RecordId[];
  /** The seat of whoever leads the §, or `null` when no such person serves there. */
  readonly chair: RecordId | null;
  /** The § is an election or an appointment. */
  readonly isElection: boolean;
  /** The share that the charter asks for in matters of this kind, or `null`. */
  readonly share: QualifiedShare | null;
}

/** What a proposition is about: `base` for the base proposal, the id of a motion, or `null` for plain no. */
export type Side = string | null;

/** One proposition with what came of it. */
export interface TriedProposition extends PlacedProposition {
  readonly yes: Side;
  /** The other side: the winner of the proposition that prepares it, where there is one; `undefined` until that is known. */
  readonly no: Side | undefined;
  readonly isElection: boolean;
  readonly count: PropositionCount | null;
  readonly outcome: PropositionOutcome;
  /** The side that won; `undefined` while it is open. */
  readonly winner: Side | undefined;
  /** Not to be tried: the matter was sent back or put off before. */
  readonly isMoot: boolean;
  /** What is stored as its outcome is not what the votes say (V3). */
  readonly differs: boolean;
}

/** How a § was decided. */
export interface ItemVoting {
  /** In the order in which they were put. */
  readonly propositions: readonly TriedProposition[];
  /** The only vote of a § where no propositions are told of. */
  readonly plain: VoteCount | null;
  readonly outcome: ItemOutcome;
  readonly motions: readonly Recorded<'motion'>[];
  readonly share: QualifiedShare | null;
  readonly serving: readonly RecordId[];
}

/**
 * What the outcome means for the matter. `none`: nothing was put to the board. `open`: something is left to settle. `procedural`:
 * sent back or put off, by this motion. `tooFew`: no proposal got the share of the charter. `decided`: what the main propositions
 * chose, and the additions that were agreed to.
 */
export type ItemOutcome =
  | { readonly type: 'none' | 'open' | 'tooFew' }
  | {
      readonly type: 'procedural';
      readonly motion: RecordId;
      readonly procedure: 'remittal' | 'postponement';
    }
  | { readonly type: 'decided'; readonly choices: readonly Side[]; readonly additions: readonly RecordId[] };

/** Evaluates a §: every proposition in the order in which it was put, its votes and what came of it. Stores nothing. */
export function evaluateItem(input: ItemVotingInput): ItemVoting {
  const placed = inPutOrder(input.propositions);
  const motions = input.motions.toSorted(byOrder);
  const tried: TriedProposition[] = [];
  let isMoot = false;
  for (const proposition of placed) {
    const one = tryProposition(proposition, { input, tried, isMoot, openVotes: countedOpenly(placed) });
    tried.push(one);
    if (!isMoot && settlesProcedure(one, motions) !== null) isMoot = true;
  }
  const plainVotes = placed.length === 0 ? input.votes : [];
  const plain =
    plainVotes.length === 0 ? null : countVotes({ ...input, votes: plainVotes, election: input.isElection });
  return {
    propositions: tried,
    plain,
    outcome: placed.length === 0 ? plainOutcome(plain) : itemOutcome(tried, motions),
    motions,
    share: input.share,
    serving: input.serving,
  };
}

interface Trial {
  readonly input: ItemVotingInput;
  readonly tried: readonly TriedProposition[];
  readonly isMoot: boolean;
  readonly openVotes: readonly RecordId[];
}

function tryProposition(proposition: PlacedProposition, trial: Trial): TriedProposition {
  const { input, tried } = trial;
  const { values, id } = proposition;
  const isElection = input.isElection || values.kind === 'election';
  const prepared = tried.find((one) => one.id === proposition.preparedBy);
  const no = prepared === undefined ? values.no : prepared.winner;
  const count = countProposition({
    proposition,
    votes: votesOn(id, trial),
    ballotCounts: input.ballotCounts.filter((ballot) => ballot.values.proposition === id),
    serving: input.serving,
    isElection,
  });
  const outcome = settleProposition({
    proposition: values,
    count,
    chair: input.chair,
    isElection,
    share: values.kind === 'main' || values.kind === 'additional' ? input.share : null,
    present: new Set(input.serving).size,
    noIsProposal: no !== null,
  });
  const isMoot = trial.isMoot && outcome.type === 'open';
  const winner = winnerOf(outcome, values.yes, no);
  return {
    ...proposition,
    yes: values.yes,
    no,
    isElection,
    count,
    outcome,
    winner,
    isMoot,
    differs: differs(proposition, outcome),
  };
}

/** Votes that name no proposition belong to the only one that is voted on. */
function votesOn(id: RecordId, { input, openVotes }: Trial): readonly Recorded<'vote'>[] {
  const isOnly = openVotes.length === 1 && openVotes[0] === id;
  return input.votes.filter(
    ({ values }) => values.proposition === id || (values.proposition === null && isOnly),
  );
}

function countedOpenly(placed: readonly PlacedProposition[]): readonly RecordId[] {
  return placed.filter(({ values }) => values.method === 'vote').map(({ id }) => id);
}

function winnerOf(outcome: PropositionOutcome, yes: Side, no: Side | undefined): Side | undefined {
  if (outcome.type === 'elected') return outcome.motion;
  if (outcome.type === 'yes') return yes;
  return outcome.type === 'no' ? no : undefined;
}

function differs({ values }: PlacedProposition, outcome: PropositionOutcome): boolean {
  if (values.method === 'acclamation' || values.outcome === null) return false;
  if (outcome.type === 'elected') return values.outcome !== 'yes' || values.yes !== outcome.motion;
  if (outcome.type !== 'yes' && outcome.type !== 'no') return outcome.type !== 'open';
  const by = outcome.by === 'share' || outcome.by === 'acclamation' ? 'majority' : outcome.by;
  return values.outcome !== outcome.type || (values.settledBy !== null && values.settledBy !== by);
}

/** The formal motion that won, if it ends the matter for the day; an ajournering does not. */
function settlesProcedure(
  { winner, values }: TriedProposition,
  motions: readonly Recorded<'motion'>[],
): Extract<ItemOutcome, { type: 'procedural' }> | null {
  if (values.kind !== 'procedural') return null;
  const motion = motions.find(({ id }) => id === winner);
  const procedure = motion?.values.procedure ?? null;
  if (motion === undefined || procedure === null || procedure === 'adjournment') return null;
  return { type: 'procedural', motion: motion.id, procedure };
}

function itemOutcome(
  tried: readonly TriedProposition[],
  motions: readonly Recorded<'motion'>[],
): ItemOutcome {
  for (const one of tried) {
    const procedural = settlesProcedure(one, motions);
    if (procedural !== null) return procedural;
  }
  const left = tried.filter(({ isMoot }) => !isMoot);
  if (left.some(({ outcome }) => outcome.type === 'tooFew')) return { type: 'tooFew' };
  if (left.some(({ winner }) => winner === undefined)) return { type: 'open' };
  const mains = left.filter(({ values }) => values.kind === 'main' || values.kind === 'election');
  const additions = left.filter(({ values, winner, yes }) => values.kind === 'additional' && winner === yes);
  if (mains.length === 0 && additions.length === 0) return { type: 'open' };
  return {
    type: 'decided',
    choices: mains.map(({ winner }) => winner ?? null),
    additions: additions.map(({ yes }) => yes as RecordId),
  };
}

function plainOutcome(plain: VoteCount | null): ItemOutcome {
  if (plain === null) return { type: 'none' };
  if (plain.outcome.type === 'yes') return { type: 'decided', choices: ['base'], additions: [] };
  if (plain.outcome.type === 'no') return { type: 'decided', choices: [null], additions: [] };
  return { type: 'open' };
}
