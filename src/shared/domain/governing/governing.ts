import type { IsoDate } from '#shared/base/dates.ts';
import type { RecordId } from '#shared/base/id.ts';
import type { Ore } from '#shared/base/money.ts';
import {
  type FieldsOf,
  integer,
  oneOf,
  optionalInteger,
  optionalText,
  order,
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
}

/** A goal of a version: the overall goal, or a sub-goal under it. */
export interface Goal {
  readonly version: RecordId;
  readonly parent: RecordId | null;
  readonly wording: string;
  readonly order: string;
}

/** Indikator of a goal, with baseline, target and outcome as printed in the plan (unit beside). */
export interface Indicator {
  readonly goal: RecordId;
  readonly name: string;
  readonly unit: string;
  readonly baseline: string | null;
  readonly target: string | null;
  readonly outcome: string | null;
  readonly order: string;
}

/** Budgetpost of a version. */
export interface BudgetLine {
  readonly version: RecordId;
  readonly section: 'revenue' | 'cost' | 'openingEquity';
  readonly label: string;
  /** Costs are positive (B5). */
  readonly amount: Ore;
  readonly order: string;
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
  } satisfies FieldsOf<GoverningVersion>,
};

export const goalTable: TableSpec = {
  place: 'child',
  text: false,
  fields: { version: text, parent: optionalText, wording: text, order } satisfies FieldsOf<Goal>,
};

export const indicatorTable: TableSpec = {
  place: 'child',
  text: false,
  fields: {
    goal: text,
    name: text,
    unit: text,
    baseline: optionalText,
    target: optionalText,
    outcome: optionalText,
    order,
  } satisfies FieldsOf<Indicator>,
};

export const budgetLineTable: TableSpec = {
  place: 'child',
  text: false,
  fields: {
    version: text,
    section: oneOf(['revenue', 'cost', 'openingEquity']),
    label: text,
    amount: integer,
    order,
  } satisfies FieldsOf<BudgetLine>,
};
