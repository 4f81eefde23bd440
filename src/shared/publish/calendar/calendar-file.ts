import { concatBytes, utf8 } from '#shared/base/bytes.ts';
import type { IsoDate, IsoInstant } from '#shared/base/dates.ts';

/** A meeting as an entry in other people's calendars. */
export interface CalendarEntry {
  /** Stays the same for as long as the meeting exists: a new file then updates the entry instead of making another. */
  readonly uid: string;
  /** Rises with each version that is sent. */
  readonly sequence: number;
  readonly stamp: IsoInstant;
  readonly date: IsoDate;
  /** Local Swedish time `HH:MM`. */
  readonly startsAt: string;
  /** Later the same day, or `null` when it is not known. */
  readonly endsAt: string | null;
  readonly summary: string;
  readonly place: string;
  readonly description: string;
  readonly organizer: { readonly name: string; readonly email: string | null };
  readonly calledOff: boolean;
}

/** An iCalendar file (RFC 5545, 5546) with one meeting in Swedish time: published, or cancelled. */
export function writeCalendarFile(entry: CalendarEntry): Uint8Array {
  const { calledOff } = entry;
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Samsyn//Samsyn//SV',
    'CALSCALE:GREGORIAN',
    `METHOD:${calledOff ? 'CANCEL' : 'PUBLISH'}`,
    ...stockholm,
    'BEGIN:VEVENT',
    `UID:${escapeText(entry.uid)}`,
    `SEQUENCE:${entry.sequence}`,
    `DTSTAMP:${entry.stamp.slice(0, 19).replaceAll(/[-:]/g, '')}Z`,
    `DTSTART;TZID=Europe/Stockholm:${localTime(entry.date, entry.startsAt)}`,
    ...(entry.endsAt === null || entry.endsAt <= entry.startsAt
      ? []
      : [`DTEND;TZID=Europe/Stockholm:${localTime(entry.date, entry.endsAt)}`]),
    `SUMMARY:${escapeText(entry.summary)}`,
    `LOCATION:${escapeText(entry.place)}`,
    `DESCRIPTION:${escapeText(entry.description)}`,
    `ORGANIZER;CN="${entry.organizer.name.replaceAll(/["\r\n]/g, ' ')}":${organizerAddress(entry)}`,
    `STATUS:${calledOff ? 'CANCELLED' : 'CONFIRMED'}`,
    `TRANSP:${calledOff ? 'TRANSPARENT' : 'OPAQUE'}`,
    'END:VEVENT',
    'END:VCALENDAR',
  ];
  return concatBytes(lines.map(foldLine));
}

/** Swedish time as it has been since 1996: the clock goes forward in March and back in October, on the last Sunday. */
const stockholm: readonly string[] = [
  'BEGIN:VTIMEZONE',
  'TZID:Europe/Stockholm',
  'BEGIN:DAYLIGHT',
  'DTSTART:19960331T020000',
  'RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU',
  'TZOFFSETFROM:+0100',
  'TZOFFSETTO:+0200',
  'TZNAME:CEST',
  'END:DAYLIGHT',
  'BEGIN:STANDARD',
  'DTSTART:19961027T030000',
  'RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU',
  'TZOFFSETFROM:+0200',
  'TZOFFSETTO:+0100',
  'TZNAME:CET',
  'END:STANDARD',
  'END:VTIMEZONE',
];

/** An organiser without an address has to have one in form: RFC 5546 asks for it. */
function organizerAddress({ organizer: { email } }: CalendarEntry): string {
  return email !== null && /^[^\s@<>"\\:;,]+@[^\s@<>"\\:;,]+$/.test(email)
    ? `mailto:${email}`
    : 'invalid:nomail';
}

function localTime(date: IsoDate, time: string): string {
  const [hours = '0', minutes = '0'] = time.split(':');
  return `${date.replaceAll('-', '')}T${hours.padStart(2, '0')}${minutes.padStart(2, '0')}00`;
}

function escapeText(text: string): string {
  return text
    .replaceAll('\\', '\\\\')
    .replaceAll(';', '\\;')
    .replaceAll(',', '\\,')
    .replaceAll(/\r\n|\r|\n/g, '\\n');
}

const octetsInLine = 75;

/** One content line with its end, folded so that no line is longer than 75 octets and no letter is torn apart. */
function foldLine(line: string): Uint8Array {
  const parts: string[] = [];
  let part = '';
  let octets = 0;
  for (const letter of line) {
    const size = utf8(letter).length;
    if (octets + size > octetsInLine) {
      parts.push(part);
      part = ' ';
      octets = 1;
    }
    part += letter;
    octets += size;
  }
  parts.push(part);
  return utf8(`${parts.join('\r\n')}\r\n`);
}
