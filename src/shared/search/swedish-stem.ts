import { irregularStems } from './irregular-stems.ts';

/**
 * The stem that the forms of a Swedish word share: beslut, besluten, beslutade, beslutades. Not a word of the language, and
 * never shown. The common Snowball stemmer leaves -et alone and takes "insats" and "insatser" apart; the decision note on
 * search has the figures. Takes a folded word.
 */
export function swedishStem(word: string): string {
  if (/\d/.test(word)) return word;
  if (word.length < 4) return regular(word);
  const bare = withoutEnding(withoutGenitive(word));
  return regular(withoutDouble(withoutGenitive(withoutVowel(bare))));
}

/** Of two or more letters, with one vowel: what is left of a word that may lose an ending. */
const enough = (stem: string, letters: number) => stem.length >= letters && /[aeiouyåäö]/.test(stem);

function withoutGenitive(word: string): string {
  return word.length > 3 && word.endsWith('s') && !word.endsWith('ss') ? word.slice(0, -1) : word;
}

function withoutVowel(word: string): string {
  return /[ae]$/.test(word) && enough(word.slice(0, -1), 3) ? word.slice(0, -1) : word;
}

/** Doubled at the end before an ending only: medlemmar, medlem; and letters that fall out: numret, nummer. */
function withoutDouble(stem: string): string {
  const short = /(.)\1$/.test(stem) && enough(stem.slice(0, -1), 3) ? stem.slice(0, -1) : stem;
  if (/[bcdgkmpt]r$/.test(short) && short.length > 3) return withoutDouble(short.slice(0, -1));
  return /[bdfgkmpst]el$/.test(short) && short.length > 4 ? `${short.slice(0, -2)}l` : short;
}

/** Words whose forms differ within: ledamöter, ledamot; also as the end of a compound. */
function regular(stem: string): string {
  for (const [from, to] of irregularStems) {
    if (stem === from || (from.length > 2 && stem.endsWith(from))) return stem.slice(0, -from.length) + to;
  }
  return stem;
}

/** Endings, longest first; each with what must stay, and with the words that only look as if they had it. */
interface Ending {
  readonly ending: RegExp;
  readonly left: number;
  readonly not?: RegExp;
  /** What takes the place of the ending. */
  readonly with?: string;
}

/** Stands for `left`: the word is left as it is. */
const whole = 99;

/** Nouns in -ad and -at, which no verb has made. */
const nounsLikeVerbs =
  /(nad|mandat|kandidat|resultat|format|referat|stat|privat|riat|lat|apparat|citat|rabat|konsulat|certifikat|internat|insat|delegat|blad|(?<!e)rad|glad|stad|bad)(e|es|s)?$/;

const endings: readonly Ending[] = [
  { ending: /(intern|extern|modern)(t|a)?$/, left: 3, with: '$1' },
  { ending: /het(erna|en|er)$/, left: 2, with: 'het' },
  { ending: /het$/, left: whole },
  { ending: /(ord|teck|läm|öpp)ning(arna|ar|en)?$/, left: 4, with: '$1n' },
  { ending: /n?ing(arna|ar|en)?$/, left: 4, not: /ersättning/ },
  { ending: /(verk|sök|mäl|jud)an$/, left: 3, with: '$1' },
  { ending: /(and|end)e(t|na|n)?$/, left: 3, not: /^(värden?|handen?)$/ },
  { ending: /are(n|s|ns)?$/, left: 3 },
  { ending: /(ord|öpp|teck|läm)nad(e|es)?$/, left: 2, with: '$1n' },
  { ending: /(ad|at)(e|es|s)?$/, left: 3, not: nounsLikeVerbs },
  { ending: /(ar|er|or)na$/, left: 3 },
  { ending: /ena$/, left: 3 },
  { ending: /(skriv|giv|tag)(na|en|et)$/, left: 3, with: '$1' },
  { ending: /(ll|lj|r|v|g|[äö]n)de$/, left: 4, with: '$1' },
  { ending: /(ll|[äö]n)(da|d|t)$/, left: 4, with: '$1' },
  { ending: /(sk|ig|iv|al|bar|sam|lös|full|följ|sälj|när|sjuk|stor)t$/, left: 4, with: '$1' },
  { ending: /(ator|ktor|isor|ssor|ntor|nsor|itor)n?$/, left: 3, with: '$1' },
  { ending: /(kompeten|konferen|konsekven|referen|frekven|tenden|existen|licen)$/, left: whole },
  { ending: /(villkor|svar|klar|exemplar|sommar|^par|radar)$/, left: whole },
  { ending: /(budget|paket|kvartet|(?<!i)diet|itet|sekret)$/, left: whole },
  { ending: /(plan|organ|man|^roman|^orkan|^sedan|^annan|^innan|^utan|^bland|lån)$/, left: whole },
  { ending: /(ar|er|or|en|et|um|umet|umen)$/, left: 3 },
  { ending: /(er|el)n$/, left: 3, with: '$1' },
  { ending: /an$/, left: 3 },
  {
    ending: /(nomi|tegi|grafi|logi|krati|eori|terapi|kategori|galleri|industri|politi)n$/,
    left: 4,
    with: '$1',
  },
];

function withoutEnding(word: string): string {
  for (const { ending, left, not, with: instead } of endings) {
    if (!ending.test(word) || not?.test(word) === true) continue;
    if (left === whole) return word;
    const bare = word.replace(ending, instead ?? '');
    if (enough(bare, left)) return instead === '$1' && /(er)$/.test(bare) ? withoutEnding(bare) : bare;
  }
  return word;
}
