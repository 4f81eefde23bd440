import type { IsoDate } from '#shared/base/dates.ts';
import {
  type FieldsOf,
  oneOf,
  optionalInteger,
  optionalText,
  order,
  type TableSpec,
  text,
} from '#shared/domain/field.ts';

/** Samordningsförbund: the legal person (lag 2003:1210, 4 §). One per workspace; it is the root of the workspace's dossier. */
export interface Association {
  readonly name: string;
  /** Six digits, hyphen, four digits, or `null` when not stated. */
  readonly organisationNumber: string | null;
  /** The place where the association has its seat. */
  readonly seatPlace: string | null;
  readonly purpose: string | null;
  readonly startedOn: IsoDate;
  /** The association that this one was built on, in words. */
  readonly predecessor: string | null;
  /** Inhabitants of the area, or `null` when not stated. */
  readonly population: number | null;
  /** What the head official is called: "förbundschef" or "ansvarig tjänsteman". */
  readonly executiveTitle: string;
  readonly deputyExecutiveTitle: string | null;
  /** Where notices are posted (9 § p. 7). */
  readonly noticeBoard: string | null;
  readonly website: string | null;
  /** `demo` marks the example association, which can be removed without a trace. */
  readonly origin: 'real' | 'demo';
}

/** The kinds of member an association has (3 §). */
export const memberKinds = ['municipality', 'region', 'forsakringskassan', 'arbetsformedlingen'] as const;
export type MemberKind = (typeof memberKinds)[number];

/** Förbundsmedlem: a municipality, the region, Försäkringskassan or Arbetsförmedlingen. */
export interface MemberOrganisation {
  readonly name: string;
  /** Decides the funding party (5 §): the state's half, the region's quarter, the municipalities' quarter. */
  readonly kind: MemberKind;
  readonly order: string;
}

export const associationTable: TableSpec = {
  place: 'root',
  text: false,
  fields: {
    name: text,
    organisationNumber: optionalText,
    seatPlace: optionalText,
    purpose: optionalText,
    startedOn: text,
    predecessor: optionalText,
    population: optionalInteger,
    executiveTitle: text,
    deputyExecutiveTitle: optionalText,
    noticeBoard: optionalText,
    website: optionalText,
    origin: oneOf(['real', 'demo']),
  } satisfies FieldsOf<Association>,
};

export const memberOrganisationTable: TableSpec = {
  place: 'child',
  text: false,
  fields: { name: text, kind: oneOf(memberKinds), order } satisfies FieldsOf<MemberOrganisation>,
};
