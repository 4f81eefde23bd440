import { type ReactNode, useState } from 'react';
import { Button } from '#renderer/ui/button.tsx';
import { LineChart } from '#renderer/ui/charts/line-chart.tsx';
import { useFormat } from '#renderer/ui/context/format-context.ts';
import { useTranslate } from '#renderer/ui/context/translate-context.ts';
import { Table } from '#renderer/ui/table.tsx';
import type { RecordId } from '#shared/base/id.ts';
import { isSmallGroup } from '#shared/domain/goal/assessment.ts';
import { decimalOf } from '#shared/domain/goal/decimal.ts';
import type { HistoricValue } from '#shared/domain/goal/indicator-history.ts';
import { AssessmentBadge } from './assessment-badge.tsx';
import type { GoalsDialog } from './goals-dialog.ts';
import { type GoalVersion, type ShownGoal, type ShownIndicator, yearlyValues } from './goals-model.ts';

interface IndicatorTableProps {
  readonly goal: ShownGoal;
  readonly version: GoalVersion;
  readonly isProposal: boolean;
  readonly onOpen: (dialog: GoalsDialog) => void;
}

/** How many years before the version's own stand beside it. */
const yearsBefore = 3;

/** The indicators of a goal, year beside year, with how each stands and its trend. */
export function IndicatorTable({ goal, version, isProposal, onOpen }: IndicatorTableProps): ReactNode {
  const translate = useTranslate();
  const [trend, setTrend] = useState<RecordId | null>(null);
  const years = Array.from({ length: yearsBefore + 1 }, (_, index) => version.year - yearsBefore + index);
  const shown = goal.indicators.find(({ record }) => record.id === trend);
  return (
    <>
      <Table
        caption={translate('goals.indicatorsOf', { goal: goal.record.values.wording })}
        rows={goal.indicators}
        rowKey={({ record }) => record.id}
        columns={[
          {
            key: 'name',
            header: translate('goals.indicator'),
            isRowHeader: true,
            cell: (indicator) => <IndicatorName indicator={indicator} />,
          },
          {
            key: 'baseline',
            header: translate('goals.baseline'),
            align: 'end',
            cell: ({ record }) => record.values.baseline ?? translate('common.noValue'),
          },
          ...years.map((year) => ({
            key: String(year),
            header: String(year),
            align: 'end' as const,
            cell: (indicator: ShownIndicator) => (
              <Value indicator={indicator} value={yearlyValues(indicator.history).get(year)} />
            ),
          })),
          {
            key: 'target',
            header: translate('goals.target', { year: version.year }),
            align: 'end',
            cell: ({ record }) => record.values.target ?? translate('common.noValue'),
          },
          {
            key: 'assessment',
            header: translate('goals.standing'),
            cell: ({ assessment }) => <AssessmentBadge assessment={assessment} />,
          },
          {
            key: 'acts',
            header: <span className="visually-hidden">{translate('goals.acts')}</span>,
            cell: ({ record }) => (
              <span className="goal-row-acts">
                <Button
                  variant="quiet"
                  aria-pressed={trend === record.id}
                  aria-label={translate('goals.trendOf', { name: record.values.name })}
                  onPress={() => setTrend(trend === record.id ? null : record.id)}
                >
                  {translate('goals.trend')}
                </Button>
                {isProposal ? (
                  <Button
                    variant="quiet"
                    aria-label={translate('goals.editOf', { name: record.values.name })}
                    onPress={() =>
                      onOpen({ type: 'indicator', goal: record.values.goal, indicator: record.id })
                    }
                  >
                    {translate('goals.edit')}
                  </Button>
                ) : (
                  <Button
                    variant="quiet"
                    aria-label={translate('goals.enterOutcomeOf', { name: record.values.name })}
                    onPress={() => onOpen({ type: 'outcome', indicator: record.id })}
                    testId="enter-outcome"
                  >
                    {translate('goals.enterOutcome')}
                  </Button>
                )}
              </span>
            ),
          },
        ]}
      />
      {shown === undefined ? null : <Trend indicator={shown} />}
    </>
  );
}

/** What is measured, where the numbers come from, and what was said of the last of them. */
function IndicatorName({ indicator }: { readonly indicator: ShownIndicator }): ReactNode {
  const translate = useTranslate();
  const format = useFormat();
  const { name, unit, dataSource } = indicator.record.values;
  const { latest } = indicator;
  const isPart = latest !== undefined && !latest.asOf.endsWith('-12-31');
  return (
    <span className="goal-indicator">
      {translate('goals.nameAndUnit', { name, unit })}
      {isPart ? (
        <span className="goal-source">{translate('goals.lastUpTo', { date: format.date(latest.asOf) })}</span>
      ) : null}
      {latest === undefined || latest.note === null ? null : (
        <span className="goal-source">{latest.note}</span>
      )}
      {dataSource === null ? null : (
        <span className="goal-source">{translate('goals.source', { source: dataSource })}</span>
      )}
    </span>
  );
}

/** A value, with a warning where few persons lie behind it. */
function Value({
  indicator,
  value,
}: {
  readonly indicator: ShownIndicator;
  readonly value: HistoricValue | undefined;
}): ReactNode {
  const translate = useTranslate();
  if (value === undefined) return translate('common.noValue');
  const limit = indicator.record.values.smallCount;
  return (
    <>
      {value.value}
      {limit !== null && isSmallGroup(indicator.record.values, value.count) ? (
        <span className="goal-warning">{translate('goals.fewPersons', { limit })}</span>
      ) : null}
    </>
  );
}

/** An indicator over the years against its target. */
function Trend({ indicator }: { readonly indicator: ShownIndicator }): ReactNode {
  const translate = useTranslate();
  const { name, unit } = indicator.record.values;
  const values = yearlyValues(indicator.history);
  const years = [...new Set([...values.keys(), ...indicator.targets.keys()])].toSorted((a, b) => a - b);
  const number = (value: number) => value.toLocaleString('sv-SE', { maximumFractionDigits: 2 });
  const outcomes = years.map((year) => decimalOf(values.get(year)?.value ?? null));
  const known = outcomes.filter((value) => value !== null);
  return (
    <LineChart
      formatTick={number}
      data={{
        title: translate('goals.nameAndUnit', { name, unit }),
        summary: translate('goals.trendSummary', {
          name,
          from: number(known[0] ?? 0),
          to: number(known.at(-1) ?? 0),
          count: known.length,
        }),
        categoryName: translate('goals.year'),
        categories: years.map(String),
        series: [
          { name: translate('goals.outcome'), values: outcomes },
          {
            name: translate('goals.targetSeries'),
            values: years.map((year) => decimalOf(indicator.targets.get(year) ?? null)),
          },
        ],
        format: (value) => `${number(value)} ${unit}`,
      }}
    />
  );
}
