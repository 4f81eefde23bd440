import { addDays, type Holiday, holidayOf, type IsoDate, isExtendedHoliday } from '#shared/base/dates.ts';

/** A day that a legal last day could not be: `null` for an ordinary Saturday or Sunday. */
export interface PassedDay {
  readonly date: IsoDate;
  readonly holiday: Holiday | null;
}

/** Why the last day to appeal is the day it is. */
export interface TermReason {
  /** Three weeks from the notice (KL 13:5). */
  readonly rawDay: IsoDate;
  /** The days that it was moved past (lag 1930:173, 2 §), in order; none when it was not moved. */
  readonly passed: readonly PassedDay[];
}

/** Tells how the last day to appeal follows from the day of the notice. */
export function termReason(noticePostedOn: IsoDate): TermReason {
  const rawDay = addDays(noticePostedOn, 21);
  const passed: PassedDay[] = [];
  for (let day = rawDay; isExtendedHoliday(day); day = addDays(day, 1)) {
    passed.push({ date: day, holiday: holidayOf(day) });
  }
  return { rawDay, passed };
}
