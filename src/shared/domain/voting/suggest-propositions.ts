import type { RecordId } from '#shared/base/id.ts';
import { byOrder, type OrderBetween, ordersAfter, type Recorded } from '#shared/domain/recorded.ts';
import type { Motion, Proposition } from './voting.ts';

/** What a put-order is suggested from. */
export interface SuggestInput {
  readonly minuteItem: RecordId;
  readonly motions: readonly Recorded<'motion'>[];
  /** Whether the board had a proposal before it. */
  readonly hasBase: boolean;
  readonly isElection: boolean;
  readonly newId: () => RecordId;
  readonly orderBetween: OrderBetween;
}

/** A proposition to be made. */
export interface NewProposition {
  readonly id: RecordId;
  readonly values: Proposition;
}

type Draft = Pick<Proposition, 'kind' | 'yes' | 'no'> & {
  readonly id: RecordId;
  readonly parent: RecordId | null;
};

/**
 * The put-order that practice gives the yrkanden of a § (DOMAIN 3.6): formal ones first, each for itself; then the base
 * proposal as huvudförslag against the motförslag, which is chosen first where there are several; additions last, each for
 * itself. What is withdrawn is left out. The chair may want it otherwise: it is a start.
 */
export function suggestPropositions(input: SuggestInput): readonly NewProposition[] {
  const motions = input.motions.filter(({ values }) => !values.withdrawn).toSorted(byOrder);
  const drafts = [
    ...alone(ofKind(motions, 'procedural'), 'procedural', input),
    ...(input.isElection ? election(motions, input) : substance(motions, input)),
    ...alone(ofKind(motions, 'additional'), 'additional', input),
  ];
  const orders = ordersAfter(null, drafts.length, input.orderBetween);
  return drafts.map(({ id, ...draft }, index) => ({
    id,
    values: { ...newProposition(input.minuteItem), ...draft, order: orders[index] ?? '' },
  }));
}

/** A main proposition on the base proposal, tried by voices and open, unless told otherwise. */
export function newProposition(
  minuteItem: RecordId,
  values: Partial<Omit<Proposition, 'minuteItem'>> = {},
): Proposition {
  return {
    minuteItem,
    parent: null,
    kind: 'main',
    yes: 'base',
    no: null,
    method: 'acclamation',
    outcome: null,
    yesCount: null,
    noCount: null,
    abstainCount: null,
    settledBy: null,
    order: '',
    ...values,
  };
}

function ofKind(motions: readonly Recorded<'motion'>[], kind: Motion['kind']): readonly Recorded<'motion'>[] {
  return motions.filter(({ values }) => values.kind === kind);
}

function alone(
  motions: readonly Recorded<'motion'>[],
  kind: 'procedural' | 'additional',
  { newId }: SuggestInput,
): readonly Draft[] {
  return motions.map(({ id }) => ({ id: newId(), kind, yes: id, no: null, parent: null }));
}

function substance(motions: readonly Recorded<'motion'>[], input: SuggestInput): readonly Draft[] {
  if (motions.length === 0) return [];
  const own = ofKind(motions, 'substantive');
  const rivals = own.filter(({ values }) => !values.forBase).map(({ id }): string => id);
  const sides = input.hasBase || rivals.length < own.length ? ['base', ...rivals] : rivals;
  const [first, ...rest] = sides;
  return first === undefined ? [] : against(first, rest, 'main', null, input.newId);
}

/** The first against the winner of the others, which are set against each other in turn before. */
function against(
  yes: string,
  others: readonly string[],
  kind: 'main' | 'counter',
  parent: RecordId | null,
  newId: () => RecordId,
): readonly Draft[] {
  const id = newId();
  const [only, ...more] = others;
  if (only === undefined || more.length === 0) return [{ id, kind, yes, no: only ?? null, parent }];
  // The first two yrkanden meet first, the winner meets the third, and so on.
  const last = others.at(-1) ?? only;
  const earlier = others.slice(0, -1);
  return [
    { id, kind, yes, no: null, parent },
    ...(earlier.length === 1
      ? [{ id: newId(), kind: 'counter' as const, yes: earlier[0] ?? only, no: last, parent: id }]
      : against(last, earlier, 'counter', id, newId)),
  ];
}

function election(motions: readonly Recorded<'motion'>[], { newId }: SuggestInput): readonly Draft[] {
  const [first, second] = ofKind(motions, 'nomination');
  if (first === undefined) return [];
  return [{ id: newId(), kind: 'election', yes: first.id, no: second?.id ?? null, parent: null }];
}
