import type { Brand } from './brand.ts';

/** A calendar day without time zone, `YYYY-MM-DD`. */
export type IsoDate = Brand<string, 'IsoDate'>;

/** A moment in UTC, `YYYY-MM-DDTHH:MM:SS.sssZ`. */
export type IsoInstant = Brand<string, 'IsoInstant'>;

const dayInMilliseconds = 86_400_000;

/** Whether a string is an existing calendar day, such as `2026-02-28` but not `2026-02-30`. */
export function isIsoDate(value: unknown): value is IsoDate {
  if (typeof value !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(value)) return false;
  const time = Date.parse(`${value}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(value);
}

/** The day that lies a number of days later; negative for earlier. */
export function addDays(date: IsoDate, days: number): IsoDate {
  return new Date(toTime(date) + days * dayInMilliseconds).toISOString().slice(0, 10) as IsoDate;
}

/** Whole days from one day to another; negative when the second is earlier. */
export function daysBetween(from: IsoDate, to: IsoDate): number {
  return Math.round((toTime(to) - toTime(from)) / dayInMilliseconds);
}

/** Day of the week, 1 = Monday … 7 = Sunday. */
export function weekday(date: IsoDate): number {
  return new Date(toTime(date)).getUTCDay() || 7;
}

/** The calendar year of a day. */
export function yearOf(date: IsoDate): number {
  return Number(date.slice(0, 4));
}

/** Easter Sunday of a Gregorian year (the Meeus–Jones–Butcher rule). */
export function easterSunday(year: number): IsoDate {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const d = b >> 2;
  const e = b % 4;
  const g = Math.floor((8 * b + 13) / 25);
  const h = (19 * a + b - d - g + 15) % 30;
  const i = c >> 2;
  const k = c % 4;
  const l = (32 + 2 * e + 2 * i - h - k) % 7;
  const m = Math.floor((a + 11 * h + 19 * l) / 433);
  const month = Math.floor((h + l - 7 * m + 90) / 25);
  const day = (h + l - 7 * m + 33 * month + 19) % 32;
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}` as IsoDate;
}

/**
 * Whether a legal last day moves on from this day: Saturdays, Sundays, public holidays (lag 1989:253) and
 * midsommarafton, julafton and nyårsafton (lag 1930:173, 2 §).
 */
export function isExtendedHoliday(date: IsoDate): boolean {
  if (weekday(date) >= 6) return true;
  const monthDay = date.slice(5);
  if (['01-01', '01-06', '05-01', '06-06', '12-24', '12-25', '12-26', '12-31'].includes(monthDay))
    return true;
  const isMidsummerEve = weekday(date) === 5 && monthDay >= '06-19' && monthDay <= '06-25';
  if (isMidsummerEve) return true;
  const sinceEaster = daysBetween(easterSunday(yearOf(date)), date);
  return sinceEaster === -2 || sinceEaster === 1 || sinceEaster === 39;
}

/** The day itself, or the first day after it on which a legal term may end (lag 1930:173, 2 §). */
export function nextLegalDay(date: IsoDate): IsoDate {
  let day = date;
  while (isExtendedHoliday(day)) day = addDays(day, 1);
  return day;
}

/** The UTC calendar text of a moment given in milliseconds since 1970. */
export function toInstant(milliseconds: number): IsoInstant {
  return new Date(milliseconds).toISOString() as IsoInstant;
}

function toTime(date: IsoDate): number {
  return Date.parse(`${date}T00:00:00Z`);
}
