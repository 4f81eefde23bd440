import type { IsoDate } from '#shared/base/dates.ts';
import type { DossierId, RecordId } from '#shared/base/id.ts';
import type { DelegatedDecision } from '#shared/domain/decision/delegated-decision.ts';

/** Where something was said: derived, read from the meeting. */
export interface SaidAt {
  readonly meeting: DossierId;
  readonly body: RecordId;
  readonly date: IsoDate;
  readonly minuteItem: RecordId;
  /** The § number; `null` in notes and before it is given. */
  readonly number: number | null;
  readonly heading: string;
}

/** Uppdrag that a § gave. */
export interface GivenAssignment extends SaidAt {
  readonly id: RecordId;
  readonly wording: string;
  readonly owner: string;
  readonly dueOn: IsoDate | null;
}

/** A § that was sent back or put off (återremiss, bordläggning). */
export interface DeferredItem extends SaidAt {
  readonly result: 'remitted' | 'postponed';
  readonly registryNumber: string | null;
  readonly matter: RecordId | null;
}

/** What an agenda item takes up. */
export interface TakenUp {
  readonly meeting: DossierId;
  readonly agendaItem: RecordId;
  readonly withdrawn: boolean;
  readonly matter: RecordId | null;
  readonly continues: RecordId | null;
  readonly subject: RecordId | null;
}

/** A delegated or urgent decision, and the meetings that have been told of it. */
export interface KnownDelegated extends DelegatedDecision {
  readonly id: DossierId;
  readonly reportedAt: readonly { readonly meeting: DossierId; readonly date: IsoDate }[];
}

/** What the agendas of coming meetings can be filled from, over all meetings that are known here. */
export interface AgendaSources {
  readonly assignments: readonly GivenAssignment[];
  /** Assignments that a later § has reported back. */
  readonly reportedBack: ReadonlySet<RecordId>;
  readonly deferred: readonly DeferredItem[];
  readonly taken: readonly TakenUp[];
  readonly delegated: readonly KnownDelegated[];
}
