import type { ReactNode } from 'react';
import { BarChart } from '#renderer/ui/charts/bar-chart.tsx';
import { LineChart } from '#renderer/ui/charts/line-chart.tsx';
import { useTranslate } from '#renderer/ui/context/translate-context.ts';
import type { IsoDate } from '#shared/base/dates.ts';
import { amountText } from '#shared/domain/budget/amount-format.ts';
import { fundingParties } from '#shared/domain/budget/budget-line.ts';
import { budgetSums } from '#shared/domain/budget/budget-sums.ts';
import { contributionSplit } from '#shared/domain/budget/contribution-split.ts';
import { figuresOfYear, followUp } from '#shared/domain/budget/follow-up.ts';
import { type MoneyUnit, oreOf } from '#shared/domain/budget/money-unit.ts';
import { type BudgetData, type BudgetVersion, versionsByYear } from './budget-model.ts';

interface ChartsTabProps {
  readonly data: BudgetData;
  readonly unit: MoneyUnit;
}

const yearsShown = 10;
const insatserShown = 7;

/** Revenue by party, cost by insats, equity over time, budget against actual. */
export function ChartsTab({ data, unit }: ChartsTabProps): ReactNode {
  const translate = useTranslate();
  const versions = versionsByYear(data).slice(-yearsShown);
  const categories = versions.map(({ year }) => String(year));
  const common = {
    categoryName: translate('budget.year'),
    categories,
    format: (ore: number) => `${amountText(ore, unit)}\u00a0${unit}`,
  };
  const formatTick = (ore: number) =>
    (ore / oreOf[unit]).toLocaleString('sv-SE', { maximumFractionDigits: 2 });
  const unitName = translate(`domain.moneyUnit.${unit}`);
  const span = { from: categories[0] ?? '', to: categories.at(-1) ?? '' };
  const insatser = costSeries(data, versions, translate('budget.otherInsatser'));
  const actuals = versions.map((version) => actualCost(data, version));
  const costs = versions.map(({ lines }) => budgetSums(lines).cost as number);
  return (
    <div className="budget-charts">
      <BarChart
        isStacked
        formatTick={formatTick}
        data={{
          ...common,
          title: translate('budget.chart.revenue', { unit: unitName }),
          summary: translate('budget.chart.revenueSummary', span),
          series: fundingParties.map((party) => ({
            name: translate(`domain.fundingParty.${party}`),
            values: versions.map(
              ({ lines }) =>
                contributionSplit(lines, data.members).find((one) => one.party === party)?.amount ?? null,
            ),
          })),
        }}
      />
      <BarChart
        isStacked
        formatTick={formatTick}
        data={{
          ...common,
          title: translate('budget.chart.insatser', { unit: unitName }),
          summary: translate('budget.chart.insatserSummary', { ...span, count: insatser.length }),
          series: insatser,
        }}
      />
      <LineChart
        formatTick={formatTick}
        data={{
          ...common,
          title: translate('budget.chart.equity', { unit: unitName }),
          summary: translate('budget.chart.equitySummary', span),
          series: [
            {
              name: translate('budget.chart.byBudget'),
              values: versions.map(({ lines }) => budgetSums(lines).closingEquity),
            },
            {
              name: translate('budget.chart.byReport'),
              values: versions.map(
                ({ year }) =>
                  data.dossier.all('equity').find(({ values }) => values.year === year)?.values.closing ??
                  null,
              ),
            },
          ],
        }}
      />
      <BarChart
        formatTick={formatTick}
        data={{
          ...common,
          title: translate('budget.chart.actual', { unit: unitName }),
          summary: translate('budget.chart.actualSummary', span),
          series: [
            { name: translate('budget.chart.budget'), values: costs },
            { name: translate('domain.figureKind.actual'), values: actuals },
          ],
        }}
      />
    </div>
  );
}

/** The insatser with most money over the years, each a series; the rest together. */
function costSeries(data: BudgetData, versions: readonly BudgetVersion[], otherName: string) {
  const amountOf = ({ lines }: BudgetVersion, intervention: string) =>
    lines.filter((line) => line.intervention === intervention).reduce((sum, { amount }) => sum + amount, 0);
  const all = data.interventions
    .map(({ id, values }) => ({
      name: values.name,
      values: versions.map((version) => amountOf(version, id)),
    }))
    .map((series) => ({ ...series, total: series.values.reduce((sum, value) => sum + value, 0) }))
    .filter(({ total }) => total !== 0)
    .toSorted((left, right) => right.total - left.total);
  const shown = all.length <= insatserShown + 1 ? all : all.slice(0, insatserShown);
  const rest = all.slice(shown.length);
  const other = {
    name: otherName,
    values: versions.map((_, index) => rest.reduce((sum, { values }) => sum + (values[index] ?? 0), 0)),
  };
  return [...shown, ...(rest.length === 0 ? [] : [other])].map(({ name, values }) => ({ name, values }));
}

/** What the year's costs came to, when its last day has been followed up. */
function actualCost(data: BudgetData, version: BudgetVersion): number | null {
  const sameYear = data.versions.filter(({ year }) => year === version.year).map(({ lines }) => lines);
  const figures = figuresOfYear(data.dossier.all('budgetFigure'), sameYear);
  const rows = followUp(version.lines, figures, `${version.year}-12-31` as IsoDate).filter(
    ({ line }) => line.section === 'cost',
  );
  if (rows.every(({ actual }) => actual === null)) return null;
  return rows.reduce((sum, { actual }) => sum + (actual ?? 0), 0);
}
