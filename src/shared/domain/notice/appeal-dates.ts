import { addDays, type IsoDate, nextLegalDay } from '#shared/base/dates.ts';

/** When minutes must be attested: the raw day, and the day after which there is no doubt that it is late. */
export interface AttestDeadline {
  readonly day: IsoDate;
  /** The raw day, moved to a weekday as legal terms are (lag 1930:173, 2 §). */
  readonly shifted: IsoDate;
}

/** Minutes are attested within 14 days of the meeting (KL 5:69). */
export function attestDeadline(meetingDate: IsoDate): AttestDeadline {
  const day = addDays(meetingDate, 14);
  return { day, shifted: nextLegalDay(day) };
}

/** The justering is announced on the second day after it at the latest (KL 8:12). */
export function noticeDeadline(attestedOn: IsoDate): IsoDate {
  return addDays(attestedOn, 2);
}

/** The days that follow from the day a notice was posted. */
export interface AppealDates {
  /** Last day to appeal: three weeks from the notice, moved past holidays (KL 13:5, lag 1930:173). */
  readonly lastDay: IsoDate;
  /** The notice must stay up the whole time; it may come down the day after. */
  readonly earliestRemoval: IsoDate;
}

/** Computes the appeal period from the day of the notice, never from the meeting or the justering. */
export function appealDates(noticePostedOn: IsoDate): AppealDates {
  const lastDay = nextLegalDay(addDays(noticePostedOn, 21));
  return { lastDay, earliestRemoval: addDays(lastDay, 1) };
}
