import type { Ore } from '#shared/base/money.ts';
import type { BudgetSection } from '#shared/domain/budget/budget-line.ts';
import type { MoneyUnit } from '#shared/domain/budget/money-unit.ts';
import type { BudgetReading, LineGuess, RowReading } from './budget-table.ts';

/** An amount to be taken in, in the signs of the budget: costs and revenue above nought. */
export interface PlannedAmount {
  readonly ore: Ore;
  readonly unit: MoneyUnit;
}

/** A line to be taken in. */
export interface PlannedLine extends LineGuess {
  readonly row: number;
  readonly section: BudgetSection;
  readonly label: string;
  readonly budget: PlannedAmount | null;
  readonly actual: PlannedAmount | null;
  readonly forecast: PlannedAmount | null;
}

/** What is in the way, and what would be taken in. */
export interface ImportPlan {
  readonly lines: readonly PlannedLine[];
  /** Cells and rows that have to be put right or left out first. */
  readonly openProblems: number;
  /** Stated sums that do not agree: to be seen, not in the way, as sums are never taken in. */
  readonly wrongSums: number;
}

/** What a reading would take in, without the rows that are left out. */
export function importPlan(reading: BudgetReading, leftOut: ReadonlySet<number>): ImportPlan {
  const rows = reading.rows.filter(({ index }) => !leftOut.has(index));
  const lines = rows.filter(({ kind }) => kind === 'line' || kind === 'openingEquity');
  const broken = rows.reduce((sum, row) => sum + problemCount(row), 0);
  return {
    lines: lines.flatMap((row) => plannedLine(row, reading)),
    openProblems: broken,
    wrongSums: rows.flatMap(({ checks }) => checks).filter(({ outcome }) => outcome === 'wrong').length,
  };
}

function problemCount({ cells, problem }: RowReading): number {
  return cells.filter(({ status }) => status === 'problem').length + (problem === null ? 0 : 1);
}

function plannedLine(row: RowReading, { columns, turned }: BudgetReading): readonly PlannedLine[] {
  const { section, label, guess, index } = row;
  if (section === null || label === '') return [];
  const amountOf = (role: 'budget' | 'actual' | 'forecast'): PlannedAmount | null => {
    const column = columns.findIndex((one) => one.role === role);
    const cell = row.cells[column];
    if (cell?.status !== 'ok') return null;
    const ore = (turned.has(section) && cell.ore !== 0 ? -cell.ore : cell.ore) as Ore;
    return { ore, unit: cell.unit };
  };
  const amounts = { budget: amountOf('budget'), actual: amountOf('actual'), forecast: amountOf('forecast') };
  return [{ row: index, section, label, ...guess, ...amounts }];
}
