import type { Ore } from '#shared/base/money.ts';
import { err, ok, type Result } from '#shared/base/result.ts';
import { decimalsOf, type MoneyUnit } from '#shared/domain/budget/money-unit.ts';
import { splitNumber } from './split-number.ts';
import { stripUnit } from './unit-words.ts';

/** What a dot or a comma before three digits means: nobody can tell from one number alone. */
export type SeparatorMeaning = 'thousands' | 'decimal' | 'unknown';

/** How numbers are written in a table. */
export interface NumberStyle {
  readonly dot: SeparatorMeaning;
  readonly comma: SeparatorMeaning;
}

/** How a person who types Swedish writes: a comma is the decimal sign, a dot could be either. */
export const typedStyle: NumberStyle = { dot: 'unknown', comma: 'decimal' };

/** An amount that was read. Never rounded: what cannot be whole öre is a problem. */
export interface AmountRead {
  readonly ore: Ore;
  readonly unit: MoneyUnit;
  /** `own-unit`: the cell names another unit than its column. `dash`: a lone dash, as Excel shows nought. */
  readonly note?: 'own-unit' | 'dash';
}

/** Why a text is not an amount. */
export interface AmountProblem {
  readonly type:
    | 'percent'
    | 'currency'
    | 'not-a-number'
    /** Thousands that are not in threes, or two kinds of separator. */
    | 'grouping'
    /** `1.234` or `1,234`: could be a thousand times the other. */
    | 'ambiguous'
    /** More decimals than whole öre have room for. */
    | 'finer-than-ore'
    /** Two signs, such as a minus inside parentheses. */
    | 'sign'
    | 'too-large'
    | 'unit-missing'
    /** `#REF!` and its like, or a formula without its result. */
    | 'spreadsheet-error'
    /** `####`: the column was too narrow when it was copied. */
    | 'hidden-digits';
}

/** A hundred billion kronor: sums of a thousand such are still exact. */
const largest = 10_000_000_000_000n;

const invisible = /[\u200b\u200e\u200f\u2060\ufeff]/gu;
const dashes = '\\-\u2010\u2011\u2012\u2013\u2014\u2212\ufe63\uff0d';
const loneDash = new RegExp(`^[${dashes}]+$`, 'u');

/**
 * Reads an amount as people and Excel write it: thousands with spaces of any kind, dots, commas or apostrophes, decimal
 * comma or point, minus before or after, U+2212, parentheses, `kr`, `tkr`, `mkr`. `null`: the text is empty. `unit` is what
 * an amount without a unit of its own is in.
 */
export function readAmount(
  text: string,
  style: NumberStyle,
  unit: MoneyUnit | null,
): Result<AmountRead | null, AmountProblem> {
  const clean = text.replace(invisible, '').trim();
  if (clean === '') return ok(null);
  const foreign = foreignProblem(clean);
  if (foreign !== undefined) return err(foreign);
  const outer = stripUnit(clean);
  const signed = readSign(outer.rest);
  if (signed === undefined) return err({ type: 'sign' });
  const inner = stripUnit(signed.rest);
  if (outer.unit !== null && inner.unit !== null) return err({ type: 'not-a-number' });
  const ownUnit = outer.unit ?? inner.unit;
  const usedUnit = ownUnit ?? unit;
  if (loneDash.test(outer.rest)) return usedUnit === null ? err({ type: 'unit-missing' }) : dash(usedUnit);
  const parts = splitNumber(inner.rest, style);
  if (!parts.ok) return parts;
  if (usedUnit === null) return err({ type: 'unit-missing' });
  const ore = wholeOre(parts.value.whole, parts.value.decimals, usedUnit);
  if (!ore.ok) return ore;
  const isOther = ownUnit !== null && unit !== null && ownUnit !== unit;
  return ok({
    ore: (signed.negative && ore.value !== 0 ? -ore.value : ore.value) as Ore,
    unit: usedUnit,
    ...(isOther ? { note: 'own-unit' } : {}),
  });
}

function dash(unit: MoneyUnit): Result<AmountRead, never> {
  return ok({ ore: 0 as Ore, unit, note: 'dash' });
}

function foreignProblem(text: string): AmountProblem | undefined {
  if (/^#+$/.test(text)) return { type: 'hidden-digits' };
  if (text.startsWith('#')) return { type: 'spreadsheet-error' };
  if (/[%\u2030\u066a\uff05]|\bprocent\b/iu.test(text)) return { type: 'percent' };
  if (/\p{Sc}|\b(?:EUR|USD|NOK|DKK|GBP|euro)\b/iu.test(text)) return { type: 'currency' };
  return undefined;
}

/** The sign of a number: parentheses, a minus before it, or a plain one after it; `undefined` for two of them. */
function readSign(text: string): { readonly negative: boolean; readonly rest: string } | undefined {
  const inside = /^\((.*)\)$/u.exec(text)?.[1]?.trim();
  const body = inside ?? text;
  const before = new RegExp(`^([+${dashes}])\\s*(.*)$`, 'u').exec(body);
  const rest = before?.[2] ?? body;
  const after = /^(.*[\d])\s*[-\u2212]$/u.exec(rest);
  const signs = [inside !== undefined, before !== null, after !== null].filter(Boolean).length;
  if (signs > 1 || (new RegExp(`^[+(${dashes}]`, 'u').test(rest) && rest !== text)) return undefined;
  return { negative: signs === 1 && before?.[1] !== '+', rest: after?.[1] ?? rest };
}

function wholeOre(whole: string, decimals: string, unit: MoneyUnit): Result<number, AmountProblem> {
  const places = decimalsOf[unit];
  const exact = decimals.replace(/0+$/, '');
  if (exact.length > places) return err({ type: 'finer-than-ore' });
  if (whole.length > 20) return err({ type: 'too-large' });
  const ore = BigInt(`${whole}${exact.padEnd(places, '0')}`);
  return ore > largest ? err({ type: 'too-large' }) : ok(Number(ore));
}
