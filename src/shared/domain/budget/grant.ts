import type { IsoDate } from '#shared/base/dates.ts';
import type { RecordId } from '#shared/base/id.ts';
import type { Ore } from '#shared/base/money.ts';
import {
  type FieldsOf,
  integer,
  optionalOneOf,
  optionalText,
  type TableSpec,
  text,
} from '#shared/domain/field.ts';
import { type MoneyUnit, moneyUnits } from './money-unit.ts';

/** Beviljade medel: money that a § has granted an insats for a year. */
export interface Grant {
  readonly intervention: RecordId;
  readonly year: number;
  readonly amount: Ore;
  readonly unit: MoneyUnit | null;
  /** The deciding §; its dossier is the meeting. `null` when the decision lies outside the program. */
  readonly decidedBy: RecordId | null;
  readonly decidedOn: IsoDate | null;
  /** Who gets the money, in words. */
  readonly recipient: string | null;
}

/** Omdisponering: money that a § has moved from one line of a version to another. */
export interface Reallocation {
  readonly version: RecordId;
  /** `null`: taken from equity. */
  readonly fromLine: RecordId | null;
  readonly toLine: RecordId;
  readonly amount: Ore;
  readonly unit: MoneyUnit | null;
  readonly decidedBy: RecordId | null;
  readonly decidedOn: IsoDate | null;
  readonly reason: string | null;
}

export const grantTable: TableSpec = {
  place: 'child',
  text: false,
  fields: {
    intervention: text,
    year: integer,
    amount: integer,
    unit: optionalOneOf(moneyUnits),
    decidedBy: optionalText,
    decidedOn: optionalText,
    recipient: optionalText,
  } satisfies FieldsOf<Grant>,
};

export const reallocationTable: TableSpec = {
  place: 'child',
  text: false,
  fields: {
    version: text,
    fromLine: optionalText,
    toLine: text,
    amount: integer,
    unit: optionalOneOf(moneyUnits),
    decidedBy: optionalText,
    decidedOn: optionalText,
    reason: optionalText,
  } satisfies FieldsOf<Reallocation>,
};
