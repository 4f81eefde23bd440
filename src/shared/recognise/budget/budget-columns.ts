import type { IsoDate } from '#shared/base/dates.ts';
import { isIsoDate } from '#shared/base/dates.ts';
import type { MoneyUnit } from '#shared/domain/budget/money-unit.ts';
import { type NumberStyle, readAmount } from './amount-text.ts';
import type { BudgetChoices, CellReading, ColumnReading, ColumnRole, TableCell } from './budget-table.ts';
import { isHeadLabel, sectionInLabel } from './row-words.ts';
import { unitInHeading } from './unit-words.ts';

const either: NumberStyle = { dot: 'decimal', comma: 'decimal' };

/** A cell as text, as it would stand in Swedish. */
export function cellText(cell: TableCell | undefined): string {
  if (cell === undefined) return '';
  return typeof cell === 'string' ? cell : cell.number.replace('.', ',');
}

/** Reads one cell. A number of a file has a decimal point, whatever the texts beside it have. */
export function readCell(
  cell: TableCell | undefined,
  style: NumberStyle,
  unit: MoneyUnit | null,
): CellReading {
  const isNumber = typeof cell === 'object';
  const read = readAmount(isNumber ? cell.number : (cell ?? ''), isNumber ? either : style, unit);
  if (!read.ok) return { status: 'problem', problem: read.error };
  return read.value === null ? { status: 'empty' } : { status: 'ok', ...read.value };
}

/** Whether a cell holds an amount, or something that was meant as one. */
export function isAmountLike(cell: TableCell | undefined): boolean {
  const reading = readCell(cell, either, 'mkr');
  if (reading.status !== 'problem') return reading.status === 'ok';
  const text = cellText(cell);
  if (!/[\d#]/.test(text)) return false;
  // "Avvikelse 2027 %" and "Budget 2027" are heads; "12 %" and "95*" were meant as amounts.
  return !['percent', 'not-a-number'].includes(reading.problem.type) || !/\p{L}/u.test(text);
}

/** The first row that holds an amount beside a label: what is above it are titles and the heads of the columns. */
export function firstDataRow(rows: readonly (readonly TableCell[])[]): number {
  return rows.findIndex((row) => {
    const amounts = row.filter((cell) => isAmountLike(cell));
    if (amounts.length === 0) return false;
    const words = row.filter((cell) => /\p{L}/u.test(cellText(cell)) && !isAmountLike(cell)).map(cellText);
    const areYears = amounts.every((cell) => /^(?:19|20)\d\d$/.test(cellText(cell).trim()));
    return !areYears || words.some((word) => !isHeadLabel(word) && roleOfHead(word) === null);
  });
}

/** Reads what each column is, by its head and by what stands in it. */
export function readColumns(
  rows: readonly (readonly TableCell[])[],
  dataStart: number,
  year: number | null,
  choices: BudgetChoices,
): readonly ColumnReading[] {
  const width = Math.max(0, ...rows.map((row) => row.length));
  const heads = rows.slice(0, dataStart);
  const titleUnit = unitInHeading(heads.flat().map(cellText).join(' '));
  const label = labelColumn(rows.slice(dataStart), width);
  const columns = Array.from({ length: width }, (_, index) => {
    const header = heads
      .map((row) => cellText(row[index]).trim())
      .filter((text) => text !== '' && (sectionInLabel(text) === null || isAmountHead(text)))
      .join(' ');
    const isAmount = rows.slice(dataStart).some((row) => isAmountLike(row[index]));
    return {
      header,
      isAmount,
      year: yearIn(header),
      asOf: dayIn(header),
      unit: choices.unit ?? unitInHeading(header) ?? titleUnit,
    };
  });
  const roles = guessRoles(columns, label, year);
  return columns.map(({ isAmount: _isAmount, ...column }, index) => ({
    ...column,
    role: choices.roles?.get(index) ?? roles[index] ?? 'ignore',
  }));
}

/** "Budgeterade kostnader 2027" is a head, "Kostnader" alone a heading of rows. */
function isAmountHead(text: string): boolean {
  return yearIn(text) !== null || roleOfHead(text) !== null;
}

function guessRoles(
  columns: readonly { readonly header: string; readonly isAmount: boolean; readonly year: number | null }[],
  label: number,
  year: number | null,
): readonly ColumnRole[] {
  const heads = columns.map(({ header, isAmount }, index) =>
    // What stands to the left of the labels are account numbers.
    isAmount && index > label ? (roleOfHead(header) ?? 'budget') : 'ignore',
  );
  const pick = (role: ColumnRole): number => {
    const found = columns.flatMap((column, index) => (heads[index] === role ? [{ ...column, index }] : []));
    const sameYear = found.find((column) => year !== null && column.year === year);
    return (
      (sameYear ?? found.find((column) => column.year === null) ?? (role === 'budget' ? found[0] : undefined))
        ?.index ?? -1
    );
  };
  const picked = { budget: pick('budget'), actual: pick('actual'), forecast: pick('forecast') };
  return columns.map((_, index) => {
    if (index === label) return 'label';
    if (index === picked.budget) return 'budget';
    if (index === picked.actual) return 'actual';
    return index === picked.forecast ? 'forecast' : 'ignore';
  });
}

/** What a head says that its column is; `null` when it says nothing. */
function roleOfHead(header: string): ColumnRole | null {
  const text = header.toLowerCase();
  if (/avvik|diff|förändr|ändring|andel|procent|%|kommentar|not\b|konto|\bnr\b/.test(text)) return 'ignore';
  if (/utfall|bokslut|redovis/.test(text)) return 'actual';
  if (/prognos/.test(text)) return 'forecast';
  return /budget|plan|belopp|förslag/.test(text) ? 'budget' : null;
}

/** The column with most words in it. */
function labelColumn(rows: readonly (readonly TableCell[])[], width: number): number {
  const counts = Array.from(
    { length: width },
    (_, index) =>
      rows.filter((row) => /\p{L}/u.test(cellText(row[index])) && !isAmountLike(row[index])).length,
  );
  const most = Math.max(0, ...counts);
  return most === 0 ? -1 : counts.indexOf(most);
}

function yearIn(header: string): number | null {
  const found = /(?<!\d)((?:19|20)\d\d)(?!\d)/.exec(header)?.[1];
  return found === undefined ? null : Number(found);
}

const months = ['jan', 'feb', 'mar', 'apr', 'maj', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'dec'];

/** The last day of the period that a head names: "Utfall t.o.m. juni 2026", "2026-06-30". */
function dayIn(header: string): IsoDate | null {
  const day = /\d{4}-\d\d-\d\d/.exec(header)?.[0];
  if (day !== undefined) return isIsoDate(day) ? day : null;
  const year = yearIn(header);
  const words = [...header.toLowerCase().matchAll(/\p{L}+/gu)].map(([word]) =>
    months.indexOf(word.slice(0, 3)),
  );
  const month = words.filter((index) => index !== -1).at(-1);
  if (year === null || month === undefined) return null;
  return new Date(Date.UTC(year, month + 1, 0)).toISOString().slice(0, 10) as IsoDate;
}
