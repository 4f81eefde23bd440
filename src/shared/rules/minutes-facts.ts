import type { IsoDate } from '#shared/base/dates.ts';
import type { RecordId } from '#shared/base/id.ts';
import { isSection } from '#shared/domain/agenda/agenda-item.ts';
import { type AttendanceInput, attendanceInput } from '#shared/domain/attendance/attendance-input.ts';
import { type Serving, servingAt } from '#shared/domain/attendance/serving.ts';
import { type BodyRules, settingsAt } from '#shared/domain/body/settings-at.ts';
import { isDecidingBody } from '#shared/domain/decision/decision-opening.ts';
import type { DelegatedDecision } from '#shared/domain/decision/delegated-decision.ts';
import { type NumberedMeeting, numberItems, sealedNumbers } from '#shared/domain/minutes/number-items.ts';
import type { TableName } from '#shared/domain/record-table.ts';
import { byOrder, type Recorded } from '#shared/domain/recorded.ts';
import { seatsAt } from '#shared/domain/seat/seats-at.ts';

/** Records by table. What storage hands to the screens has this shape. */
export interface RuleSource {
  readonly all: <Name extends TableName>(
    table: Name,
  ) => readonly (Recorded<Name> & { readonly conflicts?: readonly string[] })[];
  /** The seals, whose §§ keep their numbers. */
  readonly seals?: readonly RuleSeal[];
  /** The rich text of a record. Left out where there is none to read. */
  readonly text?: (record: RecordId) => { readonly plain: string } | undefined;
}

/** A seal as the rules read it. What is left out is not judged. */
export interface RuleSeal {
  readonly effective: boolean;
  readonly snapshot?: unknown;
  readonly part?: RecordId;
  readonly items?: readonly RecordId[];
  /** The snapshot, made anew now, has the hash that was signed. */
  readonly verified?: boolean;
  /** Changed since it was frozen and before all had signed. */
  readonly edited?: boolean;
  readonly rival?: boolean;
  readonly frozenAt?: string;
  readonly signers?: readonly { readonly signedOn: IsoDate | null }[];
}

/** A delegated or urgent decision that no meeting has been told of. */
export interface UnreportedDecision extends DelegatedDecision {
  readonly id: RecordId;
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
  /** Delegated and urgent decisions that no meeting has been told of (D1). */
  readonly unreported?: readonly UnreportedDecision[];
  /** Every registry number that has been given out (C4). */
  readonly registryNumbers?: readonly string[];
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
  readonly seals: readonly RuleSeal[];
  readonly unreported: readonly UnreportedDecision[];
  readonly registryNumbers: readonly string[];
  /** Meetings of consultation with the members, by day. */
  readonly consultations: readonly IsoDate[];
  /** All records of a table in the meeting's dossier. */
  readonly all: RuleSource['all'];
  /** All records of a table in the association's dossier. */
  readonly base: RuleSource['all'];
  /** The background of a §, as plain text. */
  readonly background: (item: RecordId) => string;
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
  const servings = new Map<RecordId | null, Serving>();
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
    seals: input.meeting.seals ?? [],
    unreported: input.unreported ?? [],
    registryNumbers: input.registryNumbers ?? [],
    consultations: consultationDays(input),
    all: input.meeting.all,
    base: input.base.all,
    background: (item) => input.meeting.text?.(item)?.plain ?? '',
    serving: (item) => {
      const known = servings.get(item) ?? servingAt(attendance, item);
      servings.set(item, known);
      return known;
    },
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

function consultationDays({ base, meetings }: MinutesInput): readonly IsoDate[] {
  const bodies = new Set(
    base
      .all('body')
      .filter(({ values }) => values.kind === 'memberConsultation')
      .map(({ id }) => id),
  );
  return meetings.filter(({ body }) => bodies.has(body)).map(({ date }) => date);
}

/** The records of a list that belong to one §. */
export function ofItem<Entry extends { readonly values: { readonly minuteItem: RecordId } }>(
  entries: readonly Entry[],
  item: RecordId,
): readonly Entry[] {
  return entries.filter(({ values }) => values.minuteItem === item);
}
