import type { IsoDate } from '#shared/base/dates.ts';
import type { RecordId } from '#shared/base/id.ts';
import { type FieldsOf, optionalText, type TableSpec, text } from '#shared/domain/field.ts';

/** Uppdrag that a decision gives to an official, with a day to report back. */
export interface Assignment {
  readonly minuteItem: RecordId;
  readonly wording: string;
  readonly owner: string;
  readonly dueOn: IsoDate | null;
  /** The clause that gives it, where one does. */
  readonly clause: RecordId | null;
}

/**
 * Återrapportering: what a § at a later meeting says of an assignment. A record of its own, in the later meeting's
 * dossier, since the § that gave the assignment is attested by then and changes no more.
 */
export interface ReportBack {
  readonly minuteItem: RecordId;
  readonly assignment: RecordId;
}

export const assignmentTable: TableSpec = {
  place: 'child',
  text: false,
  fields: {
    minuteItem: text,
    wording: text,
    owner: text,
    dueOn: optionalText,
    clause: optionalText,
  } satisfies FieldsOf<Assignment>,
};

export const reportBackTable: TableSpec = {
  place: 'child',
  text: false,
  fields: { minuteItem: text, assignment: text } satisfies FieldsOf<ReportBack>,
};

/** The values of a new assignment, with what is told of it. */
export function newAssignment(values: Pick<Assignment, 'minuteItem'> & Partial<Assignment>): Assignment {
  return { wording: '', owner: '', dueOn: null, clause: null, ...values };
}
