import type { IsoDate } from '#shared/base/dates.ts';
import type { ItemType } from '#shared/domain/agenda/agenda-item.ts';
import type { BodyKind } from '#shared/domain/body/body.ts';
import type { MinuteResult } from '#shared/domain/minutes/minute-item.ts';
import { isDecidingBody } from './decision-opening.ts';

/**
 * What a decision is worth today. `inForce`: it holds. `coming`: what it adopted begins later. `replaced`: another took its
 * place, or its time is over. `agreed`: a group agreed; only deciding bodies decide. `noEffect`: it changed nothing that
 * lasts (rejected, sent back, put off, noted, formalities of the meeting). `unclear`: nobody can tell.
 */
export const standings = ['inForce', 'coming', 'replaced', 'agreed', 'noEffect', 'unclear'] as const;
export type Standing = (typeof standings)[number];

/** What is known of a decision. */
export interface StandingFacts {
  readonly bodyKind: BodyKind | null;
  readonly itemType: ItemType;
  readonly result: MinuteResult | null;
  /** Two members have written it differently. */
  readonly conflict: boolean;
  /** A later § has taken the place of the whole of it. */
  readonly isReplaced: boolean;
  /** The versions of governing documents that it adopted. */
  readonly versions: readonly {
    readonly isInForce: boolean;
    readonly validFrom: IsoDate;
    /** Another version is in force on one of its days (G1). */
    readonly hasRival: boolean;
  }[];
}

/** How it stands with a decision on a day. Derived from what followed it, never stored. */
export function standingOf(facts: StandingFacts, today: IsoDate): Standing {
  const { bodyKind, itemType, result, versions } = facts;
  if (facts.conflict || versions.some(({ hasRival }) => hasRival)) return 'unclear';
  if (facts.isReplaced) return 'replaced';
  if (result !== null && result !== 'approved') return 'noEffect';
  if (bodyKind !== null && !isDecidingBody(bodyKind)) return 'agreed';
  if (result === null) return 'unclear';
  if (versions.length > 0) {
    if (versions.some(({ isInForce }) => isInForce)) return 'inForce';
    return versions.some(({ validFrom }) => validFrom > today) ? 'coming' : 'replaced';
  }
  return itemType === 'decision' || itemType === 'election' ? 'inForce' : 'noEffect';
}

/** How far the assignments of a decision have come. `late`: one of them is past its day. */
export const executions = ['none', 'open', 'late', 'done'] as const;
export type Execution = (typeof executions)[number];

/** How far the assignments of a decision have come: done when every one has been reported back. */
export function executionOf(
  assignments: readonly { readonly dueOn: IsoDate | null; readonly isReported: boolean }[],
  today: IsoDate,
): Execution {
  const open = assignments.filter(({ isReported }) => !isReported);
  if (assignments.length === 0) return 'none';
  if (open.length === 0) return 'done';
  return open.some(({ dueOn }) => dueOn !== null && dueOn < today) ? 'late' : 'open';
}
