import type { RecordId } from '#shared/base/id.ts';
import { type Ore, sumOre } from '#shared/base/money.ts';
import type { Recorded } from '#shared/domain/recorded.ts';
import type { KnownLine } from './locked-lines.ts';

/** How much of an insats's money in a year has been granted. */
export interface GrantedSum {
  readonly intervention: RecordId;
  /** By the lines of the budget. */
  readonly budgeted: Ore;
  /** Moved to its lines less moved from them, by decided reallocations. */
  readonly reallocated: Ore;
  readonly granted: Ore;
  /** What is left to grant; below nought when more is granted than there is (B6). */
  readonly left: Ore;
}

/** What is budgeted, moved and granted for each insats that has any of it. */
export function grantedSums(
  lines: readonly KnownLine[],
  grants: readonly Recorded<'grant'>[],
  reallocations: readonly Recorded<'reallocation'>[],
): readonly GrantedSum[] {
  const own = (intervention: RecordId) => lines.filter((line) => line.intervention === intervention);
  const interventions = new Set([
    ...lines.flatMap(({ intervention }) => (intervention === null ? [] : [intervention])),
    ...grants.map(({ values }) => values.intervention),
  ]);
  return [...interventions].map((intervention): GrantedSum => {
    const budgeted = sumOre(own(intervention).map(({ amount }) => amount));
    const reallocated = sumOre(own(intervention).map(({ id }) => reallocatedOf(id, reallocations)));
    const granted = sumOre(
      grants.filter(({ values }) => values.intervention === intervention).map(({ values }) => values.amount),
    );
    return { intervention, budgeted, reallocated, granted, left: (budgeted + reallocated - granted) as Ore };
  });
}

/** What has been moved to a line, less what has been moved from it. */
export function reallocatedOf(line: RecordId, reallocations: readonly Recorded<'reallocation'>[]): Ore {
  return reallocations.reduce((sum, { values }) => {
    if (values.toLine === line) return sum + values.amount;
    return values.fromLine === line ? sum - values.amount : sum;
  }, 0) as Ore;
}
