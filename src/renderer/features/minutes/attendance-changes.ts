import type { Change } from '#renderer/storage/workspace.ts';
import type { RecordId } from '#shared/base/id.ts';
import { type Attendance, newAttendance } from '#shared/domain/attendance/attendance.ts';
import type { AttendanceInput } from '#shared/domain/attendance/attendance-input.ts';
import { suggestServing } from '#shared/domain/attendance/roll-call.ts';
import type { Recorded } from '#shared/domain/recorded.ts';

/** What is recorded of a seat. */
export type AttendancePatch = Partial<Pick<Attendance, 'present' | 'mode' | 'serving'>>;

/**
 * The changes that record something of some seats. When somebody comes or goes, who serves is suggested anew within the
 * same member organisation, and only there.
 */
export function attendanceChanges(
  input: AttendanceInput,
  patches: ReadonlyMap<RecordId, AttendancePatch>,
  naturalIds: ReadonlyMap<RecordId, RecordId>,
): readonly Change[] {
  const recorded = new Map(input.attendance.map((attendance) => [attendance.values.seat, attendance]));
  const wanted = (seat: RecordId): Attendance => ({
    ...(recorded.get(seat)?.values ?? absent(seat)),
    ...patches.get(seat),
  });
  const suggested = suggestServing(input.seats, (seat) => wanted(seat).present);
  const moved = new Set(
    input.seats
      .filter(({ id }) => patches.get(id)?.present !== undefined)
      .map(({ values }) => values.memberOrganisation),
  );
  return input.seats.flatMap((seat) => {
    const isMoved = moved.has(seat.values.memberOrganisation) && seat.values.kind !== 'official';
    const values = { ...wanted(seat.id), ...(isMoved ? { serving: suggested.has(seat.id) } : {}) };
    return changesTo(seat.id, recorded.get(seat.id), values, naturalIds);
  });
}

function absent(seat: RecordId): Attendance {
  return newAttendance({ seat, present: false });
}

function changesTo(
  seat: RecordId,
  before: Recorded<'attendance'> | undefined,
  values: Attendance,
  naturalIds: ReadonlyMap<RecordId, RecordId>,
): readonly Change[] {
  if (before === undefined) {
    const id = naturalIds.get(seat);
    const isNews = values.present || values.serving;
    return id === undefined || !isNews ? [] : [{ type: 'create', table: 'attendance', id, values }];
  }
  const changed = {
    ...(before.values.present === values.present ? {} : { present: values.present }),
    ...(before.values.mode === values.mode ? {} : { mode: values.mode }),
    ...(before.values.serving === values.serving ? {} : { serving: values.serving }),
  };
  return Object.keys(changed).length === 0
    ? []
    : [{ type: 'set', table: 'attendance', id: before.id, values: changed }];
}
