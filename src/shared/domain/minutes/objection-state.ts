import type { RecordId } from '#shared/base/id.ts';
import { compareText, type Recorded } from '#shared/domain/recorded.ts';

type AnObjection = Recorded<'objection'>;

/** The objections to a part, the oldest first. */
export function objectionsTo<Entry extends AnObjection>(
  part: RecordId,
  objections: readonly Entry[],
): readonly Entry[] {
  return objections
    .filter(({ values }) => values.part === part)
    .toSorted(
      (left, right) =>
        compareText(left.values.raisedOn, right.values.raisedOn) || compareText(left.id, right.id),
    );
}

/** Whether an objection still waits: nobody has answered it, or it waits for the next meeting. */
export function isOpenObjection({ values }: AnObjection): boolean {
  return values.outcome === null || values.outcome === 'nextMeeting';
}

/** Whether what came of an objection asks for a new freezing: the frozen text is not what will be attested. */
export function asksForNewText({ values }: AnObjection): boolean {
  return values.outcome === 'changed' || values.outcome === 'bothNoted';
}

/** Whether a part may be signed: every objection to it has been answered, and its text stands. */
export function maySignPart(part: RecordId, objections: readonly AnObjection[]): boolean {
  return objectionsTo(part, objections).every(({ values }) => values.outcome === 'explained');
}
