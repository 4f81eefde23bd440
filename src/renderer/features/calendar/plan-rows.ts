import type { MeetingSummary, StoredRecord } from '#renderer/storage/workspace.ts';
import {
  addDays,
  type Holiday,
  holidayOf,
  type IsoDate,
  isIsoDate,
  weekday,
  yearOf,
} from '#shared/base/dates.ts';
import type { RecordId } from '#shared/base/id.ts';
import {
  daysAsLastYear,
  daysByPattern,
  type MeetingPattern,
  type ProposedDay,
} from '#shared/domain/calendar/meeting-plan.ts';

/** One meeting to be made, as it stands in the form. */
export interface PlanRow {
  /** Names the row while it is on screen. */
  readonly key: number;
  /** As it is written; may not be a day yet. */
  readonly date: string;
  readonly startsAt: string;
  /** The holiday that it was moved from. */
  readonly movedFrom: IsoDate | null;
}

/** Something to know of a row before its meeting is made. */
export type PlanNote =
  | { readonly type: 'not-a-day' }
  | { readonly type: 'moved'; readonly holiday: Holiday | null; readonly date: IsoDate }
  | { readonly type: 'holiday'; readonly holiday: Holiday }
  | { readonly type: 'weekend' }
  | { readonly type: 'taken' }
  | { readonly type: 'twice' }
  | { readonly type: 'same-day'; readonly body: string }
  | { readonly type: 'summons'; readonly date: IsoDate };

/** How the days of a year are proposed. */
export type PlanWay =
  | { readonly type: 'lastYear' }
  | { readonly type: 'rule'; readonly pattern: MeetingPattern };

/** The rows proposed for a body's year, without the days on which it has a meeting already. */
export function proposeRows(
  way: PlanWay,
  body: RecordId,
  year: number,
  meetings: readonly MeetingSummary[],
  startsAt: string,
): readonly PlanRow[] {
  const own = meetings.filter((meeting) => meeting.body === body);
  const lastYear = own.filter(({ date }) => yearOf(date) === year - 1);
  const days: readonly ProposedDay[] =
    way.type === 'rule'
      ? daysByPattern(way.pattern, year)
      : daysAsLastYear(
          lastYear.map(({ date }) => date),
          year,
        );
  const taken = new Set(own.map(({ date }) => date));
  return days
    .filter(({ date }) => !taken.has(date))
    .map(({ date, movedFrom }, key) => ({ key, date, startsAt, movedFrom }));
}

/** What there is to know of each row. */
export function notesOf(
  row: PlanRow,
  rows: readonly PlanRow[],
  body: RecordId,
  meetings: readonly MeetingSummary[],
  bodies: readonly StoredRecord<'body'>[],
  summonsDays: number,
): readonly PlanNote[] {
  const { date } = row;
  if (!isIsoDate(date)) return [{ type: 'not-a-day' }];
  const holiday = holidayOf(date);
  const sameDay = meetings.filter((meeting) => meeting.date === date);
  const others = sameDay.filter((meeting) => meeting.body !== body);
  return [
    ...(row.movedFrom === null
      ? []
      : [{ type: 'moved', holiday: holidayOf(row.movedFrom), date: row.movedFrom } as const]),
    ...(holiday === null ? [] : [{ type: 'holiday', holiday } as const]),
    ...(holiday === null && weekday(date) >= 6 ? [{ type: 'weekend' } as const] : []),
    ...(sameDay.length > others.length ? [{ type: 'taken' } as const] : []),
    ...(rows.filter((one) => one.date === date).length > 1 ? [{ type: 'twice' } as const] : []),
    ...others.map((meeting) => ({
      type: 'same-day' as const,
      body: bodies.find(({ id }) => id === meeting.body)?.values.name ?? '',
    })),
    { type: 'summons', date: addDays(date, -summonsDays) },
  ];
}
