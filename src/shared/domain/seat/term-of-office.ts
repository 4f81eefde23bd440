import { addDays, type IsoDate, yearOf } from '#shared/base/dates.ts';

/** A term of office (mandatperiod): its first and last day. */
export interface TermOfOffice {
  readonly from: IsoDate;
  readonly to: IsoDate;
}

/**
 * The four-year term that runs on a day: from 1 April the year after general elections (2023, 2027 …).
 * A förbund that started inside the term has a first term from that day.
 */
export function termOfOfficeAt(date: IsoDate, startedOn?: IsoDate): TermOfOffice {
  const year = yearOf(date);
  const sinceTermYear = (((year - 2023) % 4) + 4) % 4;
  const beforeApril = sinceTermYear === 0 && date.slice(5) < '04-01';
  const firstYear = beforeApril ? year - 4 : year - sinceTermYear;
  const first = `${firstYear}-04-01` as IsoDate;
  const from = startedOn !== undefined && startedOn > first && startedOn <= date ? startedOn : first;
  return { from, to: addDays(`${firstYear + 4}-04-01` as IsoDate, -1) };
}
