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

/** The ISO 8601 week of a day, and the year that the week is counted in: 1 January may lie in week 53 of the year before. */
export function isoWeek(date: IsoDate): { readonly year: number; readonly week: number } {
  const thursday = addDays(date, 4 - weekday(date));
  const year = yearOf(thursday);
  const week = Math.floor(daysBetween(`${year}-01-01` as IsoDate, thursday) / 7) + 1;
  return { year, week };
}

/** The first day of the month that a day lies in. */
export function firstOfMonth(date: IsoDate): IsoDate {
  return `${date.slice(0, 7)}-01` as IsoDate;
}

/** The same day a number of months later, or the last day of a month that is too short for it. */
export function addMonths(date: IsoDate, months: number): IsoDate {
  const index = yearOf(date) * 12 + Number(date.slice(5, 7)) - 1 + months;
  const month = `${String(Math.floor(index / 12)).padStart(4, '0')}-${String((index % 12) + 1).padStart(2, '0')}`;
  const day = Number(date.slice(8));
  const first = `${month}-01` as IsoDate;
  return addDays(first, Math.min(day, daysInMonth(first)) - 1);
}

/** How many days the month of a day has. */
export function daysInMonth(date: IsoDate): number {
  const first = firstOfMonth(date);
  return daysBetween(first, firstOfMonth(addDays(first, 31)));
}

/** Public holidays (lag 1989:253) and the eves that count as such for legal terms (lag 1930:173, 2 §), by their names. */
export const holidays = [
  'newYearsDay',
  'epiphany',
  'goodFriday',
  'easterSunday',
  'easterMonday',
  'mayDay',
  'ascension',
  'whitSunday',
  'nationalDay',
  'midsummerEve',
  'midsummerDay',
  'allSaints',
  'christmasEve',
  'christmasDay',
  'boxingDay',
  'newYearsEve',
] as const;
export type Holiday = (typeof holidays)[number];

const fixedHolidays: Readonly<Record<string, Holiday>> = {
  '01-01': 'newYearsDay',
  '01-06': 'epiphany',
  '05-01': 'mayDay',
  '06-06': 'nationalDay',
  '12-24': 'christmasEve',
  '12-25': 'christmasDay',
  '12-26': 'boxingDay',
  '12-31': 'newYearsEve',
};

/** By the number of days since Easter Sunday. */
const movableHolidays: Readonly<Record<number, Holiday>> = {
  [-2]: 'goodFriday',
  0: 'easterSunday',
  1: 'easterMonday',
  39: 'ascension',
  49: 'whitSunday',
};

/** Which holiday a day is; `null` for any other day, ordinary Saturdays and Sundays among them. */
export function holidayOf(date: IsoDate): Holiday | null {
  const monthDay = date.slice(5);
  const fixed = fixedHolidays[monthDay];
  if (fixed !== undefined) return fixed;
  const day = weekday(date);
  if (day === 5 && monthDay >= '06-19' && monthDay <= '06-25') return 'midsummerEve';
  if (day === 6 && monthDay >= '06-20' && monthDay <= '06-26') return 'midsummerDay';
  if (day === 6 && monthDay >= '10-31' && monthDay <= '11-06') return 'allSaints';
  return movableHolidays[daysBetween(easterSunday(yearOf(date)), date)] ?? null;
}

/**
 * Whether a legal last day moves on from this day: Saturdays, Sundays, public holidays (lag 1989:253) and
 * midsommarafton, julafton and nyårsafton (lag 1930:173, 2 §).
 */
export function isExtendedHoliday(date: IsoDate): boolean {
  return weekday(date) >= 6 || holidayOf(date) !== null;
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
