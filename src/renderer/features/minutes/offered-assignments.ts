import type { Dossier } from '#renderer/storage/workspace.ts';
import type { RecordId } from '#shared/base/id.ts';
import {
  type RecognisedAssignment,
  recogniseAssignment,
} from '#shared/domain/assignment/recognise-assignment.ts';

/** An assignment that a clause of the § gives and that is not noted yet. */
export interface OfferedAssignment extends RecognisedAssignment {
  readonly clause: RecordId;
}

/** The assignments that the clauses of a § give, without those that somebody has noted, by the clause or in the same words. */
export function offeredAssignments(dossier: Dossier, item: RecordId): readonly OfferedAssignment[] {
  const meeting = dossier.get('meeting', dossier.id);
  if (meeting === undefined) return [];
  const noted = dossier.all('assignment').filter(({ values }) => values.minuteItem === item);
  return dossier
    .all('decisionClause')
    .filter(({ values }) => values.minuteItem === item)
    .flatMap(({ id, values }) => {
      const given = recogniseAssignment(values.wording, meeting.values.date);
      if (given === null) return [];
      const isNoted = noted.some(
        (assignment) => assignment.values.clause === id || assignment.values.wording === given.wording,
      );
      return isNoted ? [] : [{ ...given, clause: id }];
    });
}
