import { type IsoDate, isIsoDate } from '#shared/base/dates.ts';
import type { RecordId } from '#shared/base/id.ts';
import { type BodyKind, bodyKinds } from '#shared/domain/body/body.ts';
import { documentsOf } from '#shared/domain/document/document.ts';
import type { RecordShapes } from '#shared/domain/record-table.ts';
import { byOrder, type Recorded } from '#shared/domain/recorded.ts';
import { type AgendaItemType, agendaItemTypes, agendaNumbers } from './agenda-item.ts';
import { splitProposal } from './split-proposal.ts';

/**
 * An agenda as it is sent: everything that the summons, the pack of papers and the calendar entry are made from. Names are
 * written out, so that what was sent reads the same when people and bodies have changed.
 */
export interface AgendaContent {
  readonly format: 1;
  readonly association: string;
  readonly body: string;
  readonly bodyKind: BodyKind;
  readonly date: IsoDate;
  /** Local time `HH:MM`. */
  readonly startsAt: string;
  readonly endsAt: string | null;
  readonly place: string;
  readonly chair: string | null;
  readonly secretary: string | null;
  /** Ledamöter, who are called. */
  readonly called: readonly string[];
  /** Ersättare, who are told of the meeting. */
  readonly notified: readonly string[];
  /** To whom absence is reported, and by which day. */
  readonly absence: { readonly to: string; readonly by: IsoDate | null } | null;
  /** Justerare i tur, and the time and place proposed for it. */
  readonly attestation: string | null;
  readonly items: readonly AgendaContentItem[];
}

/** One row of an agenda as it is sent. */
export interface AgendaContentItem {
  readonly id: RecordId;
  /** The number in the list, from 1; `null` for a section heading. A withdrawn item keeps its number. */
  readonly position: number | null;
  readonly heading: string;
  readonly itemType: AgendaItemType;
  readonly registryNumber: string | null;
  readonly presenter: string | null;
  /** Minutes. */
  readonly duration: number | null;
  /** Tillkommande: not on the summons that was sent before (M10). */
  readonly added: boolean;
  readonly withdrawn: boolean;
  readonly background: readonly string[];
  readonly proposal: readonly string[];
  readonly documents: readonly AgendaContentDocument[];
}

/** A file that belongs to an item, named by its content. */
export interface AgendaContentDocument {
  readonly fileName: string;
  readonly mediaType: string;
  /** Bytes. */
  readonly size: number;
  /** SHA-256 of the content, lower-case hex. */
  readonly hash: string;
}

/** What an agenda's content is gathered from. */
export interface AgendaContentInput {
  readonly meeting: RecordShapes['meeting'];
  readonly association: string;
  readonly body: { readonly name: string; readonly kind: BodyKind };
  readonly chair: string | null;
  readonly secretary: string | null;
  readonly called: readonly string[];
  readonly notified: readonly string[];
  readonly absence: AgendaContent['absence'];
  readonly attestation: string | null;
  readonly items: readonly Recorded<'agendaItem'>[];
  readonly documents: readonly Recorded<'document'>[];
  readonly plainText: (item: RecordId) => string;
  /** Items that are tillkommande by comparison with what was sent. */
  readonly added: ReadonlySet<RecordId>;
}

/** Gathers an agenda as it would be sent now. */
export function agendaContent(input: AgendaContentInput): AgendaContent {
  const { date, startsAt, endsAt, place } = input.meeting;
  const items = input.items.toSorted(byOrder);
  const numbers = agendaNumbers(items);
  const documents = input.documents.toSorted(byOrder);
  return {
    format: 1,
    association: input.association,
    body: input.body.name,
    bodyKind: input.body.kind,
    date,
    startsAt,
    endsAt,
    place,
    chair: input.chair,
    secretary: input.secretary,
    called: input.called,
    notified: input.notified,
    absence: input.absence,
    attestation: input.attestation,
    items: items.map(({ id, values }, index) => {
      const { background, clauses } = splitProposal(input.plainText(id));
      return {
        id,
        position: numbers[index] ?? null,
        heading: values.heading,
        itemType: values.itemType,
        registryNumber: values.registryNumber,
        presenter: values.presenter,
        duration: values.duration,
        added: values.itemType !== 'section' && (values.origin === 'added' || input.added.has(id)),
        withdrawn: values.withdrawn,
        background,
        proposal: clauses,
        documents: documentsOf(documents, id).map(({ values: { fileName, mediaType, size, hash } }) => ({
          fileName,
          mediaType,
          size,
          hash,
        })),
      };
    }),
  };
}

/** The content as text that is the same on every machine: keys in order, no spaces. This is what is hashed. */
export function writeAgendaContent(content: AgendaContent): string {
  return JSON.stringify(sorted(content));
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).toSorted(([left], [right]) => (left < right ? -1 : 1));
  return Object.fromEntries(entries.map(([key, part]) => [key, sorted(part)]));
}

/**
 * Reads a sent agenda back. It may have come from another member: anything that has not the form of one gives `undefined`.
 */
export function readAgendaContent(text: string): AgendaContent | undefined {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return undefined;
  }
  return isContent(value) ? value : undefined;
}

function isContent(value: unknown): value is AgendaContent {
  if (!isObject(value)) return false;
  const { absence } = value;
  return (
    value['format'] === 1 &&
    ['association', 'body', 'startsAt', 'place'].every((key) => typeof value[key] === 'string') &&
    ['endsAt', 'chair', 'secretary', 'attestation'].every((key) => isTextOrNull(value[key])) &&
    isOneOf(bodyKinds, value['bodyKind']) &&
    isIsoDate(value['date']) &&
    isTexts(value['called']) &&
    isTexts(value['notified']) &&
    (absence === null ||
      (isObject(absence) &&
        typeof absence['to'] === 'string' &&
        (absence['by'] === null || isIsoDate(absence['by'])))) &&
    Array.isArray(value['items']) &&
    value['items'].every(isItem)
  );
}

function isItem(value: unknown): boolean {
  return (
    isObject(value) &&
    typeof value['id'] === 'string' &&
    typeof value['heading'] === 'string' &&
    isOneOf(agendaItemTypes, value['itemType']) &&
    isCountOrNull(value['position']) &&
    isCountOrNull(value['duration']) &&
    isTextOrNull(value['registryNumber']) &&
    isTextOrNull(value['presenter']) &&
    typeof value['added'] === 'boolean' &&
    typeof value['withdrawn'] === 'boolean' &&
    isTexts(value['background']) &&
    isTexts(value['proposal']) &&
    Array.isArray(value['documents']) &&
    value['documents'].every(isDocument)
  );
}

function isDocument(value: unknown): boolean {
  return (
    isObject(value) &&
    ['fileName', 'mediaType', 'hash'].every((key) => typeof value[key] === 'string') &&
    Number.isSafeInteger(value['size'])
  );
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isTexts(value: unknown): boolean {
  return Array.isArray(value) && value.every((part) => typeof part === 'string');
}

function isTextOrNull(value: unknown): boolean {
  return value === null || typeof value === 'string';
}

function isCountOrNull(value: unknown): boolean {
  return value === null || Number.isSafeInteger(value);
}

function isOneOf(allowed: readonly string[], value: unknown): boolean {
  return typeof value === 'string' && allowed.includes(value);
}
