import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { MoneyUnit } from '#shared/domain/budget/money-unit.ts';
import { decimalsOf, oreOf } from '#shared/domain/budget/money-unit.ts';
import { readAmount } from '#shared/recognise/budget/amount-text.ts';
import { repetitions } from '#tests/support/repetitions.ts';

const runs = { numRuns: repetitions(3000, 200_000) };
const unknown = { dot: 'unknown', comma: 'unknown' } as const;
const units: readonly MoneyUnit[] = ['kr', 'tkr', 'mkr'];
const spaces = [' ', '\u00a0', '\u202f', '\u2009', '\u2007', "'", '\u2019'];

interface Written {
  readonly ore: number;
  readonly unit: MoneyUnit;
  readonly text: string;
}

/** An amount, written as somebody might: the oracle is the amount it was written from. */
const written: fc.Arbitrary<Written> = fc
  .record({
    ore: fc.integer({ min: -9_999_999_999, max: 9_999_999_999 }),
    unit: fc.constantFrom(...units),
    group: fc.constantFrom('', ...spaces),
    point: fc.constantFrom(',', '.'),
    zeros: fc.nat(3),
    sign: fc.constantFrom('-', '\u2212', '\u2013', '- ', '()', 'after'),
    suffix: fc.constantFrom('', ' unit', 'unit', '\u00a0unit'),
    padding: fc.constantFrom('', ' ', '\u00a0'),
  })
  .map(({ ore, unit, group, point, zeros, sign, suffix, padding }) => {
    const places = decimalsOf[unit];
    const digits = String(Math.abs(ore)).padStart(places + 1, '0');
    const whole = digits.slice(0, -places).replace(/\B(?=(\d{3})+$)/g, group);
    const exact = digits.slice(-places).replace(/0+$/, '');
    const decimals = exact === '' && zeros === 0 ? '' : `${point}${exact}${'0'.repeat(zeros)}`;
    const body = `${whole}${decimals === point ? '' : decimals}`;
    const signed =
      ore >= 0 ? body : sign === '()' ? `(${body})` : sign === 'after' ? `${body}-` : `${sign}${body}`;
    return { ore, unit, text: `${padding}${signed}${suffix.replace('unit', unit)}${padding}` };
  });

describe('readAmount', () => {
  test('gives back what was written, or says that it cannot tell', () => {
    fc.assert(
      fc.property(written, ({ ore, unit, text }) => {
        const result = readAmount(text, unknown, unit);
        if (result.ok) expect(result.value).toMatchObject({ ore: ore === 0 ? 0 : ore, unit });
        else {
          expect(result.error.type).toBe('ambiguous');
          expect(text.replace(/\u00a0/g, ' ')).toMatch(/(?<!\d)[1-9]\d{0,2}[.,]\d{3}(?!\d)/);
        }
      }),
      runs,
    );
  });

  test('knows the decimal sign when it is told', () => {
    fc.assert(
      fc.property(written, ({ ore, unit, text }) => {
        const result = readAmount(text, { dot: 'decimal', comma: 'decimal' }, unit);
        expect(result.ok && result.value?.ore).toBe(ore === 0 ? 0 : ore);
      }),
      runs,
    );
  });

  test('never throws and never gives anything but whole öre within reach', () => {
    const character = fc.constantFrom(
      ...'0123456789'.repeat(3),
      ...".,- ()+%kr tm:\u00a0\u2212\u202f'#eE/\u00b2",
    );
    const text = fc.oneof(fc.string({ unit: 'grapheme' }), fc.string({ unit: character, maxLength: 16 }));
    fc.assert(
      fc.property(text, fc.option(fc.constantFrom(...units)), (one, unit) => {
        const result = readAmount(one, unknown, unit);
        if (!result.ok || result.value === null) return;
        expect(Number.isSafeInteger(result.value.ore)).toBe(true);
        expect(Object.is(result.value.ore, -0)).toBe(false);
        // Every digit that was there is in the amount, in the same order, but for noughts at the ends.
        const digits = one.replace(/\D/g, '').replace(/^0+|0+$/g, '');
        expect(String(Math.abs(result.value.ore)).replace(/0+$/, '')).toBe(digits);
      }),
      runs,
    );
  });

  test('reads the dots of thousands when a table shows them', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1000, max: 99_999 }), fc.constantFrom(...units), (amount, unit) => {
        const text = String(amount).replace(/\B(?=(\d{3})+$)/g, '.');
        const result = readAmount(text, { dot: 'thousands', comma: 'decimal' }, unit);
        expect(result.ok && result.value?.ore).toBe(amount * oreOf[unit]);
      }),
      runs,
    );
  });
});
