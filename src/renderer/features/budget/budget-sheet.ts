import { decimalsNeeded } from '#shared/domain/budget/amount-format.ts';
import { budgetSums } from '#shared/domain/budget/budget-sums.ts';
import { alignLines } from '#shared/domain/budget/line-key.ts';
import { type MoneyUnit, oreOf } from '#shared/domain/budget/money-unit.ts';
import type { Translate } from '#shared/i18n/translate.ts';
import type { SheetCell, Spreadsheet } from '#shared/publish/spreadsheet/spreadsheet.ts';
import type { BudgetVersion } from './budget-model.ts';

/** One or several versions as a table for Excel: a column each, with the sums that the program counts. */
export function budgetSheet(
  versions: readonly BudgetVersion[],
  unit: MoneyUnit,
  name: string,
  translate: Translate,
): Spreadsheet {
  const rows: SheetCell[][] = [];
  const bold = new Set<number>();
  const amounts = versions.flatMap(({ lines }) => lines.map(({ amount }) => amount));
  const decimals = Math.max(0, ...amounts.map((amount) => decimalsNeeded(amount, unit)));
  const cell = (amount: number | undefined): SheetCell =>
    amount === undefined ? null : { value: amount / (oreOf[unit] / 10 ** decimals), decimals };
  const sums = versions.map(({ lines }) => budgetSums(lines));
  const aligned = alignLines(versions.map(({ lines }) => lines));
  const add = (label: string, cells: readonly SheetCell[], isBold: boolean) => {
    if (isBold) bold.add(rows.length);
    rows.push([label, ...cells]);
  };
  for (const section of ['revenue', 'cost'] as const) {
    add(
      translate(`domain.budgetSection.${section}`),
      versions.map(() => null),
      true,
    );
    for (const line of aligned.filter((one) => one.section === section)) {
      add(
        line.label,
        line.lines.map((one) => cell(one?.amount)),
        false,
      );
    }
    add(
      translate(`budget.sum.${section}`),
      sums.map((sum) => cell(sum[section])),
      true,
    );
  }
  add(
    translate('budget.sum.result'),
    sums.map(({ result }) => cell(result)),
    true,
  );
  add(
    translate('budget.sum.openingEquity'),
    sums.map(({ openingEquity }) => cell(openingEquity)),
    false,
  );
  add(
    translate('budget.sum.closingEquity'),
    sums.map(({ closingEquity }) => cell(closingEquity)),
    true,
  );
  return {
    name,
    columns: [
      { header: translate('budget.line'), width: 44 },
      ...versions.map(({ label }) => ({
        header: translate('budget.amountHeader', { label, unit }),
        width: 20,
      })),
    ],
    rows,
    boldRows: bold,
  };
}
