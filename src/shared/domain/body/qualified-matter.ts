import type { RecordId } from '#shared/base/id.ts';
import { type FieldsOf, integer, order, type TableSpec, text } from '#shared/domain/field.ts';

/** A kind of matter for which the charter asks for a qualified majority of those present with a vote (FinsamL 9 §). */
export interface QualifiedMatter {
  /** The version of the body's settings that it belongs to. */
  readonly settings: RecordId;
  readonly description: string;
  /** The share: two thirds is 2 and 3. */
  readonly numerator: number;
  readonly denominator: number;
  readonly order: string;
}

export const qualifiedMatterTable: TableSpec = {
  place: 'child',
  text: false,
  fields: {
    settings: text,
    description: text,
    numerator: integer,
    denominator: integer,
    order,
  } satisfies FieldsOf<QualifiedMatter>,
};
