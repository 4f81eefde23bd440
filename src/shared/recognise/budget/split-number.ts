import { err, ok, type Result } from '#shared/base/result.ts';
import type { AmountProblem, NumberStyle } from './amount-text.ts';

/** A number as its digits before and after the decimal sign. */
export interface NumberParts {
  readonly whole: string;
  readonly decimals: string;
}

/** How the separators of a number can be told apart: what each must mean, if the number alone says so. */
export interface SeparatorEvidence {
  readonly dot: 'thousands' | 'decimal' | undefined;
  readonly comma: 'thousands' | 'decimal' | undefined;
}

const spaces = '\\s\u00a0\u2000-\u200a\u202f\u205f\u3000';
const apostrophes = "'\u2019\u02bc";
const numberPattern = new RegExp(`^\\d[\\d.,${spaces}${apostrophes}]*$|^[.,]\\d+$`, 'u');

/** The digits of a number without sign and unit. Every separator must be where it can be, or it is a problem. */
export function splitNumber(text: string, style: NumberStyle): Result<NumberParts, AmountProblem> {
  const plain = marked(text);
  if (plain === undefined) return err({ type: 'not-a-number' });
  const decimal = decimalSign(plain, style);
  if (decimal === 'ambiguous') return err({ type: 'ambiguous' });
  const at = decimal === null ? -1 : plain.lastIndexOf(decimal);
  const whole = at === -1 ? plain : plain.slice(0, at);
  const decimals = at === -1 ? '' : plain.slice(at + 1);
  if (at !== -1 && !/^\d+$/.test(decimals))
    return err({ type: /^$/.test(decimals) ? 'not-a-number' : 'grouping' });
  const digits = ungrouped(whole === '' ? '0' : whole);
  if (digits === undefined) return err({ type: /^0\d+$/.test(whole) ? 'not-a-number' : 'grouping' });
  return ok({ whole: digits, decimals });
}

/** What one number tells of its separators. `undefined` for a text that is no number. */
export function separatorEvidence(text: string): SeparatorEvidence | undefined {
  const plain = marked(text);
  if (plain === undefined) return undefined;
  const decimal = decimalSign(plain, { dot: 'unknown', comma: 'unknown' });
  if (decimal === 'ambiguous') return { dot: undefined, comma: undefined };
  const meaning = (sign: '.' | ',') => {
    if (!plain.includes(sign)) return undefined;
    return decimal === sign ? 'decimal' : 'thousands';
  };
  return { dot: meaning('.'), comma: meaning(',') };
}

/** The number with every space as ` ` and every apostrophe as `'`; `undefined` when it holds anything else. */
function marked(text: string): string | undefined {
  if (!numberPattern.test(text)) return undefined;
  return text
    .replace(new RegExp(`[${spaces}]`, 'gu'), ' ')
    .replace(new RegExp(`[${apostrophes}]`, 'gu'), "'");
}

/** Which sign, if any, stands before the decimals. */
function decimalSign(plain: string, style: NumberStyle): '.' | ',' | null | 'ambiguous' {
  const dots = plain.split('.').length - 1;
  const commas = plain.split(',').length - 1;
  if (dots > 0 && commas > 0) return plain.lastIndexOf('.') > plain.lastIndexOf(',') ? '.' : ',';
  if (dots + commas === 0) return null;
  const sign = dots > 0 ? '.' : ',';
  if (dots + commas > 1) return null;
  const [before = '', after = ''] = plain.split(sign);
  // After other thousands, after a nought or more than three digits, and before other than three, it can only be decimals.
  if (after.length !== 3 || !/^[1-9]\d{0,2}$/.test(before)) return sign;
  const meaning = sign === '.' ? style.dot : style.comma;
  if (meaning === 'unknown') return 'ambiguous';
  return meaning === 'decimal' ? sign : null;
}

/** The digits of a whole number whose thousands, if any, are in threes by one kind of separator. */
function ungrouped(whole: string): string | undefined {
  if (/^(0|[1-9]\d*)$/.test(whole)) return whole;
  const separator = /\D/.exec(whole)?.[0];
  if (separator === undefined) return undefined;
  const groups = whole.split(separator);
  const [first = '', ...others] = groups;
  const isWhole = /^[1-9]\d{0,2}$/.test(first) && others.every((group) => /^\d{3}$/.test(group));
  return isWhole ? groups.join('') : undefined;
}
