import type { IsoDate } from '#shared/base/dates.ts';
import type { RecordId } from '#shared/base/id.ts';
import type { Ore } from '#shared/base/money.ts';
import { type FieldsOf, integer, oneOf, optionalOneOf, type TableSpec, text } from '#shared/domain/field.ts';
import { type MoneyUnit, moneyUnits } from './money-unit.ts';

/** Utfall: what has been booked since the year began. Prognos: what the whole year is expected to be. */
export const figureKinds = ['actual', 'forecast'] as const;
export type FigureKind = (typeof figureKinds)[number];

/** Utfall or prognos of a line at the end of a period. There is one for each line, kind and day: its id says so. */
export interface BudgetFigure {
  readonly line: RecordId;
  readonly kind: FigureKind;
  /** Last day of the period. An actual counts from 1 January to that day; a forecast is for the year, made that day. */
  readonly asOf: IsoDate;
  readonly amount: Ore;
  readonly unit: MoneyUnit | null;
}

export const budgetFigureTable: TableSpec = {
  place: 'child',
  text: false,
  fields: {
    line: text,
    kind: oneOf(figureKinds),
    asOf: text,
    amount: integer,
    unit: optionalOneOf(moneyUnits),
  } satisfies FieldsOf<BudgetFigure>,
};
