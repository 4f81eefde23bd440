import type { Change } from '#renderer/storage/workspace.ts';
import type { RecordId } from '#shared/base/id.ts';
import { type OrderBetween, ordersAfter } from '#shared/domain/recorded.ts';
import {
  evaluateItem,
  type ItemVotingInput,
  type TriedProposition,
} from '#shared/domain/voting/item-voting.ts';
import { inPutOrder } from '#shared/domain/voting/put-order.ts';
import { newProposition, suggestPropositions } from '#shared/domain/voting/suggest-propositions.ts';
import {
  newVote,
  type Proposition,
  type PropositionMethod,
  type VoteChoice,
} from '#shared/domain/voting/voting.ts';
import type { DecisionView } from './decision-view.ts';

/** What makes records: new ids in the meeting, and sort keys between two others. */
export interface RecordMaking {
  readonly newId: () => RecordId;
  readonly orderBetween: OrderBetween;
}

/** Puts the order that the yrkanden call for in the place of what is there. Votes that were cast go with it. */
export function suggestOrder(decision: DecisionView, making: RecordMaking): readonly Change[] {
  return [
    ...decision.propositions.flatMap(({ id }) => removeProposition(decision, id)),
    ...suggestPropositions({
      minuteItem: decision.item.id,
      motions: decision.voting.motions,
      hasBase: decision.proposal.trim() !== '',
      isElection: decision.input.isElection,
      ...making,
    }).map(({ id, values }): Change => ({ type: 'create', table: 'proposition', id, values })),
  ];
}

/**
 * A vote at a § where nothing has been put: on the one question that the yrkanden call for, or on the base proposal. Where they
 * call for more than one, the whole order is laid out, and nothing is voted on yet.
 */
export function openFirstVote(decision: DecisionView, making: RecordMaking): readonly Change[] {
  const method = decision.input.isElection ? 'closedVote' : 'vote';
  const suggested = suggestOrder(decision, making);
  if (suggested.length > 1) return suggested;
  const [only] = suggested;
  return only?.type === 'create' && only.table === 'proposition'
    ? [{ ...only, values: { ...only.values, method } }]
    : [addProposition(decision, { method }, making)];
}

/** The question that is put first among those that the changes make. */
export function firstQuestion(changes: readonly Change[]): RecordId | null {
  const made = changes.flatMap((change) =>
    change.type === 'create' && change.table === 'proposition' ? [change] : [],
  );
  return inPutOrder(made)[0]?.id ?? null;
}

/** A question more, put last. */
export function addProposition(
  decision: DecisionView,
  values: Partial<Omit<Proposition, 'minuteItem'>>,
  { newId, orderBetween }: RecordMaking,
): Extract<Change, { type: 'create'; table: 'proposition' }> {
  const last = decision.propositions.at(-1)?.values.order ?? null;
  const order = ordersAfter(last, 1, orderBetween)[0] ?? '';
  return {
    type: 'create',
    table: 'proposition',
    id: newId(),
    values: newProposition(decision.item.id, { ...values, order }),
  };
}

/** Takes a question away with the votes on it; those that prepared it stand on their own. */
export function removeProposition(decision: DecisionView, id: RecordId): readonly Change[] {
  return [
    ...removeVotes(decision, id),
    ...decision.propositions
      .filter(({ values }) => values.parent === id)
      .map(
        (child): Change => ({ type: 'set', table: 'proposition', id: child.id, values: { parent: null } }),
      ),
    { type: 'delete', table: 'proposition', id },
  ];
}

/** Notes by voices what the chair found. Votes that were cast on the question before are taken away. */
export function acclaim(
  decision: DecisionView,
  id: RecordId,
  outcome: 'yes' | 'no' | null,
): readonly Change[] {
  return chooseMethod(decision, id, 'acclamation', { outcome });
}

