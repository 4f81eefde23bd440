import type { MoneyUnit } from '#shared/domain/budget/money-unit.ts';

const words: readonly (readonly [MoneyUnit, string])[] = [
  ['mkr', 'mkr|mnkr|msek|milj(?:on(?:er)?)?\\.?\\s*(?:kr(?:onor)?|sek)'],
  [
    'tkr',
    "tkr|kkr|tsek|ksek|t\\.kr|(?:i\\s+)?tusen(?:tal)?s?\\s*(?:kr(?:onor)?|sek)|1\\s?000(?:-tal)?s?\\s*(?:kr(?:onor)?|sek)|'000\\s*(?:kr|sek)",
  ],
  ['kr', 'kr(?:onor)?|sek'],
];
const edge = '(?![\\p{L}\\d])';

/** Takes a unit off the start or the end of an amount: `1,2 mkr`, `tkr 500`, `500:-`. */
export function stripUnit(text: string): { readonly rest: string; readonly unit: MoneyUnit | null } {
  const old = /^(.*\d)\s*:\s*[-\u2013]$/u.exec(text);
  if (old !== null) return { rest: old[1] ?? '', unit: 'kr' };
  for (const [unit, word] of words) {
    const after = new RegExp(`^(.*?[\\d)\\-\u2212\u2013])\\s*(?:${word})\\.?$`, 'iu').exec(text);
    if (after !== null && !/^1\s?000/.test(text.slice(after[1]?.length ?? 0).trim())) {
      return { rest: (after[1] ?? '').trim(), unit };
    }
    const before = new RegExp(`^(?:${word})\\.?\\s*([\\d(\\-\u2212\u2013].*)$`, 'iu').exec(text);
    if (before !== null && !/^\d/.test(text)) return { rest: (before[1] ?? '').trim(), unit };
  }
  return { rest: text, unit: null };
}

/** The unit that a heading names, such as "Budget 2027 (tkr)"; `null` for none, or for two that differ. */
export function unitInHeading(text: string): MoneyUnit | null {
  let rest = text;
  const found = new Set<MoneyUnit>();
  for (const [unit, word] of words) {
    const pattern = new RegExp(`(?<![\\p{L}\\d])(?:${word})${edge}`, 'giu');
    if (pattern.test(rest)) found.add(unit);
    rest = rest.replace(pattern, ' ');
  }
  if (/(?<![\p{L}])(?:i\s+)?tusental(?![\p{L}])/iu.test(rest)) found.add('tkr');
  const [only] = found;
  return found.size === 1 ? (only ?? null) : null;
}
