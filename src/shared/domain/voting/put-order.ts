import type { RecordId } from '#shared/base/id.ts';
import { byOrder, type Recorded } from '#shared/domain/recorded.ts';
import type { Proposition } from './voting.ts';

/** A proposition with its place in the order in which the chair puts them. */
export interface PlacedProposition {
  readonly id: RecordId;
  readonly values: Proposition;
  /** 0 at the top, 1 for one that prepares a proposition at the top, and so on. */
  readonly depth: number;
  /** The proposition whose winner is the other side of this one: the last of those that prepare it. */
  readonly preparedBy: RecordId | null;
}

/** Formal questions are tried first, additions last (DOMAIN 3.6). */
const rank: Readonly<Record<Proposition['kind'], number>> = {
  procedural: 0,
  main: 1,
  counter: 1,
  election: 1,
  additional: 2,
};

/**
 * Propositionsordning: the propositions of one § in the order in which they are put, each after those that prepare it.
 * One whose parent is missing, or is in a ring, counts as one at the top: nothing is lost.
 */
export function inPutOrder(propositions: readonly Recorded<'proposition'>[]): readonly PlacedProposition[] {
  const sorted = propositions.toSorted(
    (left, right) => rank[left.values.kind] - rank[right.values.kind] || byOrder(left, right),
  );
  const known = new Set(sorted.map(({ id }) => id));
  const placed = new Map<RecordId, PlacedProposition>();
  const seen = new Set<RecordId>();

  function place(proposition: Recorded<'proposition'>, depth: number): void {
    if (seen.has(proposition.id)) return;
    seen.add(proposition.id);
    const below = sorted.filter(({ id, values }) => values.parent === proposition.id && !seen.has(id));
    for (const child of below) place(child, depth + 1);
    placed.set(proposition.id, { ...proposition, depth, preparedBy: below.at(-1)?.id ?? null });
  }

  for (const proposition of sorted) {
    const { parent } = proposition.values;
    if (parent === null || !known.has(parent)) place(proposition, 0);
  }
  for (const proposition of sorted) place(proposition, 0);
  return [...placed.values()];
}
