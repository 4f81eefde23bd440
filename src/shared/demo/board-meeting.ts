import { addDays, type IsoDate } from '#shared/base/dates.ts';
import type { DossierId, RecordId } from '#shared/base/id.ts';
import { newAgendaItem } from '#shared/domain/agenda/agenda-item.ts';
import { newAttendance } from '#shared/domain/attendance/attendance.ts';
import { suggestServing } from '#shared/domain/attendance/roll-call.ts';
import { newMeetingValues } from '#shared/domain/meeting/meeting.ts';
import { newMinuteItem } from '#shared/domain/minutes/minute-item.ts';

import type { Recorded } from '#shared/domain/recorded.ts';
import { seatsAt } from '#shared/domain/seat/seats-at.ts';
import { type DemoHistory, nextRegistryNumber, type Scribe, scribeAt } from './demo-history.ts';
import type { Matter } from './matter.ts';
import { orderKey } from './order-key.ts';
import { tellProceedings } from './proceedings.ts';
import { tellNotice } from './tell-notice.ts';

/** A board meeting to be told. */
export interface BoardMeeting {
  readonly date: IsoDate;
  readonly place: string;
  readonly attestor: RecordId;
  readonly matters: readonly Matter[];
  /** Only the agenda exists yet. */
  readonly planned: boolean;
  /** What has been signed since. */
  readonly attested: 'all' | 'immediate';
}

/** Tells of a board meeting: the agenda before it, the §§ at it, and afterwards what was written out. */
export async function tellBoardMeeting(history: DemoHistory, meeting: BoardMeeting): Promise<void> {
  const root = history.random.rootId();
  const seats = seatsAt(history.seats, history.board, meeting.date);
  const chair = seats.find(({ values }) => values.office === 'chair')?.values.person ?? null;
  const secretary = seats.find(({ values }) => values.office === 'secretary')?.values.person ?? null;
  const before = scribeAt(history, addDays(meeting.date, -28), '08:30', 0, 'styrelse');
  before.add({
    type: 'create',
    table: 'meeting',
    id: root,
    values: newMeetingValues({
      body: history.board,
      date: meeting.date,
      startsAt: '09:00',
      endsAt: meeting.planned ? null : `11:${String(history.random.integer(20, 59))}`,
      place: meeting.place,
      state: 'planned',
      firstNumber: null,
      chair,
      secretary,
      attestors: meeting.planned ? [] : [meeting.attestor],
    }),
  });
  const agenda = tellAgenda(history, root, meeting, before);
  if (meeting.planned) return;
  const serving = await tellAttendance(history, root, meeting, seats);
  const items = await tellItems(history, root, meeting, agenda, serving, seats);
  const signers = [chair, meeting.attestor].filter((person) => person !== null);
  await tellAttestation({ history, root, meeting, items, signers, secretary });
}

interface AgendaEntry {
  readonly id: RecordId;
  readonly registryNumber: string | null;
}

function tellAgenda(
  history: DemoHistory,
  root: DossierId,
  meeting: BoardMeeting,
  scribe: Scribe,
): readonly AgendaEntry[] {
  const year = Number(meeting.date.slice(0, 4));
  return meeting.matters.map((matter, index) => {
    const id = history.random.childId(root);
    const registryNumber = matter.registered ? nextRegistryNumber(history, year) : null;
    // What happens at the meeting is not told before it; what a decision rests on is.
    const paragraphs =
      matter.itemType === 'decision' ? [...matter.background, ...matter.clauses] : matter.clauses;
    scribe.add({
      type: 'create',
      table: 'agendaItem',
      id,
      values: newAgendaItem({
        heading: matter.heading,
        itemType: matter.itemType,
        registryNumber,
        presenter: matter.presenter,
        duration: matter.itemType === 'formality' ? null : history.random.integer(1, 4) * 5,
        order: orderKey(index),
      }),
      ...(paragraphs.length === 0 ? {} : { paragraphs }),
    });
    return { id, registryNumber };
  });
}

async function tellAttendance(
  history: DemoHistory,
  root: DossierId,
  meeting: BoardMeeting,
  seats: readonly Recorded<'seat'>[],
): Promise<ReadonlySet<RecordId>> {
  const { random } = history;
  const absent = new Set(
    seats
      .filter(({ values }) => values.kind === 'member' && values.person !== meeting.attestor)
      .filter(({ values }) => values.office === null && random.chance(0.16))
      .slice(0, 2)
      .map(({ id }) => id),
  );
  const present = new Set(
    seats
      .filter(({ id, values }) => {
        if (values.kind !== 'substitute') return !absent.has(id);
        const standsIn = seats.some(
          (seat) => absent.has(seat.id) && seat.values.memberOrganisation === values.memberOrganisation,
        );
        return random.chance(standsIn ? 0.85 : 0.2);
      })
      .map(({ id }) => id),
  );
  const serving = suggestServing(seats, (seat) => present.has(seat));
  const scribe = scribeAt(history, meeting.date, '08:05', 0, 'styrelse');
  for (const { id, values } of seats) {
    if (values.kind === 'substitute' && !present.has(id)) continue;
    const remote = values.kind === 'member' && values.office === null && random.chance(0.08);
    scribe.add(
      {
        type: 'create',
        table: 'attendance',
        id: await history.naturalId(root, 'attendance', [id]),
        values: newAttendance({
          seat: id,
          present: present.has(id),
          mode: remote ? 'audioVideo' : 'onSite',
          serving: serving.has(id),
        }),
      },
      4,
    );
  }
  return serving;
}

