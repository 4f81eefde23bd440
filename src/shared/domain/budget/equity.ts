import type { IsoDate } from '#shared/base/dates.ts';
import type { RecordId } from '#shared/base/id.ts';
import type { Ore } from '#shared/base/money.ts';
import { type FieldsOf, integer, optionalOneOf, optionalText, type TableSpec } from '#shared/domain/field.ts';
import { type MoneyUnit, moneyUnits } from './money-unit.ts';

/** Eget kapital by the annual report of a year. There is one for each year: its id says so. */
export interface Equity {
  readonly year: number;
  /** On 31 December (UB). */
  readonly closing: Ore;
  readonly unit: MoneyUnit | null;
  /** The § that decided the annual report (B4). */
  readonly decidedBy: RecordId | null;
  readonly decidedOn: IsoDate | null;
}

export const equityTable: TableSpec = {
  place: 'child',
  text: false,
  fields: {
    year: integer,
    closing: integer,
    unit: optionalOneOf(moneyUnits),
    decidedBy: optionalText,
    decidedOn: optionalText,
  } satisfies FieldsOf<Equity>,
};
