import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blockDifference } from '#renderer/editor/changes/block-difference.ts';

const word = fc.constantFrom('insatsen', 'följs', 'upp', 'två', 'gånger', 'om', 'året', 'styrelsen', 'mars');
const block = fc.array(word, { minLength: 1, maxLength: 8 }).map((words) => words.join(' '));
const document = fc.array(block, { maxLength: 10 });

describe('the difference of two documents', () => {
  it('holds both of them whole, in their order', () => {
    fc.assert(
      fc.property(document, document, (before, after) => {
        const blocks = blockDifference(before, after);
        expect(blocks.filter(({ type }) => type !== 'added').map((one) => one.before)).toEqual(before);
        expect(blocks.filter(({ type }) => type !== 'removed').map((one) => one.after)).toEqual(after);
      }),
    );
  });

  it('is nothing between a document and itself', () => {
    fc.assert(
      fc.property(document, (text) => {
        expect(blockDifference(text, text).every(({ type }) => type === 'same')).toBe(true);
      }),
    );
  });
});
