import { type ReactNode, useState } from 'react';
import { useTranslate } from '#renderer/ui/context/translate-context.ts';
import { Select } from '#renderer/ui/select.tsx';
import { Table } from '#renderer/ui/table.tsx';
import { amountText, decimalsNeeded } from '#shared/domain/budget/amount-format.ts';
import { budgetSums } from '#shared/domain/budget/budget-sums.ts';
import { alignLines } from '#shared/domain/budget/line-key.ts';
import type { MoneyUnit } from '#shared/domain/budget/money-unit.ts';
import { type BudgetData, type BudgetVersion, versionsByYear } from './budget-model.ts';

interface YearsTabProps {
  readonly data: BudgetData;
  readonly version: BudgetVersion;
  readonly unit: MoneyUnit;
}

const yearCounts = ['3', '5', '10', '20'] as const;

/** Which versions stand beside each other: the versions of one year, or the last so many years. */
export function comparedVersions(
  data: BudgetData,
  version: BudgetVersion,
  choice: string,
): readonly BudgetVersion[] {
  if (choice === 'versions') return data.versions.filter(({ year }) => year === version.year).toReversed();
  return versionsByYear(data).slice(-Number(choice));
}

/** Several years, or the versions of one, side by side. */
export function YearsTab({ data, version, unit }: YearsTabProps): ReactNode {
  const translate = useTranslate();
  const [choice, setChoice] = useState<string>('5');
  const versions = comparedVersions(data, version, choice);
  const sums = versions.map(({ lines }) => budgetSums(lines));
  const aligned = alignLines(versions.map(({ lines }) => lines));
  const decimals = Math.max(
    0,
    ...versions.flatMap(({ lines }) => lines.map(({ amount }) => decimalsNeeded(amount, unit))),
  );
  const money = (amount: number | undefined) =>
    amount === undefined ? '–' : amountText(amount, unit, decimals);
  const sumRow = (name: 'revenue' | 'cost' | 'result' | 'openingEquity' | 'closingEquity') => ({
    key: `sum ${name}`,
    label: translate(`budget.sum.${name}`),
    amounts: sums.map((sum) => sum[name] as number | undefined),
    isSum: true,
  });
  const lineRows = (section: 'revenue' | 'cost') =>
    aligned
      .filter((one) => one.section === section)
      .map(({ key, label, lines }) => ({
        key,
        label,
        amounts: lines.map((line) => line?.amount as number | undefined),
        isSum: false,
      }));
  const rows = [
    ...lineRows('revenue'),
    sumRow('revenue'),
    ...lineRows('cost'),
    sumRow('cost'),
    sumRow('result'),
    sumRow('openingEquity'),
    sumRow('closingEquity'),
  ];
  return (
    <div className="stack">
      <div className="budget-choice">
        <Select
          label={translate('budget.showYears')}
          value={choice}
          options={[
            ...yearCounts.map((count) => ({
              value: count as string,
              text: translate('budget.lastYears', { count: Number(count) }),
            })),
            { value: 'versions', text: translate('budget.versionsOfYear', { year: version.year }) },
          ]}
          onChange={setChoice}
          testId="years-choice"
        />
      </div>
      <Table
        caption={translate('budget.yearsCaption', { unit: translate(`domain.moneyUnit.${unit}`) })}
        showCaption
        rows={rows}
        rowKey={({ key }) => key}
        isSelected={({ isSum }) => isSum}
        testId="years-table"
        columns={[
          { key: 'label', header: translate('budget.line'), isRowHeader: true, cell: ({ label }) => label },
          ...versions.map(({ id, label }, index) => ({
            key: id as string,
            header: label,
            align: 'end' as const,
            cell: ({ amounts }: (typeof rows)[number]) => money(amounts[index]),
          })),
        ]}
      />
    </div>
  );
}
