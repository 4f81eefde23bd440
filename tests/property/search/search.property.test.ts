import fc from 'fast-check';
import { expect, test } from 'vitest';
import { buildSegment } from '#shared/search/build-segment.ts';
import { findDocuments } from '#shared/search/find-documents.ts';
import { lexiconOf } from '#shared/search/lexicon.ts';
import { editDistance } from '#shared/search/near-words.ts';
import { parseQuery } from '#shared/search/parse-query.ts';
import { createSearchIndex, type SearchIndex } from '#shared/search/search-index.ts';
import type { SearchDocument } from '#shared/search/segment.ts';
import { snippetOf } from '#shared/search/snippet.ts';
import { fold, wordsIn } from '#shared/search/words.ts';

const word = fc.stringMatching(/^[a-zåäöé]{2,12}$/);
const text = fc.array(word, { minLength: 1, maxLength: 20 }).map((words) => words.join(' '));

test('a document is found by each of its words, whatever else there is', () => {
  fc.assert(
    fc.property(fc.array(text, { minLength: 1, maxLength: 8 }), fc.nat(), fc.nat(), (texts, which, place) => {
      const documents = texts.map((one, index) => ({
        key: `k${index}`,
        group: '',
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
        group: '',
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

const change = fc.record({
  group: fc.constantFrom('a', 'b', 'c', 'd'),
  texts: fc.array(text, { maxLength: 3 }),
  settles: fc.boolean(),
});

test('an index that has followed every change finds what one made at the end finds', () => {
  fc.assert(
    fc.property(fc.array(change, { maxLength: 12 }), word, (changes, asked) => {
      let followed = createSearchIndex();
      const last = new Map<string, readonly SearchDocument[]>();
      for (const { group, texts, settles } of changes) {
        const documents = texts.map((one, place) => ({
          key: `${group}${place}`,
          group,
          title: '',
          about: '',
          text: one,
          date: '',
        }));
        followed.replace(group, documents);
        last.set(group, documents);
        if (settles) followed = createSearchIndex(structuredClone(followed.kept()));
      }
      const fresh = createSearchIndex({ segments: [], fresh: [...last.values()].flat() });
      const found = (index: SearchIndex) =>
        index
          .find(`${asked} `, 99)
          .hits.map(({ key }) => key)
          .sort();
      expect(found(followed)).toEqual(found(fresh));
      expect(followed.groups().toSorted()).toEqual(fresh.groups().toSorted());
    }),
  );
});

test('laying documents in segments, and making one of many, loses none', () => {
  const index = createSearchIndex();
  const document = (group: number, place: number, word: string) => ({
    key: `${group}.${place}`,
    group: `g${group}`,
    title: word,
    about: '',
    text: '',
    date: '',
  });
  for (let round = 0; round < 8; round += 1) {
    for (let group = 0; group < 60; group += 1) {
      index.replace(
        `g${group}`,
        Array.from({ length: 10 }, (_, place) => document(group, place, `runda${round}x`)),
      );
    }
    index.settle();
    expect(index.find(`runda${round}x `, 1).total).toBe(600);
  }
  expect(index.find('runda0x ', 999).hits.filter(({ title }) => title === 'runda0x')).toEqual([]);
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
  fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (one) => fold(one).length === one.length));
});

test('the distance between words is the same both ways, and nothing between equal ones', () => {
  fc.assert(
    fc.property(word, word, (left, right) => {
      expect(editDistance(left, right, 2)).toBe(editDistance(right, left, 2));
      expect(editDistance(left, left, 2)).toBe(0);
    }),
  );
});
