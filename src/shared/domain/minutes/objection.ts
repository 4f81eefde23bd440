import type { IsoDate } from '#shared/base/dates.ts';
import type { RecordId } from '#shared/base/id.ts';
import { type FieldsOf, optionalOneOf, optionalText, type TableSpec, text } from '#shared/domain/field.ts';

/**
 * What came of an objection: the text stands and whoever objected is content with the answer; the text is changed and
 * frozen anew; both opinions are noted in the minutes; the justering waits for the next meeting (DOMAIN 2.5).
 */
export const objectionOutcomes = ['explained', 'changed', 'bothNoted', 'nextMeeting'] as const;
export type ObjectionOutcome = (typeof objectionOutcomes)[number];

/** Invändning by somebody who is to attest a part: the part is not attested while it stands unanswered. */
export interface Objection {
  readonly part: RecordId;
  readonly person: RecordId;
  readonly wording: string;
  readonly raisedOn: IsoDate;
  /** What was done about it, or `null` while nothing has been. */
  readonly answer: string | null;
  readonly answeredOn: IsoDate | null;
  /** `null` while it is unanswered. */
  readonly outcome: ObjectionOutcome | null;
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
    outcome: optionalOneOf(objectionOutcomes),
  } satisfies FieldsOf<Objection>,
};
