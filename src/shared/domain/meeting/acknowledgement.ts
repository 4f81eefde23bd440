import type { RecordId } from '#shared/base/id.ts';
import { type FieldsOf, optionalText, type TableSpec, text } from '#shared/domain/field.ts';

/** A warning that somebody has read and let stand: it is not raised again for the same thing. */
export interface Acknowledgement {
  /** Id of the rule. */
  readonly rule: string;
  /** What it is about: an agenda item, a §, a seat, the meeting. */
  readonly subject: RecordId;
  readonly reason: string | null;
}

export const acknowledgementTable: TableSpec = {
  place: 'child',
  text: false,
  fields: { rule: text, subject: text, reason: optionalText } satisfies FieldsOf<Acknowledgement>,
};
