import { type ReactNode, useState } from 'react';
import { useCommit, useWorkspace } from '#renderer/storage/workspace-context.ts';
import { Button } from '#renderer/ui/button.tsx';
import { useFormat } from '#renderer/ui/context/format-context.ts';
import { useTranslate } from '#renderer/ui/context/translate-context.ts';
import { Grid } from '#renderer/ui/grid/grid.tsx';
import type { GridCell, GridRow } from '#renderer/ui/grid/grid-model.ts';
import { Select } from '#renderer/ui/select.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import { type IsoDate, isIsoDate } from '#shared/base/dates.ts';
import type { DossierId, RecordId } from '#shared/base/id.ts';
import type { Ore } from '#shared/base/money.ts';
import { amountText, decimalsNeeded } from '#shared/domain/budget/amount-format.ts';
import type { FigureKind } from '#shared/domain/budget/budget-figure.ts';
import { figuresOfYear, followUp, type LineFollowUp, periodsOf } from '#shared/domain/budget/follow-up.ts';
import { lineKeys } from '#shared/domain/budget/line-key.ts';
import type { MoneyUnit } from '#shared/domain/budget/money-unit.ts';
import { compareText } from '#shared/domain/recorded.ts';
import { readAmount, typedStyle } from '#shared/recognise/budget/amount-text.ts';
import type { BudgetData, BudgetVersion } from './budget-model.ts';
import { figureChange } from './import-changes.ts';
import { sectionLines } from './line-changes.ts';
import { useAmountProblem } from './use-amount-problem.ts';

interface FollowUpTabProps {
  readonly data: BudgetData;
  readonly version: BudgetVersion;
  readonly unit: MoneyUnit;
}

/** Utfall and prognos at the end of a period, against the budget. */
export function FollowUpTab({ data, version, unit }: FollowUpTabProps): ReactNode {
  const translate = useTranslate();
  const format = useFormat();
  const sameYear = data.versions.filter(({ year }) => year === version.year);
  const figures = data.dossier.all('budgetFigure');
  const known = periodsOf(figures, new Set(sameYear.flatMap(({ lines }) => lines.map(({ id }) => id))));
  const [chosen, setChosen] = useState<IsoDate | null>(null);
  const [typed, setTyped] = useState('');
  const asOf = chosen ?? known.at(-1) ?? (`${version.year}-03-31` as IsoDate);
  const periods = [...new Set([...known, asOf])].toSorted(compareText);
  const rows = followUp(
    version.lines,
    figuresOfYear(
      figures,
      sameYear.map(({ lines }) => lines),
    ),
    asOf,
  );
  const onEdit = useFigureEdit(data, version, unit, asOf);
  return (
    <div className="stack">
      <div className="fields budget-period">
        <Select
          label={translate('budget.period')}
          value={asOf as string}
          options={periods.map((day) => ({
            value: day as string,
            text: translate('budget.upTo', { date: format.date(day) }),
          }))}
          onChange={(day) => setChosen(day as IsoDate)}
          testId="follow-up-period"
        />
        <div className="inline">
          <TextField
            label={translate('budget.newPeriod')}
            type="date"
            value={typed}
            onChange={setTyped}
            testId="new-period"
          />
          <Button
            isDisabled={!isIsoDate(typed)}
            onPress={() => {
              if (isIsoDate(typed)) setChosen(typed);
              setTyped('');
            }}
            testId="add-period"
          >
            {translate('budget.addPeriod')}
          </Button>
        </div>
      </div>
      <Grid
        label={translate('budget.followUpLabel', {
          label: version.label,
          date: format.date(asOf),
          unit: translate(`domain.moneyUnit.${unit}`),
        })}
        columns={[
          { key: 'label', header: translate('budget.line'), isRowHeader: true },
          { key: 'budget', header: translate('budget.budgetIn', { unit }), align: 'end' },
          { key: 'actual', header: translate('budget.actualIn', { unit }), align: 'end' },
          { key: 'share', header: translate('budget.used'), align: 'end' },
          { key: 'forecast', header: translate('budget.forecastIn', { unit }), align: 'end' },
          { key: 'deviation', header: translate('budget.deviationIn', { unit }), align: 'end' },
        ]}
        rows={followUpRows(rows, unit, {
          revenue: translate('budget.sum.revenue'),
          cost: translate('budget.sum.cost'),
          result: translate('budget.sum.result'),
        })}
        onEdit={onEdit}
        testId="follow-up-grid"
      />
      <p className="muted small">{translate('budget.followUpHelp')}</p>
    </div>
  );
}

