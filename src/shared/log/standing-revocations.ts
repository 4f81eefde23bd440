import { compareOperations } from './clock.ts';
import type { Operation } from './operation.ts';

/** A revocation, with what decides over it. */
export interface RevocationClaim {
  readonly operation: Operation;
  readonly by: string;
  readonly target: string;
  readonly cuts: Readonly<Record<string, number>>;
  /** How many grants lie between the founder and the one who made it. */
  readonly rank: number;
  /** Who would never have been an administrator if this one stood: those whom the one shut out let in after the cut. */
  readonly undoes: ReadonlySet<string>;
}

/**
 * The revocations that stand: those whose maker has not been shut out, by one that stands, before he made them,
 * nor been let in only by one who was. Their dates
 * do not matter, for who is shut out can date as he likes. Where two shut out each other the one nearer to the founder
 * stands, then the one dated first. What does not stand can be left out without changing the answer.
 */
export function standingRevocations(claims: readonly RevocationClaim[]): ReadonlySet<RevocationClaim> {
  const stands = new Set<RevocationClaim>();
  const undecided = new Set([...claims].sort(byPrecedence));
  const settle = (claim: RevocationClaim) => {
    stands.add(claim);
    undecided.delete(claim);
    for (const other of undecided)
      if (cutsOff(claim, other) || cutsOff(other, claim)) undecided.delete(other);
  };
  while (undecided.size > 0) {
    const free = [...undecided].find((claim) => ![...undecided].some((other) => cutsOff(other, claim)));
    const next = free ?? undecided.values().next().value;
    if (next !== undefined) settle(next);
  }
  return stands;
}

function cutsOff(claim: RevocationClaim, other: RevocationClaim): boolean {
  if (claim === other) return false;
  if (claim.undoes.has(other.by)) return true;
  if (claim.target !== other.by) return false;
  const { stream, sequence } = other.operation;
  return sequence > (Object.hasOwn(claim.cuts, stream) ? (claim.cuts[stream] ?? 0) : 0);
}

function byPrecedence(left: RevocationClaim, right: RevocationClaim): number {
  return left.rank - right.rank || compareOperations(left.operation, right.operation);
}