/** Lets a question be tried in another way. In a closed vote no named vote may stay (V5). */
export function chooseMethod(
  decision: DecisionView,
  id: RecordId,
  method: PropositionMethod,
  values: Partial<Proposition> = {},
): readonly Change[] {
  const before = decision.propositions.find((proposition) => proposition.id === id)?.values.method;
  const counts = { yesCount: null, noCount: null, abstainCount: null };
  return [
    ...(before === method ? [] : removeVotes(decision, id)),
    {
      type: 'set',
      table: 'proposition',
      id,
      values: {
        method,
        settledBy: null,
        outcome: null,
        ...(before === method ? {} : counts),
        ...values,
      },
    },
  ];
}

/** Moves a question one step among those that stand beside it. */
export function moveProposition(
  decision: DecisionView,
  id: RecordId,
  step: -1 | 1,
  orderBetween: OrderBetween,
): readonly Change[] {
  const own = decision.propositions.find((proposition) => proposition.id === id);
  const beside = decision.propositions.filter(({ values }) => values.parent === own?.values.parent);
  const index = beside.findIndex((proposition) => proposition.id === id);
  const target = index + step;
  if (own === undefined || target < 0 || target >= beside.length) return [];
  const rest = beside.filter((proposition) => proposition.id !== id);
  const order = orderBetween(rest[target - 1]?.values.order ?? null, rest[target]?.values.order ?? null);
  return [{ type: 'set', table: 'proposition', id, values: { order } }];
}

/** Votes to be cast on one question. `idOf` gives the id of a seat's vote, the same on every machine. */
export interface CastVotes {
  readonly proposition: RecordId;
  readonly seats: readonly RecordId[];
  readonly choice: VoteChoice;
  readonly idOf: ReadonlyMap<RecordId, RecordId>;
}

/** Casts votes, and notes what they settle. One vote a seat (V1). */
export function castVotes(decision: DecisionView, cast: CastVotes): readonly Change[] {
  const { proposition, choice } = cast;
  const isOnly = decision.propositions.filter(({ values }) => values.method === 'vote').length === 1;
  const before = decision.votes.filter(
    ({ values }) => values.proposition === proposition || (values.proposition === null && isOnly),
  );
  const changes = cast.seats.flatMap((seat): readonly Change[] => {
    const own = before.find(({ values }) => values.seat === seat);
    if (own !== undefined) return [{ type: 'set', table: 'vote', id: own.id, values: { choice } }];
    const id = cast.idOf.get(seat);
    if (id === undefined) return [];
    const values = newVote({ minuteItem: decision.item.id, seat, choice, proposition });
    return [{ type: 'create', table: 'vote', id, values }];
  });
  const after = cast.seats.flatMap((seat) => {
    const id = before.find(({ values }) => values.seat === seat)?.id ?? cast.idOf.get(seat);
    const values = newVote({ minuteItem: decision.item.id, seat, choice, proposition });
    return id === undefined ? [] : [{ id, values }];
  });
  const replaced = new Set(after.map(({ id }) => id));
  const votes = [...decision.votes.filter(({ id }) => !replaced.has(id)), ...after];
  return [...changes, ...settle(decision, proposition, { ...decision.input, votes })];
}

/** Notes the counts of a closed vote, and what they settle. */
export function countClosedVote(
  decision: DecisionView,
  id: RecordId,
  values: Partial<Pick<Proposition, 'yesCount' | 'noCount' | 'abstainCount'>>,
): readonly Change[] {
  const propositions = decision.input.propositions.map((one) =>
    one.id === id ? { id, values: { ...one.values, ...values, outcome: null, settledBy: null } } : one,
  );
  const settled = settledValues({ ...decision.input, propositions }, id);
  return [{ type: 'set', table: 'proposition', id, values: { ...values, ...settled } }];
}

