import type { RecordId } from '#shared/base/id.ts';
import { type FieldsOf, optionalText, order, type TableSpec, text } from '#shared/domain/field.ts';

/** Textmodul: a phrase that is inserted in minutes. Variables stand in curly brackets: "{datum}", "{organ}". */
export interface TextModule {
  readonly title: string;
  readonly wording: string;
  /** The body that uses it, or `null` for all. */
  readonly body: RecordId | null;
  readonly order: string;
}

export const textModuleTable: TableSpec = {
  place: 'child',
  text: false,
  fields: { title: text, wording: text, body: optionalText, order } satisfies FieldsOf<TextModule>,
};
