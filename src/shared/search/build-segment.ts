import { compoundParts, type Lexicon, lexiconOf } from './lexicon.ts';
import { lettersOf, type SearchDocument, type SearchSegment, segmentFormat } from './segment.ts';
import { swedishStem } from './swedish-stem.ts';
import { wordsIn } from './words.ts';

/** How much a word counts for, by where it stands. A part of a compound counts for half. */
const inTitle = 4;
const inAbout = 2;
const inText = 1;
const asPart = 0.5;

/** Makes a segment of the documents. `lexicon` of a larger collection, so that a few new documents are split as the rest is. */
export function buildSegment(given: readonly SearchDocument[], known?: Lexicon): SearchSegment {
  const documents = given.map(composed);
  const read = documents.map(readDocument);
  const counts = new Map<string, number>();
  for (const { words } of read) {
    for (const word of words.keys()) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  const own = lexiconOf(counts);
  const lexicon = known === undefined ? own : new Set([...known, ...own]);
  const vocabulary = [...counts.keys()].sort();
  const analysed = new Map(vocabulary.map((word) => [word, analyse(word, lexicon)]));
  const stems = new StemTable();
  const wordStems = Uint32Array.from(vocabulary, (word) => stems.placeOf(analysed.get(word)?.stem ?? word));
  for (const [place, { words, length }] of read.entries()) addDocument(stems, analysed, words, length, place);
  return {
    format: segmentFormat,
    ...stems.pack(),
    words: vocabulary,
    wordStems,
    wordLetters: Uint32Array.from(vocabulary, lettersOf),
    keys: documents.map(({ key }) => key),
    groups: documents.map(({ group }) => group),
    titles: documents.map(({ title }) => title),
    abouts: documents.map(({ about }) => about),
    dates: documents.map(({ date }) => date),
    ...packTexts(documents),
  };
}

/** Letters with their accents as one sign each, as they are looked for. */
function composed(document: SearchDocument): SearchDocument {
  const [title, about, text] = [document.title, document.about, document.text].map((part) =>
    part.normalize('NFC'),
  );
  return { ...document, title: title ?? '', about: about ?? '', text: text ?? '' };
}

interface ReadDocument {
  /** How much each word counts for, all places together. */
  readonly words: ReadonlyMap<string, number>;
  readonly length: number;
}

function readDocument({ title, about, text }: SearchDocument): ReadDocument {
  const words = new Map<string, number>();
  let length = 0;
  const read = (part: string, worth: number): void => {
    for (const { word } of wordsIn(part)) {
      words.set(word, (words.get(word) ?? 0) + worth);
      length += 1;
    }
  };
  read(title, inTitle);
  read(about, inAbout);
  read(text, inText);
  return { words, length };
}

interface Analysed {
  readonly stem: string;
  readonly parts: readonly string[];
}

function analyse(word: string, lexicon: Lexicon): Analysed {
  const stem = swedishStem(word);
  return { stem, parts: compoundParts(word, lexicon).filter((part) => part !== stem) };
}

function addDocument(
  stems: StemTable,
  analysed: ReadonlyMap<string, Analysed>,
  words: ReadonlyMap<string, number>,
  length: number,
  place: number,
): void {
  const worth = new Map<number, number>();
  const add = (stem: string, more: number): void => {
    const at = stems.placeOf(stem);
    worth.set(at, (worth.get(at) ?? 0) + more);
  };
  for (const [word, count] of words) {
    const found = analysed.get(word);
    add(found?.stem ?? word, count);
    for (const part of found?.parts ?? []) add(part, count * asPart);
  }
  // BM25 with its usual constants: many times counts for more, less and less; in a short text for more than in a long one.
  const slowing = 1.2 * (0.25 + 0.75 * (length / usualLength));
  for (const [at, more] of worth) {
    stems.add(at, place, Math.max(1, Math.min(255, Math.round((160 * more) / (more + slowing)))));
  }
}

/** Words in a usual paragraph. A constant, so that a weight means the same in every segment. */
const usualLength = 70;

/** Stems and their runs while a segment is made. Documents come in order, so that each run is sorted. */
class StemTable {
  readonly #places = new Map<string, number>();
  readonly #docs: number[][] = [];
  readonly #weights: number[][] = [];

  placeOf(stem: string): number {
    const known = this.#places.get(stem);
    if (known !== undefined) return known;
    const place = this.#places.size;
    this.#places.set(stem, place);
    this.#docs.push([]);
    this.#weights.push([]);
    return place;
  }

  add(stem: number, document: number, weight: number): void {
    this.#docs[stem]?.push(document);
    this.#weights[stem]?.push(weight);
  }

  pack(): Pick<SearchSegment, 'stems' | 'stemLetters' | 'starts' | 'docs' | 'weights'> {
    const total = this.#docs.reduce((sum, docs) => sum + docs.length, 0);
    const starts = new Uint32Array(this.#docs.length + 1);
    const docs = new Uint32Array(total);
    const weights = new Uint8Array(total);
    let at = 0;
    for (const [stem, run] of this.#docs.entries()) {
      docs.set(run, at);
      weights.set(this.#weights[stem] ?? [], at);
      at += run.length;
      starts[stem + 1] = at;
    }
    const stems = [...this.#places.keys()];
    return { stems, stemLetters: Uint32Array.from(stems, lettersOf), starts, docs, weights };
  }
}

function packTexts(documents: readonly SearchDocument[]): Pick<SearchSegment, 'texts' | 'textStarts'> {
  const encoder = new TextEncoder();
  const parts = documents.map(({ text }) => encoder.encode(text));
  const textStarts = new Uint32Array(parts.length + 1);
  for (const [index, part] of parts.entries()) textStarts[index + 1] = (textStarts[index] ?? 0) + part.length;
  const texts = new Uint8Array(textStarts.at(-1) ?? 0);
  for (const [index, part] of parts.entries()) texts.set(part, textStarts[index]);
  return { texts, textStarts };
}
