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

  it('puts what was removed before what was added', () => {
    expect(wordDifference('ett två', 'tre fyra').map(({ type }) => type)).toEqual([
      'removed',
      'added',
      'same',
      'removed',
      'added',
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
