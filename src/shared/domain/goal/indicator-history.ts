import type { IsoDate } from '#shared/base/dates.ts';
import type { RecordId } from '#shared/base/id.ts';
import type { Recorded } from '#shared/domain/recorded.ts';
import { compareText } from '#shared/domain/recorded.ts';

/** One value of an indicator over the years. */
export interface HistoricValue {
  readonly asOf: IsoDate;
  readonly value: string;
  readonly count: number | null;
  readonly note: string | null;
  /** The outcome record; `null` for a value that an older program stored in the indicator itself. */
  readonly outcome: RecordId | null;
}

/**
 * The values of an indicator with those of the indicators it carries on, in order of time. An indicator without outcomes of
 * its own gives the one value that older records have, at the end of its year.
 */
export function indicatorHistory(
  indicator: RecordId,
  indicators: readonly Recorded<'indicator'>[],
  outcomes: readonly Recorded<'indicatorOutcome'>[],
  yearOf: (goal: RecordId) => number | null,
): readonly HistoricValue[] {
  const byId = new Map(indicators.map((one) => [one.id, one]));
  const seen = new Set<RecordId>();
  const values = new Map<IsoDate, HistoricValue>();
  for (let id: RecordId | null = indicator; id !== null && !seen.has(id); ) {
    seen.add(id);
    const one = byId.get(id);
    for (const value of ownValues(id, one, outcomes, yearOf)) {
      // What a later version says of a day stands.
      if (!values.has(value.asOf)) values.set(value.asOf, value);
    }
    id = one?.values.carriedFrom ?? null;
  }
  return [...values.values()].toSorted((left, right) => compareText(left.asOf, right.asOf));
}

function ownValues(
  id: RecordId,
  indicator: Recorded<'indicator'> | undefined,
  outcomes: readonly Recorded<'indicatorOutcome'>[],
  yearOf: (goal: RecordId) => number | null,
): readonly HistoricValue[] {
  const own = outcomes.filter(({ values }) => values.indicator === id);
  if (own.length > 0) {
    return own.map(({ id: outcome, values: { asOf, value, count, note } }) => ({
      asOf,
      value,
      count,
      note,
      outcome,
    }));
  }
  const year = indicator === undefined ? null : yearOf(indicator.values.goal);
  const old = indicator?.values.outcome ?? null;
  if (year === null || old === null) return [];
  return [{ asOf: `${year}-12-31` as IsoDate, value: old, count: null, note: null, outcome: null }];
}
