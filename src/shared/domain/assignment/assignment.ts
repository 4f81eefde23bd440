import type { IsoDate } from '#shared/base/dates.ts';
import type { RecordId } from '#shared/base/id.ts';
import { type FieldsOf, optionalText, type TableSpec, text } from '#shared/domain/field.ts';

/** Uppdrag that a decision gives to an official, with a day to report back. */
export interface Assignment {
  readonly minuteItem: RecordId;
  readonly wording: string;
  readonly owner: string;
  readonly dueOn: IsoDate | null;
  /** The § where it was reported back. */
  readonly reportedBy: RecordId | null;
}

export const assignmentTable: TableSpec = {
  place: 'child',
  text: false,
  fields: {
    minuteItem: text,
    wording: text,
    owner: text,
    dueOn: optionalText,
    reportedBy: optionalText,
  } satisfies FieldsOf<Assignment>,
};
