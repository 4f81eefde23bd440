import type { IsoDate } from '#shared/base/dates.ts';
import type { RecordId } from '#shared/base/id.ts';
import {
  type FieldsOf,
  optionalInteger,
  optionalOneOf,
  optionalText,
  order,
  type TableSpec,
  text,
} from '#shared/domain/field.ts';

/** Which way is better: higher, lower, or to stay at the target or above it. */
export const indicatorDirections = ['up', 'down', 'hold'] as const;
export type IndicatorDirection = (typeof indicatorDirections)[number];

/** Indikator of a goal. Values are decimal numbers as printed in the plan, with the unit beside. */
export interface Indicator {
  readonly goal: RecordId;
  readonly name: string;
  readonly unit: string;
  readonly baseline: string | null;
  readonly target: string | null;
  /** The outcome of the year in one value, as older records have it; later ones have an `indicatorOutcome` per period. */
  readonly outcome: string | null;
  readonly direction: IndicatorDirection | null;
  /** Where the numbers come from. */
  readonly dataSource: string | null;
  /** Fewer persons behind a value than this and it may point somebody out. */
  readonly smallCount: number | null;
  /** The indicator of an earlier version that this one carries on. */
  readonly carriedFrom: RecordId | null;
  readonly order: string;
}

/** Utfall of an indicator for the period that ends on a day. There is one for each day: its id says so. */
export interface IndicatorOutcome {
  readonly indicator: RecordId;
  readonly asOf: IsoDate;
  readonly value: string;
  /** Persons behind the value, when it is a share or a mean of a group. */
  readonly count: number | null;
  readonly note: string | null;
}

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
    direction: optionalOneOf(indicatorDirections),
    dataSource: optionalText,
    smallCount: optionalInteger,
    carriedFrom: optionalText,
    order,
  } satisfies FieldsOf<Indicator>,
};

export const indicatorOutcomeTable: TableSpec = {
  place: 'child',
  text: false,
  fields: {
    indicator: text,
    asOf: text,
    value: text,
    count: optionalInteger,
    note: optionalText,
  } satisfies FieldsOf<IndicatorOutcome>,
};
