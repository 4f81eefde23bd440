/** A query, and the first forms of the words that a paragraph must be about to be an answer. */
export interface TrueQuery {
  readonly kind: 'inflection' | 'compound' | 'misspelling' | 'several';
  readonly query: string;
  readonly words: readonly string[];
}

const inflections: readonly (readonly [string, string])[] = [
  ['riktlinjerna', 'riktlinje'],
  ['mötets', 'möte'],
  ['beslutades', 'beslut'],
  ['ledamöterna', 'ledamot'],
  ['insats', 'insats'],
  ['protokollen', 'protokoll'],
  ['kommunernas', 'kommun'],
  ['ansökningar', 'ansökan'],
  ['medlen', 'medel'],
  ['revisorn', 'revisor'],
  ['ekonomin', 'ekonomi'],
  ['målets', 'mål'],
  ['numren', 'nummer'],
  ['regler', 'regel'],
  ['städer', 'stad'],
  ['fastställdes', 'fastställa'],
  ['godkänns', 'godkänna'],
  ['samtalet', 'samtal'],
  ['bostäder', 'bostad'],
  ['avvikelserna', 'avvikelse'],
  ['huvudmän', 'huvudman'],
  ['intäkterna', 'intäkt'],
  ['uppdragen', 'uppdrag'],
  ['språket', 'språk'],
  ['rättelser', 'rättelse'],
];
const compounds: readonly (readonly [string, readonly string[]])[] = [
  ['rapport', ['rapport']],
  ['uppföljning', ['uppföljning']],
  ['ungdomar', ['ungdom']],
  ['budgetavvikelse', ['budget', 'avvikelse']],
  ['verksamhetsmål', ['verksamhet', 'mål']],
  ['samverkansavtalet', ['samverkan', 'avtal']],
  ['rehabiliteringsinsatser', ['rehabilitering', 'insats']],
  ['kommunpolitiker', ['kommun', 'politiker']],
  ['projektgrupper', ['projekt', 'grupp']],
  ['utbildningskostnader', ['utbildning', 'kostnad']],
  ['förbundsavgift', ['förbund', 'avgift']],
  ['stödinsatserna', ['stödinsats']],
  ['medlemsmöten', ['medlem', 'möte']],
  ['samordningsplanen', ['samordning', 'plan']],
  ['arbetsprocesser', ['arbete', 'process']],
];
const misspellings: readonly (readonly [string, string])[] = [
  ['upföljning', 'uppföljning'],
  ['protokol', 'protokoll'],
  ['budgten', 'budget'],
  ['rehabilitrering', 'rehabilitering'],
  ['komunen', 'kommun'],
  ['ledamotten', 'ledamot'],
  ['försörjnig', 'försörjning'],
  ['kansilet', 'kansli'],
  ['överenskomelse', 'överenskommelse'],
  ['semianrium', 'seminarium'],
  ['granksning', 'granskning'],
  ['yttarnde', 'yttrande'],
];
const several: readonly (readonly [string, readonly string[]])[] = [
  ['budget ungdomar', ['budget', 'ungdom']],
  ['kommunernas kostnader', ['kommun', 'kostnad']],
  ['mål och uppföljning', ['mål', 'uppföljning']],
  ['riktlinjer insatser', ['riktlinje', 'insats']],
  ['revisorerna granskar', ['revisor', 'granskning']],
  ['avtal arbetsgivare', ['avtal', 'arbetsgivare']],
  ['utbildningar personer', ['utbildning', 'person']],
  ['prognosen kvartal', ['prognos', 'kvartal']],
];

/** Sixty queries: forms of a word, compounds and their parts, misspellings, and several words. */
export const trueQueries: readonly TrueQuery[] = [
  ...inflections.map(([query, word]) => ({ kind: 'inflection' as const, query, words: [word] })),
  ...compounds.map(([query, words]) => ({ kind: 'compound' as const, query, words })),
  ...misspellings.map(([query, word]) => ({ kind: 'misspelling' as const, query, words: [word] })),
  ...several.map(([query, words]) => ({ kind: 'several' as const, query, words })),
];
