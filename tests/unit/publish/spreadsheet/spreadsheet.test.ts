import { strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import type { IsoDate } from '#shared/base/dates.ts';
import { formulaSafe } from '#shared/publish/spreadsheet/formula-safe.ts';
import { plainNumber } from '#shared/publish/spreadsheet/plain-number.ts';
import { readCsv, readDelimited } from '#shared/publish/spreadsheet/read-csv.ts';
import { readXlsx } from '#shared/publish/spreadsheet/read-xlsx.ts';
import type { Spreadsheet } from '#shared/publish/spreadsheet/spreadsheet.ts';
import { writeCsv } from '#shared/publish/spreadsheet/write-csv.ts';
import { writeXlsx } from '#shared/publish/spreadsheet/write-xlsx.ts';

const table: Spreadsheet = {
  name: 'Budget 2027 [utkast]',
  columns: [{ header: 'Post' }, { header: 'tkr' }, { header: 'Dag' }],
  rows: [
    ['=1+1', { value: -123_450, decimals: 2 }, { date: '2026-11-25' as IsoDate }],
    ['Åsa; "den yngre"', 12.5, null],
    ['Summa', { value: 7, decimals: 0 }, null],
  ],
  boldRows: new Set([2]),
};

function textOf(bytes: Uint8Array): string {
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
}

describe('CSV out', () => {
  test('is what Swedish Excel opens right, and safe from formulas', () => {
    expect(textOf(writeCsv(table))).toBe(
      '\ufeffPost;tkr;Dag\r\n\'=1+1;-1234,50;2026-11-25\r\n"Åsa; ""den yngre""";12,5;\r\nSumma;7;\r\n',
    );
  });

  test.each(['=A1', '+46', '-1', '@sum', '\t=A1', ' =A1', '\u2212x', '"=A1', '\r=A1'])(
    'puts an apostrophe before %j',
    (text) => {
      expect(formulaSafe(text)).toBe(`'${text}`);
    },
  );

  test('leaves plain words alone', () => {
    expect(['Ja', '1 234', 'a=b', ''].map(formulaSafe)).toEqual(['Ja', '1 234', 'a=b', '']);
  });
});

describe('Excel out and in', () => {
  test('comes back with the same numbers and texts', async () => {
    expect(await readXlsx(await writeXlsx(table))).toEqual({
      ok: true,
      value: [
        {
          name: 'Budget 2027  utkast',
          rows: [
            ['Post', 'tkr', 'Dag'],
            ['=1+1', { number: '-1234.5' }, '2026-11-25'],
            ['Åsa; "den yngre"', { number: '12.5' }, ''],
            ['Summa', { number: '7' }, ''],
          ],
        },
      ],
    });
  });

  test('writes numbers as numbers and no formula', async () => {
    const sheet = textOf(unzipSync(await writeXlsx(table))['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
    expect(sheet).toContain('<v>-1234.5</v>');
    expect(sheet).not.toContain('<f>');
  });

  test('reads a thousand rows', async () => {
    const rows = Array.from({ length: 3000 }, (_, index) => [`Rad ${index} ${'x'.repeat(200)}`, index, null]);
    const read = await readXlsx(await writeXlsx({ ...table, rows }));
    expect(read.ok && read.value[0]?.rows.length).toBe(3001);
  });
});

/** A workbook of one sheet with its number formats: what Excel writes, cut down. */
function workbook(cells: string, formats: string, styles: string): Uint8Array {
  const files: Record<string, string> = {
    '[Content_Types].xml':
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>',
    'xl/workbook.xml':
      '<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="Blad1" sheetId="1" r:id="rId1"/></sheets></workbook>',
    'xl/_rels/workbook.xml.rels':
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
    'xl/styles.xml': `<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><numFmts>${formats}</numFmts><cellXfs>${styles}</cellXfs></styleSheet>`,
    'xl/worksheets/sheet1.xml': `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData><row r="1">${cells}</row></sheetData></worksheet>`,
  };
  return zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])));
}

