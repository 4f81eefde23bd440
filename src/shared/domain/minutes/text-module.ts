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

/** The variables of a wording, in the order in which they first stand in it, without brackets. */
export function variablesIn(wording: string): readonly string[] {
  return [...new Set([...wording.matchAll(variable)].flatMap((match) => match[1] ?? []))];
}

/** The wording with the values in; a variable without a value is left, brackets and all, to be seen and filled by hand. */
export function fillVariables(wording: string, values: ReadonlyMap<string, string>): string {
  return wording.replaceAll(variable, (whole, name: string) => {
    const value = values.get(name)?.trim() ?? '';
    return value === '' ? whole : value;
  });
}

const variable = /\{([^{}\n]+)\}/g;
