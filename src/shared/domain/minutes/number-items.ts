import { type IsoDate, yearOf } from '#shared/base/dates.ts';
import type { RecordId } from '#shared/base/id.ts';
import type { NumberingSeries } from '#shared/domain/body/body.ts';
import { byOrder, type Recorded } from '#shared/domain/recorded.ts';

/** What a § series needs to know of the meetings before. A meeting summary has this shape. */
export interface NumberedMeeting {
  readonly id: RecordId;
  readonly body: RecordId;
  readonly date: IsoDate;
  readonly firstNumber: number | null;
  readonly minuteItemCount: number;
}

/**
 * The § numbers of a meeting: from its first number on, in the order of the §§ (M4, M5). Computed, never stored, so a §
 * that is moved, added or taken away cannot leave a gap. Empty while the meeting has no first number.
 */
export function numberItems(
  firstNumber: number | null,
  items: readonly Recorded<'minuteItem'>[],
): ReadonlyMap<RecordId, number> {
  if (firstNumber === null) return new Map();
  return new Map(items.toSorted(byOrder).map((item, index) => [item.id, firstNumber + index]));
}

/**
 * The number that the next § of a body gets on a day: one after the last one given in its series, 1 when the series
 * starts anew. Meetings of other bodies, and those that have not started, do not count.
 */
export function nextNumber(
  meetings: readonly NumberedMeeting[],
  body: RecordId,
  numbering: NumberingSeries,
  date: IsoDate,
): number {
  if (numbering === 'perMeeting') return 1;
  let next = 1;
  for (const meeting of meetings) {
    if (meeting.body !== body || meeting.firstNumber === null) continue;
    if (numbering === 'calendarYear' && yearOf(meeting.date) !== yearOf(date)) continue;
    next = Math.max(next, meeting.firstNumber + meeting.minuteItemCount);
  }
  return next;
}

/** The range of §§ as minutes print it: `§§ 84–102`, `§ 84`, or `null` for none. */
export function numberRange(numbers: Iterable<number>): string | null {
  const sorted = [...new Set(numbers)].toSorted((left, right) => left - right);
  if (sorted.length === 0) return null;
  const runs: { first: number; last: number }[] = [];
  for (const number of sorted) {
    const run = runs.at(-1);
    if (run !== undefined && run.last === number - 1) run.last = number;
    else runs.push({ first: number, last: number });
  }
  const parts = runs.map(({ first, last }) => (first === last ? `${first}` : `${first}–${last}`));
  return `${sorted.length === 1 ? '§' : '§§'} ${parts.join(', ')}`;
}