/** Notes how many votes a candidate got, and who is elected by that. `ballot` is the id of the count. */
export function countCandidate(
  decision: DecisionView,
  count: {
    readonly proposition: RecordId;
    readonly motion: RecordId;
    readonly votes: number;
    readonly ballot: RecordId;
  },
): readonly Change[] {
  const { proposition, ballot } = count;
  const values = { minuteItem: decision.item.id, proposition, motion: count.motion, votes: count.votes };
  const others = decision.ballotCounts.filter(({ id }) => id !== ballot);
  const isKnown = others.length < decision.ballotCounts.length;
  const propositions = decision.input.propositions.map((one) =>
    one.id === proposition ? { id: one.id, values: { ...one.values, outcome: null, settledBy: null } } : one,
  );
  const input = { ...decision.input, propositions, ballotCounts: [...others, { id: ballot, values }] };
  return [
    isKnown
      ? { type: 'set', table: 'ballotCount', id: ballot, values: { votes: count.votes } }
      : { type: 'create', table: 'ballotCount', id: ballot, values },
    { type: 'set', table: 'proposition', id: proposition, values: settledValues(input, proposition) },
  ];
}

/** Notes on whom the lot fell. */
export function drawLot(tried: TriedProposition, side: string): readonly Change[] {
  const isCandidate = tried.count?.ballots !== null;
  const values: Partial<Proposition> = isCandidate
    ? { yes: side, no: null, outcome: 'yes', settledBy: 'lot' }
    : { outcome: side === tried.yes ? 'yes' : 'no', settledBy: 'lot' };
  return [{ type: 'set', table: 'proposition', id: tried.id, values }];
}

function settle(decision: DecisionView, id: RecordId, input: ItemVotingInput): readonly Change[] {
  const before = decision.propositions.find((proposition) => proposition.id === id)?.values;
  const values = settledValues(input, id);
  const isSame = before?.outcome === values.outcome && before.settledBy === values.settledBy;
  return isSame ? [] : [{ type: 'set', table: 'proposition', id, values }];
}

/** Notes every outcome that the votes tell and that is not noted so, as when the gavel falls before all have voted. */
export function settleAll(decision: DecisionView): readonly Change[] {
  return decision.voting.propositions.flatMap((tried): readonly Change[] => {
    if (tried.values.method === 'acclamation' || (tried.values.outcome !== null && !tried.differs)) return [];
    const values = outcomeValues(tried);
    const isSame = values.outcome === tried.values.outcome && values.settledBy === tried.values.settledBy;
    return isSame ? [] : [{ type: 'set', table: 'proposition', id: tried.id, values }];
  });
}

/** What is stored of an outcome: nothing while somebody has not voted. */
function settledValues(input: ItemVotingInput, id: RecordId): OutcomeValues {
  const tried = evaluateItem(input).propositions.find((one) => one.id === id);
  if (tried?.count === null || tried?.count === undefined || tried.count.absent > 0) {
    return { outcome: null, settledBy: null };
  }
  return outcomeValues(tried);
}

type OutcomeValues = Partial<Proposition> & Pick<Proposition, 'outcome' | 'settledBy'>;

function outcomeValues({ outcome }: TriedProposition): OutcomeValues {
  if (outcome.type === 'elected') {
    return { yes: outcome.motion, no: null, outcome: 'yes', settledBy: outcome.by };
  }
  if (outcome.type !== 'yes' && outcome.type !== 'no') return { outcome: null, settledBy: null };
  const { by } = outcome;
  if (by === 'acclamation') return { outcome: outcome.type, settledBy: null };
  return { outcome: outcome.type, settledBy: by === 'share' ? 'majority' : by };
}

function removeVotes(decision: DecisionView, id: RecordId): readonly Change[] {
  const isOnly = decision.propositions.length === 1;
  return [
    ...decision.votes
      .filter(({ values }) => values.proposition === id || (values.proposition === null && isOnly))
      .map((vote): Change => ({ type: 'delete', table: 'vote', id: vote.id })),
    ...decision.ballotCounts
      .filter(({ values }) => values.proposition === id)
      .map((count): Change => ({ type: 'delete', table: 'ballotCount', id: count.id })),
  ];
}
