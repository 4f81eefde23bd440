import type { Lexicon } from './lexicon.ts';
import type { SearchQuery } from './parse-query.ts';
import { type SearchSegment, textAt } from './segment.ts';
import { swedishStem } from './swedish-stem.ts';
import { documentsWith, type Sense, sensesOf } from './word-senses.ts';
import { withAccents } from './words.ts';

/** One document that was found. */
export interface FoundDocument {
  readonly key: string;
  readonly score: number;
  readonly segment: number;
  /** Place in the segment: what its title and text are read with. */
  readonly place: number;
}

/** What is marked in a text: words with one of the stems, and compounds that one of `within` is a part of. */
export interface SearchMarks {
  readonly stems: ReadonlySet<string>;
  readonly within: readonly string[];
}

/** What was found, the best first. */
export interface FoundDocuments {
  readonly hits: readonly FoundDocument[];
  /** How many there are in all. */
  readonly total: number;
  readonly marks: SearchMarks;
  /** `false` when no document has all the words, and those with most of them are given. */
  readonly hasAll: boolean;
}

/** The segments that are searched. */
export interface SearchableIndex {
  readonly segments: readonly SearchSegment[];
  /** For each segment a byte a document, 1 for what has been removed or made anew in a later one; `null` for none. */
  readonly dead: readonly (Uint8Array | null)[];
  readonly lexicon: Lexicon;
}

/** Finds the documents that a query asks for, at most `limit` of them. */
export function findDocuments(index: SearchableIndex, query: SearchQuery, limit: number): FoundDocuments {
  const asked = [...query.words, ...query.phrases.flat()];
  const stems = new Set<string>();
  const within = new Set<string>();
  const marks = { stems, within: [] };
  if (asked.length === 0) return { hits: [], total: 0, marks, hasAll: true };
  const scored = index.segments.map((segment, number) => emptyScores(segment, index.dead[number] ?? null));
  for (const [place, word] of asked.entries()) {
    const isOpen = query.isOpen && place === query.words.length - 1;
    const senses = sensesOf(index.segments, word, isOpen, index.lexicon);
    for (const { stem, worth, weights } of senses.flat()) {
      stems.add(stem);
      if ((worth === 1 || weights === null) && stem.length > 3) within.add(stem);
    }
    addWord(index, scored, senses, place);
  }
  for (const word of query.without) leaveOut(index.segments, scored, swedishStem(word));
  const hasAll = scored.some(({ matched, excluded }) =>
    matched.some((count, place) => count === asked.length && excluded[place] === 0),
  );
  const least = hasAll ? asked.length : Math.max(1, Math.ceil(asked.length / 2));
  const { hits, total } = bestHits(index, scored, least, limit, query.phrases.map(phrasePattern));
  return { hits, total, marks: { stems, within: [...within] }, hasAll };
}

interface Scores {
  readonly scores: Float32Array;
  /** The score without the word that is being added: of its senses the best one counts. */
  readonly before: Float32Array;
  /** How many of the words asked for each document has. */
  readonly matched: Uint8Array;
  /** The last word of the query that a document has, counted from 1. */
  readonly last: Uint8Array;
  readonly excluded: Uint8Array;
}

function emptyScores({ keys }: SearchSegment, dead: Uint8Array | null): Scores {
  const bytes = () => new Uint8Array(keys.length);
  const numbers = () => new Float32Array(keys.length);
  return {
    scores: numbers(),
    before: numbers(),
    matched: bytes(),
    last: bytes(),
    excluded: dead?.slice() ?? bytes(),
  };
}

function addWord(
  index: SearchableIndex,
  scored: readonly Scores[],
  senses: readonly (readonly Sense[])[],
  place: number,
): void {
  const size = index.segments.reduce((sum, { keys }) => sum + keys.length, 0);
  const counts = new Map<string, number>();
  for (const { stem, docs } of senses.flat()) counts.set(stem, (counts.get(stem) ?? 0) + docs.length);
  for (const [number, own] of senses.entries()) {
    const target = scored[number];
    if (target === undefined) continue;
    for (const sense of own) addSense(target, sense, rarity(size, counts.get(sense.stem) ?? 0), place + 1);
  }
}

