import { describe, expect, it } from 'vitest';
import { wordDifference } from '#renderer/editor/changes/word-difference.ts';

describe('wordDifference', () => {
  it('shows one part for equal texts', () => {
    expect(wordDifference('att godkänna', 'att godkänna')).toEqual([{ type: 'same', text: 'att godkänna' }]);
  });

  it('marks the word that was exchanged', () => {
    expect(wordDifference('från den 1 februari 2027', 'från den 1 januari 2027')).toEqual([
      { type: 'same', text: 'från den 1 ' },
      { type: 'removed', text: 'februari' },
      { type: 'added', text: 'januari' },
      { type: 'same', text: ' 2027' },
    ]);
  });

  it('joins changes that only a space parts, the removed text first', () => {
    expect(wordDifference('att bevilja ett två kronor', 'att bevilja tre fyra kronor')).toEqual([
      { type: 'same', text: 'att bevilja ' },
      { type: 'removed', text: 'ett två' },
      { type: 'added', text: 'tre fyra' },
      { type: 'same', text: ' kronor' },
    ]);
  });

  it('shows two sentences with little in common whole', () => {
    const before = 'att godkänna uppföljningen och lägga den till handlingarna';
    const after = 'att fastställa budgeten till 8 460 tkr';
    expect(wordDifference(before, after)).toEqual([
      { type: 'removed', text: before },
      { type: 'added', text: after },
    ]);
  });

  it('shows an empty text as added whole', () => {
    expect(wordDifference('', 'att godkänna')).toEqual([{ type: 'added', text: 'att godkänna' }]);
  });

  it('gives back both texts for long and different ones', () => {
    const before = Array.from({ length: 3000 }, (_, index) => `a${index}`).join(' ');
    const after = Array.from({ length: 3000 }, (_, index) => `b${index}`).join(' ');
    const parts = wordDifference(before, after);
    const side = (skipped: string): string =>
      parts
        .filter(({ type }) => type !== skipped)
        .map(({ text }) => text)
        .join('');
    expect(side('added')).toBe(before);
    expect(side('removed')).toBe(after);
  });
});
