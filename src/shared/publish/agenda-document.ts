import type { IsoDate } from '#shared/base/dates.ts';
import type { RecordId } from '#shared/base/id.ts';
import { type AgendaItemType, agendaNumbers } from '#shared/domain/agenda/agenda-item.ts';
import { splitProposal } from '#shared/domain/agenda/split-proposal.ts';
import type { BodyKind } from '#shared/domain/body/body.ts';
import { byOrder } from '#shared/domain/recorded.ts';
import { documentNames } from './document-names.ts';
import { peopleDirectory } from './people-directory.ts';
import { type MeetingPrintInput, meetingOf } from './print-source.ts';

/** A summons with its agenda, ready to be set in type. */
export interface AgendaDocument {
  readonly association: string;
  readonly body: string;
  readonly bodyKind: BodyKind;
  readonly date: IsoDate;
  readonly startsAt: string;
  readonly endsAt: string | null;
  readonly place: string;
  readonly chair: string | null;
  readonly secretary: string | null;
  readonly items: readonly AgendaDocumentItem[];
  readonly conflicts: readonly string[];
}

/** One point of the agenda. */
export interface AgendaDocumentItem {
  readonly id: RecordId;
  /** The number in the list, from 1; `null` for a section heading. A withdrawn point keeps its number. */
  readonly position: number | null;
  readonly heading: string;
  readonly itemType: AgendaItemType;
  readonly registryNumber: string | null;
  readonly presenter: string | null;
  readonly duration: number | null;
  readonly added: boolean;
  readonly withdrawn: boolean;
  readonly background: readonly string[];
  readonly proposal: readonly string[];
  /** Names of the attached files. */
  readonly documents: readonly string[];
  readonly conflict: boolean;
}

/** Gathers a meeting's agenda for print. */
export function agendaDocument(input: MeetingPrintInput): AgendaDocument {
  const meeting = meetingOf(input.meeting);
  const people = peopleDirectory(input.base);
  const items = input.meeting.all('agendaItem').toSorted(byOrder);
  const numbers = agendaNumbers(items);
  const body = input.base.all('body').find(({ id }) => id === meeting.values.body)?.values;
  return {
    association: input.base.all('association')[0]?.values.name ?? '',
    body: body?.name ?? '',
    bodyKind: body?.kind ?? 'board',
    date: meeting.values.date,
    startsAt: meeting.values.startsAt,
    endsAt: meeting.values.endsAt,
    place: meeting.values.place,
    chair: people.person(meeting.values.chair),
    secretary: people.person(meeting.values.secretary),
    items: items.map((item, index) => {
      const { background, clauses } = splitProposal(input.plainText(item.id));
      return {
        id: item.id,
        position: numbers[index] ?? null,
        heading: item.values.heading,
        itemType: item.values.itemType,
        registryNumber: item.values.registryNumber,
        presenter: item.values.presenter,
        duration: item.values.duration,
        added: item.values.origin === 'added',
        withdrawn: item.values.withdrawn,
        background,
        proposal: clauses,
        documents: documentNames(input.meeting, [item.id]),
        conflict: item.conflicts.length > 0,
      };
    }),
    conflicts: meeting.conflicts,
  };
}
