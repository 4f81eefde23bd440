import type { SearchDocument } from '#shared/search/segment.ts';
import { familiesOf, knownFamilies, unseenFamilies } from '#tests/unit/search/word-families.ts';

/** A paragraph, and the words that it is about whatever form they stand in: the truth that a search is held to. */
export interface TrueParagraph {
  readonly document: SearchDocument;
  /** First forms of the words that stand in it, alone or as a part of a compound. */
  readonly words: ReadonlySet<string>;
}

const families = [...familiesOf(knownFamilies), ...familiesOf(unseenFamilies)];
const starts = [
  'verksamhet',
  'ungdom',
  'uppföljning',
  'budget',
  'samverkan',
  'rehabilitering',
  'kommun',
  'förbund',
  'arbete',
  'utbildning',
  'stöd',
  'projekt',
  'medlem',
  'samordning',
  'kvalitet',
];
const joints: Readonly<Record<string, string>> = {
  arbete: 'arbets',
  kommun: 'kommun',
  budget: 'budget',
  projekt: 'projekt',
  stöd: 'stöd',
  medlem: 'medlems',
};
const fillers =
  'och att för med till från om i på av under efter enligt samt vid inom mellan den det de som har inte också när där ska kan blir över sedan redan'.split(
    ' ',
  );
const verbs = 'redogör noterar framhåller efterfrågar understryker återkommer bereder lyfter'.split(' ');
const syllables =
  'ba be bo da de fa fi go ha hi ka ko la le ma me mi na ne ni pa po ra re ri sa se si ta te ti va vi lund berg by vik'.split(
    ' ',
  );

/** A source of numbers below one, the same for the same seed. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

/** So many paragraphs of some 500 letters, with the words that each is about. */
export function makeParagraphs(count: number, seed = 2026): readonly TrueParagraph[] {
  const random = randomFrom(seed);
  const pick = <Value>(values: readonly Value[]): Value =>
    values[Math.floor(random() * values.length)] as Value;
  const places = Array.from({ length: 20_000 }, () =>
    Array.from({ length: 2 + Math.floor(random() * 3) }, () => pick(syllables)).join(''),
  );
  return Array.from({ length: count }, (_, number) => {
    const words = new Set<string>();
    const year = 2007 + (number % 20);
    const noun = (): string => {
      const family = pick(families);
      words.add(family[0] ?? '');
      if (random() < 0.7) return pick(family);
      const start = pick(starts);
      words.add(start);
      return `${joints[start] ?? `${start}s`}${pick(family)}`;
    };
    const word = (): string => {
      const kind = random();
      if (kind < 0.42) return pick(fillers);
      if (kind < 0.72) return noun();
      if (kind < 0.84) return pick(verbs);
      return kind < 0.95 ? pick(places) : String(Math.floor(random() * 9000));
    };
    const sentence = () => `${Array.from({ length: 11 }, word).join(' ')}.`;
    const title = `${noun()} ${noun()}`;
    const text = Array.from({ length: 6 }, sentence).join(' ');
    const document = {
      key: `section ${number}`,
      group: `g${number % 1000}`,
      title,
      about: `styrelsen ${year} paragraf`,
      text,
      date: `${year}-03-12`,
    };
    return { document, words };
  });
}
