import type { IsoDate } from '#shared/base/dates.ts';
import type { RecordId } from '#shared/base/id.ts';
import {
  type FieldsOf,
  oneOf,
  optionalOneOf,
  optionalText,
  order,
  type TableSpec,
  text,
} from '#shared/domain/field.ts';

/** A person by name or, in the demo, by role. Old minutes keep the name that the person had then. */
export interface Person {
  readonly name: string;
  readonly title: string | null;
  readonly email: string | null;
}

/** Ledamot, ersättare, or an official (secretary, executive officer) who takes part without a vote. */
export const seatKinds = ['member', 'substitute', 'official'] as const;
export type SeatKind = (typeof seatKinds)[number];

/** The office that goes with a seat. */
export const offices = ['chair', 'viceChair', 'secretary', 'executiveOfficer'] as const;
export type Office = (typeof offices)[number];

/** A seat in a body, held by a person for a term. A seat of a board belongs to a member organisation (10 §). */
export interface Seat {
  readonly body: RecordId;
  readonly memberOrganisation: RecordId | null;
  readonly kind: SeatKind;
  readonly office: Office | null;
  readonly person: RecordId | null;
  /** First day of the term. */
  readonly from: IsoDate;
  /** Last day of the term, or `null` while it runs. */
  readonly to: IsoDate | null;
  /** Order within the body; for substitutes the order in which they serve (12 §). */
  readonly order: string;
}

export const personTable: TableSpec = {
  place: 'child',
  text: false,
  fields: { name: text, title: optionalText, email: optionalText } satisfies FieldsOf<Person>,
};

export const seatTable: TableSpec = {
  place: 'child',
  text: false,
  fields: {
    body: text,
    memberOrganisation: optionalText,
    kind: oneOf(seatKinds),
    office: optionalOneOf(offices),
    person: optionalText,
    from: text,
    to: optionalText,
    order,
  } satisfies FieldsOf<Seat>,
};
