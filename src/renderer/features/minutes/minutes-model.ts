import type { Dossier, StoredRecord } from '#renderer/storage/workspace.ts';
import type { RecordId } from '#shared/base/id.ts';
import { type AttendanceInput, attendanceInput } from '#shared/domain/attendance/attendance-input.ts';
import { type Serving, servingAt } from '#shared/domain/attendance/serving.ts';
import type { BodyKind } from '#shared/domain/body/body.ts';
import { keepsNotes } from '#shared/domain/body/keeps-notes.ts';
import { rulesOf } from '#shared/domain/body/settings-at.ts';
import { numberItems, sealedNumbers } from '#shared/domain/minutes/number-items.ts';
import type { Office, SeatKind } from '#shared/domain/seat/seat.ts';
import { seatsAt } from '#shared/domain/seat/seats-at.ts';
import type { Translate } from '#shared/i18n/translate.ts';

/** A seat with the words that show it. */
export interface SeatView {
  readonly id: RecordId;
  readonly kind: SeatKind;
  readonly office: Office | null;
  readonly person: RecordId | null;
  /** The person's name, or `null` while the seat is empty. */
  readonly name: string | null;
  readonly organisation: string | null;
  /** What the person is in that organisation, in words. */
  readonly title: string | null;
  readonly attendance: StoredRecord<'attendance'> | undefined;
  /** Whether somebody was there at all, if not from the opening. */
  readonly attended: boolean;
  /** What was known before the meeting: has said not to come, or has been called in as substitute. */
  readonly beforehand: 'absent' | 'called' | null;
}

/** One § as the list and the page show it. */
export interface SectionView {
  readonly id: RecordId;
  readonly number: number | null;
  /** Its place among the others, from 1. */
  readonly position: number;
  /** A point of notes that nobody attests: it has no number. */
  readonly isNote: boolean;
  readonly record: StoredRecord<'minuteItem'>;
  readonly clauses: readonly StoredRecord<'decisionClause'>[];
  readonly motions: readonly StoredRecord<'motion'>[];
  readonly votes: readonly StoredRecord<'vote'>[];
  readonly dissents: readonly StoredRecord<'dissent'>[];
  readonly recusals: readonly StoredRecord<'recusal'>[];
  readonly serving: Serving;
  readonly done: boolean;
  readonly conflicts: number;
}

/** Everything that the minutes page shows, read from the meeting and the association. */
export interface MinutesModel {
  readonly meeting: StoredRecord<'meeting'>;
  readonly bodyName: string;
  readonly associationName: string;
  readonly bodyKind: BodyKind;
  readonly attestorCount: number;
  /** Notes of a group: kept, not attested, and without §§. */
  readonly isNotes: boolean;
  readonly seats: readonly SeatView[];
  readonly attendance: AttendanceInput;
  /** What changed during the meeting, as recorded. */
  readonly changes: readonly StoredRecord<'attendanceChange'>[];
  readonly guests: readonly StoredRecord<'guest'>[];
  readonly sections: readonly SectionView[];
  /** At the opening. */
  readonly serving: Serving;
}

/** Reads the minutes out of the two dossiers; `undefined` when the meeting's own record has not come here yet. */
export function readMinutes(dossier: Dossier, base: Dossier): MinutesModel | undefined {
  const meeting = dossier.get('meeting', dossier.id);
  if (meeting === undefined) return undefined;
  const body = base.get('body', meeting.values.body);
  const rules = rulesOf(base, meeting.values.body, meeting.values.date);
  const seats = seatsAt(base.all('seat'), meeting.values.body, meeting.values.date);
  const attendance = attendanceInput(seats, dossier);
  const attended = new Set(
    [...attendance.attendance, ...attendance.changes]
      .filter(({ values }) => values.present)
      .map(({ values }) => values.seat),
  );
  return {
    meeting,
    bodyName: body?.values.name ?? '',
    associationName: base.all('association')[0]?.values.name ?? '',
    bodyKind: body?.values.kind ?? 'board',
    attestorCount: rules?.attestorCount ?? 1,
    isNotes: keepsNotes(rules),
    seats: seats.map((seat) => seatView(seat, dossier, base, attended)),
    attendance,
    changes: dossier.all('attendanceChange'),
    guests: dossier.all('guest'),
    sections: readSections({
      dossier,
      meeting,
      attendance,
      isNote: keepsNotes(rules),
    }),
    serving: servingAt(attendance, null),
  };
}

