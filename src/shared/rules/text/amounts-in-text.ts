const unitOre = { kr: 100, tkr: 100_000, mkr: 100_000_000 } as const;

/** An amount that a text tells of. */
export interface AmountInText {
  /** As it stands in the text. */
  readonly text: string;
  readonly index: number;
  readonly end: number;
  readonly ore: number;
  readonly unit: keyof typeof unitOre;
  /** What one step of the last written place is worth, in öre: a number can have been rounded by half of it. */
  readonly place: number;
}

const number =
  '(?<![\\d.,/§-])([−–-]\\s?)?(\\d{1,3}(?:[ \\u00a0\\u202f.]\\d{3})+|\\d+)(?:,(\\d{1,3})|\\.(\\d{1,2}))?';
const units = 'miljoner(?: kronor| kr)?|miljon(?: kronor| kr)?|mnkr|mkr|tusen kronor|tkr|kronor|kr(?!\\p{L})';
const amount = new RegExp(`${number}\\s*(${units})(?!\\p{L})`, 'giu');
const bareAtEnd = new RegExp(`${number}\\s*$`, 'u');

/** The amounts of a text that name their unit, in their order. */
export function amountsIn(text: string): readonly AmountInText[] {
  return [...text.matchAll(amount)].map((match) => read(match, unitOf(match[5] ?? '')));
}

/** The number that a line of a list ends with, where it names no unit: the unit stands above such a list. */
export function bareAmountAtEnd(line: string): AmountInText | undefined {
  const match = bareAtEnd.exec(line);
  return match === null ? undefined : read(match, 'tkr');
}

function read(match: RegExpMatchArray, unit: AmountInText['unit']): AmountInText {
  const [whole, sign, digits = '', afterComma, afterPoint] = match;
  const decimals = afterComma ?? afterPoint ?? '';
  const place = unitOre[unit] / 10 ** decimals.length;
  const value = Number(`${digits.replace(/[^\d]/gu, '')}${decimals}`) * place;
  const index = match.index ?? 0;
  const ore = sign === undefined ? value : -value;
  return { text: whole.trim(), index, end: index + whole.length, ore: Math.round(ore), unit, place };
}

function unitOf(word: string): AmountInText['unit'] {
  const lower = word.toLowerCase();
  if (/^(miljon|mnkr|mkr)/u.test(lower)) return 'mkr';
  return /^(tkr|tusen)/u.test(lower) ? 'tkr' : 'kr';
}

/**
 * How much a sum of rounded numbers can be off: one step of the finest place in thousands or more, nothing in kronor, and
 * half a step for each number that is written more coarsely.
 */
export function rounding(amounts: readonly AmountInText[]): number {
  const finest = Math.min(...amounts.map(({ place }) => place));
  const own = finest >= unitOre.tkr ? finest : 0;
  return amounts.reduce((sum, { place }) => (place > finest ? sum + place / 2 : sum), own);
}

/** An amount as a text in a unit, with Swedish signs. */
export function amountText(ore: number, unit: AmountInText['unit']): string {
  const value = ore / unitOre[unit];
  const text = new Intl.NumberFormat('sv-SE', { maximumFractionDigits: 2 }).format(value);
  return `${text.replace(/[\u00a0\u202f]/gu, ' ')} ${unit === 'kr' ? 'kronor' : unit}`;
}
