import type { IsoDate } from '#shared/base/dates.ts';
import type { RecordId } from '#shared/base/id.ts';
import type { Ore } from '#shared/base/money.ts';
import type { Recorded } from '#shared/domain/recorded.ts';
import { compareText } from '#shared/domain/recorded.ts';
import type { FigureKind } from './budget-figure.ts';
import { lineKeys } from './line-key.ts';
import type { KnownLine } from './locked-lines.ts';

/** Utfall and prognos of one line at the end of a period, with what they differ from the budget by. */
export interface LineFollowUp {
  readonly line: KnownLine;
  readonly actual: Ore | null;
  readonly forecast: Ore | null;
  /**
   * Budget less forecast for a cost, forecast less budget for revenue: above nought is better for the förbund. `null`
   * without a forecast.
   */
  readonly deviation: Ore | null;
}

/** The figures of every version of a year, found by the post that their line is: a revision does not lose them. */
export function figuresOfYear(
  figures: readonly Recorded<'budgetFigure'>[],
  versions: readonly (readonly KnownLine[])[],
): ReadonlyMap<string, Ore> {
  const keys = new Map<RecordId, string>();
  for (const lines of versions) {
    for (const [id, key] of lineKeys(lines)) keys.set(id as RecordId, key);
  }
  const found = new Map<string, Ore>();
  for (const { values } of figures) {
    const key = keys.get(values.line);
    if (key !== undefined) found.set(figureKey(key, values.kind, values.asOf), values.amount);
  }
  return found;
}

/** How each line of a version stands at the end of a period. */
export function followUp(
  lines: readonly KnownLine[],
  figures: ReadonlyMap<string, Ore>,
  asOf: IsoDate,
): readonly LineFollowUp[] {
  const keys = lineKeys(lines);
  return lines.map((line) => {
    const key = keys.get(line.id) ?? '';
    const forecast = figures.get(figureKey(key, 'forecast', asOf)) ?? null;
    const sign = line.section === 'cost' ? -1 : 1;
    return {
      line,
      actual: figures.get(figureKey(key, 'actual', asOf)) ?? null,
      forecast,
      deviation: forecast === null ? null : ((sign * (forecast - line.amount) || 0) as Ore),
    };
  });
}

/** The last days of the periods that a year has figures for, in order. */
export function periodsOf(
  figures: readonly Recorded<'budgetFigure'>[],
  lines: ReadonlySet<RecordId>,
): readonly IsoDate[] {
  const days = figures.filter(({ values }) => lines.has(values.line)).map(({ values }) => values.asOf);
  return [...new Set(days)].toSorted(compareText);
}

function figureKey(key: string, kind: FigureKind, asOf: IsoDate): string {
  return `${kind} ${asOf} ${key}`;
}
