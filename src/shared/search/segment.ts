/** Something that can be found: a §, a decision, a note, a matter, a paper's text, a person. */
export interface SearchDocument {
  /** Unique among all that is indexed; the caller's own. */
  readonly key: string;
  /** What it is made anew or removed together with: the dossier that it was read from. */
  readonly group: string;
  /** What is shown of it: "§ 84 Budget 2027". */
  readonly title: string;
  /** Words that it is found by without standing in its text: its body, year, kind, registry number. */
  readonly about: string;
  readonly text: string;
  /** ISO date or year, or an empty string: newer ones come first among equals. */
  readonly date: string;
}

/**
 * A part of the index that never changes once it is made: plain arrays, so that it can be handed between threads and kept as
 * it is. What is removed or made anew is known beside it.
 */
export interface SearchSegment {
  /** Raised when the analysis of words changes: an older segment is made anew. */
  readonly format: number;
  /** Stems, each with a run of `docs` and `weights` that begins at its place in `starts`. */
  readonly stems: readonly string[];
  readonly starts: Uint32Array;
  readonly docs: Uint32Array;
  /** How much a document is about a stem, 1–255. */
  readonly weights: Uint8Array;
  /** Words as they are written, folded and sorted: what beginnings and misspellings are looked for among. */
  readonly words: readonly string[];
  /** The stem of each word, as a place in `stems`. */
  readonly wordStems: Uint32Array;
  /** Which letters each word and stem has, a bit each: what cannot be a misspelling is passed over quickly. */
  readonly wordLetters: Uint32Array;
  readonly stemLetters: Uint32Array;
  readonly keys: readonly string[];
  readonly groups: readonly string[];
  readonly titles: readonly string[];
  readonly abouts: readonly string[];
  readonly dates: readonly string[];
  /** The texts, one after another, as UTF-8; each begins at its place in `textStarts`. */
  readonly texts: Uint8Array;
  readonly textStarts: Uint32Array;
}

export const segmentFormat = 1;

/** The letters of a word as bits: a to z, å, ä, ö, and one for all figures. */
export function lettersOf(word: string): number {
  let letters = 0;
  for (let index = 0; index < word.length; index += 1) {
    const code = word.charCodeAt(index);
    if (code >= 97 && code <= 122) letters |= 1 << (code - 97);
    else if (code === 229) letters |= 1 << 26;
    else if (code === 228) letters |= 1 << 27;
    else if (code === 246) letters |= 1 << 28;
    else letters |= 1 << 29;
  }
  return letters >>> 0;
}

/** A document as it was given, by its place in the segment. */
export function documentAt(segment: SearchSegment, place: number): SearchDocument {
  return {
    key: segment.keys[place] ?? '',
    group: segment.groups[place] ?? '',
    title: segment.titles[place] ?? '',
    about: segment.abouts[place] ?? '',
    text: textAt(segment, place),
    date: segment.dates[place] ?? '',
  };
}

/** The text of a document, by its place in the segment. */
export function textAt(segment: SearchSegment, place: number): string {
  return decoder.decode(segment.texts.subarray(segment.textStarts[place], segment.textStarts[place + 1]));
}

const decoder = new TextDecoder();
