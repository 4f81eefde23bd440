import type { IsoDate } from '#shared/base/dates.ts';

/**
 * What a cell holds. A plain number is written as it is; a scaled one is `value / 10^decimals`, so that öre and shares
 * need no float: `{ value: 123450, decimals: 2 }` is 1 234,50.
 */
export type SheetCell =
  | string
  | number
  | null
  | { readonly value: number; readonly decimals: number }
  | { readonly date: IsoDate };

export interface SheetColumn {
  readonly header: string;
  /** In characters; left out, the width follows the header. */
  readonly width?: number;
}

/** A table to be opened in Excel. Every row has a cell for each column. */
export interface Spreadsheet {
  /** The name of the sheet: at most 31 characters are kept. */
  readonly name: string;
  readonly columns: readonly SheetColumn[];
  readonly rows: readonly (readonly SheetCell[])[];
  /** Rows to be written in bold, such as sums, counted from 0 without the header. */
  readonly boldRows?: ReadonlySet<number>;
}

/**
 * A cell as it was read: a text, or a number that the file holds as one, such as `-1234.5`. A number has the fifteen digits
 * that Excel itself counts with: what comes after them is noise of its arithmetic.
 */
export type ReadCell = string | { readonly number: string };

/** A sheet as it was read. */
export interface ReadSheet {
  readonly name: string;
  readonly rows: readonly (readonly ReadCell[])[];
}

/** Why a file could not be read as a table. */
export interface SheetProblem {
  readonly type: 'not-a-spreadsheet' | 'old-format' | 'too-large' | 'empty';
}
