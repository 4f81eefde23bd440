import type { RecordId } from '#shared/base/id.ts';
import { type FieldsOf, integer, oneOf, optionalText, type TableSpec, text } from '#shared/domain/field.ts';

/** What someone says of a task in one year: it is done, or it is not done this year. */
export const yearWheelVerdicts = ['done', 'skipped'] as const;
export type YearWheelVerdict = (typeof yearWheelVerdicts)[number];

/** Said by hand of a recurring matter, where no agenda tells: made under another heading, or not needed this year. */
export interface YearWheelMark {
  readonly task: RecordId;
  readonly year: number;
  readonly verdict: YearWheelVerdict;
  /** The § or agenda item where it was handled. */
  readonly item: RecordId | null;
  readonly note: string | null;
}

export const yearWheelMarkTable: TableSpec = {
  place: 'child',
  text: false,
  fields: {
    task: text,
    year: integer,
    verdict: oneOf(yearWheelVerdicts),
    item: optionalText,
    note: optionalText,
  } satisfies FieldsOf<YearWheelMark>,
};
