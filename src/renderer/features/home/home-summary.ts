import type { DecisionSummary, MeetingSummary } from '#renderer/storage/workspace.ts';
import type { IsoDate } from '#shared/base/dates.ts';

/** The nearest meeting from today on. */
export function nextMeeting(meetings: readonly MeetingSummary[], today: IsoDate): MeetingSummary | undefined {
  return meetings
    .filter((meeting) => meeting.date >= today)
    .toSorted((left, right) =>
      `${left.date}${left.startsAt}` < `${right.date}${right.startsAt}` ? -1 : 1,
    )[0];
}

/** Meetings that have §§ which nobody has attested, the newest first. Notes of groups without attestors do not wait. */
export function unsealedMeetings(
  meetings: readonly MeetingSummary[],
  isAttested: (meeting: MeetingSummary) => boolean,
): readonly MeetingSummary[] {
  return meetings
    .filter(
      (meeting) =>
        isAttested(meeting) &&
        meeting.state === 'started' &&
        meeting.minuteItemCount > 0 &&
        meeting.sealedCount < meeting.minuteItemCount,
    )
    .toSorted((left, right) => (left.date > right.date ? -1 : 1));
}

/** The decisions made last: only §§ with att-clauses, the newest meeting first and its last § first. */
export function latestDecisions(
  decisions: readonly DecisionSummary[],
  count: number,
): readonly DecisionSummary[] {
  return decisions
    .filter((decision) => decision.clauses.length > 0)
    .toSorted((left, right) => {
      if (left.date !== right.date) return left.date > right.date ? -1 : 1;
      return (right.number ?? 0) - (left.number ?? 0);
    })
    .slice(0, count);
}
