import {
  addDays,
  addMonths,
  daysInMonth,
  type IsoDate,
  isExtendedHoliday,
  weekday,
  yearOf,
} from '#shared/base/dates.ts';
import { compareText } from '#shared/domain/recorded.ts';

/** Which one of a month's Wednesdays, say: the first to the fourth, or the last. */
export const weekdayPlaces = ['first', 'second', 'third', 'fourth', 'last'] as const;
export type WeekdayPlace = (typeof weekdayPlaces)[number];

/** A rule for a year's meetings: "sista fredagen i februari, april …". */
export interface MeetingPattern {
  readonly place: WeekdayPlace;
  /** 1 = Monday … 7 = Sunday. */
  readonly weekday: number;
  /** 1 = January … 12 = December. */
  readonly months: readonly number[];
}

/** A proposed day, and where it was moved from because that day is a holiday. */
export interface ProposedDay {
  readonly date: IsoDate;
  readonly movedFrom: IsoDate | null;
}

/** The days of a year by a rule, moved off holidays. */
export function daysByPattern(pattern: MeetingPattern, year: number): readonly ProposedDay[] {
  return [...new Set(pattern.months)]
    .toSorted((left, right) => left - right)
    .map((month) => offHolidays(weekdayInMonth(year, month, pattern)));
}

/** Last year's days as they fall in a year: the same weekday of the same week, moved off holidays. */
export function daysAsLastYear(lastYear: readonly IsoDate[], year: number): readonly ProposedDay[] {
  return [...new Set(lastYear)]
    .map((date) => {
      const later = addDays(date, 364);
      return offHolidays(yearOf(later) < year ? addDays(later, 7) : later);
    })
    .toSorted((left, right) => compareText(left.date, right.date));
}

/** A day of a month such as its last Friday. */
export function weekdayInMonth(
  year: number,
  month: number,
  { place, weekday: wanted }: Pick<MeetingPattern, 'place' | 'weekday'>,
): IsoDate {
  const first = addMonths(`${year}-01-01` as IsoDate, month - 1);
  if (place === 'last') {
    const last = addDays(first, daysInMonth(first) - 1);
    return addDays(last, -((weekday(last) - wanted + 7) % 7));
  }
  const weeks = weekdayPlaces.indexOf(place);
  return addDays(first, ((wanted - weekday(first) + 7) % 7) + 7 * weeks);
}

/** The same weekday in the nearest earlier week that is no holiday, so that the members keep their weekday. */
function offHolidays(date: IsoDate): ProposedDay {
  if (weekday(date) >= 6) return { date, movedFrom: null };
  let day = date;
  while (isExtendedHoliday(day)) day = addDays(day, -7);
  // Early in January the week before lies in the year before: go on instead.
  if (yearOf(day) < yearOf(date)) {
    day = date;
    while (isExtendedHoliday(day)) day = addDays(day, 7);
  }
  return { date: day, movedFrom: day === date ? null : date };
}
