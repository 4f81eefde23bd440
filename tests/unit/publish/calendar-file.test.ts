import ICAL from 'ical.js';
import { describe, expect, test } from 'vitest';
import { utf8 } from '#shared/base/bytes.ts';
import type { IsoDate, IsoInstant } from '#shared/base/dates.ts';
import type { DossierId } from '#shared/base/id.ts';
import type { AgendaVersionKind } from '#shared/domain/agenda/agenda-version.ts';
import { sv } from '#shared/i18n/sv.ts';
import { createTranslate } from '#shared/i18n/translate.ts';
import { sentAgendaDocument } from '#shared/publish/agenda-document.ts';
import { meetingCalendar } from '#shared/publish/calendar/meeting-calendar.ts';
import { sampleContent, sampleItem } from '#tests/unit/domain/agenda/sample-content.ts';

const translate = createTranslate(sv);

interface Sent {
  readonly letter: string;
  readonly number: number;
  readonly kind?: AgendaVersionKind;
  readonly values?: Parameters<typeof sampleContent>[1];
}

function calendarFile({ letter, number, kind = 'summons', values = {} }: Sent): string {
  const content = sampleContent([sampleItem('one', { heading: 'Budget; mål, medel \\ åtgärder' })], values);
  const bytes = meetingCalendar(
    sentAgendaDocument(content, { letter, on: '2026-11-11' as IsoDate, kind, note: 'Rad ett\nRad två' }),
    {
      meeting: 'meeting-1' as DossierId,
      versionNumber: number,
      now: '2026-11-11T10:00:00.000Z' as IsoInstant,
      organizerEmail: 'sekreterare@example.org',
    },
    translate,
  );
  return new TextDecoder().decode(bytes);
}

/** What a calendar that knows nothing of this program holds after it has taken the files in, by RFC 5546. */
function calendarAfter(files: readonly string[]): ReadonlyMap<string, ICAL.Event> {
  const entries = new Map<string, ICAL.Event>();
  for (const file of files) {
    const calendar = new ICAL.Component(ICAL.parse(file));
    const component = calendar.getFirstSubcomponent('vevent');
    if (component === null) throw new Error('No meeting in the file');
    const event = new ICAL.Event(component);
    const known = entries.get(event.uid);
    if (known !== undefined && known.sequence > event.sequence) continue;
    if (calendar.getFirstPropertyValue('method') === 'CANCEL') entries.delete(event.uid);
    else entries.set(event.uid, event);
  }
  return entries;
}

describe('the calendar file of a meeting', () => {
  const first = calendarFile({ letter: 'A', number: 1 });

  test('is read by an independent parser: time, place, and texts with every mark', () => {
    const [event] = [...calendarAfter([first]).values()];
    expect(event?.summary).toBe('Styrelsen: sammanträde');
    expect(event?.location).toBe('Kansliet, Vänersborg');
    expect(event?.startDate.toString()).toBe('2026-11-25T09:00:00');
    expect(event?.endDate.toString()).toBe('2026-11-25T12:00:00');
    expect(event?.description).toBe(
      'Kallelse version A.\nRad ett\nRad två\nFörhinder: Anmäls till sekreteraren senast 20 november 2026.\n1 Budget; mål, medel \\ åtgärder',
    );
  });

  test.each([
    ['2026-11-25', 8],
    ['2026-06-25', 7],
    ['2026-03-29', 7],
    ['2026-10-25', 8],
  ])('means Swedish time on %s, which is %d o’clock UTC', (date, hour) => {
    const calendar = new ICAL.Component(
      ICAL.parse(calendarFile({ letter: 'A', number: 1, values: { date: date as IsoDate } })),
    );
    const zone = new ICAL.Timezone(calendar.getFirstSubcomponent('vtimezone') ?? '');
    const start = new ICAL.Event(calendar.getFirstSubcomponent('vevent') ?? undefined).startDate;
    start.zone = zone;
    expect(start.convertToZone(ICAL.Timezone.utcTimezone).hour).toBe(hour);
  });

  test('updates the entry when a new version comes, and never doubles it', () => {
    const second = calendarFile({ letter: 'B', number: 2, values: { startsAt: '13:00', endsAt: '15:00' } });
    for (const order of [
      [first, second],
      [first, second, first],
      [second, first],
    ]) {
      const entries = [...calendarAfter(order).values()];
      expect(entries.map(({ startDate }) => startDate.hour)).toEqual([13]);
    }
  });

  test('takes the entry away when the meeting is called off', () => {
    const off = calendarFile({ letter: 'B', number: 2, kind: 'cancellation' });
    expect(calendarAfter([first, off]).size).toBe(0);
    expect(off).toContain('STATUS:CANCELLED');
  });

  test('ends when its items do where nobody has given an end', () => {
    const content = sampleContent([sampleItem('one', { duration: 95 })], { endsAt: null });
    const bytes = meetingCalendar(
      sentAgendaDocument(content, { letter: 'A', on: '2026-11-11' as IsoDate, kind: 'summons', note: null }),
      {
        meeting: 'm' as DossierId,
        versionNumber: 1,
        now: '2026-11-11T10:00:00.000Z' as IsoInstant,
        organizerEmail: null,
      },
      translate,
    );
    const text = new TextDecoder().decode(bytes);
    expect(text).toContain('DTEND;TZID=Europe/Stockholm:20261125T103500');
    expect(text).toContain('invalid:nomail');
  });

  test('has no line longer than 75 octets, and tears no letter apart', () => {
    const long = calendarFile({ letter: 'A', number: 1, values: { place: 'åäö€😀'.repeat(60) } });
    for (const line of long.split('\r\n')) expect(utf8(line).length).toBeLessThanOrEqual(75);
    const [event] = [...calendarAfter([long]).values()];
    expect(event?.location).toBe('åäö€😀'.repeat(60));
  });
});
