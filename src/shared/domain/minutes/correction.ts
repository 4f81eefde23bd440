import type { IsoDate } from '#shared/base/dates.ts';
import type { RecordId } from '#shared/base/id.ts';
import { type FieldsOf, optionalText, type TableSpec, text } from '#shared/domain/field.ts';

/**
 * Rättelse of an attested §, never by changing it (M2): what stood there, what it should say, who said so and why. Shown in
 * every later print. Lies in the dossier of the corrected meeting, or in that of the meeting whose § decided it.
 */
export interface Correction {
  /** The attested § that is corrected. */
  readonly corrects: RecordId;
  /** Where in the § it stands, in words: "Beslut", "Närvarande". */
  readonly place: string;
  readonly before: string;
  readonly after: string;
  readonly reason: string;
  readonly madeBy: RecordId | null;
  readonly madeOn: IsoDate;
  /** The § of a later meeting that decided the correction; `null` for a mere slip of the pen. */
  readonly decidedBy: RecordId | null;
}

export const correctionTable: TableSpec = {
  place: 'child',
  text: false,
  fields: {
    corrects: text,
    place: text,
    before: text,
    after: text,
    reason: text,
    madeBy: optionalText,
    madeOn: text,
    decidedBy: optionalText,
  } satisfies FieldsOf<Correction>,
};
