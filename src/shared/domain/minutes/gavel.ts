import type { RecordId } from '#shared/base/id.ts';
import {
  type FieldsOf,
  optionalOneOf,
  optionalText,
  strings,
  type TableSpec,
  text,
} from '#shared/domain/field.ts';
import { type MinuteResult, minuteResults } from './minute-item.ts';

/**
 * Klubbslag: the wording that was decided, kept as it was (M3). What is changed in the § afterwards is shown as a
 * difference to whoever attests. Its id is derived from the §.
 */
export interface Gavel {
  readonly minuteItem: RecordId;
  /** Local time `HH:MM`, or `null` when nobody noted it. */
  readonly at: string | null;
  readonly result: MinuteResult | null;
  /** Beslutad lydelse: the clauses in their order. */
  readonly clauses: readonly string[];
}

export const gavelTable: TableSpec = {
  place: 'child',
  text: false,
  fields: {
    minuteItem: text,
    at: optionalText,
    result: optionalOneOf(minuteResults),
    clauses: strings,
  } satisfies FieldsOf<Gavel>,
};
