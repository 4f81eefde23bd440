import { isSmallGroup } from '#shared/domain/goal/assessment.ts';
import type { Translate } from '#shared/i18n/translate.ts';
import type { SheetCell, Spreadsheet } from '#shared/publish/spreadsheet/spreadsheet.ts';
import type { GoalVersion, ShownGoal } from './goals-model.ts';

/** The goals of a version as a table for Excel. A value that may point somebody out is left out and said to be. */
export function goalsSheet(
  tree: readonly ShownGoal[],
  version: GoalVersion,
  translate: Translate,
): Spreadsheet {
  const rowsOf = (goal: ShownGoal): readonly (readonly SheetCell[])[] => [
    ...goal.indicators.map(({ record, latest, assessment }): readonly SheetCell[] => {
      const { name, unit, baseline, target, smallCount, dataSource } = record.values;
      const isSmall = latest !== undefined && isSmallGroup(record.values, latest.count);
      return [
        goal.record.values.wording,
        name,
        unit,
        baseline,
        target,
        isSmall ? translate('goals.fewPersons', { limit: smallCount ?? 0 }) : (latest?.value ?? null),
        latest === undefined ? null : { date: latest.asOf },
        isSmall ? '' : translate(`goals.assessment.${assessment}`),
        dataSource,
      ];
    }),
    ...goal.subGoals.flatMap(rowsOf),
  ];
  return {
    name: version.record.values.label,
    columns: [
      { header: translate('goals.goal'), width: 50 },
      { header: translate('goals.indicator'), width: 40 },
      { header: translate('goals.unit'), width: 12 },
      { header: translate('goals.baseline'), width: 12 },
      { header: translate('goals.targetValue'), width: 12 },
      { header: translate('goals.outcome'), width: 12 },
      { header: translate('goals.asOf'), width: 14 },
      { header: translate('goals.standing'), width: 16 },
      { header: translate('goals.dataSource'), width: 30 },
    ],
    rows: tree.flatMap(rowsOf),
  };
}