/** Stores what is typed; the record of a line, kind and day is the same whoever writes it. */
function useFigureEdit({ versions }: BudgetData, version: BudgetVersion, unit: MoneyUnit, asOf: IsoDate) {
  const commit = useCommit();
  const { writer } = useWorkspace();
  const problemText = useAmountProblem();
  return (row: string, column: string, text: string): string | null => {
    if (column !== 'actual' && column !== 'forecast') return null;
    const read = readAmount(text, typedStyle, unit);
    if (!read.ok) return problemText(read.error, text);
    void store(firstLineOfPost(versions, version, row as RecordId), column, read.value);
    return null;
  };

  async function store(line: RecordId, kind: FigureKind, amount: { ore: Ore; unit: MoneyUnit } | null) {
    const document = version.id.slice(0, 16) as DossierId;
    const id = await writer.naturalId(document, 'budgetFigure', [line, kind, asOf]);
    if (amount === null) {
      await commit([{ type: 'delete', table: 'budgetFigure', id }]);
      return;
    }
    const ports = { document, naturalId: writer.naturalId };
    await commit([await figureChange(line, kind, asOf, amount.ore, amount.unit, ports)]);
  }
}

/** Figures hang on the post's line in the first version of the year that has it, so that a revision does not double them. */
function firstLineOfPost(
  versions: readonly BudgetVersion[],
  version: BudgetVersion,
  line: RecordId,
): RecordId {
  const key = lineKeys(version.lines).get(line);
  const sameYear = versions
    .filter(({ year, lock }) => year === version.year && lock !== undefined)
    .toReversed();
  for (const { lines } of sameYear) {
    for (const [id, other] of lineKeys(lines)) if (other === key) return id as RecordId;
  }
  return line;
}

function followUpRows(
  all: readonly LineFollowUp[],
  unit: MoneyUnit,
  names: Readonly<Record<'revenue' | 'cost' | 'result', string>>,
): readonly GridRow[] {
  const amounts = all.flatMap(({ line, actual, forecast }) => [line.amount, actual ?? 0, forecast ?? 0]);
  const decimals = Math.max(0, ...amounts.map((amount) => decimalsNeeded(amount, unit)));
  const format = (amount: number) => amountText(amount, unit, decimals);
  const section = (name: 'revenue' | 'cost') => {
    const lines = sectionLines(
      all.map(({ line }) => line),
      name,
    );
    const own = lines.flatMap(({ id }) => all.filter(({ line }) => line.id === id));
    const rows = own.map((one) =>
      row(one.line.id, one.line.label, 'line', one.line.amount, one, format, unit),
    );
    const sum = total(own);
    return { rows: [...rows, row(`sum:${name}`, names[name], 'sum', sum.budget, sum, format, unit)], sum };
  };
  const revenue = section('revenue');
  const cost = section('cost');
  const difference = (left: Ore | null, right: Ore | null) =>
    left === null || right === null ? null : ((left - right) as Ore);
  const result = {
    actual: difference(revenue.sum.actual, cost.sum.actual),
    forecast: difference(revenue.sum.forecast, cost.sum.forecast),
    deviation:
      revenue.sum.deviation === null || cost.sum.deviation === null
        ? null
        : ((revenue.sum.deviation + cost.sum.deviation) as Ore),
  };
  const budget = revenue.sum.budget - cost.sum.budget;
  return [...revenue.rows, ...cost.rows, row('result', names.result, 'sum', budget, result, format, unit)];
}

type Figures = Pick<LineFollowUp, 'actual' | 'forecast' | 'deviation'>;

function row(
  key: string,
  label: string,
  kind: 'line' | 'sum',
  budget: number,
  { actual, forecast, deviation }: Figures,
  format: (amount: number) => string,
  unit: MoneyUnit,
): GridRow {
  const isEditable = kind === 'line';
  const entered = (amount: Ore | null): GridCell => ({
    text: amount === null ? '' : format(amount),
    edit: amount === null ? '' : amountText(amount, unit).replaceAll('\u00a0', ''),
    isEditable,
  });
  const used = actual === null || budget === 0 ? '' : `${Math.round((actual * 100) / budget)}\u00a0%`;
  return {
    key,
    kind,
    cells: [
      { text: label },
      { text: format(budget) },
      entered(actual),
      { text: used, tone: 'muted' },
      entered(forecast),
      deviation === null
        ? { text: '' }
        : { text: `${deviation > 0 ? '+' : ''}${format(deviation)}`, tone: deviation < 0 ? 'bad' : 'good' },
    ],
  };
}

/** The sum of lines; a figure that no line has is none, not nought. */
function total(rows: readonly LineFollowUp[]): Figures & { readonly budget: number } {
  const sum = (values: readonly (Ore | null)[]) =>
    values.every((value) => value === null)
      ? null
      : (values.reduce<number>((all, value) => all + (value ?? 0), 0) as Ore);
  return {
    budget: rows.reduce((all, { line }) => all + line.amount, 0),
    actual: sum(rows.map(({ actual }) => actual)),
    forecast: sum(rows.map(({ forecast }) => forecast)),
    deviation: sum(rows.map(({ deviation }) => deviation)),
  };
}
