import type { ItemType } from '#shared/domain/agenda/agenda-item.ts';
import type { MinuteResult } from '#shared/domain/minutes/minute-item.ts';
import { orderOf, type RecordStore } from './record-store.ts';

interface Point {
  readonly heading: string;
  readonly type?: ItemType;
  readonly dnr?: string;
  readonly presenter?: string;
  readonly result?: MinuteResult;
  readonly clauses?: readonly string[];
  readonly background?: readonly string[];
}

const points: readonly Point[] = [
  {
    heading: 'Sammanträdets öppnande och upprop',
    type: 'formality',
    background: ['Ordföranden öppnar sammanträdet och hälsar alla välkomna.'],
  },
  {
    heading: 'Val av justerare',
    type: 'election',
    result: 'approved',
    clauses: ['att utse Ledamot Lilla Edet att jämte ordföranden justera protokollet'],
  },
  {
    heading: 'Godkännande av dagordning',
    type: 'formality',
    result: 'approved',
    clauses: ['att godkänna dagordningen med tillägget Avtal om lokaler'],
  },
  {
    heading: 'Anmälan om jäv',
    type: 'formality',
    result: 'noted',
    clauses: ['att anteckna anmälan om jäv för § 91'],
  },
  {
    heading: 'Föregående protokoll',
    type: 'formality',
    result: 'approved',
    clauses: ['att lägga protokollet till handlingarna'],
  },
  {
    heading: 'Ekonomisk uppföljning till och med oktober',
    type: 'information',
    dnr: 'SV 2026/52',
    presenter: 'Förbundets chef',
    result: 'noted',
    clauses: ['att godkänna den ekonomiska uppföljningen och lägga den till handlingarna'],
  },
  {
    heading: 'Redogörelse från insatsen Steget vidare',
    type: 'information',
    result: 'noted',
    clauses: ['att notera informationen och lägga den till handlingarna'],
  },
  {
    heading: 'Ansökan om medel för insatsen Grön rehabilitering',
    dnr: 'SV 2026/55',
    presenter: 'Förbundets chef',
    result: 'approved',
    clauses: [
      'att bevilja Grästorps kommun 640 000 kronor för insatsen Grön rehabilitering för perioden januari–december 2027',
      'att uppdra åt förbundschefen att teckna överenskommelse med kommunen, redovisas senast 2027-02-26',
    ],
  },
  {
    heading: 'Verksamhetsplan 2027 med mål',
    dnr: 'SV 2026/58',
    presenter: 'Förbundets chef',
    result: 'approved',
    clauses: ['att fastställa verksamhetsplan 2027 med fyra mål', 'att planen ersätter verksamhetsplan 2026'],
    background: [
      'Verksamhetsplanen anger vad förbundet ska uppnå under året och hur det följs upp. Beredningsgruppen har arbetat fram förslaget i tre möten under hösten och medlemmarna har lämnat synpunkter vid medlemssamrådet den 9 oktober.',
      'Tre mål är oförändrade. Det fjärde, om unga som varken arbetar eller studerar, är nytt och följs med två indikatorer.',
    ],
  },
  {
    heading: 'Budget 2027',
    dnr: 'SV 2026/59',
    presenter: 'Förbundets chef',
    result: 'approved',
    clauses: [
      'att fastställa budget för 2027 med intäkter på 9 600 000 kronor och kostnader på 9 850 000 kronor',
      'att 250 000 kronor tas ur eget kapital',
    ],
  },
  {
    heading: 'Riktlinjer för uppföljning av insatser',
    dnr: 'SV 2026/60',
    result: 'approved',
    clauses: [
      'att anta riktlinjer för uppföljning av insatser, version 3, som ersätter beslut 2024-03-15 § 21',
    ],
  },
  {
    heading: 'Delegationsordning',
    dnr: 'SV 2026/61',
    result: 'postponed',
    clauses: ['att bordlägga ärendet till nästa sammanträde'],
  },
  {
    heading: 'Internkontrollplan 2027',
    dnr: 'SV 2026/62',
    result: 'approved',
    clauses: ['att fastställa internkontrollplan för 2027'],
  },
  {
    heading: 'Avtal om lokaler för kansliet',
    dnr: 'SV 2026/63',
    result: 'remitted',
    clauses: ['att återremittera ärendet för att klargöra kostnaden för uppsägning'],
  },
  {
    heading: 'Minnesanteckningar från beredningsgruppen',
    type: 'reported',
    result: 'noted',
    clauses: ['att lägga minnesanteckningarna till handlingarna'],
  },
  {
    heading: 'Statens medelstilldelning 2027',
    type: 'reported',
    result: 'noted',
    clauses: ['att lägga meddelandet till handlingarna'],
  },
  {
    heading: 'Meddelanden och rapporter',
    type: 'reported',
    result: 'noted',
    clauses: ['att lägga meddelandena till handlingarna'],
  },
  { heading: 'Övriga frågor', type: 'formality', background: ['Inga övriga frågor.'] },
  {
    heading: 'Nästa sammanträde och avslutning',
    type: 'formality',
    background: ['Nästa sammanträde är den 12 februari 2027. Ordföranden tackar och avslutar sammanträdet.'],
  },
];

/** Each point of the agenda with its § and decision clauses; the texts by the id of what they belong to. */
export function addPoints(meeting: RecordStore): ReadonlyMap<string, readonly string[]> {
  const texts = new Map<string, readonly string[]>();
  for (const [index, point] of points.entries()) addPoint(meeting, texts, point, index);
  return texts;
}

function addPoint(meeting: RecordStore, texts: Map<string, readonly string[]>, point: Point, index: number) {
  const common = {
    heading: point.heading,
    itemType: point.type ?? 'decision',
    registryNumber: point.dnr ?? null,
    presenter: point.presenter ?? null,
    order: orderOf(index),
  } as const;
  const agendaItem = meeting.add('agendaItem', `g${index}`, {
    ...common,
    duration: point.type === 'formality' ? null : 10,
    origin: index === 13 ? 'added' : 'planned',
    withdrawn: false,
    matter: null,
    continues: null,
    subject: null,
  });
  texts.set(`g${index}`, [...(point.background ?? []), ...(point.clauses ?? [])]);
  const item = meeting.add('minuteItem', `i${index}`, {
    ...common,
    agendaItem,
    result: point.result ?? null,
    immediate: index === 9,
    putOrder:
      index === 10
        ? 'Ordföranden ställer beredningens förslag mot yrkandet om avslag. Omröstning begärs.'
        : null,
    voteYes: index === 10 ? 'bifall till beredningens förslag' : null,
    voteNo: index === 10 ? 'bifall till yrkandet om avslag' : null,
  });
  texts.set(
    `i${index}`,
    point.background ?? [
      'Förbundschefen redogör för ärendet. Underlaget har skickats med kallelsen och frågor besvaras under sammanträdet.',
    ],
  );
  (point.clauses ?? []).forEach((wording, clause) => {
    meeting.add('decisionClause', `c${index}.${clause}`, {
      minuteItem: item,
      wording,
      order: orderOf(clause),
    });
  });
}
