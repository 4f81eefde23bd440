import type { GoverningSummary } from '#renderer/storage/workspace.ts';
import { addDays, daysBetween, type IsoDate } from '#shared/base/dates.ts';
import { changeDays } from '#shared/domain/governing/version-chain.ts';

/** The stretch of days that can be looked at, and those on which something changed. */
export interface DayRange {
  readonly first: IsoDate;
  readonly last: IsoDate;
  readonly marks: readonly IsoDate[];
}

/** From the first day that anything was in force to today, or to the last day on which something is known to change. */
export function dayRange(documents: readonly Pick<GoverningSummary, 'versions'>[], today: IsoDate): DayRange {
  const marks = [...new Set(documents.flatMap(({ versions }) => changeDays(versions)))].sort();
  const first = marks[0];
  const last = marks.at(-1);
  return {
    first: first === undefined || first > today ? addDays(today, -365) : first,
    last: last === undefined || last < today ? today : last,
    marks,
  };
}

/** The nearest day of change after a day, or before it. */
export function nextMark(marks: readonly IsoDate[], day: IsoDate): IsoDate | undefined {
  return marks.find((mark) => mark > day);
}

export function previousMark(marks: readonly IsoDate[], day: IsoDate): IsoDate | undefined {
  return marks.findLast((mark) => mark < day);
}

/** The day that a key on the slider goes to; `undefined` for a key that is not its own. */
export function dayForKey(key: string, day: IsoDate, range: DayRange): IsoDate | undefined {
  switch (key) {
    case 'ArrowRight':
    case 'ArrowUp':
      return nextMark(range.marks, day) ?? range.last;
    case 'ArrowLeft':
    case 'ArrowDown':
      return previousMark(range.marks, day) ?? range.first;
    case 'PageUp':
      return within(sameDay(day, 1), range);
    case 'PageDown':
      return within(sameDay(day, -1), range);
    case 'Home':
      return range.first;
    case 'End':
      return range.last;
    default:
      return undefined;
  }
}

/** The day itself, or the end of the range that is nearest. */
export function within(day: IsoDate, { first, last }: Pick<DayRange, 'first' | 'last'>): IsoDate {
  if (day < first) return first;
  return day > last ? last : day;
}

/** How far along the range a day lies, 0 to 1. */
export function partOf(day: IsoDate, { first, last }: Pick<DayRange, 'first' | 'last'>): number {
  const length = daysBetween(first, last);
  return length === 0 ? 1 : daysBetween(first, day) / length;
}

function sameDay(day: IsoDate, years: number): IsoDate {
  const moved = `${Number(day.slice(0, 4)) + years}${day.slice(4)}`;
  // 29 February of a year that has none.
  return (moved.endsWith('-02-29') ? addDays(day, years * 365) : moved) as IsoDate;
}
