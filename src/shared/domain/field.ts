/** A stored value: never a float, never nested. Money is integer öre. `strings` are lists that are always written whole. */
export type Scalar = null | boolean | number | string | readonly string[];

/** What a field may hold. Every field may also be `null` when it is `optional`. */
export type FieldKind = 'string' | 'boolean' | 'integer' | 'strings';

/**
 * What happens when two members changed a field apart from each other:
 * `conflict` shows both values and asks; `lww` lets the later one stand (order in a list, never law or money).
 */
export type FieldPolicy = 'conflict' | 'lww';

/** The description of one field of a table, used to check operations that come from outside. */
export interface FieldSpec {
  readonly kind: FieldKind;
  readonly policy: FieldPolicy;
  readonly optional: boolean;
  /** The only strings allowed. A value outside the list comes from a newer program and is kept but not understood. */
  readonly oneOf?: readonly string[];
}

/** The description of one table. `text` says whether its records also carry one rich text (Yjs). */
export interface TableSpec {
  readonly fields: Readonly<Record<string, FieldSpec>>;
  readonly text: boolean;
  /** `root` records name a dossier; `child` records live inside one. */
  readonly place: 'root' | 'child';
}

/** Field descriptions that must name each field of a record exactly once. */
export type FieldsOf<Shape> = { readonly [Field in keyof Shape]-?: FieldSpec };

/** A required text field that two members may disagree on. */
export const text: FieldSpec = { kind: 'string', policy: 'conflict', optional: false };
/** A text field that may be empty (`null`). */
export const optionalText: FieldSpec = { kind: 'string', policy: 'conflict', optional: true };
/** A yes or no. */
export const flag: FieldSpec = { kind: 'boolean', policy: 'conflict', optional: false };
/** A whole number. */
export const integer: FieldSpec = { kind: 'integer', policy: 'conflict', optional: false };
/** A whole number that may be missing. */
export const optionalInteger: FieldSpec = { kind: 'integer', policy: 'conflict', optional: true };
/** A list of strings that is always written whole. */
export const strings: FieldSpec = { kind: 'strings', policy: 'conflict', optional: false };
/** A sort key (fractional index): the later move stands. */
export const order: FieldSpec = { kind: 'string', policy: 'lww', optional: false };
/** A text field limited to the given words. */
export function oneOf(values: readonly string[]): FieldSpec {
  return { kind: 'string', policy: 'conflict', optional: false, oneOf: values };
}
/** A text field limited to the given words, or empty. */
export function optionalOneOf(values: readonly string[]): FieldSpec {
  return { kind: 'string', policy: 'conflict', optional: true, oneOf: values };
}

/** What a field holds before anybody has written it: nothing, or the first of its words. */
export function emptyValue(spec: FieldSpec): Scalar {
  if (spec.optional) return null;
  switch (spec.kind) {
    case 'string':
      return spec.oneOf?.[0] ?? '';
    case 'boolean':
      return false;
    case 'integer':
      return 0;
    case 'strings':
      return [];
  }
}
