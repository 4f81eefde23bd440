import type { MeetingSummary } from '#renderer/storage/workspace.ts';
import type { DossierId } from '#shared/base/id.ts';

/** The first planned meeting, from today on, of the body that held another meeting. */
export function nextMeeting(
  meetings: readonly MeetingSummary[],
  held: DossierId,
  today: string,
): MeetingSummary | undefined {
  const body = meetings.find(({ id }) => id === held)?.body;
  return meetings
    .filter((meeting) => meeting.body === body && meeting.state === 'planned' && meeting.date >= today)
    .toSorted((left, right) => (left.date < right.date ? -1 : 1))[0];
}
