import type { RecordId } from '#shared/base/id.ts';
import { type FieldsOf, optionalText, type TableSpec, text } from '#shared/domain/field.ts';

/** Ajournering: a pause in the meeting. */
export interface Adjournment {
  /** The § during or before which the meeting paused. */
  readonly minuteItem: RecordId;
  /** Local time `HH:MM`. */
  readonly from: string;
  /** `null` while the pause lasts. */
  readonly to: string | null;
  readonly reason: string | null;
}

export const adjournmentTable: TableSpec = {
  place: 'child',
  text: false,
  fields: {
    minuteItem: text,
    from: text,
    to: optionalText,
    reason: optionalText,
  } satisfies FieldsOf<Adjournment>,
};
