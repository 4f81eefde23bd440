import type { IsoDate } from '#shared/base/dates.ts';
import type { RecordId } from '#shared/base/id.ts';
import type { Ore } from '#shared/base/money.ts';
import type { MemberKind } from '#shared/domain/association/association.ts';
import type { BudgetCategory, BudgetSection, FundingParty } from '#shared/domain/budget/budget-line.ts';
import type { MoneyUnit } from '#shared/domain/budget/money-unit.ts';
import type { AmountProblem, AmountRead, NumberStyle, SeparatorMeaning } from './amount-text.ts';

/** A cell of a pasted or opened table: a text, or a number that the file holds as one, with a decimal point. */
export type TableCell = string | { readonly number: string };

/** What a column is read as. */
export const columnRoles = ['label', 'budget', 'actual', 'forecast', 'ignore'] as const;
export type ColumnRole = (typeof columnRoles)[number];

/** What the user has said about a table that the table does not say itself. */
export interface BudgetChoices {
  /** The unit of every amount that does not name its own. */
  readonly unit?: MoneyUnit | undefined;
  readonly dot?: SeparatorMeaning | undefined;
  readonly comma?: SeparatorMeaning | undefined;
  readonly roles?: ReadonlyMap<number, ColumnRole>;
  /** Where a row belongs, by its place in the table. */
  readonly sections?: ReadonlyMap<number, BudgetSection>;
}

/** What is known of the förbund and the budget before the table is read. */
export interface BudgetContext {
  /** The budget year: its column is taken where a table has several. */
  readonly year: number | null;
  readonly members: readonly { readonly id: RecordId; readonly name: string; readonly kind: MemberKind }[];
  readonly interventions: readonly { readonly id: RecordId; readonly name: string }[];
}

/** A column as it was understood. */
export interface ColumnReading {
  readonly header: string;
  readonly role: ColumnRole;
  readonly unit: MoneyUnit | null;
  readonly year: number | null;
  /** The last day of the period that the heading names. */
  readonly asOf: IsoDate | null;
}

/** A cell as it was understood. Cells of columns that are not read, and of headings, are `empty`. */
export type CellReading =
  | { readonly status: 'empty' }
  | ({ readonly status: 'ok' } & AmountRead)
  | { readonly status: 'problem'; readonly problem: AmountProblem };

/**
 * A stated sum against what the rows make, in the signs of the table. `unverifiable`: a row that it counts could not be
 * read. A sum is never taken in, only compared.
 */
export interface SumCheck {
  readonly column: number;
  readonly outcome: 'right' | 'wrong' | 'unverifiable';
  readonly stated: Ore;
  readonly expected: Ore;
}

export const rowKinds = [
  'blank',
  'title',
  'heading',
  'line',
  'sum',
  'result',
  'openingEquity',
  'closingEquity',
] as const;
export type RowKind = (typeof rowKinds)[number];

/** A row as it was understood. */
export interface RowReading {
  /** Its place in the table, from 0. */
  readonly index: number;
  readonly kind: RowKind;
  readonly label: string;
  readonly section: BudgetSection | null;
  readonly cells: readonly CellReading[];
  readonly checks: readonly SumCheck[];
  /** What has to be said before the row can be taken in. */
  readonly problem: 'section-missing' | 'label-missing' | null;
  readonly guess: LineGuess;
}

/** What a line is about, by its label. */
export interface LineGuess {
  readonly category: BudgetCategory | null;
  readonly party: FundingParty | null;
  readonly memberOrganisation: RecordId | null;
  readonly intervention: RecordId | null;
}

/** A table as it was understood. Nothing is taken in by reading it. */
export interface BudgetReading {
  readonly columns: readonly ColumnReading[];
  readonly rows: readonly RowReading[];
  readonly style: NumberStyle;
  /** Sections whose amounts have the minus of a ledger: costs below nought, or revenue below nought. */
  readonly turned: ReadonlySet<BudgetSection>;
}
