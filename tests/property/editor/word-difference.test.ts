import fc from 'fast-check';
import { expect, it } from 'vitest';
import { wordDifference } from '#renderer/editor/changes/word-difference.ts';

const wording = fc
  .array(fc.constantFrom('att', ' ', 'godkänna', 'anta', ',', '\n', 'år', '2027'), { maxLength: 40 })
  .map((words) => words.join(''));

it('rebuilds both texts from the parts of their difference', () => {
  fc.assert(
    fc.property(wording, wording, (before, after) => {
      const parts = wordDifference(before, after);
      const older = parts.filter(({ type }) => type !== 'added').map(({ text }) => text);
      const newer = parts.filter(({ type }) => type !== 'removed').map(({ text }) => text);
      expect(older.join('')).toBe(before);
      expect(newer.join('')).toBe(after);
    }),
  );
});
