import type { Change } from '#renderer/storage/workspace.ts';
import type { RecordId } from '#shared/base/id.ts';
import type { Attendance } from '#shared/domain/attendance/attendance.ts';
import type { AttendanceInput } from '#shared/domain/attendance/attendance-input.ts';
import { suggestServing } from '#shared/domain/attendance/roll-call.ts';
import { absentSeat, statesAt } from '#shared/domain/attendance/seat-state.ts';
import { sameState } from '#shared/domain/attendance/serving.ts';

/** What is recorded of a seat. */
export type AttendancePatch = Partial<Pick<Attendance, 'present' | 'mode' | 'serving'>>;

/** From when it holds: the opening, or a § with what the clock showed then. */
export type AttendanceFrom = 'opening' | { readonly minuteItem: RecordId; readonly at: string | null };

/**
 * The changes that record something of some seats, from the opening or from a § on. When somebody comes or goes, who serves
 * is suggested anew within the same member organisation, and only there. `naturalIds` has the id of each seat's record.
 */
export function attendanceChanges(
  input: AttendanceInput,
  patches: ReadonlyMap<RecordId, AttendancePatch>,
  from: AttendanceFrom,
  naturalIds: ReadonlyMap<RecordId, RecordId>,
): readonly Change[] {
  const states = statesAt(input, from === 'opening' ? null : from.minuteItem);
  const before = (seat: RecordId): Attendance => states.get(seat) ?? absentSeat(seat);
  const wanted = (seat: RecordId): Attendance => ({ ...before(seat), ...patches.get(seat) });
  const suggested = suggestServing(input.seats, (seat) => wanted(seat).present);
  const moved = new Set(
    input.seats
      .filter(({ id }) => patches.get(id)?.present !== undefined)
      .map(({ values }) => values.memberOrganisation),
  );
  return input.seats.flatMap(({ id, values: seat }) => {
    const isMoved = moved.has(seat.memberOrganisation) && seat.kind !== 'official';
    const values = { ...wanted(id), ...(isMoved ? { serving: suggested.has(id) } : {}) };
    if (sameState(before(id), values)) return [];
    const naturalId = naturalIds.get(id);
    return from === 'opening'
      ? openingChange(input, id, values, naturalId)
      : changeAt(input, id, values, from, naturalId);
  });
}

function openingChange(
  input: AttendanceInput,
  seat: RecordId,
  values: Attendance,
  naturalId: RecordId | undefined,
): readonly Change[] {
  const recorded = input.attendance.find((one) => one.values.seat === seat);
  if (recorded !== undefined) {
    const changed = changedFields(recorded.values, values);
    return [{ type: 'set', table: 'attendance', id: recorded.id, values: changed }];
  }
  if (naturalId === undefined) return [];
  return [{ type: 'create', table: 'attendance', id: naturalId, values: stateOf(values) }];
}

/** At a § a change says all that holds from there; one that says nothing new any more is taken away. */
function changeAt(
  input: AttendanceInput,
  seat: RecordId,
  values: Attendance,
  { minuteItem, at }: Exclude<AttendanceFrom, 'opening'>,
  naturalId: RecordId | undefined,
): readonly Change[] {
  const recorded = input.changes.find(
    (one) => one.values.seat === seat && one.values.minuteItem === minuteItem,
  );
  if (recorded === undefined) {
    if (naturalId === undefined) return [];
    const created = { ...stateOf(values), minuteItem, at };
    return [{ type: 'create', table: 'attendanceChange', id: naturalId, values: created }];
  }
  const without = { ...input, changes: input.changes.filter((one) => one !== recorded) };
  const unchanged = statesAt(without, minuteItem).get(seat) ?? absentSeat(seat);
  if (sameState(unchanged, values)) {
    return [{ type: 'delete', table: 'attendanceChange', id: recorded.id }];
  }
  const changed = changedFields(recorded.values, values);
  return [{ type: 'set', table: 'attendanceChange', id: recorded.id, values: changed }];
}

function stateOf({ seat, present, mode, serving, replaces }: Attendance): Attendance {
  return { seat, present, mode, serving, replaces };
}

function changedFields(before: Attendance, after: Attendance): Partial<Attendance> {
  return {
    ...(before.present === after.present ? {} : { present: after.present }),
    ...(before.mode === after.mode ? {} : { mode: after.mode }),
    ...(before.serving === after.serving ? {} : { serving: after.serving }),
  };
}
