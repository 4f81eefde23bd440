import type { IsoDate } from '#shared/base/dates.ts';
import type { RecordId } from '#shared/base/id.ts';
import { isSection } from '#shared/domain/agenda/agenda-item.ts';
import { type AttendanceInput, attendanceInput } from '#shared/domain/attendance/attendance-input.ts';
import { type Serving, servingAt } from '#shared/domain/attendance/serving.ts';
import { type BodyRules, settingsAt } from '#shared/domain/body/settings-at.ts';
import { isDecidingBody } from '#shared/domain/decision/decision-opening.ts';
import { type NumberedMeeting, numberItems, sealedNumbers } from '#shared/domain/minutes/number-items.ts';
import type { TableName } from '#shared/domain/record-table.ts';
import { byOrder, type Recorded } from '#shared/domain/recorded.ts';
import { seatsAt } from '#shared/domain/seat/seats-at.ts';

/** Records by table. What storage hands to the screens has this shape. */
export interface RuleSource {
  readonly all: <Name extends TableName>(table: Name) => readonly Recorded<Name>[];
  /** The seals, whose §§ keep their numbers. */
  readonly seals?: readonly { readonly effective: boolean; readonly snapshot?: unknown }[];
}

/** What the rules judge. */
export interface MinutesInput {
  /** The meeting's dossier. */
  readonly meeting: RuleSource;
  /** The association's dossier. */
  readonly base: RuleSource;
  /** All meetings of the association, for the § series; the judged one may be among them. */
  readonly meetings: readonly NumberedMeeting[];
  /** The day of the check, for time limits, or `null` to leave them out. */
  readonly today: IsoDate | null;
  /** Judge these §§ only, as when a part is sealed; all when left out. */
  readonly only?: readonly RecordId[];
}

/** What the rules read, gathered once. */
export interface MinutesFacts {
  readonly meeting: Recorded<'meeting'>;
  /** What the body had decided to follow on the day of the meeting; `undefined` for a body that is not known here. */
  readonly rules: BodyRules | undefined;
  /** Whether the body decides, so that quorum and justering apply. Groups only keep notes. */
  readonly decides: boolean;
  readonly attendance: AttendanceInput;
  readonly agenda: readonly Recorded<'agendaItem'>[];
  /** Every § of the meeting, in order. */
  readonly allItems: readonly Recorded<'minuteItem'>[];
  /** The number of each §; empty while the meeting has no first number. */
  readonly numbers: ReadonlyMap<RecordId, number>;
  /** The §§ that are judged. */
  readonly items: readonly Recorded<'minuteItem'>[];
  readonly clauses: readonly Recorded<'decisionClause'>[];
  readonly motions: readonly Recorded<'motion'>[];
  readonly votes: readonly Recorded<'vote'>[];
  readonly dissents: readonly Recorded<'dissent'>[];
  readonly parts: readonly Recorded<'minutesPart'>[];
  readonly meetings: readonly NumberedMeeting[];
  readonly today: IsoDate | null;
  readonly serving: (item: RecordId | null) => Serving;
  /** "§ 84 Budget 2027", or the heading alone while there is no number. */
  readonly labelOf: (item: RecordId) => string;
  /** The name of whoever holds a seat; empty for an empty seat. */
  readonly nameOf: (seat: RecordId) => string;
  readonly personName: (person: RecordId) => string;
}

/** Gathers the facts of one meeting. A dossier without a meeting is a bug of the caller. */
export function gatherFacts(input: MinutesInput): MinutesFacts {
  const meeting = input.meeting.all('meeting')[0];
  if (meeting === undefined) throw new Error('The dossier holds no meeting');
  const seats = seatsAt(input.base.all('seat'), meeting.values.body, meeting.values.date);
  const attendance = attendanceInput(seats, input.meeting);
  const allItems = input.meeting.all('minuteItem').toSorted(byOrder);
  const only = input.only === undefined ? undefined : new Set(input.only);
  const numbers = numberItems(meeting.values.firstNumber, allItems, sealedNumbers(input.meeting.seals ?? []));
  const headings = new Map(allItems.map((item) => [item.id, item.values.heading]));
  const people = new Map(input.base.all('person').map(({ id, values }) => [id, values.name]));
  const holders = new Map(input.base.all('seat').map(({ id, values }) => [id, values.person]));
  const personName = (person: RecordId) => people.get(person) ?? '';
  const body = input.base.all('body').find(({ id }) => id === meeting.values.body);
  return {
    meeting,
    rules:
      body === undefined ? undefined : settingsAt(body, input.base.all('bodySettings'), meeting.values.date),
    decides: body === undefined || isDecidingBody(body.values.kind),
    attendance,
    agenda: input.meeting
      .all('agendaItem')
      .filter((item) => !isSection(item))
      .toSorted(byOrder),
    allItems,
    numbers,
    items: only === undefined ? allItems : allItems.filter(({ id }) => only.has(id)),
    clauses: input.meeting.all('decisionClause'),
    motions: input.meeting.all('motion'),
    votes: input.meeting.all('vote'),
    dissents: input.meeting.all('dissent'),
    parts: input.meeting.all('minutesPart'),
    meetings: input.meetings,
    today: input.today,
    serving: (item) => servingAt(attendance, item),
    labelOf: (item) => {
      const number = numbers.get(item);
      const heading = headings.get(item) ?? '';
      return number === undefined ? heading : `§ ${number} ${heading}`.trim();
    },
    nameOf: (seat) => {
      const person = holders.get(seat);
      return person === undefined || person === null ? '' : personName(person);
    },
    personName,
  };
}

/** The records of a list that belong to one §. */
export function ofItem<Entry extends { readonly values: { readonly minuteItem: RecordId } }>(
  entries: readonly Entry[],
  item: RecordId,
): readonly Entry[] {
  return entries.filter(({ values }) => values.minuteItem === item);
}