describe('Excel in', () => {
  test('tells a share, and a number that is shown in thousands', async () => {
    const read = await readXlsx(
      workbook(
        '<c r="A1" s="0"><v>1234567.25</v></c><c r="B1" s="1"><v>0.125</v></c><c r="C1" s="2"><v>1234567</v></c><c r="D1" s="3"><v>0.07</v></c>',
        '<numFmt numFmtId="164" formatCode="#,##0,"/><numFmt numFmtId="165" formatCode="0&quot; %&quot;"/>',
        '<xf numFmtId="0"/><xf numFmtId="9"/><xf numFmtId="164"/><xf numFmtId="165"/>',
      ),
    );
    expect(read.ok && read.value[0]?.rows).toEqual([
      [{ number: '1234567.25' }, '12.5 %', { number: '1234.567' }, { number: '0.07' }],
    ]);
  });

  test('keeps what Excel counts with, the value of a formula, and names what has none', async () => {
    const read = await readXlsx(
      workbook(
        '<c r="A1"><v>1234.5600000000001</v></c><c r="B1"><f>SUM(A1)</f><v>10</v></c></row><row r="4"><c r="B4" t="e"><v>#REF!</v></c><c r="C4"><f>SUM(A1)</f></c>',
        '',
        '<xf numFmtId="0"/>',
      ),
    );
    expect(read.ok && read.value[0]?.rows).toEqual([
      [{ number: '1234.56' }, { number: '10' }],
      [],
      [],
      ['', '#REF!', '#FORMEL!'],
    ]);
  });

  test('names what is not a spreadsheet', async () => {
    expect(await readXlsx(strToU8('hej'))).toEqual({ ok: false, error: { type: 'not-a-spreadsheet' } });
    expect(await readXlsx(new Uint8Array([0xd0, 0xcf, 0x11, 0xe0]))).toEqual({
      ok: false,
      error: { type: 'old-format' },
    });
    expect(await readXlsx(zipSync({ 'a.xml': strToU8('<a/>') }))).toEqual({
      ok: false,
      error: { type: 'not-a-spreadsheet' },
    });
  });

  test('refuses a file that unpacks to too much', async () => {
    const bomb = zipSync({ 'xl/workbook.xml': new Uint8Array(65 * 1024 * 1024) });
    expect(await readXlsx(bomb)).toEqual({ ok: false, error: { type: 'too-large' } });
  });
});

describe('CSV in', () => {
  test.each([
    ['Post;tkr\r\nKansli;1 640,5\r\n', 'semicolons'],
    ['Post\ttkr\nKansli\t1 640,5', 'tabs'],
    ['\ufeffPost,tkr\nKansli,"1 640,5"\n', 'commas'],
  ])('finds the separator: %j', (text) => {
    expect(readDelimited(text)).toEqual([
      ['Post', 'tkr'],
      ['Kansli', '1 640,5'],
    ]);
  });

  test('does not take a decimal comma for a separator', () => {
    expect(readDelimited('1 234,50\n12,25')).toEqual([['1 234,50'], ['12,25']]);
  });

  test('reads the Windows code page', () => {
    const bytes = new Uint8Array([0xc5, 0x72, 0x3b, 0x31]);
    expect(readCsv(bytes, 'a')).toEqual({ ok: true, value: [{ name: 'a', rows: [['År', '1']] }] });
  });

  test('reads UTF-16 and names an empty file', () => {
    const bytes = new Uint8Array([0xff, 0xfe, 0xc5, 0, 0x3b, 0, 0x31, 0]);
    expect(readCsv(bytes, 'a')).toEqual({ ok: true, value: [{ name: 'a', rows: [['Å', '1']] }] });
    expect(readCsv(new Uint8Array(), 'a')).toEqual({ ok: false, error: { type: 'empty' } });
  });
});

describe('a number of an Excel file', () => {
  test.each([
    ['12', '12'],
    ['-0.5', '-0.5'],
    ['1.5E3', '1500'],
    ['1.25E-2', '0.0125'],
    ['0.30000000000000004', '0.3'],
    ['-1234.5600000000001', '-1234.56'],
    ['-0', '0'],
    ['123456789012345', '123456789012345'],
    ['.5', '0.5'],
    ['x', undefined],
    ['', undefined],
  ])('%j is %j', (text, number) => {
    expect(plainNumber(text)).toBe(number);
  });
});
