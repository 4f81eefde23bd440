import type { MeetingSummary } from '#renderer/storage/workspace.ts';
import type { IsoDate } from '#shared/base/dates.ts';

export interface MeetingGroup {
  /** `null` for the coming ones. */
  readonly year: string | null;
  readonly meetings: readonly MeetingSummary[];
}

/** The coming meetings, the nearest first; then the earlier ones by year, the newest first. Today counts as coming. */
export function groupMeetings(meetings: readonly MeetingSummary[], today: IsoDate): readonly MeetingGroup[] {
  const newestFirst = meetings.toSorted((left, right) => compare(right, left));
  const coming = newestFirst.filter((meeting) => meeting.date >= today).toReversed();
  const years = new Map<string, MeetingSummary[]>();
  for (const meeting of newestFirst) {
    if (meeting.date >= today) continue;
    const year = meeting.date.slice(0, 4);
    const group = years.get(year) ?? [];
    group.push(meeting);
    years.set(year, group);
  }
  return [
    ...(coming.length === 0 ? [] : [{ year: null, meetings: coming }]),
    ...[...years].map(([year, group]) => ({ year, meetings: group })),
  ];
}

function compare(left: MeetingSummary, right: MeetingSummary): number {
  const [first, second] = [`${left.date} ${left.startsAt}`, `${right.date} ${right.startsAt}`];
  if (first === second) return 0;
  return first < second ? -1 : 1;
}
