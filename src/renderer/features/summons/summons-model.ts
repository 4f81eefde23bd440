import type { Dossier, StoredRecord } from '#renderer/storage/workspace.ts';
import type { IsoDate } from '#shared/base/dates.ts';
import { type AgendaContent, readAgendaContent } from '#shared/domain/agenda/agenda-content.ts';
import { type AgendaDifference, agendaDifference } from '#shared/domain/agenda/agenda-difference.ts';
import {
  isCalledOff,
  nextLetter,
  sentVersions,
  sharedLetters,
} from '#shared/domain/agenda/agenda-version.ts';
import type { Recorded } from '#shared/domain/recorded.ts';
import { seatsAt } from '#shared/domain/seat/seats-at.ts';
import {
  type AgendaDocument,
  agendaToSend,
  reportAbsenceTo,
  type SenderWords,
  sentAgendaDocument,
} from '#shared/publish/agenda-document.ts';
import type { MeetingPrintInput } from '#shared/publish/print-source.ts';

/** A version that was sent, with its content read. `content` is `undefined` when it cannot be read here. */
export interface SentVersion {
  readonly record: StoredRecord<'agendaVersion'>;
  readonly content: AgendaContent | undefined;
  /** 1 for the first one sent. */
  readonly number: number;
  /** Another version has the same letter: two members have sent apart from each other. */
  readonly sharesLetter: boolean;
}

/** What the page on the summons shows. */
export interface SummonsModel {
  /** The newest first. */
  readonly versions: readonly SentVersion[];
  readonly nextLetter: string;
  readonly calledOff: boolean;
  /** The agenda as it is now. */
  readonly current: AgendaContent;
  /** What differs between the latest version and now; `undefined` before one is sent. */
  readonly sinceLatest: AgendaDifference | undefined;
  /** Fields or items with two values: they have to be settled before the agenda is sent. */
  readonly conflictCount: number;
  readonly words: SenderWords;
}

/** Gathers what the page on the summons shows from the records. */
export function summonsModel(dossier: Dossier, base: Dossier): SummonsModel {
  const records = sentVersions(dossier.all('agendaVersion'));
  const shared = sharedLetters(records);
  const versions = records
    .map((record, index) => ({
      record,
      content: readAgendaContent(record.values.content),
      number: index + 1,
      sharesLetter: shared.has(record.values.letter),
    }))
    .toReversed();
  const latest = versions.find(({ content }) => content !== undefined)?.content;
  const input = printInput(dossier, base);
  const words = senderWords(latest, input);
  const current = agendaToSend(input, words);
  return {
    versions,
    nextLetter: nextLetter(records),
    calledOff: isCalledOff(records),
    current,
    sinceLatest: latest === undefined ? undefined : agendaDifference(latest, current),
    conflictCount: countConflicts(dossier),
    words,
  };
}

/** What a document on the meeting is built from. */
export function printInput(dossier: Dossier, base: Dossier): MeetingPrintInput {
  return {
    meeting: dossier,
    base,
    richText: () => null,
    plainText: (record) => dossier.text(record)?.plain ?? '',
  };
}

/** A version as a document; `undefined` when its content cannot be read here. */
export function documentOfVersion({ record, content }: SentVersion): AgendaDocument | undefined {
  if (content === undefined) return undefined;
  const { letter, sentAt, kind, note } = record.values;
  return sentAgendaDocument(content, { letter, on: sentAt.slice(0, 10) as IsoDate, kind, note });
}

/** The addresses of those with a seat of the kinds given, on the day of the meeting. */
export function addressesOf(
  dossier: Dossier,
  base: Dossier,
  kinds: readonly Recorded<'seat'>['values']['kind'][],
): readonly string[] {
  const meeting = dossier.get('meeting', dossier.id)?.values;
  if (meeting === undefined) return [];
  const addresses = seatsAt(base.all('seat'), meeting.body, meeting.date).flatMap(({ values }) => {
    if (!kinds.includes(values.kind) || values.person === null) return [];
    const email = base.get('person', values.person)?.values.email?.trim() ?? '';
    return email === '' ? [] : [email];
  });
  return [...new Set(addresses)];
}

/** What the sender said last time, or what the body's settings say. */
function senderWords(latest: AgendaContent | undefined, input: MeetingPrintInput): SenderWords {
  if (latest !== undefined) return { absence: latest.absence, attestation: latest.attestation };
  const to = reportAbsenceTo(input);
  return { absence: to === null ? null : { to, by: null }, attestation: null };
}

function countConflicts(dossier: Dossier): number {
  const meeting = dossier.get('meeting', dossier.id);
  const items = dossier.all('agendaItem');
  const fields = [...items, ...(meeting === undefined ? [] : [meeting])].filter(
    ({ conflicts }) => conflicts.length > 0,
  ).length;
  return fields + items.filter(({ id }) => dossier.text(id)?.merged === true).length;
}
