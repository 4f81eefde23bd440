import { useCommit, useWorkspace } from '#renderer/storage/workspace-context.ts';
import type { DossierId, RecordId } from '#shared/base/id.ts';
import { type AttendancePatch, attendanceChanges } from './attendance-changes.ts';
import type { MinutesModel } from './minutes-model.ts';

export type RecordAttendance = (patches: ReadonlyMap<RecordId, AttendancePatch>) => void;

/** Records who is there. A seat's attendance has the same id on every machine. */
export function useRecordAttendance(model: MinutesModel, meeting: DossierId): RecordAttendance {
  const { writer } = useWorkspace();
  const commit = useCommit();
  return (patches) => {
    void (async () => {
      const missing = model.seats.filter(({ attendance }) => attendance === undefined);
      const naturalIds = await Promise.all(
        missing.map(async ({ id }) => [id, await writer.naturalId(meeting, 'attendance', [id])] as const),
      );
      const changes = attendanceChanges(model.attendance, patches, new Map(naturalIds));
      if (changes.length > 0) await commit(changes);
    })();
  };
}
