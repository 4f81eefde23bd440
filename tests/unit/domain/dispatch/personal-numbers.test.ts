import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { personalNumbersIn } from '#shared/domain/dispatch/personal-numbers.ts';

const found = (text: string) => personalNumbersIn(text).map(({ masked }) => masked);

// Numbers that the tax agency keeps for tests belong to nobody.
describe('a personnummer', () => {
  test.each([
    'Ansökan från 811228-9874.',
    'Ansökan från 19811228-9874',
    'född 8112289874',
    'född 198112289874,',
    '811228+9874',
    '811228 9874',
    '811228–9874',
    '(811228-9874)',
  ])('is found as people write it: %s', (text) => {
    expect(found(text)).toEqual(['811228-••••']);
  });

  test('with 60 added to the day is a samordningsnummer, and found too', () => {
    expect(found('701063-2391')).toEqual(['701063-••••']);
  });
});

describe('what only looks alike is left alone', () => {
  test.each([
    ['a wrong check digit', '811228-9875'],
    ['a day that does not exist', '810231-9870'],
    ['an organisation number', 'Org.nr 222000-1230'],
    ['a registry number', 'SV 2026/58'],
    ['an amount', '8 460 000 kronor'],
    ['a longer number', '98112289874'],
    ['part of a checksum', 'a8112289874f'],
    ['a century of nobody', '308112289874'],
  ])('%s', (_what, text) => {
    expect(found(text)).toEqual([]);
  });
});

test('every right number is found in any text, and none of its last digits is told', () => {
  const day = fc.date({
    min: new Date('1930-01-01'),
    max: new Date('2020-12-31'),
    noInvalidDate: true,
  });
  fc.assert(
    fc.property(day, fc.integer({ min: 0, max: 999 }), fc.boolean(), (born, serial, coordinated) => {
      const [year = '', month = '', date = ''] = born.toISOString().slice(2, 10).split('-');
      const shown = coordinated ? String(Number(date) + 60) : date;
      const nine = `${year}${month}${shown}${String(serial).padStart(3, '0')}`;
      const number = `${nine}${checkDigit(nine)}`;
      const text = `Brev till ${number.slice(0, 6)}-${number.slice(6)} och andra.`;
      expect(found(text)).toEqual([`${number.slice(0, 6)}-••••`]);
    }),
  );
});

/** The Luhn digit, counted in another way than the program does. */
function checkDigit(nine: string): number {
  const doubled = [0, 2, 4, 6, 8, 1, 3, 5, 7, 9];
  let sum = 0;
  for (let index = 0; index < 9; index += 1) {
    const digit = Number(nine[index]);
    sum += index % 2 === 0 ? (doubled[digit] ?? 0) : digit;
  }
  return (10 - (sum % 10)) % 10;
}
