import type { Dossier } from '#renderer/storage/workspace.ts';
import type { Format } from '#renderer/ui/context/format-context.ts';
import type { RecordId } from '#shared/base/id.ts';
import type { Translate } from '#shared/i18n/translate.ts';
import { budgetSums, type GoalTree, goalTree } from './governing-model.ts';

/** All that a version says, one line a paragraph, goal, indicator or amount: what two versions are compared by. */
export function versionLines(
  dossier: Dossier,
  version: RecordId,
  translate: Translate,
  format: Pick<Format, 'thousands'>,
): readonly string[] {
  const text = dossier.text(version)?.plain ?? '';
  return [
    ...text.split('\n').filter((line) => line.trim() !== ''),
    ...goalTree(dossier, version).flatMap((tree) => goalLines(tree, translate)),
    ...budgetLines(dossier, version, translate, format),
  ];
}

function goalLines({ goal, indicators, children }: GoalTree, translate: Translate): readonly string[] {
  return [
    goal.values.wording,
    ...indicators.map(({ values }) =>
      translate('governing.indicatorLine', {
        name: values.name,
        unit: values.unit,
        baseline: values.baseline ?? translate('common.noValue'),
        target: values.target ?? translate('common.noValue'),
      }),
    ),
    ...children.flatMap((child) => goalLines(child, translate)),
  ];
}

function budgetLines(
  dossier: Dossier,
  version: RecordId,
  translate: Translate,
  format: Pick<Format, 'thousands'>,
): readonly string[] {
  const lines = dossier.all('budgetLine').filter(({ values }) => values.version === version);
  if (lines.length === 0) return [];
  const sums = budgetSums(lines);
  const line = (label: string, amount: number) =>
    translate('governing.amountLine', { label, amount: format.thousands(amount) });
  return [
    ...lines.map(({ values }) =>
      line(`${translate(`domain.budgetSection.${values.section}`)}, ${values.label}`, values.amount),
    ),
    line(translate('governing.sumRevenue'), sums.revenue),
    line(translate('governing.sumCost'), sums.cost),
    line(translate('governing.result'), sums.result),
    line(translate('governing.closingEquity'), sums.closingEquity),
  ];
}
