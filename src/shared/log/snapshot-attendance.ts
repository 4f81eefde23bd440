import type { RecordId } from '#shared/base/id.ts';
import type { Attendance, AttendanceMode, RecusalGround } from '#shared/domain/attendance/attendance.ts';
import type { AttendanceInput } from '#shared/domain/attendance/attendance-input.ts';
import type { Recorded } from '#shared/domain/recorded.ts';
import type { MinutesSnapshot, SnapshotAttendance } from './snapshot-shape.ts';

/**
 * The attendance that a seal froze, in the form from which presence, serving and quorum are derived. `seats` are those of
 * the body on the day of the meeting: the snapshot has their names but not their kind. Jäv is known at the sealed §§ only.
 */
export function snapshotAttendanceInput(
  snapshot: MinutesSnapshot,
  seats: readonly Recorded<'seat'>[],
): AttendanceInput {
  return {
    seats,
    attendance: snapshot.attendance.map((one, index) => ({ id: madeId('a', index), values: stateOf(one) })),
    changes: snapshot.attendanceChanges.map(({ minuteItem, at, ...one }, index) => ({
      id: madeId('c', index),
      values: { ...stateOf(one), minuteItem: minuteItem as RecordId, at },
    })),
    recusals: snapshot.items.flatMap((item) =>
      item.recusals.map(({ seat, reason, ground, replacement, substitute }, index) => ({
        id: madeId(item.id, index),
        values: {
          minuteItem: item.id,
          seat: seat.id as RecordId,
          reason,
          ground: ground as RecusalGround | null,
          replacement: replacement as 'emptySeat' | 'substitute' | null,
          substitute: (substitute?.id ?? null) as RecordId | null,
        },
      })),
    ),
    guests: snapshot.guests.map((guest, index) => ({
      id: madeId('g', index),
      values: {
        ...guest,
        fromItem: guest.fromItem as RecordId | null,
        toItem: guest.toItem as RecordId | null,
        order: String(index).padStart(4, '0'),
      },
    })),
    order: snapshot.sections.map(({ id }) => id),
  };
}

function stateOf(one: SnapshotAttendance): Attendance {
  return {
    seat: one.seat.id as RecordId,
    present: one.present,
    mode: one.mode as AttendanceMode,
    serving: one.serving,
    replaces: (one.replaces?.id ?? null) as RecordId | null,
  };
}

/** An id that keeps the order of the snapshot; of two records of one seat the first counts, as among records. */
function madeId(kind: string, index: number): RecordId {
  return `${kind}${String(index).padStart(4, '0')}` as RecordId;
}
