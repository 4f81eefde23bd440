import { describe, expect, test } from 'vitest';
import {
  type AmountProblem,
  type NumberStyle,
  readAmount,
  typedStyle,
} from '#shared/recognise/budget/amount-text.ts';
import { numberStyle } from '#shared/recognise/budget/number-style.ts';
import { unitInHeading } from '#shared/recognise/budget/unit-words.ts';

const unknown: NumberStyle = { dot: 'unknown', comma: 'unknown' };

/** Öre, or the name of the problem; `null` for an empty cell. */
function read(
  text: string,
  unit: 'kr' | 'tkr' | 'mkr' | null = 'tkr',
  style = unknown,
): number | null | string {
  const result = readAmount(text, style, unit);
  return result.ok ? (result.value?.ore ?? null) : result.error.type;
}

describe('an amount', () => {
  test.each([
    ['1 234', 123_400_000],
    ['1\u00a0234', 123_400_000],
    ['1\u202f234', 123_400_000],
    ['1\u2009234\u2009567', 123_456_700_000],
    ["1'234", 123_400_000],
    ['1\u2019234', 123_400_000],
    ['1.234.567', 123_456_700_000],
    ['1,234,567', 123_456_700_000],
    ['1.234,5', 123_450_000],
    ['1,234.5', 123_450_000],
    ['1 234,56789', 123_456_789],
    ['1 234.5', 123_450_000],
    ['12,5', 1_250_000],
    ['0,125', 12_500],
    ['0.125', 12_500],
    ['1234,567', 123_456_700],
    [',5', 50_000],
    ['0', 0],
    ['-0', 0],
    ['\ufeff 7 ', 700_000],
  ])('is read exactly: %j', (text, ore) => {
    expect(read(text)).toBe(ore);
  });

  test.each([
    '-45',
    '- 45',
    '\u221245',
    '\u201345',
    '\u201145',
    '(45)',
    '( 45 )',
    '45-',
    '45\u2212',
    '(45 tkr)',
    '(45) tkr',
    '-45 tkr',
    'tkr -45',
  ])('is negative: %j', (text) => {
    expect(read(text)).toBe(-4_500_000);
  });

  test('takes a plus', () => {
    expect(read('+45')).toBe(4_500_000);
  });

  test.each([
    ['500 kr', 50_000],
    ['500:-', 50_000],
    ['500,50 kronor', 50_050],
    ['SEK 500', 50_000],
    ['1,2 mkr', 120_000_000],
    ['1,2 Mnkr', 120_000_000],
    ['2 milj. kr', 200_000_000],
    ['3 MSEK', 300_000_000],
    ['5 kkr', 500_000],
    ['5 tkr.', 500_000],
    ['5 tusen kronor', 500_000],
    ['5 KSEK', 500_000],
  ])('has its own unit: %j', (text, ore) => {
    expect(read(text, null)).toBe(ore);
  });

  test('notes that its unit is another than that of its column', () => {
    expect(readAmount('500 kr', unknown, 'tkr')).toEqual({
      ok: true,
      value: { ore: 50_000, unit: 'kr', note: 'own-unit' },
    });
  });

  test('may be a lone dash, as Excel shows nought', () => {
    for (const text of ['-', '\u2013', ' - kr', '\u2014']) expect(read(text, 'kr')).toBe(0);
  });

  test('may be left empty', () => {
    for (const text of ['', '  ', '\u00a0', '\u200b']) expect(read(text)).toBeNull();
  });

  test.each<[string, AmountProblem['type']]>([
    ['12 %', 'percent'],
    ['12\u00a0%', 'percent'],
    ['5 procent', 'percent'],
    ['\u20ac 12', 'currency'],
    ['12 EUR', 'currency'],
    ['12 st', 'not-a-number'],
    ['abc', 'not-a-number'],
    ['1 234*', 'not-a-number'],
    ['12\u00b2', 'not-a-number'],
    ['12 / 13', 'not-a-number'],
    ['2026-11-25', 'not-a-number'],
    ['1,2E+06', 'not-a-number'],
    ['12 tkr 5 kr', 'not-a-number'],
    ['007', 'not-a-number'],
    ['12,', 'not-a-number'],
    ['\u0661\u0662', 'not-a-number'],
    ['1 23 456', 'grouping'],
    ['12 34', 'grouping'],
    ['1  234', 'grouping'],
    ['1.23.456', 'grouping'],
    ['1 234.567,8', 'grouping'],
    ["1'234 567", 'grouping'],
    ['0 123', 'grouping'],
    ['1,234,56', 'grouping'],
    ['1.234', 'ambiguous'],
    ['1,234', 'ambiguous'],
    ['-12.345', 'ambiguous'],
    ['(-45)', 'sign'],
    ['--45', 'sign'],
    ['-45-', 'sign'],
    ['-(45)', 'sign'],
    ['+-45', 'sign'],
    ['12,1234567', 'finer-than-ore'],
    ['999999999999', 'too-large'],
    ['9'.repeat(40), 'too-large'],
    ['#REF!', 'spreadsheet-error'],
    ['#SAKNAS!', 'spreadsheet-error'],
    ['####', 'hidden-digits'],
  ])('is not read from %j: %s', (text, problem) => {
    expect(read(text)).toBe(problem);
  });

  test('has no more decimals than whole öre have room for', () => {
    expect(read('12,34', 'kr')).toBe(1234);
    expect(read('12,340', 'kr', typedStyle)).toBe(1234);
    expect(read('12,345', 'kr', typedStyle)).toBe('finer-than-ore');
    expect(read('0,12345', 'tkr')).toBe(12_345);
    expect(read('0,123456', 'tkr')).toBe('finer-than-ore');
    expect(read('0,12345678', 'mkr')).toBe(12_345_678);
  });

  test('needs a unit from somewhere (B5)', () => {
    expect(read('12', null)).toBe('unit-missing');
  });
});

describe('the style of a table', () => {
  test('is told by the numbers that can only be read one way', () => {
    expect(numberStyle(['1.234', '1.234.567 kr'])).toEqual({ dot: 'thousands', comma: 'unknown' });
    expect(numberStyle(['(1.234,50)', '1,234'])).toEqual({ dot: 'thousands', comma: 'decimal' });
    expect(numberStyle(['12.5', '1 234'])).toEqual({ dot: 'decimal', comma: 'unknown' });
    expect(numberStyle(['1.234', 'Summa', '12'])).toEqual(unknown);
  });

  test('is unknown where two numbers tell differently', () => {
    expect(numberStyle(['1.234.567', '12.5']).dot).toBe('unknown');
  });

  test('settles what one number cannot tell', () => {
    expect(read('1.234', 'kr', { dot: 'thousands', comma: 'decimal' })).toBe(123_400);
    expect(read('1,234', 'tkr', { dot: 'thousands', comma: 'decimal' })).toBe(123_400);
  });
});

describe('the unit of a heading', () => {
  test.each([
    ['Budget 2027 (tkr)', 'tkr'],
    ['Belopp i tusentals kronor', 'tkr'],
    ['Belopp i tusental', 'tkr'],
    ['Mkr', 'mkr'],
    ['Belopp, kr', 'kr'],
    ['SEK', 'kr'],
    ['Budget 2027', null],
    ['kr och tkr', null],
    ['Skrift', null],
  ])('%j is %s', (text, unit) => {
    expect(unitInHeading(text)).toBe(unit);
  });
});
