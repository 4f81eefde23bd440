import { type FieldsOf, optionalText, type TableSpec } from '#shared/domain/field.ts';

/** Diariet: who gives registry numbers, and how they begin. One record in the association's dossier, with a natural id. */
export interface Registry {
  /** The device that gives numbers; `null`: the one that has been let in first of those that may let others in. */
  readonly issuer: string | null;
  /** What stands before year and number; `null`: the association's initials. */
  readonly prefix: string | null;
}

export const registryTable: TableSpec = {
  place: 'child',
  text: false,
  fields: { issuer: optionalText, prefix: optionalText } satisfies FieldsOf<Registry>,
};
