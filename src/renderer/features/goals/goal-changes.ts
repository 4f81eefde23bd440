import type { Change, Dossier } from '#renderer/storage/workspace.ts';
import type { DossierId, RecordId } from '#shared/base/id.ts';
import type { GoalVersion } from './goals-model.ts';

/** A proposal for a year with the goals and indicators of an earlier version, each carrying on what it comes from. */
export function newGoalVersion(
  dossier: Dossier,
  source: GoalVersion | undefined,
  wanted: { readonly year: number; readonly label: string },
  newChildId: (dossier: DossierId) => RecordId,
): { readonly id: RecordId; readonly changes: readonly Change[] } {
  const id = newChildId(dossier.id);
  const { year, label } = wanted;
  const goals = dossier
    .all('goal')
    .filter(({ values }) => values.version === source?.id && values.closedOn === null);
  const made = new Map(goals.map((goal) => [goal.id, newChildId(dossier.id)]));
  const goalChanges = goals.map((goal): Change => {
    const { parent, wording, order } = goal.values;
    return {
      type: 'create',
      table: 'goal',
      id: made.get(goal.id) ?? goal.id,
      values: {
        version: id,
        parent: parent === null ? null : (made.get(parent) ?? null),
        wording,
        order,
        carriedFrom: goal.id,
        closedBy: null,
        closedOn: null,
      },
    };
  });
  const indicatorChanges = dossier.all('indicator').flatMap((indicator): readonly Change[] => {
    const goal = made.get(indicator.values.goal);
    if (goal === undefined) return [];
    return [
      {
        type: 'create',
        table: 'indicator',
        id: newChildId(dossier.id),
        values: { ...indicator.values, goal, outcome: null, carriedFrom: indicator.id },
      },
    ];
  });
  return {
    id,
    changes: [
      {
        type: 'create',
        table: 'governingVersion',
        id,
        values: {
          label,
          status: 'preliminary',
          decidedBy: null,
          validFrom: `${year}-01-01` as never,
          validTo: `${year}-12-31` as never,
          replaces: null,
          year,
        },
      },
      ...goalChanges,
      ...indicatorChanges,
    ],
  };
}
