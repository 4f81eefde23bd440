import type { RandomSource } from './random-source.ts';

const subjects = [
  'Förbundschefen',
  'Ekonomen',
  'Samordnaren',
  'Beredningsgruppen',
  'Ledamoten från Vänersborg',
  'Ledamoten från Försäkringskassan',
  'Styrelsen',
  'Den lokala samverkansgruppen i Lilla Edet',
  'Företrädaren för Arbetsförmedlingen',
  'Revisorerna',
  'Presidiet',
  'Arbetsmarknadsenheten',
];

const verbs = [
  'redogör för',
  'har gått igenom',
  'föreslår en ändring av',
  'lyfter frågan om',
  'begär ett förtydligande av',
  'understryker betydelsen av',
  'har fått i uppdrag att följa',
  'ställer sig bakom',
  'återkommer till',
  'vill pröva ett nytt arbetssätt för',
];

const objects = [
  'uppföljningen av individinriktade insatser',
  'remissvägarna mellan vårdcentral och samverkansteam',
  'budgeten för kommande verksamhetsår',
  'samarbetet med studie- och yrkesvägledningen',
  'stödet till unga som varken arbetar eller studerar',
  'riktlinjerna för ansökan om medel',
  'de gemensamma utbildningsdagarna',
  'långtidssjukskrivnas väg tillbaka till arbete',
  'fördelningen av kommunernas bidrag',
  'språkstöd i arbetsträningen',
  'övergången till ordinarie verksamhet',
  'resultatet av deltagarenkäten',
  'rutinen för internkontroll',
  'avtalet med leverantören av handledning',
];

const additions = [
  'eftersom behovet har ökat i alla fyra kommuner',
  'så att parterna kan planera i god tid',
  'trots att prognosen för helåret är osäker',
  'och pekar på goda erfarenheter från grannförbunden',
  'med utgångspunkt i verksamhetsplanens mål',
  'i väntan på besked om statens tilldelning',
  'efter synpunkter vid medlemssamrådet',
  'utan att några nya kostnader uppstår',
  'när nuvarande överenskommelse löper ut',
];

/** One Swedish sentence about a förbund's work, put together by chance; numbers make most of them different. */
export function sentenceOfProse(random: RandomSource): string {
  const core = `${random.pick(subjects)} ${random.pick(verbs)} ${random.pick(objects)}`;
  const shape = random.next();
  if (shape < 0.35) return `${core} ${random.pick(additions)}.`;
  if (shape < 0.55) return `${core}. Totalt berörs ${random.integer(8, 340)} personer.`;
  if (shape < 0.75) {
    return `${core}, och kostnaden beräknas till ${random.integer(4, 198)} 000 kronor för perioden.`;
  }
  return `${core} senast den ${random.integer(1, 28)} ${random.pick(months)}.`;
}

const months = ['februari', 'mars', 'april', 'maj', 'september', 'oktober', 'november'];

/** Paragraphs of prose that together have at least the wanted number of characters, and hardly more. */
export function proseOfLength(random: RandomSource, characters: number): readonly string[] {
  const paragraphs: string[] = [];
  let paragraph = '';
  let length = 0;
  while (length < characters) {
    const sentence = sentenceOfProse(random);
    paragraph = paragraph === '' ? sentence : `${paragraph} ${sentence}`;
    length += sentence.length + 1;
    if (paragraph.length > 420) {
      paragraphs.push(paragraph);
      paragraph = '';
    }
  }
  return paragraph === '' ? paragraphs : [...paragraphs, paragraph];
}
