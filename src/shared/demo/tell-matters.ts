import { addDays, type IsoDate } from '#shared/base/dates.ts';
import { type DossierId, dossierOf, type RecordId } from '#shared/base/id.ts';
import { newMatter } from '#shared/domain/matter/forward-question.ts';
import type { Matter } from '#shared/domain/matter/matter.ts';
import type { NewRecord } from '#shared/domain/recorded.ts';
import { type DemoHistory, nextRegistryNumber, scribeAt } from './demo-history.ts';
import type { PlannedChange } from './planned-change.ts';

type Made<Table extends NewRecord['table']> = PlannedChange & {
  readonly change: Extract<NewRecord, { readonly table: Table }>;
};

/** A meeting that has been told. */
interface ToldMeeting {
  readonly body: RecordId;
  readonly date: IsoDate;
}

/**
 * Makes matters of what the board has had on its agendas since a day and of what the local groups have asked, and lets each
 * group approve its notes. Runs when
 * the meetings have been told: it ties their agenda items to the matters and changes nothing else of them.
 */
export function tellMatters(history: DemoHistory, since: IsoDate): void {
  const meetings = new Map<DossierId, ToldMeeting>(
    madeOf(history, 'meeting').map(({ change }) => [dossierOf(change.id), change.values]),
  );
  tellBoardMatters(history, meetings, since);
  tellQuestions(history, meetings, since);
  tellApprovals(history, meetings);
}

/** Each meeting of a group that keeps notes approves those of its meeting before. */
function tellApprovals(history: DemoHistory, meetings: ReadonlyMap<DossierId, ToldMeeting>): void {
  for (const body of [history.preparatoryGroup, ...history.localGroups.map((group) => group.body)]) {
    const own = [...meetings]
      .filter(([, meeting]) => meeting.body === body)
      .toSorted(([, left], [, right]) => (left.date < right.date ? -1 : 1));
    const audience = body === history.preparatoryGroup ? 'beredning' : (`lsg:${body}` as const);
    for (const [index, [meeting, { date }]] of own.entries()) {
      const earlier = own[index - 1]?.[0];
      if (earlier === undefined) continue;
      const scribe = scribeAt(history, date, '15:30', 4, audience);
      const id = history.random.childId(meeting);
      const values = { notes: earlier, approvedOn: date };
      scribe.add({ type: 'create', table: 'notesApproval', id, values });
    }
  }
}

function tellBoardMatters(
  history: DemoHistory,
  meetings: ReadonlyMap<DossierId, ToldMeeting>,
  since: IsoDate,
): void {
  const sections = new Map(
    madeOf(history, 'minuteItem').map((made) => [made.change.values.agendaItem, made]),
  );
  /** What was sent back or put off, by heading: the next agenda with it takes it up again. */
  const unfinished = new Map<
    string,
    { readonly id: DossierId; readonly section: RecordId; readonly number: string }
  >();
  for (const item of madeOf(history, 'agendaItem')) {
    const { heading, registryNumber } = item.change.values;
    const date = meetings.get(dossierOf(item.change.id))?.date;
    if (registryNumber === null || date === undefined || date < since) continue;
    const section = sections.get(item.change.id);
    const earlier = unfinished.get(heading);
    const id = earlier?.id ?? history.random.rootId();
    const number = earlier?.number ?? registryNumber;
    const tie = { matter: id, continues: earlier?.section ?? null, registryNumber: number };
    replace(history, item, { ...item.change, values: { ...item.change.values, ...tie } });
    if (section !== undefined && earlier !== undefined) {
      const values = { ...section.change.values, registryNumber: number };
      replace(history, section, { ...section.change, values });
    }
    const result = section?.change.values.result ?? null;
    const isOpen = result === null || result === 'remitted' || result === 'postponed';
    if (isOpen && section !== undefined) unfinished.set(heading, { id, section: section.change.id, number });
    else unfinished.delete(heading);
    const state = stateOf(history, date, section !== undefined, isOpen);
    if (earlier === undefined) {
      const openedOn = addDays(date, -30);
      const values = { ...newMatter(heading, openedOn), registryNumber, responsible: 'Förbundschefen' };
      const scribe = scribeAt(history, openedOn, '08:30', 1, 'forbund');
      scribe.add({ type: 'create', table: 'matter', id, values });
    }
    const scribe = scribeAt(history, addDays(date, section === undefined ? -27 : 1), '08:45', 1, 'forbund');
    scribe.add({ type: 'set', table: 'matter', id, values: state });
  }
}

