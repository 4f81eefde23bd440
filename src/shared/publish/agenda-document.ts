import type { IsoDate } from '#shared/base/dates.ts';
import {
  type AgendaContent,
  type AgendaContentItem,
  agendaContent,
} from '#shared/domain/agenda/agenda-content.ts';
import { type AgendaVersionKind, addedSinceSummons } from '#shared/domain/agenda/agenda-version.ts';
import { rulesOf } from '#shared/domain/body/settings-at.ts';
import type { SeatKind } from '#shared/domain/seat/seat.ts';
import { seatsAt } from '#shared/domain/seat/seats-at.ts';
import { type PeopleDirectory, peopleDirectory } from './people-directory.ts';
import { type MeetingPrintInput, meetingOf } from './print-source.ts';

/** A summons with its agenda, ready to be set in type. */
export interface AgendaDocument extends AgendaContent {
  readonly items: readonly AgendaDocumentItem[];
  /** Fields of the meeting with two values that nobody has settled. */
  readonly conflicts: readonly string[];
  /** The version that it is; `null` for an agenda that is being worked on. */
  readonly sent: SentAs | null;
}

/** One row of the agenda. */
export interface AgendaDocumentItem extends AgendaContentItem {
  readonly conflict: boolean;
}

/** How an agenda was sent. */
export interface SentAs {
  readonly letter: string;
  readonly on: IsoDate;
  readonly kind: AgendaVersionKind;
  readonly note: string | null;
}

/** What the sender says besides what the records hold. */
export type SenderWords = Pick<AgendaContent, 'absence' | 'attestation'>;

/** A meeting's agenda as it is now, for print: without the sender's words, and with marks where something is not settled. */
export function agendaDocument(input: MeetingPrintInput): AgendaDocument {
  const to = reportAbsenceTo(input);
  const content = agendaToSend(input, {
    absence: to === null ? null : { to, by: null },
    attestation: null,
  });
  const records = new Map(input.meeting.all('agendaItem').map((item) => [item.id, item]));
  return {
    ...content,
    items: content.items.map((item) => ({
      ...item,
      conflict: (records.get(item.id)?.conflicts.length ?? 0) > 0,
    })),
    conflicts: meetingOf(input.meeting).conflicts,
    sent: null,
  };
}

/** An agenda as it was sent, for print. */
export function sentAgendaDocument(content: AgendaContent, sent: SentAs): AgendaDocument {
  return {
    ...content,
    items: content.items.map((item) => ({ ...item, conflict: false })),
    conflicts: [],
    sent,
  };
}

/** The content of the version that would be sent now. */
export function agendaToSend(input: MeetingPrintInput, words: SenderWords): AgendaContent {
  const { meeting, base } = input;
  const { values } = meetingOf(meeting);
  const people = peopleDirectory(base);
  const body = base.all('body').find(({ id }) => id === values.body)?.values;
  const items = meeting.all('agendaItem');
  return agendaContent({
    meeting: values,
    association: base.all('association')[0]?.values.name ?? '',
    body: { name: body?.name ?? '', kind: body?.kind ?? 'board' },
    chair: people.person(values.chair),
    secretary: people.person(values.secretary),
    called: peopleWithSeats(input, people, 'member'),
    notified: peopleWithSeats(input, people, 'substitute'),
    ...words,
    items,
    documents: meeting.all('document'),
    plainText: input.plainText,
    added: addedSinceSummons(meeting.all('agendaVersion'), items),
  });
}

/** To whom the body's members report that they cannot come, by its settings on the day of the meeting. */
export function reportAbsenceTo({ meeting, base }: MeetingPrintInput): string | null {
  const { body, date } = meetingOf(meeting).values;
  return rulesOf(base, body, date)?.reportAbsenceTo ?? null;
}

function peopleWithSeats(
  { meeting, base }: MeetingPrintInput,
  people: PeopleDirectory,
  kind: SeatKind,
): readonly string[] {
  const { body, date } = meetingOf(meeting).values;
  return seatsAt(base.all('seat'), body, date).flatMap(({ id, values }): readonly string[] => {
    const seat = people.seat(id);
    if (values.kind !== kind || seat?.name === null || seat === undefined) return [];
    return [seat.memberOrganisation === null ? seat.name : `${seat.name} (${seat.memberOrganisation})`];
  });
}

/** The names of an item's files, each once. */
export function fileNames(item: {
  readonly documents: readonly { readonly fileName: string }[];
}): readonly string[] {
  return [...new Set(item.documents.map(({ fileName }) => fileName))];
}

/** Whether an item has more to show than its row in the list. */
export function hasDetails(item: AgendaContentItem): boolean {
  return (
    !item.withdrawn &&
    item.itemType !== 'section' &&
    (item.background.length > 0 ||
      item.documents.length > 0 ||
      (item.proposal.length > 0 && item.itemType !== 'formality'))
  );
}

/** The item as it is named in heads, bookmarks and lists: `7 Verksamhetsplan`. */
export function itemTitle(item: { readonly position: number | null; readonly heading: string }): string {
  return item.position === null ? item.heading : `${item.position} ${item.heading}`;
}
