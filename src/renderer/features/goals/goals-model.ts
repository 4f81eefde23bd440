import type { Dossier, StoredRecord } from '#renderer/storage/workspace.ts';
import type { RecordId } from '#shared/base/id.ts';
import { type Assessment, assess, assessAll } from '#shared/domain/goal/assessment.ts';
import { type HistoricValue, indicatorHistory } from '#shared/domain/goal/indicator-history.ts';
import { compareText } from '#shared/domain/recorded.ts';

/** An indicator of a version with its values over the years. */
export interface ShownIndicator {
  readonly record: StoredRecord<'indicator'>;
  readonly history: readonly HistoricValue[];
  /** The last value of the version's own year. */
  readonly latest: HistoricValue | undefined;
  readonly assessment: Assessment;
  /** What the target was in each year that had one. */
  readonly targets: ReadonlyMap<number, string>;
}

/** A goal of a version with what belongs to it. */
export interface ShownGoal {
  readonly record: StoredRecord<'goal'>;
  readonly indicators: readonly ShownIndicator[];
  readonly subGoals: readonly ShownGoal[];
  readonly assessment: Assessment;
}

export interface GoalVersion {
  readonly record: StoredRecord<'governingVersion'>;
  readonly id: RecordId;
  readonly year: number;
}

const rank = { preliminary: 0, decided: 1, revised: 2 } as const;

/** The versions of the goals, the newest year first and within it the latest decided first. */
export function goalVersions(dossier: Dossier): readonly GoalVersion[] {
  return dossier
    .all('governingVersion')
    .map((record) => ({
      record,
      id: record.id,
      year: record.values.year ?? Number(record.values.validFrom.slice(0, 4)),
    }))
    .toSorted(
      (left, right) =>
        right.year - left.year ||
        rank[right.record.values.status] - rank[left.record.values.status] ||
        compareText(right.id, left.id),
    );
}

/** The goals of a version as a tree. A parent that is gone leaves its goals at the top rather than out of sight. */
export function goalTree(
  dossier: Dossier,
  version: GoalVersion,
  versions: readonly GoalVersion[],
): readonly ShownGoal[] {
  const goals = dossier.all('goal').filter(({ values }) => values.version === version.id);
  const known = new Set(goals.map(({ id }) => id));
  const show = shownIndicators(dossier, version, versions);
  const seen = new Set<RecordId>();
  const under = (parent: RecordId | null): readonly ShownGoal[] =>
    goals
      .filter(({ values }) => {
        const own = values.parent !== null && known.has(values.parent) ? values.parent : null;
        return own === parent;
      })
      .flatMap((record): readonly ShownGoal[] => {
        // Two members may have put two goals under each other.
        if (seen.has(record.id)) return [];
        seen.add(record.id);
        const indicators = show(record.id);
        const subGoals = under(record.id);
        const own = [
          ...indicators.map(({ assessment }) => assessment),
          ...subGoals.map(({ assessment }) => assessment),
        ];
        return [{ record, indicators, subGoals, assessment: assessAll(own) }];
      });
  return under(null);
}

function shownIndicators(
  dossier: Dossier,
  version: GoalVersion,
  versions: readonly GoalVersion[],
): (goal: RecordId) => readonly ShownIndicator[] {
  const indicators = dossier.all('indicator');
  const outcomes = dossier.all('indicatorOutcome');
  const years = new Map(versions.map(({ id, year }) => [id, year]));
  const versionOf = new Map(dossier.all('goal').map(({ id, values }) => [id, values.version]));
  const yearOf = (goal: RecordId) => years.get(versionOf.get(goal) ?? ('' as RecordId)) ?? null;
  const byId = new Map(indicators.map((one) => [one.id, one]));

  function targetsOf(record: StoredRecord<'indicator'>): ReadonlyMap<number, string> {
    const targets = new Map<number, string>();
    const seen = new Set<RecordId>();
    for (let one: StoredRecord<'indicator'> | undefined = record; one !== undefined && !seen.has(one.id); ) {
      seen.add(one.id);
      const { goal, target, carriedFrom }: StoredRecord<'indicator'>['values'] = one.values;
      const year = yearOf(goal);
      if (year !== null && target !== null && !targets.has(year)) targets.set(year, target);
      one = carriedFrom === null ? undefined : byId.get(carriedFrom);
    }
    return targets;
  }

  return (goal) =>
    indicators
      .filter(({ values }) => values.goal === goal)
      .map((record) => {
        const history = indicatorHistory(record.id, indicators, outcomes, yearOf);
        const latest = history.findLast(({ asOf }) => asOf.startsWith(`${version.year}-`));
        return {
          record,
          history,
          latest,
          assessment: assess(record.values, latest?.value ?? null),
          targets: targetsOf(record),
        };
      });
}

/** The last value of each year, oldest first. */
export function yearlyValues(history: readonly HistoricValue[]): ReadonlyMap<number, HistoricValue> {
  return new Map(history.map((value) => [Number(value.asOf.slice(0, 4)), value]));
}
