import type { IsoDate } from '#shared/base/dates.ts';

/** The calendar day that it is here, where the user sits. */
export function localDay(now: Date): IsoDate {
  const year = now.getFullYear();
  const month = String(now.getMonth() + 1).padStart(2, '0');
  return `${year}-${month}-${String(now.getDate()).padStart(2, '0')}` as IsoDate;
}
