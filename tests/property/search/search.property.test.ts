import fc from 'fast-check';
import { expect, test } from 'vitest';
import { buildSegment } from '#shared/search/build-segment.ts';
import { findDocuments } from '#shared/search/find-documents.ts';
import { lexiconOf } from '#shared/search/lexicon.ts';
import { editDistance } from '#shared/search/near-words.ts';
import { parseQuery } from '#shared/search/parse-query.ts';
import { snippetOf } from '#shared/search/snippet.ts';
import { fold, wordsIn } from '#shared/search/words.ts';

const word = fc.stringMatching(/^[a-zåäöé]{2,12}$/);
const text = fc.array(word, { minLength: 1, maxLength: 20 }).map((words) => words.join(' '));

test('a document is found by each of its words, whatever else there is', () => {
  fc.assert(
    fc.property(fc.array(text, { minLength: 1, maxLength: 8 }), fc.nat(), fc.nat(), (texts, which, place) => {
      const documents = texts.map((one, index) => ({
        key: `k${index}`,
        title: '',
        about: '',
        text: one,
        date: '',
      }));
      const segment = buildSegment(documents);
      const lexicon = lexiconOf(segment.words.map((one) => [one, 2]));
      const wanted = which % texts.length;
      const words = wordsIn(texts[wanted] ?? '');
      const query = `${words[place % words.length]?.word ?? ''} `;
      const { hits } = findDocuments(
        { segments: [segment], dead: [null], lexicon },
        parseQuery(query),
        texts.length,
      );
      expect(hits.map(({ key }) => key)).toContain(`k${wanted}`);
    }),
  );
});

test('documents found in two segments are those found in one', () => {
  fc.assert(
    fc.property(fc.array(text, { minLength: 2, maxLength: 8 }), word, (texts, asked) => {
      const documents = texts.map((one, index) => ({
        key: `k${index}`,
        title: '',
        about: '',
        text: one,
        date: '',
      }));
      const lexicon = lexiconOf([]);
      const find = (parts: readonly (typeof documents)[]) => {
        const segments = parts.map((part) => buildSegment(part, lexicon));
        const { hits } = findDocuments(
          { segments, dead: segments.map(() => null), lexicon },
          parseQuery(`${asked} `),
          99,
        );
        return hits.map(({ key }) => key).sort();
      };
      expect(find([documents.slice(0, 1), documents.slice(1)])).toEqual(find([documents]));
    }),
  );
});

test('a snippet is the text, or a stretch of it', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 400 }), word, (shown, asked) => {
      const parts = snippetOf(shown, { stems: new Set([asked]), within: [asked] });
      const said = parts
        .map((part) => part.text)
        .join('')
        .replace(/^… /, '')
        .replace(/ …$/, '');
      expect(shown).toContain(said);
    }),
  );
});

test('folding keeps the length', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (one) => fold(one).length === one.normalize('NFC').length),
  );
});

test('the distance between words is the same both ways, and nothing between equal ones', () => {
  fc.assert(
    fc.property(word, word, (left, right) => {
      expect(editDistance(left, right, 2)).toBe(editDistance(right, left, 2));
      expect(editDistance(left, left, 2)).toBe(0);
    }),
  );
});
