import { compoundParts, type Lexicon } from './lexicon.ts';
import { nearWords } from './near-words.ts';
import type { SearchSegment } from './segment.ts';
import { swedishStem } from './swedish-stem.ts';

/** Documents of one segment that a word of the query may mean, and how sure that is: 1 for the word itself in any form. */
export interface Sense {
  readonly stem: string;
  readonly docs: Uint32Array;
  /** How much each document is about it, in the same order. `null` where all count alike. */
  readonly weights: Uint8Array | null;
  readonly worth: number;
}

/** Fewer documents than this, and a misspelling is thought of. */
const enough = 5;

/** One letter begins too many words to mean any of them. */
const shortestBeginning = 2;

const asBeginning = 0.6;
const asParts = 0.4;
const oneLetterOff = 0.35;
const twoLettersOff = 0.2;

/**
 * What a word of the query may mean, for each segment: itself in any form; while it is being typed, what it begins; once it
 * is typed, documents with all the parts that it is made of; and where hardly anything is found, what it may be a
 * misspelling of.
 */
export function sensesOf(
  segments: readonly SearchSegment[],
  word: string,
  isOpen: boolean,
  lexicon: Lexicon,
): readonly (readonly Sense[])[] {
  const found = segments.map((segment) => {
    const stems = new Map<number, number>();
    const exact = stemPlace(segment, swedishStem(word));
    if (exact !== undefined) stems.set(exact, 1);
    if (isOpen && word.length >= shortestBeginning) addBeginnings(segment, word, stems);
    return stems;
  });
  const count = found.reduce((sum, stems, number) => sum + documentsOf(segments[number], stems), 0);
  if (count < enough) {
    for (const [number, segment] of segments.entries()) addNear(segment, word, found[number] ?? new Map());
  }
  const parts = isOpen ? [] : compoundParts(word, lexicon);
  return segments.map((segment, number) => [
    ...[...(found[number] ?? [])].map(([stem, worth]) => runOf(segment, stem, worth)),
    ...(parts.length < 2 ? [] : withAllParts(segment, parts)),
  ]);
}

function addBeginnings(segment: SearchSegment, word: string, stems: Map<number, number>): void {
  const { words, wordStems } = segment;
  for (let at = firstFrom(words, word); words[at]?.startsWith(word) === true; at += 1) {
    const stem = wordStems[at] ?? 0;
    if (!stems.has(stem)) stems.set(stem, asBeginning);
  }
}

function addNear(segment: SearchSegment, word: string, stems: Map<number, number>): void {
  const add = (stem: number, distance: number): void => {
    if (!stems.has(stem)) stems.set(stem, distance === 1 ? oneLetterOff : twoLettersOff);
  };
  for (const { place, distance } of nearWords(segment.words, segment.wordLetters, word)) {
    add(segment.wordStems[place] ?? 0, distance);
  }
  // The form that was meant may stand nowhere, while other forms of the word do.
  for (const { place, distance } of nearWords(segment.stems, segment.stemLetters, swedishStem(word))) {
    add(place, Math.max(1, distance));
  }
}

/** Documents that have every part: who asks for "ungdomsinsats" may mean "insatser för ungdomar". */
function withAllParts(segment: SearchSegment, parts: readonly string[]): readonly Sense[] {
  const runs = parts.map((part) => {
    const stem = stemPlace(segment, part);
    return stem === undefined ? new Uint32Array() : runOf(segment, stem, 1).docs;
  });
  const [first = new Uint32Array(), ...others] = runs.toSorted((left, right) => left.length - right.length);
  const sets = others.map((run) => new Set(run));
  const docs = first.filter((doc) => sets.every((set) => set.has(doc)));
  return docs.length === 0
    ? []
    : parts.map((stem) => ({ stem, docs, weights: null, worth: asParts / parts.length }));
}

function runOf({ stems, starts, docs, weights }: SearchSegment, stem: number, worth: number): Sense {
  const [from, to] = [starts[stem] ?? 0, starts[stem + 1] ?? 0];
  return {
    stem: stems[stem] ?? '',
    docs: docs.subarray(from, to),
    weights: weights.subarray(from, to),
    worth,
  };
}

function documentsOf(segment: SearchSegment | undefined, stems: ReadonlyMap<number, number>): number {
  if (segment === undefined) return 0;
  return [...stems.keys()].reduce((sum, stem) => sum + runOf(segment, stem, 1).docs.length, 0);
}

/** The documents that have a stem, in any form of it. */
export function documentsWith(segment: SearchSegment, stem: string): Uint32Array {
  const place = stemPlace(segment, stem);
  return place === undefined ? new Uint32Array() : runOf(segment, place, 1).docs;
}

const stemPlaces = new WeakMap<SearchSegment, ReadonlyMap<string, number>>();

function stemPlace(segment: SearchSegment, stem: string): number | undefined {
  let places = stemPlaces.get(segment);
  if (places === undefined) {
    places = new Map(segment.stems.map((one, place) => [one, place]));
    stemPlaces.set(segment, places);
  }
  return places.get(stem);
}

/** The place of the first word that does not come before the given one. */
function firstFrom(words: readonly string[], word: string): number {
  let low = 0;
  let high = words.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((words[middle] ?? '') < word) low = middle + 1;
    else high = middle;
  }
  return low;
}
