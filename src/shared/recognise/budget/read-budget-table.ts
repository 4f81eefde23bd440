import { type BudgetSection, budgetSections } from '#shared/domain/budget/budget-line.ts';
import type { NumberStyle } from './amount-text.ts';
import { cellText, firstDataRow, isAmountLike, readCell, readColumns } from './budget-columns.ts';
import type {
  BudgetChoices,
  BudgetContext,
  BudgetReading,
  CellReading,
  ColumnReading,
  RowKind,
  RowReading,
  TableCell,
} from './budget-table.ts';
import { guessLine } from './guess-line.ts';
import { numberStyle } from './number-style.ts';
import { kindOfLabel, sectionInLabel, sectionOfLine } from './row-words.ts';
import { checkSums } from './sum-checks.ts';

/**
 * Reads a table of a budget from the clipboard or a file: what each column and row is, each cell as an amount in whole öre
 * or a named problem, each stated sum compared with its rows. It rounds nothing, guesses no unit, and takes nothing in.
 */
export function readBudgetTable(
  table: readonly (readonly TableCell[])[],
  context: BudgetContext,
  choices: BudgetChoices = {},
): BudgetReading {
  const first = firstDataRow(table);
  const dataStart = first === -1 ? table.length : first;
  const columns = readColumns(table, dataStart, context.year, choices);
  const style = styleOf(table.slice(dataStart), columns, choices);
  const kinds = readKinds(table, columns, dataStart, style);
  const sections = readSections(kinds, choices);
  const rows = kinds.map((row, index): RowReading => {
    const section = sections[index] ?? null;
    return {
      index,
      ...row,
      section,
      checks: [],
      problem: rowProblem(row.kind, row.label, section),
      guess: guessLine(row.label, row.kind === 'line' ? section : null, context),
    };
  });
  const amountColumns = columns.flatMap(({ role }, index) => (isAmountRole(role) ? [index] : []));
  const turned = turnedSections(rows, amountColumns);
  const checks = checkSums(rows, amountColumns, turned);
  return {
    columns,
    rows: rows.map((row, index) => ({ ...row, checks: checks[index] ?? [] })),
    style,
    turned,
  };
}

interface RowStart {
  readonly kind: RowKind;
  readonly label: string;
  readonly cells: readonly CellReading[];
}

function isAmountRole(role: ColumnReading['role']): boolean {
  return role === 'budget' || role === 'actual' || role === 'forecast';
}

function styleOf(
  rows: readonly (readonly TableCell[])[],
  columns: readonly ColumnReading[],
  choices: BudgetChoices,
): NumberStyle {
  const texts = rows.flatMap((row) =>
    row.filter((cell, index) => typeof cell === 'string' && columns[index]?.role !== 'label').map(cellText),
  );
  const told = numberStyle(texts);
  return { dot: choices.dot ?? told.dot, comma: choices.comma ?? told.comma };
}

function readKinds(
  table: readonly (readonly TableCell[])[],
  columns: readonly ColumnReading[],
  dataStart: number,
  style: NumberStyle,
): readonly RowStart[] {
  const label = columns.findIndex(({ role }) => role === 'label');
  return table.map((row, index) => {
    const text = cellText(row[label]).replace(/\s+/gu, ' ').trim();
    const amounts = columns.map(
      ({ role, unit }, place): CellReading =>
        isAmountRole(role) ? readCell(row[place], style, unit) : { status: 'empty' },
    );
    const isEmpty = amounts.every(({ status }) => status === 'empty');
    const nothing = columns.map((): CellReading => ({ status: 'empty' }));
    if (row.every((cell) => cellText(cell).trim() === ''))
      return { kind: 'blank', label: '', cells: nothing };
    if (index < dataStart) {
      const isHeading = isEmpty && !row.some((cell) => isAmountLike(cell)) && sectionInLabel(text) !== null;
      const isAlone = row.filter((cell) => cellText(cell).trim() !== '').length === 1;
      return { kind: isHeading && isAlone ? 'heading' : 'title', label: text, cells: nothing };
    }
    if (isEmpty) return { kind: text === '' ? 'blank' : 'heading', label: text, cells: nothing };
    return { kind: kindOfLabel(text), label: text, cells: amounts };
  });
}

/** The section of each row: by the heading above, by what it says, or after the sum that closed the revenue. */
function readSections(rows: readonly RowStart[], choices: BudgetChoices): readonly (BudgetSection | null)[] {
  let current: BudgetSection | null = null;
  return rows.map(({ kind, label }, index) => {
    const named = sectionInLabel(label);
    if (kind === 'heading') {
      // "Insatser" or "Kansli" under the costs does not end them; with no section yet it tells where they begin.
      const told: BudgetSection | null = named ?? (current === null ? sectionOfLine(label) : null);
      if (told !== null) current = told;
      return current;
    }
    if (kind === 'openingEquity') return 'openingEquity';
    const chosen = choices.sections?.get(index);
    if (chosen !== undefined) return chosen;
    if (kind === 'sum') {
      const own = named ?? current;
      if (named === 'revenue') current = 'cost';
      return own;
    }
    if (kind !== 'line') return null;
    return current ?? sectionOfLine(label);
  });
}

function rowProblem(kind: RowKind, label: string, section: BudgetSection | null): RowReading['problem'] {
  if (kind !== 'line') return null;
  if (label === '') return 'label-missing';
  return section === null ? 'section-missing' : null;
}

/** Sections in which more amounts are below nought than above: the minus is the ledger's, not a reduction. */
function turnedSections(rows: readonly RowReading[], columns: readonly number[]): ReadonlySet<BudgetSection> {
  return new Set(
    budgetSections.filter((section) => {
      if (section === 'openingEquity') return false;
      const amounts = rows
        .filter((row) => row.kind === 'line' && row.section === section)
        .flatMap(({ cells }) => columns.map((column) => cells[column]))
        .flatMap((cell) => (cell?.status === 'ok' && cell.ore !== 0 ? [cell.ore] : []));
      const below = amounts.filter((amount) => amount < 0).length;
      return below > amounts.length - below;
    }),
  );
}
