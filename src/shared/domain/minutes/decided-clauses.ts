import { splitProposal } from '#shared/domain/agenda/split-proposal.ts';
import type { ItemOutcome, ItemVoting, Side } from '#shared/domain/voting/item-voting.ts';
import type { MinuteItem, MinuteResult } from './minute-item.ts';
import { resultClauses } from './result-clauses.ts';

/** The result of a § and the clauses that say it. */
export interface DecidedItem {
  readonly result: MinuteResult;
  readonly clauses: readonly string[];
}

/**
 * What the outcome of the propositions makes of a §: the result, and clauses from the proposal that won and the additions that
 * were agreed to. `null` while something is open, or when the outcome decides nothing.
 */
export function decidedItem(
  voting: ItemVoting,
  item: Pick<MinuteItem, 'itemType'> & { readonly proposal: string },
): DecidedItem | null {
  const { outcome } = voting;
  if (outcome.type === 'procedural') return procedural(outcome, voting, item);
  if (outcome.type !== 'decided') return null;
  const chosen = [
    ...outcome.choices.map((side) => chosenClauses(side, voting, item)),
    ...additions(outcome, voting),
  ];
  const clauses = chosen.flatMap((part) => part.clauses);
  const isRejected = outcome.additions.length === 0 && chosen.every(({ result }) => result === 'rejected');
  return { result: isRejected ? 'rejected' : 'approved', clauses };
}

function procedural(
  outcome: Extract<ItemOutcome, { type: 'procedural' }>,
  voting: ItemVoting,
  item: Parameters<typeof decidedItem>[1],
): DecidedItem {
  const result = outcome.procedure === 'remittal' ? 'remitted' : 'postponed';
  const own = wordingOf(outcome.motion, voting);
  return { result, clauses: /återremi|bordl/i.test(own) ? asClauses(own) : resultClauses(result, item) };
}

function chosenClauses(side: Side, voting: ItemVoting, item: Parameters<typeof decidedItem>[1]): DecidedItem {
  if (side === null) return { result: 'rejected', clauses: resultClauses('rejected', item) };
  if (side === 'base') return { result: 'approved', clauses: resultClauses('approved', item) };
  const motion = voting.motions.find(({ id }) => id === side);
  if (motion?.values.kind === 'nomination') {
    return {
      result: 'approved',
      clauses: [`att välja ${motion.values.wording.trim().replace(/^att välja\s+/i, '')}`],
    };
  }
  if (asksForRejection(motion?.values.wording ?? '')) {
    return { result: 'rejected', clauses: resultClauses('rejected', item) };
  }
  return { result: 'approved', clauses: asClauses(motion?.values.wording ?? '') };
}

function additions(
  outcome: Extract<ItemOutcome, { type: 'decided' }>,
  voting: ItemVoting,
): readonly DecidedItem[] {
  return outcome.additions.map((motion) => ({
    result: 'approved',
    clauses: asClauses(wordingOf(motion, voting)),
  }));
}

/** Whether a yrkande asks for nothing else than that the proposal is turned down. */
export function asksForRejection(wording: string): boolean {
  return /^(att\s+)?(yrkar\s+)?(avslag|avslå|avslås)(?!\p{L})/iu.test(wording.trim());
}

function wordingOf(motion: string, voting: ItemVoting): string {
  return voting.motions.find(({ id }) => id === motion)?.values.wording ?? '';
}

/** The clauses of a yrkande: its att-satser, or its words as one. */
function asClauses(wording: string): readonly string[] {
  const { background, clauses } = splitProposal(wording);
  if (clauses.length > 0) return clauses;
  const words = background.join(' ').replace(/[.,;]$/, '');
  return words === '' ? [] : [`att ${words.charAt(0).toLocaleLowerCase('sv')}${words.slice(1)}`];
}
