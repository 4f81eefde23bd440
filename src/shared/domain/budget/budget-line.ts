import type { RecordId } from '#shared/base/id.ts';
import type { Ore } from '#shared/base/money.ts';
import {
  type FieldsOf,
  integer,
  oneOf,
  optionalOneOf,
  optionalText,
  order,
  type TableSpec,
  text,
} from '#shared/domain/field.ts';
import { type MoneyUnit, moneyUnits } from './money-unit.ts';

/** The parts of a budget that are entered. Sums, result and closing equity are derived, never entered. */
export const budgetSections = ['revenue', 'cost', 'openingEquity'] as const;
export type BudgetSection = (typeof budgetSections)[number];

/** What a line is for: contributions and other revenue, the board, the office, the audit, an insats, or something else. */
export const budgetCategories = [
  'contribution',
  'projectFunding',
  'otherRevenue',
  'board',
  'office',
  'audit',
  'intervention',
  'otherCost',
] as const;
export type BudgetCategory = (typeof budgetCategories)[number];

/** The sides that fund a förbund (lag 2003:1210, 5 §): the state half, regions a quarter, municipalities a quarter. */
export const fundingParties = ['state', 'region', 'municipalities'] as const;
export type FundingParty = (typeof fundingParties)[number];

/** Budgetpost of a version. */
export interface BudgetLine {
  readonly version: RecordId;
  readonly section: BudgetSection;
  readonly label: string;
  /** Costs are positive. */
  readonly amount: Ore;
  /** The unit in which the amount was entered (B5). Older records have none: they were entered in kronor. */
  readonly unit: MoneyUnit | null;
  readonly category: BudgetCategory | null;
  /** The side that pays, for a contribution of a whole side; one of a member tells its side by the member. */
  readonly party: FundingParty | null;
  readonly memberOrganisation: RecordId | null;
  readonly intervention: RecordId | null;
  readonly order: string;
}

export const budgetLineTable: TableSpec = {
  place: 'child',
  text: false,
  fields: {
    version: text,
    section: oneOf(budgetSections),
    label: text,
    amount: integer,
    unit: optionalOneOf(moneyUnits),
    category: optionalOneOf(budgetCategories),
    party: optionalOneOf(fundingParties),
    memberOrganisation: optionalText,
    intervention: optionalText,
    order,
  } satisfies FieldsOf<BudgetLine>,
};
