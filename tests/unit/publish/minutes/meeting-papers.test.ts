import { describe, expect, test } from 'vitest';
import type { IsoDate } from '#shared/base/dates.ts';
import type { RecordId } from '#shared/base/id.ts';
import { sv } from '#shared/i18n/sv.ts';
import { createTranslate } from '#shared/i18n/translate.ts';
import { minutesDocument } from '#shared/publish/minutes/build-minutes-document.ts';
import { type MeetingOutput, meetingPaper } from '#shared/publish/minutes/meeting-paper.ts';
import { paperHtml } from '#shared/publish/minutes/paper-html.ts';
import type { PrintSeal } from '#shared/publish/print-source.ts';
import { wordsOfHtml } from '#tests/support/words-of-html.ts';
import { wholeMeeting } from '#tests/unit/publish/whole-meeting.ts';

const translate = createTranslate(sv);
const id = (text: string) => text as RecordId;

/** The meeting with what the law asks for besides: a guest, a pause, a correction, a notice, an attached file. */
function fullMeeting() {
  const whole = wholeMeeting();
  const { meeting } = whole;
  meeting.add('guest', 'g', { name: 'Revisorn', role: 'revisor', fromItem: id('i5'), toItem: id('i6') });
  meeting.add('adjournment', 'p', {
    minuteItem: id('i10'),
    from: '10.15',
    to: '10.30',
    reason: 'överläggning',
  });
  meeting.add('document', 'doc', {
    owner: id('i10'),
    title: 'Reservation',
    fileName: 'Reservation.pdf',
    hash: 'ab'.repeat(32),
    replaces: null,
    order: 'a',
  });
  meeting.add('dissent', 'd9', {
    minuteItem: id('i10'),
    seat: id('l4'),
    wording: 'Kostnaden är inte utredd',
    document: id('doc'),
  });
  meeting.add('minuteStatement', 's', {
    minuteItem: id('i10'),
    seat: id('e0'),
    kind: 'note',
    wording: 'Uppföljningen behöver bli enklare',
    order: 'a',
  });
  meeting.add('correction', 'k', {
    corrects: id('i8'),
    place: 'Beslut',
    before: 'fyra mål',
    after: 'fem mål',
    reason: 'Felskrivning',
    madeBy: id('po1'),
    madeOn: '2026-12-10' as IsoDate,
    decidedBy: null,
  });
  meeting.add('publicNotice', 'n', {
    part: id('part'),
    postedOn: '2026-12-03' as IsoDate,
    boards: ['Trollhättans stads anslagstavla'],
    keptAt: 'förbundets kansli',
    postedBy: id('po1'),
  });
  return whole;
}

const seal: PrintSeal = {
  part: id('part'),
  hash: '9f'.repeat(32),
  items: Array.from({ length: 19 }, (_item, index) => id(`i${index}`)),
  effective: true,
  verified: true,
  signers: [
    { person: id('pl1'), name: 'Ledamot Vänersborg', way: 'paper', signedOn: '2026-12-01' as IsoDate },
  ],
};

function printed(output: MeetingOutput, seals: readonly PrintSeal[] = [], items: readonly string[] = []) {
  const document = minutesDocument(fullMeeting().input(seals));
  const paper = meetingPaper(document, output, items.map(id), translate);
  const html = paperHtml(paper, translate);
  return { paper, html, text: wordsOfHtml(html) };
}

