import { type Files, unzipSync, zipSync } from 'fflate/browser';
import readXlsxFile from 'read-excel-file/universal';
import { err, ok, type Result } from '#shared/base/result.ts';
import { brokenCells, type ShownAs, shownAs } from './number-formats.ts';
import { plainNumber, shiftPoint } from './plain-number.ts';
import type { ReadCell, ReadSheet, SheetProblem } from './spreadsheet.ts';

type CellValue = Awaited<ReturnType<typeof readXlsxFile>>[number]['data'][number][number];

/** An Excel file may unpack to this much; a budget is a thousandth of it. */
const largest = 64 * 1024 * 1024;

/**
 * Reads the sheets of an Excel file, formulas by the value that was saved with them. Numbers come exactly as the file has
 * them; a share ends in `%`, and a number that is shown in thousands comes in thousands. To be called in a worker.
 */
export async function readXlsx(bytes: Uint8Array): Promise<Result<readonly ReadSheet[], SheetProblem>> {
  if (bytes[0] === 0xd0 && bytes[1] === 0xcf) return err({ type: 'old-format' });
  const files = unpack(bytes);
  if (!files.ok) return files;
  // Packed again without compression, so that the library has nothing to unpack.
  const stored = zipSync(files.value, { level: 0 });
  const input = stored.buffer.slice(stored.byteOffset, stored.byteOffset + stored.byteLength) as ArrayBuffer;
  let sheets: Awaited<ReturnType<typeof readXlsxFile>>;
  try {
    sheets = await readXlsxFile(input, { trim: false, parseNumber: (text) => `${numberMark}${text}` });
  } catch {
    return err({ type: 'not-a-spreadsheet' });
  }
  const details = detailsBySheet(files.value);
  const read = sheets.map(({ sheet, data }, index) => ({
    name: sheet,
    rows: sheetRows(data, details[index] ?? { formats: new Map(), broken: new Map() }),
  }));
  return read.some(({ rows }) => rows.some((row) => row.some((cell) => cell !== '')))
    ? ok(read)
    : err({ type: 'empty' });
}

interface SheetDetails {
  readonly formats: ReadonlyMap<string, ShownAs>;
  readonly broken: ReadonlyMap<string, string>;
}

function sheetRows(
  data: readonly (readonly CellValue[])[],
  { formats, broken }: SheetDetails,
): readonly (readonly ReadCell[])[] {
  const rows = data.map((row, line): ReadCell[] =>
    row.map((cell, place) => readCell(cell, formats.get(`${columnName(place)}${line + 1}`))),
  );
  for (const [address, text] of broken) {
    const { line, place } = placeOf(address);
    while (rows.length <= line) rows.push([]);
    const row = rows[line] ?? [];
    while (row.length <= place) row.push('');
    row[place] = text;
  }
  return rows;
}

function unpack(bytes: Uint8Array): Result<Files, SheetProblem> {
  let size = 0;
  try {
    const files = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        if (!/\.(xml|rels)$/.test(name)) return false;
        size += originalSize;
        return size <= largest;
      },
    });
    return size > largest ? err({ type: 'too-large' }) : ok(files);
  } catch {
    return err({ type: 'not-a-spreadsheet' });
  }
}

/** In the order in which the workbook lists its sheets. */
function detailsBySheet(files: Files): readonly SheetDetails[] {
  const styles = fileText(files, 'xl/styles.xml');
  const targets = new Map(
    [...fileText(files, 'xl/_rels/workbook.xml.rels').matchAll(/<Relationship\s[^>]*>/g)].map(([tag]) => [
      /\sId="([^"]*)"/.exec(tag)?.[1] ?? '',
      /\sTarget="([^"]*)"/.exec(tag)?.[1] ?? '',
    ]),
  );
  return [...fileText(files, 'xl/workbook.xml').matchAll(/<(?:\w+:)?sheet\s[^>]*>/g)].map(([tag]) => {
    const target = targets.get(/\sr:id="([^"]*)"/.exec(tag)?.[1] ?? '') ?? '';
    const path = target.startsWith('/') ? target.slice(1) : `xl/${target}`;
    const xml = fileText(files, path);
    return { formats: shownAs(xml, styles), broken: brokenCells(xml) };
  });
}

function fileText(files: Files, name: string): string {
  const bytes = files[name];
  return bytes === undefined ? '' : new TextDecoder('utf-8').decode(bytes);
}

/** The library hands over numbers as the words of the file, and texts as they are: only their type in the file differs. */
const numberMark = '\u0000';

function readCell(cell: CellValue, format: ShownAs | undefined): ReadCell {
  if (cell === null) return '';
  if (typeof cell === 'boolean') return cell ? 'SANT' : 'FALSKT';
  if (typeof cell !== 'string') return cell.toISOString().slice(0, 10);
  if (!cell.startsWith(numberMark)) return cell;
  const number = plainNumber(cell.slice(1));
  if (number === undefined) return cell.slice(1);
  if (format?.percent === true) return `${shiftPoint(number, 2)} %`;
  return { number: shiftPoint(number, -3 * (format?.thousands ?? 0)) };
}

/** `A`, `B` … `Z`, `AA`: what the spreadsheet calls a column. */
function columnName(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : `${columnName(Math.floor(index / 26) - 1)}${letter}`;
}

function placeOf(address: string): { readonly line: number; readonly place: number } {
  const [, letters = 'A', digits = '1'] = /^([A-Z]+)(\d+)$/.exec(address) ?? [];
  let place = 0;
  for (const letter of letters) place = place * 26 + (letter.charCodeAt(0) - 64);
  return { line: Number(digits) - 1, place: place - 1 };
}
