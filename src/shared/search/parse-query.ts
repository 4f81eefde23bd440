import { wordsIn } from './words.ts';

/** What was asked for. All words must be there; those with a minus must not; a phrase stands word for word. */
export interface SearchQuery {
  readonly words: readonly string[];
  readonly phrases: readonly (readonly string[])[];
  readonly without: readonly string[];
  /** The last word may be one that is still being typed. */
  readonly isOpen: boolean;
}

/** Words that stand nearly everywhere: asked for only when nothing else is. */
const saysLittle = new Set(
  'och att för i på av om en ett den det de som med till från vid under enligt samt eller har hade är var blir när hur vad vilka vilken vilket vem då också inte mellan inom efter över gäller gällde'.split(
    ' ',
  ),
);

function isLetter(sign: string | undefined): boolean {
  return sign !== undefined && /[\p{L}\p{N}]/u.test(sign);
}

/** Reads a query as it is typed: `budget 2024 "utan eget kapital" -preliminär`. Swedish quotation marks are quotation marks. */
export function parseQuery(text: string): SearchQuery {
  const phrases: string[][] = [];
  const without: string[] = [];
  const rest = text
    .normalize('NFC')
    .replace(/["”“„»«]([^"”“„»«]+)(?:["”“„»«]|$)/g, (_, phrase: string) => {
      const words = wordsIn(phrase).map(({ word }) => word);
      if (words.length > 0) phrases.push(words);
      return ' ';
    })
    .replace(/(^|\s)[-−–](?=[\p{L}\p{N}])([^\s]+)/gu, (_, before: string, word: string) => {
      without.push(...wordsIn(word).map(({ word: one }) => one));
      return before;
    });
  const all = wordsIn(rest).map(({ word }) => word);
  const telling = all.filter(
    (word, place) => !saysLittle.has(word) || (place === all.length - 1 && isLetter(text.at(-1))),
  );
  const words = telling.length === 0 ? all : telling;
  return { words, phrases, without, isOpen: words.length > 0 && isLetter(text.at(-1)) };
}
