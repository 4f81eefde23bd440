import type { RecordId } from '#shared/base/id.ts';
import type { TableName } from '#shared/domain/record-table.ts';
import { byOrder, type Recorded } from '#shared/domain/recorded.ts';
import type { Attendance, AttendanceChange, Recusal } from './attendance.ts';
import type { Guest } from './guest.ts';

/** Who takes part at a meeting, as recorded: everything that presence, serving and quorum at a § follow from. */
export interface AttendanceInput {
  /** The seats of the body whose term covers the day, in the body's order (for ersättare the decided one). */
  readonly seats: readonly Recorded<'seat'>[];
  /** From the opening. */
  readonly attendance: readonly RecordOf<Attendance>[];
  /** From a § on. */
  readonly changes: readonly RecordOf<AttendanceChange>[];
  readonly recusals: readonly RecordOf<Recusal>[];
  readonly guests: readonly RecordOf<Guest>[];
  /** All §§ of the meeting, in their order. */
  readonly order: readonly RecordId[];
}

interface RecordOf<Values> {
  readonly id: RecordId;
  readonly values: Values;
}

/** Records by table, as storage, print and rules hand them out. */
interface RecordSource {
  readonly all: <Name extends TableName>(table: Name) => readonly Recorded<Name>[];
}

/** Gathers the attendance of one meeting from its dossier. */
export function attendanceInput(seats: readonly Recorded<'seat'>[], meeting: RecordSource): AttendanceInput {
  return {
    seats,
    attendance: meeting.all('attendance'),
    changes: meeting.all('attendanceChange'),
    recusals: meeting.all('recusal'),
    guests: meeting.all('guest').toSorted(byOrder),
    order: meeting
      .all('minuteItem')
      .toSorted(byOrder)
      .map(({ id }) => id),
  };
}
