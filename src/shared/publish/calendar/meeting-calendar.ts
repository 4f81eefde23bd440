import { clockAfter } from '#shared/base/clock-after.ts';
import type { IsoInstant } from '#shared/base/dates.ts';
import type { DossierId } from '#shared/base/id.ts';
import type { Translate } from '#shared/i18n/translate.ts';
import { type AgendaDocument, itemTitle } from '#shared/publish/agenda-document.ts';
import { absenceSentence } from '#shared/publish/render-agenda.ts';
import { writeCalendarFile } from './calendar-file.ts';

/** What the calendar file is told besides the agenda. */
export interface MeetingCalendarInput {
  readonly meeting: DossierId;
  /** How many versions had been sent when this one was, itself included; 0 before the first. */
  readonly versionNumber: number;
  readonly now: IsoInstant;
  readonly organizerEmail: string | null;
}

/**
 * The meeting as a calendar file. Its identity follows the meeting and its sequence the versions sent, so that each new file
 * updates the entry that the one before made, and the word that it is called off takes it away.
 */
export function meetingCalendar(
  document: AgendaDocument,
  { meeting, versionNumber, now, organizerEmail }: MeetingCalendarInput,
  translate: Translate,
): Uint8Array {
  const calledOff = document.sent?.kind === 'cancellation';
  const title = translate('papers.calendarTitle', { body: document.body });
  return writeCalendarFile({
    uid: `${meeting}@samsyn.invalid`,
    sequence: versionNumber,
    stamp: now,
    date: document.date,
    startsAt: document.startsAt,
    endsAt: document.endsAt ?? plannedEnd(document),
    summary: calledOff ? translate('papers.calendarCalledOff', { title }) : title,
    place: document.place,
    description: description(document, translate),
    organizer: { name: document.association, email: organizerEmail },
    calledOff,
  });
}

function plannedEnd({ items, startsAt }: AgendaDocument): string | null {
  const minutes = items.reduce((sum, { withdrawn, duration }) => sum + (withdrawn ? 0 : (duration ?? 0)), 0);
  return minutes === 0 ? null : clockAfter(startsAt, minutes);
}

function description(document: AgendaDocument, translate: Translate): string {
  const { sent, absence, items } = document;
  const lines = [
    sent === null ? '' : translate('papers.calendarVersion', { letter: sent.letter }),
    sent?.note ?? '',
    absence === null ? '' : `${translate('papers.absence')}: ${absenceSentence(absence, translate)}`,
    ...items.filter(({ itemType, withdrawn }) => itemType !== 'section' && !withdrawn).map(itemTitle),
  ];
  return lines.filter((line) => line !== '').join('\n');
}
