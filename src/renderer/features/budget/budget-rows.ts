import type { GridRow } from '#renderer/ui/grid/grid-model.ts';
import type { Ore } from '#shared/base/money.ts';
import { amountText, decimalsNeeded } from '#shared/domain/budget/amount-format.ts';
import type { BudgetSection } from '#shared/domain/budget/budget-line.ts';
import { type BudgetSums, budgetSums } from '#shared/domain/budget/budget-sums.ts';
import { alignLines } from '#shared/domain/budget/line-key.ts';
import type { KnownLine } from '#shared/domain/budget/locked-lines.ts';
import type { MoneyUnit } from '#shared/domain/budget/money-unit.ts';
import type { Translate } from '#shared/i18n/translate.ts';
import { sectionLines } from './line-changes.ts';

/** What the rows of a budget are made from. */
export interface BudgetRowsInput {
  readonly lines: readonly KnownLine[];
  readonly compared: readonly KnownLine[] | null;
  readonly unit: MoneyUnit;
  readonly isLocked: boolean;
  /** What a line is about, in words. */
  readonly about: (line: KnownLine) => string;
  readonly translate: Translate;
}

/** Row keys that are not lines: a section's heading begins with `heading:`, its sum with `sum:`. */
export const newOpening = 'new-opening';

/** The section that a row belongs to; `null` for the result and the closing equity. */
export function sectionOfRow(key: string, lines: readonly KnownLine[]): BudgetSection | null {
  if (key === newOpening) return 'openingEquity';
  const [, section] = /^(?:heading|sum):(.+)$/.exec(key) ?? [];
  if (section === 'revenue' || section === 'cost') return section;
  return lines.find(({ id }) => id === key)?.section ?? null;
}

/** The budget as rows: sections with headings and sums, the result, and the equity. Sums are counted, never typed. */
export function budgetRows(input: BudgetRowsInput): readonly GridRow[] {
  const { lines, compared, translate } = input;
  const sums = budgetSums(lines);
  const before = compared === null ? null : budgetSums(compared);
  const format = formatOf(input);
  const sumRow = (key: string, label: string, name: keyof BudgetSums): GridRow => ({
    key,
    kind: 'sum',
    cells: [
      { text: label },
      { text: '' },
      ...amountCells(format, sums[name], before?.[name] ?? null, compared !== null),
    ],
  });
  const section = (name: 'revenue' | 'cost'): readonly GridRow[] => [
    headingRow(`heading:${name}`, translate(`domain.budgetSection.${name}`), compared !== null),
    ...lineRows(input, format, name),
    sumRow(`sum:${name}`, translate(`budget.sum.${name}`), name),
  ];
  const opening = lineRows(input, format, 'openingEquity');
  return [
    ...section('revenue'),
    ...section('cost'),
    sumRow('result', translate('budget.sum.result'), 'result'),
    ...(opening.length === 0 ? [missingOpening(input)] : opening),
    sumRow('closing', translate('budget.sum.closingEquity'), 'closingEquity'),
  ];
}

function headingRow(key: string, label: string, hasCompared: boolean): GridRow {
  const empty = { text: '' };
  return {
    key,
    kind: 'heading',
    cells: [{ text: label }, empty, empty, ...(hasCompared ? [empty, empty] : [])],
  };
}

/** Amounts in one unit, all with as many decimals as the one that needs most. */
function formatOf({ lines, compared, unit }: BudgetRowsInput): (amount: number) => string {
  const decimals = Math.max(
    0,
    ...[...lines, ...(compared ?? [])].map(({ amount }) => decimalsNeeded(amount, unit)),
  );
  return (amount) => amountText(amount, unit, decimals);
}

function lineRows(
  { lines, compared, unit, isLocked, about }: BudgetRowsInput,
  format: (amount: number) => string,
  section: BudgetSection,
): readonly GridRow[] {
  const partners = new Map(
    alignLines([compared ?? [], lines]).flatMap(({ lines: [before, now] }) =>
      now === undefined ? [] : [[now.id, before] as const],
    ),
  );
  const [, ...rest] = amountCells(format, 0 as Ore, 0 as Ore, compared !== null);
  return sectionLines(lines, section).map((line): GridRow => {
    const before = partners.get(line.id);
    const cells = amountCells(format, line.amount, before?.amount ?? null, compared !== null);
    return {
      key: line.id,
      kind: 'line',
      cells: [
        { text: line.label, isEditable: !isLocked },
        { text: about(line), tone: 'muted' },
        {
          text: format(line.amount),
          edit: amountText(line.amount, unit).replaceAll('\u00a0', ''),
          isEditable: !isLocked,
        },
        ...cells.slice(1, rest.length + 1),
      ],
    };
  });
}

/** The amount, and where there is something to compare with, that and the difference. */
function amountCells(
  format: (amount: number) => string,
  amount: Ore,
  before: Ore | null,
  hasCompared: boolean,
): GridRow['cells'] {
  const own = { text: format(amount), edit: format(amount).replaceAll('\u00a0', '') };
  if (!hasCompared) return [own];
  if (before === null) return [own, { text: '–', tone: 'muted' }, { text: '–', tone: 'muted' }];
  const difference = amount - before;
  return [
    own,
    { text: format(before), tone: 'muted' },
    { text: `${difference > 0 ? '+' : ''}${format(difference)}`, tone: 'muted' },
  ];
}

function missingOpening({ compared, isLocked, translate }: BudgetRowsInput): GridRow {
  const empty = { text: '' };
  return {
    key: newOpening,
    kind: 'line',
    cells: [
      { text: translate('domain.budgetSection.openingEquity') },
      { text: translate('budget.notEntered'), tone: 'muted' },
      { text: '', isEditable: !isLocked },
      ...(compared === null ? [] : [empty, empty]),
    ],
  };
}
