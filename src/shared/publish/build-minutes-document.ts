import type { RecordId } from '#shared/base/id.ts';
import { splitProposal } from '#shared/domain/agenda/split-proposal.ts';
import { type AttendanceInput, attendanceInput } from '#shared/domain/attendance/attendance-input.ts';
import { servingAt } from '#shared/domain/attendance/serving.ts';
import { numberItems, numberRange, sealedNumbers } from '#shared/domain/minutes/number-items.ts';
import type { TableName } from '#shared/domain/record-table.ts';
import { byOrder } from '#shared/domain/recorded.ts';
import { seatsAt } from '#shared/domain/seat/seats-at.ts';
import { countVotes } from '#shared/domain/voting/count-votes.ts';
import { attendingPeople } from './attending-people.ts';
import { documentNames } from './document-names.ts';
import type {
  DocumentItem,
  DocumentSeal,
  DocumentStatement,
  DocumentVote,
  MinutesDocument,
} from './minutes-document.ts';
import { type PeopleDirectory, peopleDirectory } from './people-directory.ts';
import { type MeetingPrintInput, meetingOf, type PrintRecord, type PrintSource } from './print-source.ts';

/** Gathers a meeting's minutes for print: numbers, who served at each §, votes and seals are computed here. */
export function minutesDocument(input: MeetingPrintInput): MinutesDocument {
  const meeting = meetingOf(input.meeting);
  const people = peopleDirectory(input.base);
  const association = input.base.all('association')[0]?.values;
  const body = input.base.all('body').find(({ id }) => id === meeting.values.body)?.values;
  const seats = seatsAt(input.base.all('seat'), meeting.values.body, meeting.values.date);
  const attendance = attendanceInput(seats, input.meeting);
  const items = input.meeting.all('minuteItem').toSorted(byOrder);
  const numbers = numberItems(meeting.values.firstNumber, items, sealedNumbers(input.meeting.seals));
  const sealed = new Set(
    input.meeting.seals.filter(({ effective }) => effective).flatMap((seal) => seal.items),
  );
  return {
    association: association?.name ?? '',
    body: body?.name ?? '',
    bodyKind: body?.kind ?? 'board',
    date: meeting.values.date,
    startsAt: meeting.values.startsAt,
    endsAt: meeting.values.endsAt,
    place: meeting.values.place,
    executiveTitle: association?.executiveTitle ?? '',
    chair: people.person(meeting.values.chair),
    secretary: people.person(meeting.values.secretary),
    attestors: meeting.values.attestors.flatMap((id) => people.person(id as RecordId) ?? []),
    ...attendingPeople(attendance, numbers, input.meeting, people),
    range: numberRange(numbers.values()),
    items: items.map((item) =>
      documentItem(item, numbers.get(item.id) ?? null, sealed.has(item.id), input, attendance, people),
    ),
    seals: input.meeting.seals.map((seal) => documentSeal(seal, numbers)),
    attested: items.length > 0 && items.every(({ id }) => sealed.has(id)),
    notes: input.notes ?? null,
    conflicts: meeting.conflicts,
  };
}

function documentItem(
  item: PrintRecord<'minuteItem'>,
  number: number | null,
  attested: boolean,
  input: MeetingPrintInput,
  attendance: AttendanceInput,
  people: PeopleDirectory,
): DocumentItem {
  const { values } = item;
  const source = input.meeting;
  return {
    id: item.id,
    number,
    heading: values.heading,
    registryNumber: values.registryNumber,
    itemType: values.itemType,
    presenter: values.presenter,
    background: input.richText(item.id),
    proposal: values.agendaItem === null ? [] : splitProposal(input.plainText(values.agendaItem)).clauses,
    documents: documentNames(source, [values.agendaItem, item.id]),
    motions: of(source, 'motion', item.id)
      .toSorted(byOrder)
      .map((motion) => statement(motion, people)),
    putOrder: values.putOrder,
    vote: documentVote(item, source, attendance, people),
    result: values.result,
    clauses: of(source, 'decisionClause', item.id)
      .toSorted(byOrder)
      .map((clause) => ({ wording: clause.values.wording, conflict: clause.conflicts.length > 0 })),
    dissents: of(source, 'dissent', item.id).map((dissent) => statement(dissent, people)),
    recusals: of(source, 'recusal', item.id).map((recusal) => ({
      by: people.seat(recusal.values.seat)?.name ?? null,
      wording: recusal.values.reason,
      withdrawn: false,
      conflict: recusal.conflicts.length > 0,
    })),
    immediate: values.immediate,
    assignments: of(source, 'assignment', item.id).map((assignment) => assignment.values),
    attested,
    conflicts: item.conflicts,
  };
}

type TableOfItem = Extract<
  TableName,
  'motion' | 'vote' | 'dissent' | 'recusal' | 'decisionClause' | 'assignment'
>;

function of<Name extends TableOfItem>(
  source: PrintSource,
  table: Name,
  item: RecordId,
): readonly PrintRecord<Name>[] {
  return source.all(table).filter((record) => record.values.minuteItem === item);
}

function statement(
  record: PrintRecord<'motion'> | PrintRecord<'dissent'>,
  people: PeopleDirectory,
): DocumentStatement {
  return {
    by: people.seat(record.values.seat)?.name ?? null,
    wording: record.values.wording,
    withdrawn: 'withdrawn' in record.values && record.values.withdrawn,
    conflict: record.conflicts.length > 0,
  };
}

function documentVote(
  item: PrintRecord<'minuteItem'>,
  source: PrintSource,
  attendance: AttendanceInput,
  people: PeopleDirectory,
): DocumentVote | null {
  const votes = of(source, 'vote', item.id);
  if (votes.length === 0) return null;
  const { serving } = servingAt(attendance, item.id);
  const chairPerson = meetingOf(source).values.chair;
  const chair = serving.find((seat) => chairPerson !== null && people.seat(seat)?.person === chairPerson);
  const election = item.values.itemType === 'election';
  return {
    yesMeans: item.values.voteYes,
    noMeans: item.values.voteNo,
    count: countVotes({ votes, serving, chair: chair ?? null, election }),
    ballots: election
      ? []
      : serving.map((seat) => ({
          name: people.seat(seat)?.name ?? null,
          choice: votes.find(({ values }) => values.seat === seat)?.values.choice ?? null,
        })),
  };
}

function documentSeal(
  seal: PrintSource['seals'][number],
  numbers: ReadonlyMap<RecordId, number>,
): DocumentSeal {
  return {
    range: numberRange(seal.items.flatMap((item) => numbers.get(item) ?? [])),
    hash: seal.hash,
    effective: seal.effective,
    verified: seal.verified,
    signers: seal.signers,
  };
}
