import type { RecordId } from '#shared/base/id.ts';
import type { PropositionCount } from './count-proposition.ts';
import { type QualifiedShare, votesNeeded } from './qualified-share.ts';
import type { Proposition } from './voting.ts';

/**
 * How one proposition went. `open`: nobody has noted it. `undecided`: the votes are even and the chair has not voted, though
 * the chair must (KL 4:25). `lot`: lots must be drawn among those named. `tooFew`: neither side got the share that the
 * charter asks for, so that nothing was decided.
 */
export type PropositionOutcome =
  | { readonly type: 'yes' | 'no'; readonly by: SettledBy }
  | { readonly type: 'elected'; readonly motion: RecordId; readonly by: 'majority' | 'lot' }
  | { readonly type: 'open' | 'undecided' | 'tooFew' }
  | { readonly type: 'lot'; readonly among: readonly string[] };

/** What settled it. `share`: the proposal fell, because too few were for it to reach the share of the charter. */
export type SettledBy = 'acclamation' | 'majority' | 'castingVote' | 'lot' | 'share';

/** What an outcome follows from. */
export interface SettleInput {
  readonly proposition: Proposition;
  readonly count: PropositionCount | null;
  /** The seat with the casting vote, or `null`. */
  readonly chair: RecordId | null;
  readonly isElection: boolean;
  /** The share that the charter asks for, or `null` for a simple majority. */
  readonly share: QualifiedShare | null;
  /** Those present with a vote: the base of the share. */
  readonly present: number;
  /** Whether no stands for a proposal of its own and not for plain rejection. */
  readonly noIsProposal: boolean;
}

/**
 * Settles one proposition: as noted when it was tried by voices, else by the majority of the votes cast (KL 5:55). A tie is
 * the chair's to settle, in elections and appointments that of the lot (KL 5:56).
 */
export function settleProposition(input: SettleInput): PropositionOutcome {
  const { proposition, count } = input;
  if (proposition.method === 'acclamation') {
    return proposition.outcome === null ? { type: 'open' } : { type: proposition.outcome, by: 'acclamation' };
  }
  if (count === null) return { type: 'open' };
  if (count.ballots !== null) return mostVotes(proposition, count.ballots);
  if (count.yes + count.no === 0) return { type: 'open' };
  const outcome = majority(input, count);
  return input.share === null ? outcome : withShare(input, count, outcome, input.share);
}

function mostVotes(
  proposition: Proposition,
  ballots: NonNullable<PropositionCount['ballots']>,
): PropositionOutcome {
  const most = Math.max(...ballots.map(({ votes }) => votes));
  const leading = ballots.filter(({ votes }) => votes === most).map(({ motion }) => motion);
  const [first] = leading;
  if (first === undefined || most <= 0) return { type: 'open' };
  if (leading.length === 1) return { type: 'elected', motion: first, by: 'majority' };
  const drawn = leading.find((motion) => motion === proposition.yes);
  const isDrawn = proposition.settledBy === 'lot' && proposition.outcome === 'yes';
  return isDrawn && drawn !== undefined
    ? { type: 'elected', motion: drawn, by: 'lot' }
    : { type: 'lot', among: leading };
}

function majority(
  { proposition, chair, isElection }: SettleInput,
  count: PropositionCount,
): PropositionOutcome {
  if (count.yes !== count.no) return { type: count.yes > count.no ? 'yes' : 'no', by: 'majority' };
  if (isElection) {
    return proposition.settledBy === 'lot' && proposition.outcome !== null
      ? { type: proposition.outcome, by: 'lot' }
      : { type: 'lot', among: [proposition.yes, ...(proposition.no === null ? [] : [proposition.no])] };
  }
  const vote = count.voters === null ? closedCastingVote(proposition) : castingVote(count.voters, chair);
  return vote === null ? { type: 'undecided' } : { type: vote, by: 'castingVote' };
}

function castingVote(
  voters: NonNullable<PropositionCount['voters']>,
  chair: RecordId | null,
): 'yes' | 'no' | null {
  if (chair === null) return null;
  if (voters.yes.includes(chair)) return 'yes';
  return voters.no.includes(chair) ? 'no' : null;
}

function closedCastingVote({ settledBy, outcome }: Proposition): 'yes' | 'no' | null {
  return settledBy === 'castingVote' ? outcome : null;
}

/** A proposal that does not reach the share of those present falls, whatever the majority of those who voted (V6). */
function withShare(
  input: SettleInput,
  count: PropositionCount,
  outcome: PropositionOutcome,
  share: QualifiedShare,
): PropositionOutcome {
  const needed = votesNeeded(share, input.present);
  const won = outcome.type === 'yes' ? count.yes : count.no;
  if (outcome.type !== 'yes' && outcome.type !== 'no') return outcome;
  if (outcome.type === 'no' && !input.noIsProposal) return outcome;
  if (won >= needed) return outcome;
  return input.noIsProposal ? { type: 'tooFew' } : { type: 'no', by: 'share' };
}
