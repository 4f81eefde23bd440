import { describe, expect, test } from 'vitest';
import { cleanFileName } from '#shared/ipc/file-name.ts';

describe('the name that a copy of an attached file is saved under', () => {
  test.each([
    ['Budget 2027.xlsx', 'Budget 2027.xlsx'],
    ['Årsredovisning.PDF', 'Årsredovisning.PDF'],
    ['utan ändelse', 'utan ändelse'],
    ['../../etc/passwd', '-..-etc-passwd'],
    ['C:\\Windows\\x.csv', 'C--Windows-x.csv'],
    ['con.txt', 'samsyn-con.txt'],
    ['.csv', 'samsyn.csv'],
    ['', 'samsyn'],
    ['a:b*c?.txt', 'a-b-c-.txt'],
    ['protokoll\u202efdp.exe', 'protokoll-fdp.exe.txt'],
  ])('makes %j into %j', (given, cleaned) => {
    expect(cleanFileName(given, 'attachment')).toBe(cleaned);
  });

  test.each([
    'x.exe',
    'x.EXE',
    'x.exe ',
    'x.exe.',
    'x.exe\u00a0',
    'x.pdf.lnk',
    'x.hta',
    'x.js',
    'x.appref-ms',
  ])('does not let %j be run by a double click', (given) => {
    expect(cleanFileName(given, 'attachment')).toMatch(/\.txt$/);
  });

  test('keeps the ending of a long name', () => {
    const name = cleanFileName(`${'å'.repeat(300)}.csv`, 'attachment');
    expect(name).toHaveLength(124);
    expect(name).toMatch(/\.csv$/);
  });
});
