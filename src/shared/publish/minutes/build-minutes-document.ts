import type { RecordId } from '#shared/base/id.ts';
import { type AttendanceInput, attendanceInput } from '#shared/domain/attendance/attendance-input.ts';
import { deciderName } from '#shared/domain/decision/decision-opening.ts';
import { numberItems, numberRange, sealedNumbers } from '#shared/domain/minutes/number-items.ts';
import { byOrder } from '#shared/domain/recorded.ts';
import { seatsAt } from '#shared/domain/seat/seats-at.ts';
import { peopleDirectory } from '#shared/publish/people-directory.ts';
import {
  type MeetingPrintInput,
  meetingOf,
  type PrintRecord,
  type PrintSource,
} from '#shared/publish/print-source.ts';
import { attendingPeople } from './attending-people.ts';
import { adjournmentOf, buildItem, type ItemPrint } from './build-item.ts';
import { documentNotices } from './document-notices.ts';
import { type FrozenPart, frozenPart } from './frozen-source.ts';
import { labelAppendices } from './label-appendices.ts';
import type { AttendingSeat, DocumentSeal, MinutesDocument } from './minutes-document.ts';

/**
 * Gathers a meeting's minutes for print: numbers, who served at each §, votes and seals are computed here. What is sealed
 * comes from the snapshot that was sealed, with the names of that day; the rest from the records as they are now.
 */
export function minutesDocument(input: MeetingPrintInput): MinutesDocument {
  const live = input.meeting;
  const sealed = sealedParts(live);
  const items = live.all('minuteItem').toSorted(byOrder);
  const numbers = numberItems(meetingOf(live).values.firstNumber, items, sealedNumbers(live.seals));
  const attested = items.length > 0 && items.every(({ id }) => sealed.of.has(id));
  // The cover is of the whole meeting: it is frozen when all of it is.
  const whole = attested ? sealed.last : undefined;
  const source = whole?.source ?? live;
  const people = peopleDirectory(input.base, whole?.names);
  const meeting = meetingOf(live);
  const values = { ...meeting.values, ...(whole === undefined ? {} : meetingOf(source).values) };
  const association = input.base.all('association')[0]?.values;
  const body = input.base.all('body').find(({ id }) => id === values.body)?.values;
  const order = items.map(({ id }) => id);
  const attending = attendingPeople(
    { ...attendanceOf(source, input.base), order },
    numbers,
    source,
    people,
    live.all('absenceReport'),
  );
  const surroundings = surroundingsOf(input, order);
  const printed = labelAppendices(
    items.map((item) => itemPrint(item, numbers, sealed.of, input, surroundings)),
  );
  return {
    association: association?.name ?? '',
    body: whole?.names.get(values.body) ?? body?.name ?? '',
    bodyKind: body?.kind ?? 'board',
    date: values.date,
    startsAt: values.startsAt,
    endsAt: values.endsAt,
    place: values.place,
    executiveTitle: association?.executiveTitle ?? '',
    chair: people.person(values.chair),
    secretary: people.person(values.secretary),
    attestors: values.attestors.flatMap((id) => people.person(id as RecordId) ?? []),
    attestPlace: values.attestPlace,
    attestOn: values.attestOn,
    ...attending,
    serving: attending.serving.toSorted(chairFirst(values.chair)),
    adjournments: source.all('adjournment').map((one) => adjournmentOf(one, numbers)),
    range: numberRange(numbers.values()),
    items: printed.map(buildItem),
    appendices: printed.flatMap(({ documents, item, number }) =>
      documents.map((document) => ({ ...document, item: item.id, number })),
    ),
    seals: live.seals.map((seal) => documentSeal(seal, numbers)),
    notices: documentNotices(live, numbers, people),
    attested,
    notes: input.notes ?? null,
    conflicts: whole === undefined ? meeting.conflicts : [],
  };
}

/** The frozen part that each sealed § lies in, and the one that was sealed last. */
function sealedParts(live: PrintSource) {
  const of = new Map<RecordId, FrozenPart | null>();
  let last: FrozenPart | undefined;
  for (const seal of live.seals.filter(({ effective }) => effective)) {
    const part = frozenPart(seal, live);
    last = part ?? last;
    for (const item of seal.items) if (!of.has(item)) of.set(item, part ?? null);
  }
  return { of, last };
}

function attendanceOf(source: PrintSource, base: PrintSource): AttendanceInput {
  const { body, date } = meetingOf(source).values;
  return attendanceInput(seatsAt(base.all('seat'), body, date), source);
}

/** Whoever leads the meeting is named first, the others in the order of the seats. */
function chairFirst(chair: RecordId | null) {
  const rank = ({ person }: AttendingSeat) => (chair !== null && person === chair ? 0 : 1);
  return (left: AttendingSeat, right: AttendingSeat): number => rank(left) - rank(right);
}

type Surroundings = Pick<ItemPrint, 'source' | 'people' | 'attendance'>;

/** The records, names and attendance round a §: those of the part it was sealed in, or of today. Read once for each part. */
function surroundingsOf(input: MeetingPrintInput, order: readonly RecordId[]) {
  const made = new Map<FrozenPart | undefined, Surroundings>();
  return (frozen: FrozenPart | undefined): Surroundings => {
    const source = frozen?.source ?? input.meeting;
    const known = made.get(frozen) ?? {
      source,
      people: peopleDirectory(input.base, frozen?.names),
      attendance: { ...attendanceOf(source, input.base), order },
    };
    made.set(frozen, known);
    return known;
  };
}

function bodyOf({ meeting, base }: MeetingPrintInput) {
  const { body } = meetingOf(meeting).values;
  return base.all('body').find(({ id }) => id === body)?.values;
}

function itemPrint(
  item: PrintRecord<'minuteItem'>,
  numbers: ReadonlyMap<RecordId, number>,
  sealed: ReadonlyMap<RecordId, FrozenPart | null>,
  input: MeetingPrintInput,
  surroundings: (frozen: FrozenPart | undefined) => Surroundings,
): Omit<ItemPrint, 'documents'> {
  const frozen = sealed.get(item.id) ?? undefined;
  const around = surroundings(frozen);
  const own = around.source.all('minuteItem').find(({ id }) => id === item.id) ?? item;
  return {
    ...around,
    item: own,
    agendaItem: item.values.agendaItem,
    number: numbers.get(item.id) ?? null,
    numbers,
    attested: sealed.has(item.id),
    live: input.meeting,
    decider: deciderName(bodyOf(input)?.kind ?? 'board'),
    share:
      input.base.all('qualifiedMatter').find(({ id }) => id === item.values.qualifiedMatter)?.values ?? null,
    chair: own.values.actingChair ?? meetingOf(input.meeting).values.chair,
    background: frozen === undefined ? input.richText(item.id) : frozen.background(item.id),
    agendaProposal: item.values.agendaItem === null ? '' : input.plainText(item.values.agendaItem),
    corrections: [...input.meeting.all('correction'), ...(input.corrections ?? [])].filter(
      ({ values }) => values.corrects === item.id,
    ),
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
