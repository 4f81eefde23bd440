import type { IsoDate } from '#shared/base/dates.ts';
import type { RecordId } from '#shared/base/id.ts';
import {
  type FieldsOf,
  oneOf,
  optionalInteger,
  optionalText,
  type TableSpec,
  text,
} from '#shared/domain/field.ts';

/** Kinds of styrdokument. */
export const governingKinds = ['goals', 'guidelines', 'budget', 'other'] as const;
export type GoverningKind = (typeof governingKinds)[number];

/** Styrdokument: the root of a dossier with its chain of versions. */
export interface GoverningDocument {
  readonly kind: GoverningKind;
  readonly title: string;
  readonly body: RecordId;
}

/** One version, tied to the § that decided it and to what it replaces (G1). Its rich text is the wording. */
export interface GoverningVersion {
  readonly label: string;
  readonly status: 'preliminary' | 'decided' | 'revised';
  /** The § that decided the version; its dossier is the meeting. */
  readonly decidedBy: RecordId | null;
  readonly validFrom: IsoDate;
  readonly validTo: IsoDate | null;
  readonly replaces: RecordId | null;
  /** For a budget: the budget year. */
  readonly year: number | null;
  /** Where it was decided, in words, when the § is older than the program. */
  readonly decidedNote?: string | null;
  /** The day by which it is to be looked over again. */
  readonly reviewBy?: IsoDate | null;
}

export const governingDocumentTable: TableSpec = {
  place: 'root',
  text: false,
  fields: { kind: oneOf(governingKinds), title: text, body: text } satisfies FieldsOf<GoverningDocument>,
};

export const governingVersionTable: TableSpec = {
  place: 'child',
  text: true,
  fields: {
    label: text,
    status: oneOf(['preliminary', 'decided', 'revised']),
    decidedBy: optionalText,
    validFrom: text,
    validTo: optionalText,
    replaces: optionalText,
    year: optionalInteger,
    decidedNote: optionalText,
    reviewBy: optionalText,
  } satisfies FieldsOf<GoverningVersion>,
};
