/**
 * A value of an indicator as a number to compare and draw: decimal comma or point, thousands with spaces, a minus of either
 * kind, a percent sign after it. `null` for words.
 */
export function decimalOf(text: string | null): number | null {
  if (text === null) return null;
  const plain = text
    .replace(/[\s\u00a0\u202f]+/gu, '')
    .replace(/^[\u2212\u2013]/u, '-')
    .replace(/%$/, '')
    .replace(',', '.');
  return /^-?\d+(?:\.\d+)?$/.test(plain) ? Number(plain) : null;
}
