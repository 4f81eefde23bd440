import type { TextModule } from './text-module.ts';

/** What the program itself knows at a §; other variables are asked for when a module is inserted. */
export const knownVariables = [
  'datum',
  'klockan',
  'organ',
  'förbund',
  'plats',
  'paragraf',
  'ordförande',
  'sekreterare',
] as const;
export type KnownVariable = (typeof knownVariables)[number];

/**
 * The phrases that real minutes are written with, offered until an association has its own. Content of minutes, so Swedish
 * whatever the interface speaks.
 */
export const commonTextModules: readonly Pick<TextModule, 'title' | 'wording'>[] = [
  {
    title: 'Öppnande och upprop',
    wording: 'Ordföranden öppnar sammanträdet kl. {klockan} och förrättar upprop. {organ} är beslutsför.',
  },
  { title: 'Val av justerare', wording: 'att utse {ledamot} att jämte ordföranden justera protokollet' },
  { title: 'Tid för justering', wording: 'Protokollet justeras den {justeringsdag} i {plats}.' },
  { title: 'Godkänna dagordningen', wording: 'att godkänna dagordningen' },
  {
    title: 'Jäv',
    wording:
      'På grund av jäv deltar inte {ledamot} i handläggningen av ärendet och lämnar rummet under paragrafen.',
  },
  {
    title: 'Godkänna och lägga till handlingarna',
    wording: 'att godkänna informationen och lägga den till handlingarna',
  },
  { title: 'Tacka för informationen', wording: '{organ} tackar för informationen.' },
  {
    title: 'Bevilja medel',
    wording: 'att bevilja {mottagare} {belopp} kronor för {insats} för perioden {period}',
  },
  { title: 'Fastställa budget', wording: 'att fastställa verksamhetsplan och budget för {år}' },
  {
    title: 'Anta riktlinjer',
    wording: 'att anta riktlinjer för {ämne}, som ersätter tidigare beslut {tidigare beslut}',
  },
  { title: 'Ge uppdrag', wording: 'att uppdra åt {vem} att {uppgift}, redovisas senast {senast}' },
  { title: 'Återremiss', wording: 'att återremittera ärendet för {skäl}' },
  { title: 'Bordläggning', wording: 'att bordlägga ärendet till sammanträdet den {sammanträdesdag}' },
  {
    title: 'Överlämna årsredovisning',
    wording: 'att överlämna årsredovisningen till revisorerna och medlemmarna',
  },
  {
    title: 'Reservation',
    wording: '{ledamot} reserverar sig mot beslutet till förmån för eget yrkande.',
  },
  { title: 'Omedelbar justering', wording: 'Paragrafen förklaras omedelbart justerad.' },
  { title: 'Ajournering', wording: 'Sammanträdet ajourneras kl. {klockan}.' },
  { title: 'Ajourneringen slut', wording: 'Sammanträdet återupptas kl. {klockan}.' },
  {
    title: 'Rättelse av tidigare protokoll',
    wording: '§ {tidigare paragraf} i protokollet från den {sammanträdesdag} rättas så att {rättelse}.',
  },
  {
    title: 'Avslutning',
    wording: 'Ordföranden tackar för visat intresse och avslutar sammanträdet kl. {klockan}.',
  },
];
