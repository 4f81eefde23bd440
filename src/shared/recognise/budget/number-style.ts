import type { NumberStyle, SeparatorMeaning } from './amount-text.ts';
import { separatorEvidence } from './split-number.ts';
import { stripUnit } from './unit-words.ts';

/**
 * What a dot and a comma mean in a table, by the numbers that tell: `1.234.567` and `1.234,50` say that a dot goes between
 * thousands. Where no number tells, or two tell differently, it is unknown, and nothing is guessed.
 */
export function numberStyle(texts: readonly string[]): NumberStyle {
  const seen = { dot: new Set<string>(), comma: new Set<string>() };
  for (const text of texts) {
    const bare = stripUnit(text.trim()).rest.replace(/^[(+\-\u2212\u2013]\s*|[)\-\u2212]$/gu, '');
    const evidence = separatorEvidence(bare.trim());
    if (evidence?.dot !== undefined) seen.dot.add(evidence.dot);
    if (evidence?.comma !== undefined) seen.comma.add(evidence.comma);
  }
  return { dot: meaningOf(seen.dot), comma: meaningOf(seen.comma) };
}

function meaningOf(seen: ReadonlySet<string>): SeparatorMeaning {
  if (seen.size !== 1) return 'unknown';
  return seen.has('decimal') ? 'decimal' : 'thousands';
}
