import { type IsoDate, isIsoDate, weekday, yearOf } from '#shared/base/dates.ts';

const months = ['jan', 'feb', 'mar', 'apr', 'maj', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'dec'] as const;
const weekdays = ['måndag', 'tisdag', 'onsdag', 'torsdag', 'fredag', 'lördag', 'söndag'] as const;
const monthWords =
  'januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december|jan|feb|mar|apr|jun|jul|aug|sept|sep|okt|nov|dec';
const dayWords = weekdays.map((day) => `${day}(?:en)?s?`).join('|');
const writtenDate = new RegExp(
  `(?<!\\p{L})(?:(${dayWords})\\s+)?(?:den\\s+)?(?<!\\d)(\\d{1,2})(?:\\s*[:]?e)?\\s+(${monthWords})(?!\\p{L})\\.?(?:\\s+((?:19|20)\\d{2})(?!\\d))?`,
  'giu',
);
const isoDate = new RegExp(
  `(?<!\\p{L})(?:(${dayWords})\\s+)?(?:den\\s+)?(?<![\\d-])((?:19|20)\\d{2})-(\\d{2})-(\\d{2})(?![\\d-])`,
  'giu',
);

/** A date that a text tells of. */
export interface DateInText {
  /** As it stands in the text. */
  readonly text: string;
  readonly index: number;
  /** The day; `null` for one without a year, or one that the calendar does not have. */
  readonly day: IsoDate | null;
  /** `missing`: the calendar has no such day. `weekday`: it has, but on another day of the week. */
  readonly problem: 'missing' | 'weekday' | null;
}

/** The dates of a text in their order. A date without a year is judged by those of it that are nearest to a day. */
export function datesIn(text: string, near: IsoDate): readonly DateInText[] {
  const written = [...text.matchAll(writtenDate)].map((match): DateInText => {
    const [whole, named, day = '', month = '', year] = match;
    const rest = `-${twoDigits(monthNumber(month))}-${twoDigits(Number(day))}`;
    return judge(whole, match.index, rest, year === undefined ? null : Number(year), named, near);
  });
  const numbered = [...text.matchAll(isoDate)].map((match): DateInText => {
    const [whole, named, year, month, day] = match;
    return judge(whole, match.index, `-${month}-${day}`, Number(year), named, near);
  });
  return [...written, ...numbered].toSorted((left, right) => left.index - right.index);
}

function judge(
  text: string,
  index: number,
  rest: string,
  year: number | null,
  named: string | undefined,
  near: IsoDate,
): DateInText {
  const years = year === null ? [yearOf(near) - 1, yearOf(near), yearOf(near) + 1] : [year];
  const days = years.map((one) => `${one}${rest}`).filter(isIsoDate);
  const common = { text: text.trim(), index, day: year === null ? null : (days[0] ?? null) };
  if (days.length === 0) return { ...common, problem: 'missing' };
  if (named === undefined) return { ...common, problem: null };
  const last = days.findLast((day) => day <= near);
  const next = days.find((day) => day >= near);
  const candidates = year === null ? [last, next].filter((day) => day !== undefined) : days;
  const wanted = weekdays.findIndex((day) => named.toLowerCase().startsWith(day)) + 1;
  return { ...common, problem: candidates.some((day) => weekday(day) === wanted) ? null : 'weekday' };
}

function monthNumber(word: string): number {
  return months.findIndex((month) => word.toLowerCase().startsWith(month)) + 1;
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0');
}

/** Clock times of a text that no clock shows: "kl. 25.00". */
export function impossibleTimesIn(text: string): readonly string[] {
  return [...text.matchAll(/\bkl(?:ockan)?\.?\s*(\d{1,2})[.:](\d{2})(?!\d)/giu)]
    .filter(([, hour, minute]) => Number(hour) > 24 || Number(minute) > 59)
    .map(([whole]) => whole);
}
