import { useMemo } from 'react';
import { useLanguage } from '#renderer/ui/context/translate-context.ts';
import { addDays, type IsoDate } from '#shared/base/dates.ts';

/** Names of days and months as the chosen language writes them. */
export interface CalendarFormat {
  /** "november 2026" */
  readonly month: (date: IsoDate) => string;
  /** "november" */
  readonly monthName: (month: number) => string;
  /** "nov." */
  readonly monthShort: (month: number) => string;
  /** "fredag 27 november 2026" */
  readonly longDay: (date: IsoDate) => string;
  /** "27 november" */
  readonly dayAndMonth: (date: IsoDate) => string;
  /** "fredag", 1 = Monday. */
  readonly weekday: (day: number) => string;
  /** "fre" */
  readonly weekdayShort: (day: number) => string;
}

// A Monday: the days after it are the days of the week.
const monday = '2026-01-05' as IsoDate;

export function useCalendarFormat(): CalendarFormat {
  const language = useLanguage();
  return useMemo(() => createCalendarFormat(language === 'sv' ? 'sv-SE' : 'en-GB'), [language]);
}

export function createCalendarFormat(locale: string): CalendarFormat {
  const format = (options: Intl.DateTimeFormatOptions) => {
    const formatter = new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' });
    return (date: IsoDate) => formatter.format(new Date(`${date}T00:00:00Z`));
  };
  const monthAlone = format({ month: 'long' });
  const monthShort = format({ month: 'short' });
  const weekday = format({ weekday: 'long' });
  const weekdayShort = format({ weekday: 'short' });
  const firstOf = (month: number) => `2026-${String(month).padStart(2, '0')}-01` as IsoDate;
  return {
    month: format({ month: 'long', year: 'numeric' }),
    monthName: (month) => monthAlone(firstOf(month)),
    monthShort: (month) => monthShort(firstOf(month)),
    longDay: format({ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' }),
    dayAndMonth: format({ day: 'numeric', month: 'long' }),
    weekday: (day) => weekday(addDays(monday, day - 1)),
    weekdayShort: (day) => weekdayShort(addDays(monday, day - 1)),
  };
}
