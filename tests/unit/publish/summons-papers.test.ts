import { describe, expect, test } from 'vitest';
import { clockAfter } from '#shared/base/clock-after.ts';
import type { IsoDate } from '#shared/base/dates.ts';
import type { RecordId } from '#shared/base/id.ts';
import { sv } from '#shared/i18n/sv.ts';
import { createTranslate } from '#shared/i18n/translate.ts';
import { agendaDocument, agendaToSend, sentAgendaDocument } from '#shared/publish/agenda-document.ts';
import { renderAgendaHtml } from '#shared/publish/render-agenda.ts';
import { plannedTimes } from '#shared/publish/run-sheet/planned-times.ts';
import { renderRunSheetHtml } from '#shared/publish/run-sheet/render-run-sheet.ts';
import { sampleContent, sampleItem, sampleVersion } from '#tests/unit/domain/agenda/sample-content.ts';
import { wholeMeeting } from './whole-meeting.ts';

const translate = createTranslate(sv);
const words = (html: string) =>
  html
    .slice(html.indexOf('<body>'))
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ');
const nothingSaid = { absence: null, attestation: null };

describe('the summons', () => {
  const content = sampleContent([sampleItem('one')], { attestation: 'Ledamot A, 30 november på kansliet' });
  const sent = sentAgendaDocument(content, {
    letter: 'B',
    on: '2026-11-11' as IsoDate,
    kind: 'supplement',
    note: 'Nytt ärende.\nLäs bilagan.',
  });

  test('says who is called and told, how absence is reported, who attests, and which version it is', () => {
    const text = words(renderAgendaHtml(sent, translate, 'called'));
    expect(text).toContain('Kallelse Samordningsförbundet Södra Vänern');
    expect(text).toContain('Kallas (ledamöter) Ledamot A (Region)');
    expect(text).toContain('Underrättas (ersättare) Ersättare A (Region)');
    expect(text).toContain('Förhinder Anmäls till sekreteraren senast 20 november 2026.');
    expect(text).toContain('Justering Ledamot A, 30 november på kansliet');
    expect(text).toContain('Utsänd 11 november 2026, version B');
    expect(text).toContain('Nytt ärende. Läs bilagan.');
  });

  test('is a notification to substitutes, with the same content', () => {
    const text = words(renderAgendaHtml(sent, translate, 'notified'));
    expect(text).toContain('Underrättelse om sammanträde');
    expect(text).toContain('1 Ärende one');
  });

  test('is the word that the meeting is called off, whoever reads it', () => {
    const off = sentAgendaDocument(content, {
      letter: 'C',
      on: '2026-11-20' as IsoDate,
      kind: 'cancellation',
      note: 'Inte beslutför.',
    });
    expect(words(renderAgendaHtml(off, translate, 'called'))).toContain('Inställt sammanträde');
  });
});

describe('the agenda to be sent', () => {
  const { input, meeting } = wholeMeeting();
  const now = agendaToSend(input(), nothingSaid);

  test('names everybody with a seat by name and member, by what they are', () => {
    expect(now.called.length).toBeGreaterThan(0);
    expect(now.notified.length).toBeGreaterThan(0);
    expect(now.called).not.toContain(now.notified[0]);
  });

  test('marks what is not on the latest summons as tillkommande', () => {
    const first = { ...now, items: now.items.slice(0, -1) };
    const { id, values } = sampleVersion('A', 1, { of: first });
    meeting.add('agendaVersion', id, values);
    const again = agendaToSend(input(), nothingSaid);
    expect(again.items.at(-1)?.added).toBe(true);
    expect(again.items[0]?.added).toBe(false);
    expect(agendaDocument(input()).items.at(-1)?.added).toBe(true);
  });
});

describe('the planned times', () => {
  const item = (duration: number | null, more = {}) => ({
    duration,
    withdrawn: false,
    itemType: 'decision',
    ...more,
  });

  test('follow from the lengths, past what is withdrawn and headings', () => {
    const items = [
      item(10),
      item(30, { withdrawn: true }),
      item(null, { itemType: 'section' }),
      item(null),
      item(20),
    ];
    expect(plannedTimes('09:00', items)).toEqual({
      starts: ['09:00', null, null, '09:10', '09:10'],
      end: '09:30',
    });
  });

  test('are none when the start is no time, and go round midnight', () => {
    expect(clockAfter('', 5)).toBeNull();
    expect(clockAfter('23:50', 20)).toBe('00:10');
  });
});

test('the run sheet has times, proposals in brief and own notes, escaped', () => {
  const document = sentAgendaDocument(
    sampleContent([
      sampleItem('one', { heading: 'Budget', duration: 15, proposal: ['att anta budgeten'] }),
      sampleItem('two', { heading: 'Lokaler' }),
    ]),
    { letter: 'A', on: '2026-11-11' as IsoDate, kind: 'summons', note: null },
  );
  const html = renderRunSheetHtml(
    document,
    new Map([['one' as RecordId, '<b>Tacka</b> revisorn']]),
    translate,
  );
  expect(words(html)).toContain(
    '09:00 1 Budget Beslut · 15 min att anta budgeten &lt;b&gt;Tacka&lt;/b&gt; revisorn',
  );
  expect(words(html)).toContain('09:15 2 Lokaler');
  expect(words(html)).toContain('09:15 Beräknat slut');
  expect(html.match(/class="room"/g)).toHaveLength(1);
});
