import Papa from 'papaparse';
import { err, ok, type Result } from '#shared/base/result.ts';
import type { ReadSheet, SheetProblem } from './spreadsheet.ts';

/** Reads a CSV or tab-separated file, in UTF-8, UTF-16 or the Windows code page, with the separator that fits it best. */
export function readCsv(bytes: Uint8Array, name: string): Result<readonly ReadSheet[], SheetProblem> {
  const text = decodeText(bytes);
  if (text.includes('\u0000')) return err({ type: 'not-a-spreadsheet' });
  const rows = readDelimited(text);
  return rows.some((row) => row.some((cell) => cell.trim() !== ''))
    ? ok([{ name, rows }])
    : err({ type: 'empty' });
}

/** The cells of a text from the clipboard or a file. Cells in quotes may hold separators and line breaks. */
export function readDelimited(text: string): readonly (readonly string[])[] {
  return Papa.parse(
    text
      .replace(/^\ufeff/, '')
      .replace(/\r\n?/g, '\n')
      .replace(/\n+$/, ''),
    {
      delimiter: delimiterOf(text),
      skipEmptyLines: false,
    },
  ).data;
}

/** The separator that most lines have, and equally often. A tab wins: a comma is more often a decimal sign. */
function delimiterOf(text: string): string {
  const lines = text
    .split(/\r\n?|\n/)
    .filter((line) => line.trim() !== '')
    .slice(0, 50);
  for (const delimiter of ['\t', ';']) {
    if (lines.filter((line) => line.includes(delimiter)).length * 2 >= lines.length && lines.length > 0) {
      return delimiter;
    }
  }
  if (text.includes('\t')) return '\t';
  if (text.includes(';')) return ';';
  // Amounts alone, with decimal commas, are one column.
  if (lines.every((line) => /^[\s\d.,()+\-\u2212%]*$/u.test(line))) return ';';
  const counts = lines.map((line) => line.replace(/"[^"]*"/g, '').split(',').length);
  const isEven = counts.length > 1 && counts.every((count) => count === counts[0] && count > 1);
  return isEven ? ',' : ';';
}

function decodeText(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    // Not UTF-8: what older Excel writes on a Swedish Windows.
    return new TextDecoder('windows-1252').decode(bytes);
  }
}
