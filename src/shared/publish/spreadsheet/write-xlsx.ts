import writeExcelFile, { type WrittenCell } from 'write-excel-file/universal';
import type { SheetCell, Spreadsheet } from './spreadsheet.ts';

/**
 * Writes a table as an Excel file: numbers as numbers, texts as texts (never as formulas), the header row bold and in place
 * when one scrolls. Takes a third of a second of processor time for 3 000 rows: let a worker do it.
 */
export async function writeXlsx({ name, columns, rows, boldRows }: Spreadsheet): Promise<Uint8Array> {
  const header = columns.map(
    (column): WrittenCell => ({ value: column.header, type: String, fontWeight: 'bold' }),
  );
  const data = [
    header,
    ...rows.map((row, index) => row.map((cell) => written(cell, boldRows?.has(index) === true))),
  ];
  const file = writeExcelFile(data, {
    sheet: sheetName(name),
    columns: columns.map((column) => ({ width: column.width ?? Math.max(10, column.header.length + 2) })),
    stickyRowsCount: 1,
  });
  const blob = await file.toBlob();
  return new Uint8Array(await blob.arrayBuffer());
}

function written(cell: SheetCell, isBold: boolean): WrittenCell {
  const style = isBold ? ({ fontWeight: 'bold' } as const) : {};
  if (cell === null || cell === '') return null;
  if (typeof cell === 'string') return { value: cell, type: String, ...style };
  if (typeof cell === 'number') return { value: cell, type: Number, ...style };
  if ('date' in cell) {
    return { value: new Date(`${cell.date}T00:00:00Z`), type: Date, format: 'yyyy-mm-dd', ...style };
  }
  const { value, decimals } = cell;
  const format = decimals === 0 ? '#,##0' : `#,##0.${'0'.repeat(decimals)}`;
  return { value: value / 10 ** decimals, type: Number, format, ...style };
}

/** Excel refuses some characters in the name of a sheet, and more than 31. */
function sheetName(name: string): string {
  const clean = name
    .replace(/[\\/?*[\]:]/g, ' ')
    .trim()
    .replace(/^'+|'+$/g, '');
  return clean.slice(0, 31) || 'Blad1';
}
