import { useMemo } from 'react';
import type { IsoDate, IsoInstant } from '#shared/base/dates.ts';
import { useLanguage } from './translate-context.ts';

export interface Format {
  /** "25 november 2026" */
  readonly date: (date: IsoDate) => string;
  /** "ons 25 nov. 2026" */
  readonly shortDate: (date: IsoDate) => string;
  /** "14:02" */
  readonly time: (at: IsoInstant) => string;
  /** "25 november 2026 14:02", or only the time when it is today. */
  readonly moment: (at: IsoInstant) => string;
  readonly number: (value: number) => string;
  /** Öre as whole thousands of kronor: "8 460". */
  readonly thousands: (ore: number) => string;
}

/** Dates and numbers as the chosen language writes them. Calendar days have no time zone; moments are shown in the local one. */
export function createFormat(locale: string, today: () => string): Format {
  const long = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' });
  const short = new Intl.DateTimeFormat(locale, {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    timeZone: 'UTC',
  });
  const clock = new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
  const localDay = new Intl.DateTimeFormat(locale, { dateStyle: 'long' });
  const count = new Intl.NumberFormat(locale);
  const tkr = new Intl.NumberFormat(locale, { maximumFractionDigits: 0 });
  return {
    date: (date) => long.format(new Date(`${date}T00:00:00Z`)),
    shortDate: (date) => short.format(new Date(`${date}T00:00:00Z`)),
    time: (at) => clock.format(new Date(at)),
    moment: (at) => {
      const day = localDay.format(new Date(at));
      const time = clock.format(new Date(at));
      return day === localDay.format(new Date(today())) ? time : `${day} ${time}`;
    },
    number: (value) => count.format(value),
    thousands: (ore) => tkr.format(ore / 100_000),
  };
}

/** The formats of the chosen language. */
export function useFormat(): Format {
  const language = useLanguage();
  return useMemo(
    () => createFormat(language === 'sv' ? 'sv-SE' : 'en-GB', () => new Date().toISOString()),
    [language],
  );
}