describe('the archive original', () => {
  test('has lines to sign on, initials on each page and a notice with computed days', () => {
    const { html, text } = printed('minutes', [seal]);
    expect(html).toContain('<div class="sign">');
    expect(html).toMatch(/@bottom-left \{ content: "Justerandes signatur/);
    expect(html).toContain('@bottom-center { content: "Utdragsbestyrkande"');
    expect(text).toContain(
      'Paragrafer §§ 84–102 Justerat 1 december 2026 Anslaget sätts upp 3 december 2026',
    );
    // Three weeks from 3 December is Christmas Eve, then a holiday and a weekend.
    expect(text).toContain(
      'Sista dag att överklaga 28 december 2026 Anslaget tas ned tidigast 29 december 2026',
    );
    expect(text).toContain('Anslagstavla Trollhättans stads anslagstavla');
  });

  test('leaves the days of a notice open while it is not posted', () => {
    expect(printed('minutes').text).toContain('Anslaget sätts upp ____');
  });

  test('names guests with their §§, pauses, notes, appendices and corrections', () => {
    const { html, text } = printed('minutes');
    expect(text).toContain('Revisorn, revisor, §§ 89–90');
    expect(text).toContain('Mötet ajourneras kl. 10.15–10.30. överläggning.');
    expect(text).toContain('Protokollsanteckning Ersättare Trollhättan: Uppföljningen behöver bli enklare.');
    expect(text).toContain('Skälen finns i bilaga 1.');
    expect(text).toContain('Bilagor Bilaga Fil § Kontrollsumma 1 Reservation.pdf § 94');
    expect(html).toMatch(/<del>.*fyra mål<\/del> <ins>.*fem mål<\/ins>/);
    expect(text).toContain('Rättelse 10 december 2026 Beslut: utgår: fyra mål ny lydelse: fem mål');
    expect(text).toContain('Felskrivning. Rättad av Förbundets sekreterare.');
  });
});

describe('the web version', () => {
  test('has nothing to sign on and no notice', () => {
    const { html, text, paper } = printed('webMinutes', [seal]);
    expect(html).not.toContain('class="sign"');
    expect(html).not.toContain('Justerandes signatur');
    expect(text).not.toContain('Anslag och bevis');
    expect(text).toContain('§ 94 Riktlinjer för uppföljning av insatser');
    expect(paper.fileName).toBe('Sammanträdesprotokoll Styrelsen 2026-11-27 webb');
  });

  test('says Ojusterat across every page until all is attested', () => {
    expect(printed('webMinutes').html).toContain('class="watermark" aria-hidden="true"><span>Ojusterat');
    expect(printed('webMinutes', [seal]).html).not.toContain('class="watermark"');
  });
});

describe('an extract', () => {
  test('has head, attendance, the very §§ and a certification', () => {
    const { paper, text } = printed('extract', [seal], ['i10']);
    expect(paper.title).toBe('Protokollsutdrag § 94 Styrelsen 2026-11-27');
    expect(text).toContain('Paragrafer § 94');
    expect(text).toContain('Beslutande Ledamot Vänersborg, ordförande');
    expect(text).toContain('Utdraget § 94 stämmer med protokollet.');
    expect(text).not.toContain('§ 92');
  });

  test('says the same of its § as the minutes do', () => {
    const item = (html: string) =>
      html.slice(
        html.indexOf('<section class="item"'),
        html.indexOf('</section>', html.indexOf('§ 94</span>')),
      );
    const whole = printed('minutes', [seal]).html;
    const from = whole.lastIndexOf('<section class="item"', whole.indexOf('>§ 94</span>'));
    const own = whole.slice(from, whole.indexOf('</section>', from));
    expect(item(printed('extract', [seal], ['i10']).html)).toBe(own);
  });

  test('of an attested § is not marked, though the rest of the minutes is not attested', () => {
    const partly = { ...seal, items: [id('i10')] };
    expect(printed('extract', [partly], ['i10']).html).not.toContain('Ojusterat');
    expect(printed('extract', [partly], ['i10', 'i8']).html).toContain('Ojusterat');
  });
});

describe('the lists', () => {
  test('of decisions has each § that decided, with its clauses', () => {
    const { text } = printed('decisionList');
    expect(text).toContain(
      '§ 92 Verksamhetsplan 2027 med mål SV 2026/58 Styrelsen beslutar att fastställa verksamhetsplan 2027 med fyra mål',
    );
    expect(text).not.toContain('Övriga frågor');
  });

  test('of attendance has everybody with role and §§', () => {
    const { text } = printed('attendanceList');
    expect(text).toMatch(/Ersättare Grästorp [^§]*Tjänstgörande ersättare §§ 84–90, 92–102/);
    expect(text).toContain('Revisorn revisor Övrig §§ 89–90');
    expect(text).toContain('Frånvarande');
  });

  test('of matters has all §§', () => {
    expect(printed('itemList').text).toContain('§ 102 Nästa sammanträde');
  });
});