/** The persons who serve at a § or were sent out because of jäv there, by name. An empty seat takes no part. */
export function attendingSeats(model: MinutesModel, section: SectionView): readonly SeatView[] {
  const ids = new Set([...section.serving.serving, ...section.serving.recused]);
  return model.seats.filter((seat) => ids.has(seat.id) && seat.name !== null).toSorted(byName);
}

/** Orders seats as a Swedish list of names does. */
export function byName(left: SeatView, right: SeatView): number {
  return inSwedish.compare(left.name ?? '', right.name ?? '');
}

const inSwedish = new Intl.Collator('sv');

/** Who sits there, as what and for whom: "Anna Berg, ersättare, Lerum". What the name says already is not said again. */
export function seatLabel(seat: SeatView | undefined, translate: Translate): string {
  const name = seat?.name ?? translate('minutes.emptySeat');
  if (seat === undefined) return name;
  const kind = translate(`domain.seatKind.${seat.kind}`).toLocaleLowerCase('sv');
  const said = name.toLocaleLowerCase('sv');
  const more = [kind, seat.organisation ?? ''].filter(
    (word) => word !== '' && !said.includes(word.toLocaleLowerCase('sv')),
  );
  return [name, ...more].join(', ');
}

/** The name of whoever holds a seat. */
export function seatName(model: MinutesModel, seat: RecordId, translate: Translate): string {
  return model.seats.find(({ id }) => id === seat)?.name ?? translate('minutes.emptySeat');
}

/** What a § is called: its number, or in notes, which have no §§, its place. */
export function sectionNumber(section: SectionView, translate: Translate): string {
  if (section.number !== null) return translate('minutes.number', { number: section.number });
  return section.isNote ? `${section.position}.` : translate('minutes.noNumber');
}

function seatView(
  seat: StoredRecord<'seat'>,
  dossier: Dossier,
  base: Dossier,
  attended: ReadonlySet<RecordId>,
): SeatView {
  const { person, memberOrganisation, kind, office } = seat.values;
  const reports = dossier.all('absenceReport');
  return {
    id: seat.id,
    kind,
    office,
    person,
    name: person === null ? null : (base.get('person', person)?.values.name ?? null),
    title: person === null ? null : (base.get('person', person)?.values.title ?? null),
    organisation:
      memberOrganisation === null
        ? null
        : (base.get('memberOrganisation', memberOrganisation)?.values.name ?? null),
    attendance: dossier.all('attendance').find(({ values }) => values.seat === seat.id),
    attended: attended.has(seat.id),
    beforehand: reports.some(({ values }) => values.seat === seat.id)
      ? 'absent'
      : reports.some(({ values }) => values.substitute === seat.id)
        ? 'called'
        : null,
  };
}

interface SectionsInput {
  readonly dossier: Dossier;
  readonly meeting: StoredRecord<'meeting'>;
  readonly attendance: AttendanceInput;
  readonly isNote: boolean;
}

function readSections(input: SectionsInput): readonly SectionView[] {
  const { dossier, meeting, attendance, isNote } = input;
  const items = dossier.all('minuteItem');
  const numbers = numberItems(
    isNote ? null : meeting.values.firstNumber,
    items,
    sealedNumbers(dossier.seals),
  );
  const clauses = groupByItem(dossier.all('decisionClause'));
  const motions = groupByItem(dossier.all('motion'));
  const votes = groupByItem(dossier.all('vote'));
  const dissents = groupByItem(dossier.all('dissent'));
  const recusals = groupByItem(dossier.all('recusal'));
  return items.map((record, index) => {
    const own = clauses.get(record.id) ?? [];
    const serving = servingAt(attendance, record.id);
    const itemVotes = votes.get(record.id) ?? [];
    return {
      id: record.id,
      number: numbers.get(record.id) ?? null,
      position: index + 1,
      isNote,
      record,
      clauses: own,
      motions: motions.get(record.id) ?? [],
      votes: itemVotes,
      dissents: dissents.get(record.id) ?? [],
      recusals: recusals.get(record.id) ?? [],
      serving,
      done: record.values.result !== null || own.length > 0,
      conflicts: record.conflicts.length + own.filter(({ conflicts }) => conflicts.length > 0).length,
    };
  });
}

function groupByItem<Row extends { readonly values: { readonly minuteItem: RecordId } }>(
  rows: readonly Row[],
): ReadonlyMap<RecordId, readonly Row[]> {
  const groups = new Map<RecordId, Row[]>();
  for (const row of rows) {
    const group = groups.get(row.values.minuteItem);
    if (group === undefined) groups.set(row.values.minuteItem, [row]);
    else group.push(row);
  }
  return groups;
}
