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
  /** Where it is not the first number and the count that tell. */
  readonly lastNumber?: number | null;
}

/**
 * The § numbers of a meeting: from its first number on, in the order of the §§ (M4, M5). Computed, never stored, so a §
 * that is moved, added or taken away cannot leave a gap. A § that is sealed keeps the number that it was sealed with;
 * the others go round it, so that no number is given twice. Empty while the meeting has no first number.
 */
export function numberItems(
  firstNumber: number | null,
  items: readonly Recorded<'minuteItem'>[],
  sealed: ReadonlyMap<RecordId, number> = new Map(),
): ReadonlyMap<RecordId, number> {
  return numberInOrder(
    firstNumber,
    items.toSorted(byOrder).map(({ id }) => id),
    sealed,
  );
}

/** The same for §§ that stand in order already. */
export function numberInOrder(
  firstNumber: number | null,
  items: readonly RecordId[],
  sealed: ReadonlyMap<RecordId, number>,
): ReadonlyMap<RecordId, number> {
  if (firstNumber === null) return new Map();
  const taken = new Set(sealed.values());
  const numbers = new Map<RecordId, number>();
  let next = firstNumber;
  for (const id of items) {
    const fixed = sealed.get(id);
    if (fixed === undefined) while (taken.has(next)) next += 1;
    numbers.set(id, fixed ?? next);
    next = Math.max(next, (fixed ?? next) + 1);
  }
  return numbers;
}

/** The numbers that §§ were sealed with, from the snapshots of the effective seals; of two, the first. */
export function sealedNumbers(
  seals: readonly { readonly effective: boolean; readonly snapshot?: unknown }[],
): ReadonlyMap<RecordId, number> {
  const numbers = new Map<RecordId, number>();
  for (const { effective, snapshot } of seals) {
    if (!effective) continue;
    for (const { id, number } of itemsIn(snapshot)) {
      if (typeof number === 'number' && !numbers.has(id as RecordId)) numbers.set(id as RecordId, number);
    }
  }
  return numbers;
}

function itemsIn(snapshot: unknown): readonly { readonly id?: unknown; readonly number?: unknown }[] {
  if (typeof snapshot !== 'object' || snapshot === null || !('items' in snapshot)) return [];
  const { items } = snapshot;
  if (!Array.isArray(items)) return [];
  return items.filter((item: unknown) => typeof item === 'object' && item !== null);
}

/** The last number that a meeting has taken, which a sealed § may have moved; `null` before it has started. */
export function lastNumberOf(meeting: NumberedMeeting): number | null {
  if (meeting.firstNumber === null) return null;
  return meeting.lastNumber ?? meeting.firstNumber + meeting.minuteItemCount - 1;
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
    const last = meeting.body === body ? lastNumberOf(meeting) : null;
    if (last === null) continue;
    if (numbering === 'calendarYear' && yearOf(meeting.date) !== yearOf(date)) continue;
    next = Math.max(next, last + 1);
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
