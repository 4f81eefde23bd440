import { addDays, type IsoDate } from '#shared/base/dates.ts';
import type { RecordId } from '#shared/base/id.ts';
import { newMeetingValues } from '#shared/domain/meeting/meeting.ts';
import { newMinuteItem } from '#shared/domain/minutes/minute-item.ts';
import type { Audience } from '#shared/log/operation.ts';
import { type DemoHistory, scribeAt } from './demo-history.ts';
import type { Matter } from './matter.ts';
import { orderKey } from './order-key.ts';

interface Note {
  readonly heading: string;
  readonly paragraphs: readonly string[];
  readonly clauses: readonly string[];
}

interface NotesMeeting {
  readonly body: RecordId;
  readonly audience: Audience;
  readonly date: IsoDate;
  readonly place: string;
  readonly notes: readonly Note[];
}

/** Tells of the preparatory group's meeting before a board meeting: each party's position on what the board will decide. */
export function tellPreparation(history: DemoHistory, boardDate: IsoDate, matters: readonly Matter[]): void {
  const date = addDays(boardDate, -21);
  const prepared = matters.filter(({ itemType }) => itemType === 'decision').slice(0, 4);
  tellNotes(history, {
    body: history.preparatoryGroup,
    audience: 'beredning',
    date,
    place: 'Förbundets kansli, Trollhättan',
    notes: [
      openingNote,
      ...prepared.map((matter) => positionNote(history, matter, boardDate)),
      {
        heading: 'Nästa möte',
        paragraphs: ['Nästa möte hålls tre veckor före styrelsens nästa sammanträde.'],
        clauses: [],
      },
    ],
  });
}

/** Tells of one local group's meeting. */
export function tellLocalGroup(
  history: DemoHistory,
  group: DemoHistory['localGroups'][number],
  date: IsoDate,
): void {
  const { random } = history;
  tellNotes(history, {
    body: group.body,
    audience: `lsg:${group.body}`,
    date,
    place: random.pick(['Arbetsmarknadsenheten', 'Kommunhuset', 'Vårdcentralen', 'Digitalt möte']),
    notes: [
      openingNote,
      {
        heading: 'Laget runt',
        paragraphs: [
          `Kommunen: ${random.pick(municipalNews)}`,
          `Regionen: ${random.pick(regionalNews)}`,
          `Försäkringskassan: ${random.pick(insuranceNews)}`,
          `Arbetsförmedlingen: ${random.pick(employmentNews)}`,
        ],
        clauses: [],
      },
      random.pick(localQuestions)(group.municipality),
      {
        heading: 'Nästa möte',
        paragraphs: ['Nästa möte hålls om ungefär tre månader. Kommunen kallar.'],
        clauses: [],
      },
    ],
  });
}

const openingNote: Note = {
  heading: 'Öppnande och föregående anteckningar',
  paragraphs: ['Mötet öppnas. Föregående anteckningar gicks igenom, godkändes och lades till handlingarna.'],
  clauses: [],
};

function positionNote(history: DemoHistory, matter: Matter, boardDate: IsoDate): Note {
  const { random } = history;
  return {
    heading: matter.heading,
    paragraphs: [
      ...matter.background.slice(0, 1),
      `Kommunerna: ${random.pick(positions)}`,
      `Västra Götalandsregionen: ${random.pick(positions)}`,
      `Försäkringskassan: ${random.pick(positions)}`,
      `Arbetsförmedlingen: ${random.pick(positions)}`,
      random.chance(0.8)
        ? `Klart för styrelsen ${boardDate}.`
        : 'Kompletteras av förbundschefen med en beräkning av kostnaden innan kallelsen går ut.',
    ],
    clauses: matter.clauses,
  };
}

function tellNotes(history: DemoHistory, meeting: NotesMeeting): void {
  const { random } = history;
  const root = random.rootId();
  const scribe = scribeAt(history, meeting.date, '11:10', 4, meeting.audience);
  scribe.add({
    type: 'create',
    table: 'meeting',
    id: root,
    values: newMeetingValues({
      body: meeting.body,
      date: meeting.date,
      startsAt: '13:00',
      endsAt: '15:00',
      place: meeting.place,
      state: 'started',
    }),
  });
  for (const [index, note] of meeting.notes.entries()) {
    const item = random.childId(root);
    scribe.add(
      {
        type: 'create',
        table: 'minuteItem',
        id: item,
        values: newMinuteItem({
          heading: note.heading,
          itemType: note.clauses.length > 0 ? 'decision' : 'information',
          result: note.clauses.length > 0 ? 'approved' : 'noted',
          order: orderKey(index),
        }),
        paragraphs: note.paragraphs,
      },
      120,
    );
    for (const [clause, wording] of note.clauses.entries()) {
      scribe.add({
        type: 'create',
        table: 'decisionClause',
        id: random.childId(root),
        values: { minuteItem: item, wording, order: orderKey(clause) },
      });
    }
  }
}

const positions = [
  'ställer sig bakom förslaget.',
  'ställer sig bakom förslaget men vill att uppföljningen tidigareläggs.',
  'ställer sig bakom förslaget och kan bidra med en handläggare på halvtid.',
  'har inget att invända.',
  'är positiv men ser en risk om remisserna blir för få.',
];

const municipalNews = [
  'arbetsmarknadsenheten får ny chef efter sommaren.',
  'försörjningsstödet minskar något jämfört med förra året.',
  'vuxenutbildningen startar två nya yrkesspår.',
  'fler unga söker stöd hos socialtjänsten än tidigare.',
];
const regionalNews = [
  'rehabkoordinatorerna är nu på plats på alla vårdcentraler.',
  'väntetiden till psykiatrin är fortsatt lång.',
  'ett nytt arbetssätt för sjukskrivna med smärta prövas.',
];
const insuranceNews = [
  'antalet avstämningsmöten har ökat.',
  'handläggningstiderna för aktivitetsersättning har blivit kortare.',
  'två nya samverkansansvariga har börjat.',
];
const employmentNews = [
  'lokalkontoret tar emot besök två dagar i veckan.',
  'stöd och matchning har fått nya leverantörer.',
  'samarbetet om arbetsträning fungerar väl.',
];

const localQuestions: readonly ((municipality: string) => Note)[] = [
  (municipality) => ({
    heading: `Unga i ${municipality} som varken arbetar eller studerar`,
    paragraphs: [
      `Gruppen har gått igenom statistiken för ${municipality}. Många unga tackar nej till stöd som kräver att de kommer till ett kontor.`,
    ],
    clauses: ['att lyfta frågan om uppsökande arbete till beredningsgruppen'],
  }),
  (municipality) => ({
    heading: 'Remissvägar till samverkansteamet',
    paragraphs: [
      `Handläggare i ${municipality} upplever att det är oklart vem som får remittera. En gemensam blankett behövs.`,
    ],
    clauses: ['att samordnaren tar fram ett förslag till gemensam blankett till nästa möte'],
  }),
  (municipality) => ({
    heading: 'Språkstöd i rehabiliteringen',
    paragraphs: [
      `Flera deltagare i ${municipality} avbryter därför att tolk saknas vid arbetsträningen. Parterna ser olika på vem som ska betala.`,
    ],
    clauses: ['att be beredningsgruppen om ett gemensamt ställningstagande'],
  }),
  () => ({
    heading: 'Gemensam utbildningsdag',
    paragraphs: [
      'En utbildningsdag om bemötande planeras. Alla parter kan skicka fem deltagare. Inga enskilda ärenden tas upp.',
    ],
    clauses: ['att hålla utbildningsdagen i höst'],
  }),
];
