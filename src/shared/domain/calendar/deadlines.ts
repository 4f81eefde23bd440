import { addDays, type IsoDate } from '#shared/base/dates.ts';
import type { RecordId } from '#shared/base/id.ts';
import type { MeetingState } from '#shared/domain/meeting/meeting.ts';
import { appealDates, attestDeadline, noticeDeadline } from '#shared/domain/notice/appeal-dates.ts';

/**
 * What falls due round a meeting: the summons goes out, the minutes are attested, the justering is announced, the time to
 * appeal ends when it was announced on that last day.
 */
export const deadlineKinds = ['summons', 'attest', 'notice', 'appeal'] as const;
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
}

/** The last days of a meeting that still matter: what is behind it in its course is left out. */
export function meetingDeadlines(meeting: DeadlineMeeting): readonly Deadline[] {
  const { id, date, state, summonsDays, isAttested, attestedOn } = meeting;
  const of = (kind: DeadlineKind, day: IsoDate): Deadline => ({ kind, date: day, meeting: id });
  if (isAttested && attestedOn !== null) {
    const notice = noticeDeadline(attestedOn);
    return [of('notice', notice), of('appeal', appealDates(notice).lastDay)];
  }
  const summons = state === 'planned' ? [of('summons', addDays(date, -summonsDays))] : [];
  return isAttested ? [...summons, of('attest', attestDeadline(date).day)] : summons;
}
