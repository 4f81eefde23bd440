import type { IsoDate } from '#shared/base/dates.ts';
import type { DossierId, RecordId } from '#shared/base/id.ts';
import type { ItemType } from '#shared/domain/agenda/agenda-item.ts';
import type { MinuteResult } from '#shared/domain/minutes/minute-item.ts';
import type { RecordShapes, TableName } from '#shared/domain/record-table.ts';
import type { MeetingPrintInput, PrintRecord, PrintSeal, PrintSource } from '#shared/publish/print-source.ts';

/** Records of one dossier, kept by table, for tests of print and rules. */
export interface RecordStore {
  readonly source: (seals?: readonly PrintSeal[]) => PrintSource;
  readonly add: <Name extends TableName>(
    table: Name,
    id: string,
    values: RecordShapes[Name],
    conflicts?: readonly string[],
  ) => RecordId;
}

export function recordStore(dossier: string): RecordStore {
  const tables = new Map<string, PrintRecord[]>();
  return {
    source: (seals = []) => ({
      id: dossier as DossierId,
      all: <Name extends TableName>(table: Name) =>
        (tables.get(table) ?? []) as unknown as readonly PrintRecord<Name>[],
      seals,
    }),
    add: (table, id, values, conflicts = []) => {
      tables.set(table, [...(tables.get(table) ?? []), { id: id as RecordId, values, conflicts }]);
      return id as RecordId;
    },
  };
}

/** Sort keys that follow each other. */
export function orderOf(index: number): string {
  return `a${String(index).padStart(3, '0')}`;
}

export const municipalities = ['Trollhättan', 'Vänersborg', 'Lilla Edet', 'Grästorp'];
const organisations = [
  ...municipalities,
  'Västra Götalandsregionen',
  'Försäkringskassan',
  'Arbetsförmedlingen',
];

/** The board of Södra Vänern with seven ledamöter, seven ersättare, secretary and förbundschef, by role. */
export function boardOfSodraVanern(): RecordStore {
  const base = recordStore('base');
  base.add('association', 'base', {
    name: 'Samordningsförbundet Södra Vänern',
    organisationNumber: null,
    seatPlace: 'Trollhättan',
    purpose: null,
    startedOn: '2022-01-01' as IsoDate,
    predecessor: null,
    population: 120_000,
    executiveTitle: 'förbundschef',
    deputyExecutiveTitle: null,
    noticeBoard: null,
    website: null,
    origin: 'demo',
  });
  base.add('body', 'board', {
    name: 'Styrelsen',
    kind: 'board',
    memberOrganisation: null,
    openedOn: '2022-01-01' as IsoDate,
    closedOn: null,
    numbering: 'calendarYear',
    summonsDays: 7,
    attestorCount: 1,
    order: 'a0',
  });
  organisations.forEach((name, index) => {
    base.add('memberOrganisation', `m${index}`, {
      name,
      kind:
        index < 4
          ? 'municipality'
          : (['region', 'forsakringskassan', 'arbetsformedlingen'] as const)[index - 4]!,
      order: orderOf(index),
    });
    for (const kind of ['member', 'substitute'] as const) {
      const letter = kind === 'member' ? 'l' : 'e';
      base.add('person', `p${letter}${index}`, {
        name: `${kind === 'member' ? 'Ledamot' : 'Ersättare'} ${name}`,
        title: null,
        email: null,
      });
      base.add('seat', `${letter}${index}`, {
        body: 'board' as RecordId,
        memberOrganisation: `m${index}` as RecordId,
        kind,
        office: kind === 'member' && index === 1 ? 'chair' : null,
        person: `p${letter}${index}` as RecordId,
        from: '2023-04-01' as IsoDate,
        to: '2027-03-31' as IsoDate,
        order: orderOf(index + (kind === 'member' ? 0 : 20)),
      });
    }
  });
  for (const [index, office] of (['executiveOfficer', 'secretary'] as const).entries()) {
    base.add('person', `po${index}`, {
      name: office === 'secretary' ? 'Förbundets sekreterare' : 'Förbundets chef',
      title: null,
      email: null,
    });
    base.add('seat', `o${index}`, {
      body: 'board' as RecordId,
      memberOrganisation: null,
      kind: 'official',
      office,
      person: `po${index}` as RecordId,
      from: '2023-04-01' as IsoDate,
      to: null,
      order: orderOf(50 + index),
    });
  }
  return base;
}

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