/** How much it says that a document has a word: a rare one more than one that stands nearly everywhere. */
function rarity(size: number, count: number): number {
  return Math.log(1 + (size - count + 0.5) / (count + 0.5)) + 0.1;
}

/** The weight of a document whose own is not told. */
const middleWeight = 80;

function addSense(target: Scores, { docs, weights, worth }: Sense, rare: number, word: number): void {
  const { scores, before, matched, last } = target;
  for (let at = 0; at < docs.length; at += 1) {
    const doc = docs[at] ?? 0;
    if (last[doc] !== word) {
      last[doc] = word;
      matched[doc] = (matched[doc] ?? 0) + 1;
      before[doc] = scores[doc] ?? 0;
    }
    const score = (before[doc] ?? 0) + worth * rare * (weights === null ? middleWeight : (weights[at] ?? 0));
    if (score > (scores[doc] ?? 0)) scores[doc] = score;
  }
}

function leaveOut(segments: readonly SearchSegment[], scored: readonly Scores[], stem: string): void {
  for (const [number, segment] of segments.entries()) {
    for (const doc of documentsWith(segment, stem)) scored[number]?.excluded.fill(1, doc, doc + 1);
  }
}

/** The best hits in order, and how many there are in all. Only those that are given are made into objects. */
function bestHits(
  index: SearchableIndex,
  scored: readonly Scores[],
  least: number,
  limit: number,
  phrases: readonly RegExp[],
): Pick<FoundDocuments, 'hits' | 'total'> {
  const hits: FoundDocument[] = [];
  let total = 0;
  for (const [segment, { matched, excluded, scores }] of scored.entries()) {
    const keys = index.segments[segment]?.keys ?? [];
    for (let place = 0; place < matched.length; place += 1) {
      const count = matched[place] ?? 0;
      if (count < least || excluded[place] === 1) continue;
      const hit = { key: keys[place] ?? '', score: (scores[place] ?? 0) * count, segment, place };
      if (phrases.length > 0 && !hasPhrases(index, hit, phrases)) continue;
      total += 1;
      insert(hits, hit, limit, (left, right) => right.score - left.score || newerFirst(index, left, right));
    }
  }
  return { hits, total };
}

/** Puts a hit in its place among the best ones; drops the last when they are too many. */
function insert(
  hits: FoundDocument[],
  hit: FoundDocument,
  limit: number,
  compare: (left: FoundDocument, right: FoundDocument) => number,
): void {
  const last = hits.at(-1);
  if (hits.length === limit && last !== undefined && compare(hit, last) >= 0) return;
  const at = hits.findIndex((other) => compare(hit, other) < 0);
  hits.splice(at === -1 ? hits.length : at, 0, hit);
  if (hits.length > limit) hits.pop();
}

function newerFirst({ segments }: SearchableIndex, left: FoundDocument, right: FoundDocument): number {
  const dateOf = ({ segment, place }: FoundDocument) => segments[segment]?.dates[place] ?? '';
  const [one, other] = [dateOf(left), dateOf(right)];
  if (one === other) return 0;
  return one < other ? 1 : -1;
}

function hasPhrases(index: SearchableIndex, hit: FoundDocument, phrases: readonly RegExp[]): boolean {
  const segment = index.segments[hit.segment];
  if (segment === undefined) return false;
  const text = `${segment.titles[hit.place] ?? ''}\n${textAt(segment, hit.place)}`;
  return phrases.every((phrase) => phrase.test(text));
}

/** Finds the words of a phrase, one after another, whatever stands between them that is no word. Takes folded words. */
function phrasePattern(words: readonly string[]): RegExp {
  const pattern = words.map((word) => word.replace(/[aeiouync]/g, withAccents)).join('[^\\p{L}\\p{N}]+');
  return new RegExp(`(?<![\\p{L}\\p{N}])${pattern}(?![\\p{L}\\p{N}])`, 'iu');
}