async function tellItems(
  history: DemoHistory,
  root: DossierId,
  meeting: BoardMeeting,
  agenda: readonly AgendaEntry[],
  serving: ReadonlySet<RecordId>,
  seats: readonly Recorded<'seat'>[],
): Promise<readonly HandledItem[]> {
  const year = Number(meeting.date.slice(0, 4));
  const firstNumber = history.nextNumbers.get(year) ?? 1;
  history.nextNumbers.set(year, firstNumber + meeting.matters.length);
  const scribe = scribeAt(history, meeting.date, '08:10', 0, 'styrelse');
  scribe.add({
    type: 'set',
    table: 'meeting',
    id: root,
    values: { state: 'started', firstNumber },
  });
  const items: HandledItem[] = [];
  for (const [index, matter] of meeting.matters.entries()) {
    const item = history.random.childId(root);
    items.push({ item, immediate: matter.immediate === true });
    scribe.add(minuteItemChange(item, matter, agenda[index], index), 60);
    for (const [clause, wording] of matter.clauses.entries()) {
      scribe.add({
        type: 'create',
        table: 'decisionClause',
        id: history.random.childId(root),
        values: { minuteItem: item, wording, order: orderKey(clause) },
      });
    }
    const { attestor } = meeting;
    const assignment = await tellProceedings({
      history,
      root,
      item,
      matter,
      serving,
      seats,
      attestor,
      scribe,
    });
    history.decided.set(matter.key, {
      item,
      date: meeting.date,
      number: firstNumber + index,
      assignment,
    });
    tellAfterwards(history, meeting.date, item, matter);
  }
  return items;
}

interface HandledItem {
  readonly item: RecordId;
  readonly immediate: boolean;
}

interface Attestation {
  readonly history: DemoHistory;
  readonly root: DossierId;
  readonly meeting: BoardMeeting;
  readonly items: readonly HandledItem[];
  readonly signers: readonly RecordId[];
  readonly secretary: RecordId | null;
}

/** Signs what was declared attested at once the same day, and the rest when the §§ have been written out; each is announced. */
async function tellAttestation(told: Attestation): Promise<void> {
  const { history, root, meeting, items, signers, secretary } = told;
  const tell = async (kind: 'ordinary' | 'immediate', signedOn: IsoDate, time: string): Promise<void> => {
    const part = items
      .filter(({ immediate }) => immediate === (kind === 'immediate'))
      .map(({ item }) => item);
    if (part.length === 0) return;
    const id = history.random.childId(root);
    const scribe = scribeAt(history, signedOn, time, 0, 'styrelse');
    scribe.add({ type: 'create', table: 'minutesPart', id, values: { kind, items: part } });
    const place = 'Förbundets kansli';
    scribe.add({ type: 'seal', table: 'minutesPart', id, kind, items: part, signers, signedOn, place });
    await tellNotice(history, root, id, signedOn, secretary);
  };
  await tell('immediate', meeting.date, '17:30');
  // Board meetings are on Fridays; the minutes are signed on the Monday after the next.
  if (meeting.attested === 'all') await tell('ordinary', addDays(meeting.date, 10), '18:30');
}

function minuteItemChange(item: RecordId, matter: Matter, agenda: AgendaEntry | undefined, index: number) {
  const contested = matter.contested !== undefined;
  return {
    type: 'create',
    table: 'minuteItem',
    id: item,
    values: newMinuteItem({
      agendaItem: agenda?.id ?? null,
      heading: matter.heading,
      itemType: matter.itemType,
      registryNumber: agenda?.registryNumber ?? null,
      presenter: matter.presenter,
      result: matter.result,
      immediate: matter.immediate === true,
      putOrder: contested
        ? 'Ordföranden ställer beredningens förslag mot yrkandet om avslag och finner att styrelsen beslutar enligt beredningens förslag. Omröstning begärs och genomförs.'
        : null,
      voteYes: contested ? 'bifall till beredningens förslag' : null,
      voteNo: contested ? 'bifall till yrkandet om avslag' : null,
      order: orderKey(index),
    }),
    ...(matter.background.length === 0 ? {} : { paragraphs: matter.background }),
  } as const;
}

const afterthoughts = [
  'Ledamöterna ställer frågor om underlaget och får svar.',
  'I diskussionen framhålls att uppföljningen behöver komma tidigare på året.',
  'Styrelsen understryker vikten av att alla parter bidrar med personal.',
  'Ordföranden sammanfattar diskussionen och konstaterar att styrelsen är enig i inriktningen.',
];

// The secretary writes the §§ out in the days after; the head official adds a line now and then.
function tellAfterwards(history: DemoHistory, date: IsoDate, item: RecordId, matter: Matter) {
  if (matter.itemType === 'formality' || matter.immediate === true || !history.random.chance(0.55)) return;
  const author = history.random.chance(0.25) ? 1 : 0;
  const day = addDays(date, history.random.integer(1, 6));
  const scribe = scribeAt(history, day, `1${history.random.integer(0, 6)}:15`, author, 'styrelse');
  scribe.add({
    type: 'text',
    table: 'minuteItem',
    id: item,
    paragraphs: [history.random.pick(afterthoughts)],
  });
}
