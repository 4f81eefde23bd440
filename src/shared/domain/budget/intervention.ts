import {
  type FieldsOf,
  oneOf,
  optionalInteger,
  optionalText,
  order,
  type TableSpec,
  text,
} from '#shared/domain/field.ts';

/** Individinriktad or strukturövergripande. */
export const interventionKinds = ['individual', 'structural'] as const;
export type InterventionKind = (typeof interventionKinds)[number];

/** Insats: an activity that the förbund finances, the same from year to year. Lies in the association's dossier. */
export interface Intervention {
  readonly name: string;
  /** Who runs it. */
  readonly owner: string | null;
  readonly kind: InterventionKind;
  readonly firstYear: number | null;
  /** The year after which it gets no more money. */
  readonly lastYear: number | null;
  readonly order: string;
}

export const interventionTable: TableSpec = {
  place: 'child',
  text: false,
  fields: {
    name: text,
    owner: optionalText,
    kind: oneOf(interventionKinds),
    firstYear: optionalInteger,
    lastYear: optionalInteger,
    order,
  } satisfies FieldsOf<Intervention>,
};
