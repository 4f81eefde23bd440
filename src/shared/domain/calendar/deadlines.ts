import { addDays, type IsoDate } from '#shared/base/dates.ts';
import type { RecordId } from '#shared/base/id.ts';
import type { MeetingState } from '#shared/domain/meeting/meeting.ts';
import { appealDates, attestDeadline, noticeDeadline } from '#shared/domain/notice/appeal-dates.ts';
import { compareText } from '#shared/domain/recorded.ts';

/**
 * What falls due round a meeting: the summons goes out, the minutes are attested, the justering is announced, the time to
 * appeal ends: on a day that is known once all is announced, and until then on no day before `appealEarliest`.
 */
export const deadlineKinds = ['summons', 'attest', 'notice', 'appeal', 'appealEarliest'] as const;
export type DeadlineKind = (typeof deadlineKinds)[number];

/** A day that follows from a meeting. */
export interface Deadline {
  readonly kind: DeadlineKind;
  readonly date: IsoDate;
  readonly meeting: RecordId;
}

/** What the days are computed from. */
export interface DeadlineMeeting {
  readonly id: RecordId;
  readonly date: IsoDate;
  readonly state: MeetingState;
  /** Days between summons and meeting. */
  readonly summonsDays: number;
  /** The body's minutes are attested; notes are not. */
  readonly isAttested: boolean;
  /** The day on which the last part was attested, or `null` while some of it is not. */
  readonly attestedOn: IsoDate | null;
  /** The summons has gone out. */
  readonly isSummoned: boolean;
  /** For each attested part the last day to appeal, as its notice gives it; `null` where none counts. */
  readonly appealDays: readonly (IsoDate | null)[];
}

/** The last days of a meeting that still matter: what is behind it in its course is left out. */
export function meetingDeadlines(meeting: DeadlineMeeting): readonly Deadline[] {
  const { id, date, state, summonsDays, isAttested, attestedOn, isSummoned, appealDays } = meeting;
  const of = (kind: DeadlineKind, day: IsoDate): Deadline => ({ kind, date: day, meeting: id });
  if (isAttested && attestedOn !== null) {
    const posted = appealDays.filter((day) => day !== null);
    const last = posted.toSorted(compareText).at(-1);
    if (last !== undefined && posted.length === appealDays.length) return [of('appeal', last)];
    return [of('notice', noticeDeadline(attestedOn)), of('appealEarliest', appealDates(attestedOn).lastDay)];
  }
  const summons = state === 'planned' && !isSummoned ? [of('summons', addDays(date, -summonsDays))] : [];
  return isAttested ? [...summons, of('attest', attestDeadline(date).day)] : summons;
}
