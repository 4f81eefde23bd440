import type { Ore } from '#shared/base/money.ts';
import type { BudgetSection } from '#shared/domain/budget/budget-line.ts';
import type { CellReading, RowReading, SumCheck } from './budget-table.ts';
import { isWholeSection, sectionInLabel } from './row-words.ts';

/** What has been counted of one column on the way down. `null`: a cell in it could not be read. */
interface Running {
  block: number | null;
  blockCount: number;
  sections: Record<BudgetSection, number | null>;
  whole: number | null;
}

/**
 * Compares every stated sum with the rows it counts. A sum that names a whole section counts it; another counts the rows
 * since the heading or sum above, or its section, or all rows: the first that fits. The result and the closing equity are
 * counted from the lines. `turned` tells which sections have the minus of a ledger.
 */
export function checkSums(
  rows: readonly RowReading[],
  columns: readonly number[],
  turned: ReadonlySet<BudgetSection>,
): readonly (readonly SumCheck[])[] {
  const checks = rows.map((): SumCheck[] => []);
  for (const column of columns) {
    const running: Running = {
      block: 0,
      blockCount: 0,
      sections: { revenue: 0, cost: 0, openingEquity: 0 },
      whole: 0,
    };
    for (const [index, row] of rows.entries()) {
      const cell = row.cells[column] ?? { status: 'empty' };
      if (row.kind === 'heading') startBlock(running);
      else if (row.kind === 'line' || row.kind === 'openingEquity') count(running, row, cell);
      else {
        const check = checkRow(row, column, cell, running, turned);
        if (check !== undefined) checks[index]?.push(check);
        if (row.kind === 'sum') startBlock(running);
      }
    }
  }
  return checks;
}

function startBlock(running: Running): void {
  running.block = 0;
  running.blockCount = 0;
}

function count(running: Running, row: RowReading, cell: CellReading): void {
  const amount = cell.status === 'problem' ? null : cell.status === 'ok' ? cell.ore : 0;
  const add = (sum: number | null) => (sum === null || amount === null ? null : sum + amount);
  if (row.kind === 'openingEquity') {
    running.sections.openingEquity = add(running.sections.openingEquity);
    return;
  }
  running.block = add(running.block);
  running.blockCount += 1;
  running.whole = add(running.whole);
  if (row.section !== null) running.sections[row.section] = add(running.sections[row.section]);
}

function checkRow(
  row: RowReading,
  column: number,
  cell: CellReading,
  running: Running,
  turned: ReadonlySet<BudgetSection>,
): SumCheck | undefined {
  if (cell.status !== 'ok') return undefined;
  const candidates = expectedOf(row, running, turned);
  const [preferred = null] = candidates;
  const known = candidates.filter((one) => one !== null);
  const isRight = known.some((one) => one === cell.ore);
  return {
    column,
    outcome: isRight ? 'right' : preferred === null ? 'unverifiable' : 'wrong',
    stated: cell.ore,
    expected: (preferred ?? 0) as Ore,
  };
}

function expectedOf(
  row: RowReading,
  running: Running,
  turned: ReadonlySet<BudgetSection>,
): readonly (number | null)[] {
  const { sections } = running;
  const sign = (section: BudgetSection) => (turned.has(section) ? -1 : 1);
  const { revenue, cost, openingEquity } = sections;
  const result = revenue === null || cost === null ? null : revenue * sign('revenue') - cost * sign('cost');
  if (row.kind === 'result') {
    // A ledger with revenue below nought has its surplus below nought too.
    return turned.has('revenue') && result !== null ? [result, -result] : [result];
  }
  if (row.kind === 'closingEquity') {
    return [result === null || openingEquity === null ? null : openingEquity + result];
  }
  const named = sectionInLabel(row.label);
  if (named !== null && isWholeSection(row.label)) return [sections[named]];
  const own = named ?? row.section;
  const section = own === null ? running.whole : sections[own];
  if (running.blockCount === 0) return [section, running.whole];
  return named === null ? [running.block, section, running.whole] : [section, running.block];
}