/** Where a matter stands after a meeting, or before one that has not been held. */
function stateOf(history: DemoHistory, date: IsoDate, isHeld: boolean, isOpen: boolean): Partial<Matter> {
  if (!isHeld) return { state: 'ready', readyFor: history.board };
  return isOpen ? { state: 'preparing' } : { state: 'closed', closedOn: date };
}

/** So many of the latest questions wait for an answer, and as many more for that the group is told. */
const openQuestions = 2;

function tellQuestions(
  history: DemoHistory,
  meetings: ReadonlyMap<DossierId, ToldMeeting>,
  since: IsoDate,
): void {
  const groups = new Set(history.localGroups.map(({ body }) => body));
  const asked = madeOf(history, 'minuteItem')
    .flatMap(({ change }) => {
      const meeting = meetings.get(dossierOf(change.id));
      const isQuestion = /^(Unga i|Språkstöd)/u.test(change.values.heading);
      if (meeting === undefined || !groups.has(meeting.body) || meeting.date < since || !isQuestion)
        return [];
      return [{ ...meeting, change }];
    })
    .toSorted((left, right) => (left.date < right.date ? -1 : 1));
  for (const [index, { body, date, change }] of asked.entries()) {
    const left = asked.length - 1 - index;
    const answeredOn = left < openQuestions ? null : addDays(date, 35);
    const toldOn = answeredOn === null || left < 2 * openQuestions ? null : addDays(date, 90);
    const id = history.random.rootId();
    const closed = answeredOn === null ? {} : ({ state: 'closed', closedOn: answeredOn } as const);
    const registryNumber = answeredOn === null ? null : nextRegistryNumber(history, Number(date.slice(0, 4)));
    const scribe = scribeAt(history, date, '15:20', 4, 'forbund');
    scribe.add({
      type: 'create',
      table: 'matter',
      id,
      values: {
        ...newMatter(change.values.heading, date),
        openedBy: body,
        state: 'preparing',
        registryNumber,
        ...closed,
      },
    });
    scribe.add({
      type: 'create',
      table: 'referral',
      id: history.random.childId(id),
      values: {
        from: body,
        to: history.preparatoryGroup,
        source: change.id,
        wording: change.paragraphs?.join('\n') ?? change.values.heading,
        urgency: 'ordinary',
        forwardedOn: date,
        outcome: answeredOn === null ? null : 'noted',
        answer:
          answeredOn === null ? null : 'Beredningsgruppen tar med frågan i arbetet med verksamhetsplanen.',
        answeredOn,
        answeredBy: null,
        toldOn,
      },
    });
  }
}

function madeOf<Table extends NewRecord['table']>(
  history: DemoHistory,
  table: Table,
): readonly Made<Table>[] {
  return history.changes.filter(
    (planned): planned is Made<Table> => planned.change.type === 'create' && planned.change.table === table,
  );
}

/** Puts another change in the place of one that has been told, at the same moment. */
function replace(history: DemoHistory, told: PlannedChange, change: PlannedChange['change']): void {
  const index = history.changes.findIndex(
    (planned) => planned.change.id === told.change.id && planned.at === told.at,
  );
  const before = history.changes[index];
  if (before !== undefined) history.changes[index] = { ...before, change };
}
