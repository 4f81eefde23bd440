import { addDays, daysInMonth, firstOfMonth, type IsoDate, isoWeek, weekday } from '#shared/base/dates.ts';

/** One row of a month: its ISO week and its seven days from Monday, those of the months beside it too. */
export interface CalendarWeek {
  readonly week: number;
  readonly days: readonly IsoDate[];
}

/** The weeks that a month touches. */
export function monthWeeks(date: IsoDate): readonly CalendarWeek[] {
  const first = firstOfMonth(date);
  const last = addDays(first, daysInMonth(first) - 1);
  const weeks: CalendarWeek[] = [];
  for (let monday = addDays(first, 1 - weekday(first)); monday <= last; monday = addDays(monday, 7)) {
    const days = Array.from({ length: 7 }, (_, index) => addDays(monday, index));
    weeks.push({ week: isoWeek(monday).week, days });
  }
  return weeks;
}
