import type { IsoDate } from '#shared/base/dates.ts';
import type { RecordId } from '#shared/base/id.ts';
import {
  type FieldsOf,
  integer,
  oneOf,
  optionalText,
  order,
  type TableSpec,
  text,
} from '#shared/domain/field.ts';

/** The kinds of body: styrelse, beredningsgrupp, LSG, medlemssamråd, utskott. */
export const bodyKinds = [
  'board',
  'preparatoryGroup',
  'localGroup',
  'memberConsultation',
  'committee',
] as const;
export type BodyKind = (typeof bodyKinds)[number];

/** How §§ are numbered: anew each calendar year (the usual way), on since formation, or anew each meeting. */
export const numberingSeries = ['calendarYear', 'continuous', 'perMeeting'] as const;
export type NumberingSeries = (typeof numberingSeries)[number];

/** A body of the association, with the settings that its meetings follow. */
export interface Body {
  readonly name: string;
  readonly kind: BodyKind;
  /** For a local group: the municipality it works in. */
  readonly memberOrganisation: RecordId | null;
  readonly openedOn: IsoDate;
  readonly closedOn: IsoDate | null;
  readonly numbering: NumberingSeries;
  /** Days between summons and meeting that local rules ask for (default 7). */
  readonly summonsDays: number;
  /** Attestors besides the chair. */
  readonly attestorCount: number;
  readonly order: string;
}

export const bodyTable: TableSpec = {
  place: 'child',
  text: false,
  fields: {
    name: text,
    kind: oneOf(bodyKinds),
    memberOrganisation: optionalText,
    openedOn: text,
    closedOn: optionalText,
    numbering: oneOf(numberingSeries),
    summonsDays: integer,
    attestorCount: integer,
    order,
  } satisfies FieldsOf<Body>,
};
