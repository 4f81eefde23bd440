import type { IsoDate } from '#shared/base/dates.ts';
import type { RecordId } from '#shared/base/id.ts';
import { type FieldsOf, optionalText, order, type TableSpec, text } from '#shared/domain/field.ts';

/** A goal of a version: the overall goal, or a sub-goal under it. The version tells the § that decided or revised it. */
export interface Goal {
  readonly version: RecordId;
  readonly parent: RecordId | null;
  readonly wording: string;
  readonly order: string;
  /** The goal of an earlier version that this one carries on. */
  readonly carriedFrom: RecordId | null;
  /** The § that closed it before the version ended. */
  readonly closedBy: RecordId | null;
  readonly closedOn: IsoDate | null;
}

export const goalTable: TableSpec = {
  place: 'child',
  text: false,
  fields: {
    version: text,
    parent: optionalText,
    wording: text,
    order,
    carriedFrom: optionalText,
    closedBy: optionalText,
    closedOn: optionalText,
  } satisfies FieldsOf<Goal>,
};
