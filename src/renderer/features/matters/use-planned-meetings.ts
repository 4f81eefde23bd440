import { useMeetings } from '#renderer/storage/hooks.ts';
import { useWorkspace } from '#renderer/storage/workspace-context.ts';
import { useFormat } from '#renderer/ui/context/format-context.ts';
import type { IsoDate } from '#shared/base/dates.ts';
import type { DossierId, RecordId } from '#shared/base/id.ts';
import { isDecidingBody } from '#shared/domain/decision/decision-opening.ts';
import { useBodies } from './use-bodies.ts';

export interface PlannedMeeting {
  readonly id: DossierId;
  readonly body: RecordId;
  readonly date: IsoDate;
  /** "Styrelsen 25 november 2026". */
  readonly name: string;
  readonly isDeciding: boolean;
}

/** Meetings that have not begun, those of the wanted body first, each body's nearest first. `only` leaves others out. */
export function usePlannedMeetings(
  only: RecordId | null,
  wanted: RecordId | null = only,
): readonly PlannedMeeting[] {
  const format = useFormat();
  const meetings = useMeetings(useWorkspace());
  const { bodies, nameOf } = useBodies();
  if (meetings.status !== 'ready') return [];
  return meetings.value
    .filter(({ state, body }) => state === 'planned' && (only === null || body === only))
    .toSorted(
      (left, right) =>
        Number(right.body === wanted) - Number(left.body === wanted) || (left.date < right.date ? -1 : 1),
    )
    .map(({ id, body, date }) => {
      const kind = bodies.find((one) => one.id === body)?.values.kind;
      const name = `${nameOf(body)} ${format.date(date)}`;
      return { id, body, date, name, isDeciding: kind !== undefined && isDecidingBody(kind) };
    });
}
