import type { MatterSummary, MeetingSummary, NoticeFact } from '#renderer/storage/workspace.ts';
import { addDays, type IsoDate } from '#shared/base/dates.ts';
import type { DossierId, RecordId } from '#shared/base/id.ts';
import type { AgendaSources, GivenAssignment } from '#shared/domain/agenda/agenda-sources.ts';
import { type DeadlineKind, meetingDeadlines } from '#shared/domain/calendar/deadlines.ts';
import { noticeState } from '#shared/domain/notice/notice-state.ts';
import { compareText } from '#shared/domain/recorded.ts';

/** A last day that is near, and the meeting that it follows from. */
export interface HomeDeadline {
  readonly kind: DeadlineKind | 'removal';
  readonly date: IsoDate;
  readonly meeting: DossierId;
  readonly body: RecordId;
  readonly meetingDate: IsoDate;
  /** `§§ 84–102`, of a notice. */
  readonly range: string | null;
  readonly isLate: boolean;
}

/** What the rules of a body say of its meetings on a day. */
export interface MeetingRules {
  readonly summonsDays: number;
  readonly isAttested: boolean;
}

/** Days ahead that are looked at, and days back: what was due before that is told of where it belongs. */
const ahead = 30;
const back = 60;

/** The last days of summonses and of justering that are near or just passed, the nearest first. */
export function meetingDays(
  meetings: readonly MeetingSummary[],
  rulesOf: (meeting: MeetingSummary) => MeetingRules | undefined,
  today: IsoDate,
): readonly HomeDeadline[] {
  return meetings
    .filter(({ date }) => date >= addDays(today, -back))
    .flatMap((meeting) => {
      const rules = rulesOf(meeting);
      const isSealed = meeting.minuteItemCount > 0 && meeting.sealedCount >= meeting.minuteItemCount;
      if (rules === undefined || isSealed) return [];
      const { id, body, date, state, isSummoned } = meeting;
      return (
        meetingDeadlines({ id, date, state, ...rules, attestedOn: null, isSummoned, appealDays: [] })
          .filter((deadline) => isNear(deadline.date, today))
          // Minutes of a meeting that has not been held are not late.
          .filter(({ kind }) => kind !== 'attest' || state === 'started')
          // The summons of a meeting that is over goes out no more.
          .filter(({ kind }) => kind !== 'summons' || date >= today)
          .map((deadline): HomeDeadline => {
            const isLate = deadline.date < today;
            return { ...deadline, meeting: id, body, meetingDate: date, range: null, isLate };
          })
      );
    })
    .toSorted((left, right) => compareText(left.date, right.date));
}

/** Parts to be announced, and notices that may come down, the nearest first. */
export function noticeDays(facts: readonly NoticeFact[], today: IsoDate): readonly HomeDeadline[] {
  return facts
    .flatMap(({ meeting, body, date, part, range, attestedOn, notices }): readonly HomeDeadline[] => {
      const { due } = noticeState({ id: part, attestedOn }, notices, today);
      if (due === null || !isNear(due.date, today)) return [];
      const isLate = due.act === 'post' && due.date < today;
      const kind = due.act === 'post' ? 'notice' : 'removal';
      return [{ kind, date: due.date, meeting, body, meetingDate: date, range, isLate }];
    })
    .toSorted((left, right) => compareText(left.date, right.date));
}

function isNear(day: IsoDate, today: IsoDate): boolean {
  return day >= addDays(today, -back) && day <= addDays(today, ahead);
}

/**
 * The assignments that have not been reported back: those that fell due within a year, then those to come, then those
 * without a day. What has been late for years, and is forgotten rather than waited for, comes last.
 */
export function openAssignments(
  { assignments, reportedBack }: Pick<AgendaSources, 'assignments' | 'reportedBack'>,
  today: IsoDate,
): readonly GivenAssignment[] {
  const rank = ({ dueOn }: GivenAssignment): number => {
    if (dueOn === null) return 2;
    if (dueOn >= today) return 1;
    return dueOn >= addDays(today, -365) ? 0 : 3;
  };
  return assignments
    .filter(({ id }) => !reportedBack.has(id))
    .toSorted((left, right) => rank(left) - rank(right) || compareText(left.dueOn ?? '', right.dueOn ?? ''));
}

/** The matters that the preparation has finished, the oldest first. */
export function readyMatters(matters: readonly MatterSummary[]): readonly MatterSummary[] {
  return matters
    .filter(({ state }) => state === 'ready')
    .toSorted((left, right) => compareText(left.openedOn, right.openedOn));
}
