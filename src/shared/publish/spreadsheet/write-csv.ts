import Papa from 'papaparse';
import { utf8 } from '#shared/base/bytes.ts';
import { formulaSafe } from './formula-safe.ts';
import type { SheetCell, Spreadsheet } from './spreadsheet.ts';

/**
 * Writes a table as CSV that Swedish Excel opens right by a double click: UTF-8 with its mark, semicolons, decimal commas,
 * CRLF. Numbers stand without thousand separators, so that they are read as numbers; texts are made safe from formulas.
 */
export function writeCsv({ columns, rows }: Spreadsheet): Uint8Array {
  const lines = [
    columns.map(({ header }) => formulaSafe(header)),
    ...rows.map((row) => row.map((cell) => csvText(cell))),
  ];
  return utf8(`\ufeff${Papa.unparse(lines, { delimiter: ';', newline: '\r\n' })}\r\n`);
}

function csvText(cell: SheetCell): string {
  if (cell === null) return '';
  if (typeof cell === 'string') return formulaSafe(cell);
  if (typeof cell === 'number') return String(cell).replace('.', ',');
  if ('date' in cell) return cell.date;
  return scaledText(cell.value, cell.decimals);
}

/** `123450` with two decimals is `1234,50`. */
function scaledText(value: number, decimals: number): string {
  const digits = String(Math.abs(value)).padStart(decimals + 1, '0');
  const whole = digits.slice(0, digits.length - decimals);
  const part = decimals === 0 ? '' : `,${digits.slice(-decimals)}`;
  return `${value < 0 ? '-' : ''}${whole}${part}`;
}
