import { swedishStem } from './swedish-stem.ts';

/** Stems of words that stand by themselves somewhere in the texts: what a compound may be made of. */
export type Lexicon = ReadonlySet<string>;

/** Parts of words that stand alone too, but that make nonsense when a word is split at them. */
const never = new Set([
  'att',
  'och',
  'för',
  'den',
  'det',
  'som',
  'var',
  'ans',
  'ing',
  'ning',
  'het',
  'lig',
  'ska',
  'ter',
  'ens',
  'ets',
  'sel',
  'else',
  'elser',
  'ande',
  'ende',
  'are',
  'arn',
  'ion',
  'tion',
  'ism',
  'ist',
]);

/** Words of the field that a small collection may hold only inside compounds. */
const ofTheField =
  'arbete arv avgift avtal barn beredning beslut bidrag budget bolag chef dag del dokument ekonomi enhet enkät finansiering fond fråga förbund förening förslag förvaltning grupp handling hälsa insats kassa kommun konto kontroll kostnad krets ledning linje lista lön marknad medel medlem metod mål möte nämnd ordning organ plan politik process projekt protokoll punkt rapport redovisning region regel remiss resurs riktlinje råd samordning samverkan samråd sekreterare sjukdom skola språk stöd styrelse team tid tillsyn tjänst underlag ungdom uppdrag uppföljning utbildning utdrag utredning verksamhet vård väg år ärende återrapport';

/** The lexicon of the given words, each with the number of times it stands in the texts. Takes folded words. */
export function lexiconOf(words: Iterable<readonly [string, number]>): Lexicon {
  const lexicon = new Set(ofTheField.split(' ').map(swedishStem));
  for (const [word, count] of words) {
    if (count < 2 || word.length < 4 || word.length > 20 || /\d/.test(word) || never.has(word)) continue;
    lexicon.add(swedishStem(word));
  }
  for (const word of never) lexicon.delete(word);
  return lexicon;
}

/**
 * The stems of the words that a compound is made of, largest parts first: uppföljningsrapport is uppföljning and rapport.
 * Where only its beginning or its end is a known word, that one alone. Empty for a word that is no compound. A part of
 * several parts is found with what it is made of too.
 */
export function compoundParts(word: string, lexicon: Lexicon, depth = 2): readonly string[] {
  if (word.length < 7 || /\d/.test(word) || depth === 0) return [];
  const split = bestSplit(word, lexicon);
  if (split === undefined) return depth === 2 ? halfKnown(word, lexicon) : [];
  return [
    ...new Set([
      split.left,
      split.right,
      ...compoundParts(word.slice(0, split.at), lexicon, depth - 1),
      ...compoundParts(word.slice(split.at), lexicon, depth - 1),
    ]),
  ];
}

interface Split {
  readonly left: string;
  readonly right: string;
  readonly at: number;
}

function bestSplit(word: string, lexicon: Lexicon): Split | undefined {
  let best: Split | undefined;
  let most = 0;
  for (let at = 3; at <= word.length - 3; at += 1) {
    // Two long parts are likelier than a long and a short one: ungdomsarbete is not ungdomsar and bete.
    const shorter = Math.min(at, word.length - at);
    if (shorter <= most) continue;
    const right = partStem(word.slice(at), lexicon);
    const left = right === undefined ? undefined : firstPartStem(word.slice(0, at), lexicon);
    if (right !== undefined && left !== undefined) [best, most] = [{ left, right, at }, shorter];
  }
  return best;
}

/** Long enough for a known word not to stand there by chance. */
const sureEnd = 5;
const sureBeginning = 6;
const unknownPart = 4;

function halfKnown(word: string, lexicon: Lexicon): readonly string[] {
  for (let at = unknownPart; at <= word.length - sureEnd; at += 1) {
    const right = partStem(word.slice(at), lexicon);
    if (right !== undefined) return [right];
  }
  for (let at = word.length - unknownPart; at >= sureBeginning; at -= 1) {
    const left = firstPartStem(word.slice(0, at), lexicon);
    if (left !== undefined) return [left];
  }
  return [];
}

function partStem(part: string, lexicon: Lexicon): string | undefined {
  const stem = swedishStem(part);
  return lexicon.has(stem) ? stem : undefined;
}

/** A first part, which may end in a letter that joins it: verksamhet-s-plan, kvinno-hälsa, gatu-namn. */
function firstPartStem(part: string, lexicon: Lexicon): string | undefined {
  const joined = /s$/.test(part) ? partStem(part.slice(0, -1), lexicon) : undefined;
  return (
    joined ??
    partStem(part, lexicon) ??
    (/[ou]$/.test(part) ? partStem(`${part.slice(0, -1)}a`, lexicon) : undefined)
  );
}