/** A whole board meeting of 19 §§ with a vote, jäv, a dissent, a remittal and an immediate attestation. */
export function wholeMeeting(): {
  readonly base: RecordStore;
  readonly meeting: RecordStore;
  readonly input: (seals?: readonly PrintSeal[]) => MeetingPrintInput;
} {
  const base = boardOfSodraVanern();
  const meeting = recordStore('meeting');
  meeting.add('meeting', 'meeting', {
    body: 'board' as RecordId,
    date: '2026-11-27' as IsoDate,
    startsAt: '09:00',
    endsAt: '11:45',
    place: 'Sammanträdesrum Vänern, Vänersborg',
    state: 'started',
    firstNumber: 84,
    chair: 'pl1' as RecordId,
    secretary: 'po1' as RecordId,
    attestors: ['pl2'],
  });
  const texts = new Map<string, readonly string[]>();
  for (const [index, point] of points.entries()) addPoint(meeting, texts, point, index);
  addAttendance(meeting);
  addProceedings(meeting);
  return {
    base,
    meeting,
    input: (seals = []) => ({
      meeting: meeting.source(seals),
      base: base.source(),
      richText: (id) =>
        (texts.get(id) ?? []).map((text) => ({ type: 'paragraph', content: [{ type: 'text', text }] })),
      plainText: (id) => (texts.get(id) ?? []).join('\n'),
    }),
  };
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

function addAttendance(meeting: RecordStore) {
  for (let index = 0; index < 7; index += 1) {
    const away = index === 3;
    meeting.add('attendance', `al${index}`, {
      seat: `l${index}` as RecordId,
      present: !away,
      mode: index === 5 ? 'audioVideo' : 'onSite',
      serving: !away,
    });
    const substitutePresent = index === 3 || index === 0;
    meeting.add('attendance', `ae${index}`, {
      seat: `e${index}` as RecordId,
      present: substitutePresent,
      mode: 'onSite',
      serving: index === 3,
    });
  }
  for (const seat of ['o0', 'o1']) {
    meeting.add('attendance', `a${seat}`, {
      seat: seat as RecordId,
      present: true,
      mode: 'onSite',
      serving: false,
    });
  }
}

function addProceedings(meeting: RecordStore) {
  meeting.add('recusal', 'r1', {
    minuteItem: 'i7' as RecordId,
    seat: 'e3' as RecordId,
    reason: 'är anställd i den insats som ansökan gäller',
  });
  meeting.add('motion', 'y1', {
    minuteItem: 'i10' as RecordId,
    seat: 'l0' as RecordId,
    wording: 'avslag på förslaget',
    withdrawn: false,
    order: 'a0',
  });
  meeting.add('motion', 'y2', {
    minuteItem: 'i10' as RecordId,
    seat: 'l1' as RecordId,
    wording: 'bifall till beredningens förslag',
    withdrawn: false,
    order: 'a1',
  });
  const choices = ['no', 'yes', 'yes', null, 'no', 'yes', 'abstain'] as const;
  choices.forEach((choice, index) => {
    if (choice === null) return;
    meeting.add('vote', `v${index}`, {
      minuteItem: 'i10' as RecordId,
      seat: `l${index}` as RecordId,
      choice,
    });
  });
  meeting.add('vote', 'v3', { minuteItem: 'i10' as RecordId, seat: 'e3' as RecordId, choice: 'yes' });
  meeting.add('dissent', 'd1', {
    minuteItem: 'i10' as RecordId,
    seat: 'l0' as RecordId,
    wording: 'Uppföljningen blir tyngre för små insatser än nyttan motiverar',
  });
  meeting.add('assignment', 'u1', {
    minuteItem: 'i7' as RecordId,
    wording: 'teckna överenskommelse med Grästorps kommun',
    owner: 'Förbundschefen',
    dueOn: '2027-02-26' as IsoDate,
  });
}
