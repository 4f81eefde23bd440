/** One word of a text, folded, with where it stands in the text. */
export interface Word {
  readonly word: string;
  readonly start: number;
  readonly end: number;
}

/**
 * Lower case, and without the accents that Swedish writes only in names and loans (é, ü); å, ä and ö are letters of their
 * own and stay. The result has the same length as the text, so that places in one are places in the other. Takes composed
 * text (NFC).
 */
export function fold(text: string): string {
  return lower(text).replace(/[àáâãèéêëìíîïòóôõùúûüýÿñç]/g, (letter) => plain[letter] ?? letter);
}

function lower(text: string): string {
  const whole = text.toLocaleLowerCase('sv');
  if (whole.length === text.length) return whole;
  // A few letters of other languages are longer as small ones: they stay as they are.
  return [...text]
    .map((letter) => (letter.toLowerCase().length === letter.length ? letter.toLowerCase() : letter))
    .join('');
}

const accents = ['aàáâã', 'eèéêë', 'iìíîï', 'oòóôõ', 'uùúûü', 'yýÿ', 'nñ', 'cç'];
const plain: Readonly<Record<string, string>> = Object.fromEntries(
  accents.flatMap(([base = '', ...accented]) => accented.map((letter) => [letter, base])),
);

/** A pattern for a folded letter: the letter itself and those that fold to it. */
export function withAccents(letter: string): string {
  const group = accents.find(([base]) => base === letter);
  return group === undefined ? letter : `[${group}]`;
}

/**
 * The words of a text: letters and figures. A registry number such as 2026/58 is one word and its parts are too; amounts
 * with spaces in them, 1 250 000, are one.
 */
export function wordsIn(text: string): readonly Word[] {
  const folded = fold(text);
  const words: Word[] = [];
  for (const match of folded.matchAll(pattern)) {
    const word = match[0];
    const start = match.index;
    words.push({
      word: /^\d[\d\s\u00a0\u202f]*$/.test(word) ? word.replace(/\s/g, '') : word,
      start,
      end: start + word.length,
    });
    if (!word.includes('/')) continue;
    let from = start;
    for (const part of word.split('/')) {
      words.push({ word: part, start: from, end: from + part.length });
      from += part.length + 1;
    }
  }
  return words;
}

const pattern = /\d{1,3}(?:[ \u00a0\u202f]\d{3})+(?!\d)|\d+(?:\/\d+)+|[\p{L}\p{N}]+/gu;
