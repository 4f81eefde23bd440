import type { RecordId } from '#shared/base/id.ts';
import { compareText } from '#shared/domain/recorded.ts';
import { type Attendance, newAttendance } from './attendance.ts';
import type { AttendanceInput } from './attendance-input.ts';

/** How it stands with each seat at a §, before jäv. Seats of which nothing is recorded are absent. */
export type SeatStates = ReadonlyMap<RecordId, Attendance>;

/**
 * What holds of each seat at a §: what the last change at or before it says, else what holds from the opening. `null` asks
 * for the opening. A change at a § that is no longer there holds nowhere.
 */
export function statesAt(input: AttendanceInput, minuteItem: RecordId | null): SeatStates {
  const states = new Map<RecordId, Attendance>();
  for (const { values } of input.attendance.toSorted(byId)) {
    if (!states.has(values.seat)) states.set(values.seat, values);
  }
  const here = minuteItem === null ? -1 : input.order.indexOf(minuteItem);
  for (const { place, change } of placedChanges(input)) {
    if (place > here) break;
    states.set(change.seat, change);
  }
  return states;
}

/** The changes with the place of their § among all, in the order in which they come to hold. */
export function placedChanges(input: AttendanceInput) {
  if (input.changes.length === 0) return [];
  const places = new Map(input.order.map((id, index) => [id, index]));
  return input.changes
    .toSorted((left, right) => compareText(right.id, left.id))
    .flatMap(({ id, values }) => {
      const place = places.get(values.minuteItem);
      return place === undefined ? [] : [{ id, place, change: values }];
    })
    .toSorted((left, right) => left.place - right.place);
}

/** What holds of a seat of which nothing is recorded. */
export function absentSeat(seat: RecordId): Attendance {
  return newAttendance({ seat, present: false });
}

function byId(left: { readonly id: string }, right: { readonly id: string }): number {
  return compareText(left.id, right.id);
}
