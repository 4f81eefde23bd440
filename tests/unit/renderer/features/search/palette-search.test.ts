import { describe, expect, it } from 'vitest';
import { matchesAll, wordsOf } from '#renderer/features/search/palette-search.ts';

describe('palette search', () => {
  it('splits on any white space, in lower case', () => {
    expect(wordsOf('  Ärende\tBUDGET ')).toEqual(['ärende', 'budget']);
    expect(wordsOf('')).toEqual([]);
  });

  it('finds texts that hold every word, in any order', () => {
    expect(matchesAll('§ 84 Verksamhetsplan med budget', ['budget', '84'])).toBe(true);
    expect(matchesAll('§ 84 Verksamhetsplan', ['budget', '84'])).toBe(false);
  });
});
