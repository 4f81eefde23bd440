import type { IsoDate } from '#shared/base/dates.ts';
import type { RecordId } from '#shared/base/id.ts';
import { type FieldsOf, optionalText, type TableSpec, text } from '#shared/domain/field.ts';

/** Invändning by somebody who is to attest a part: the part is not attested while it stands unanswered. */
export interface Objection {
  readonly part: RecordId;
  readonly person: RecordId;
  readonly wording: string;
  readonly raisedOn: IsoDate;
  /** What was done about it, or `null` while nothing has been. */
  readonly answer: string | null;
  readonly answeredOn: IsoDate | null;
}

export const objectionTable: TableSpec = {
  place: 'child',
  text: false,
  fields: {
    part: text,
    person: text,
    wording: text,
    raisedOn: text,
    answer: optionalText,
    answeredOn: optionalText,
  } satisfies FieldsOf<Objection>,
};
