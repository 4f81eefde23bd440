import type { IsoDate } from '#shared/base/dates.ts';

const longDate = new Intl.DateTimeFormat('sv-SE', {
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
});

/** A day in words, as official Swedish documents write it: `17 december 2026`. */
export function formatDate(date: IsoDate): string {
  const time = Date.parse(`${date}T00:00:00Z`);
  return Number.isNaN(time) ? date : longDate.format(time);
}
