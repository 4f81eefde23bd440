import { useCommit, useWorkspace } from '#renderer/storage/workspace-context.ts';
import type { DossierId, RecordId } from '#shared/base/id.ts';
import { type AttendanceFrom, type AttendancePatch, attendanceChanges } from './attendance-changes.ts';
import type { MinutesModel } from './minutes-model.ts';

export type RecordAttendance = (
  patches: ReadonlyMap<RecordId, AttendancePatch>,
  from?: AttendanceFrom,
  /** What the user is told was done, with a button that takes it back. */
  announce?: string,
) => Promise<void>;

/**
 * Records who is there, from the opening unless told otherwise. A seat's attendance, and its change at a §, has the same id
 * on every machine.
 */
export function useRecordAttendance(model: MinutesModel, meeting: DossierId): RecordAttendance {
  const { writer } = useWorkspace();
  const commit = useCommit();
  return async (patches, from = 'opening', announce) => {
    const naturalIds = await Promise.all(
      model.seats.map(async ({ id }) => {
        const made =
          from === 'opening'
            ? writer.naturalId(meeting, 'attendance', [id])
            : writer.naturalId(meeting, 'attendanceChange', [id, from.minuteItem]);
        return [id, await made] as const;
      }),
    );
    const changes = attendanceChanges(model.attendance, patches, from, new Map(naturalIds));
    if (changes.length > 0) await commit(changes, announce === undefined ? {} : { announce });
  };
}
