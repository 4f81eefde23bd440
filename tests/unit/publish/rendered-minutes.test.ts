import { describe, expect, test } from 'vitest';
import type { IsoDate } from '#shared/base/dates.ts';
import type { RecordId } from '#shared/base/id.ts';
import type { NotesStanding } from '#shared/domain/notes/notes-standing.ts';
import { sv } from '#shared/i18n/sv.ts';
import { createTranslate } from '#shared/i18n/translate.ts';
import { agendaDocument } from '#shared/publish/agenda-document.ts';
import { minutesDocument } from '#shared/publish/minutes/build-minutes-document.ts';
import type { PrintSeal } from '#shared/publish/print-source.ts';
import { renderAgendaHtml } from '#shared/publish/render-agenda.ts';
import { renderMinutesHtml } from '#tests/support/render-minutes.ts';
import { wordsOfHtml } from '#tests/support/words-of-html.ts';
import { wholeMeeting } from './whole-meeting.ts';

const translate = createTranslate(sv);
const hash = '9f3a11c2e07b44d1a2b3c4d5e6f708192a3b4c5d6e7f8091a2b3c4d5e6f70819';
const seal: PrintSeal = {
  part: 'part' as RecordId,
  hash,
  items: Array.from({ length: 19 }, (_item, index) => `i${index}` as RecordId),
  effective: true,
  verified: true,
  signers: [
    { person: 'pl1' as RecordId, name: 'Ledamot Vänersborg', way: 'device', signedOn: null },
    {
      person: 'pl2' as RecordId,
      name: 'Ledamot Lilla Edet',
      way: 'paper',
      signedOn: '2026-12-04' as IsoDate,
    },
  ],
};

function section(html: string, number: number): string {
  const text = wordsOfHtml(html.slice(html.indexOf('<section class="item"')));
  return text.slice(text.indexOf(`§ ${number} `), text.indexOf(`§ ${number + 1} `));
}

describe('the minutes of a whole meeting', () => {
  const html = renderMinutesHtml(minutesDocument(wholeMeeting().input()), translate);
  const text = wordsOfHtml(html);

  test('are a whole Swedish document with page numbers and no address to fetch from', () => {
    expect(html).toMatch(/^<!doctype html>\n<html lang="sv">/);
    expect(html).toContain('content: "Sida " counter(page) " (" counter(pages) ")"');
    expect(html).toContain('size: A4');
    expect(html).not.toMatch(/<script|<link|<img|src=|href=|url\(|@import|@font-face/i);
  });

  test('tell on the cover where, when, who decided, who else was there and who attests', () => {
    expect(text).toContain(
      'Plats och tid Sammanträdesrum Vänern, Vänersborg, 27 november 2026, kl. 09:00–11:45',
    );
    expect(text).toContain('Ledamot Vänersborg, ordförande');
    expect(text).toContain('Ersättare Grästorp, tjänstgörande ersättare');
    expect(text).toContain('Ledamot Försäkringskassan, på distans med ljud och bild');
    expect(text).toContain('Ersättare Ersättare Trollhättan');
    expect(text).toContain('Frånvarande Ledamot Grästorp');
    expect(text).toContain('Utses att justera Ledamot Lilla Edet');
    expect(text).toContain('Paragrafer §§ 84–102');
    expect(text).toContain('Förbundets chef, förbundschef');
  });

  test('number all nineteen §§, in the list and in the text', () => {
    for (let number = 84; number <= 102; number += 1) {
      expect(text.split(`§ ${number} `).length - 1).toBeGreaterThanOrEqual(2);
    }
    expect(text).toContain(
      '§ 92 Verksamhetsplan 2027 med mål Dnr SV 2026/58 Beslut Föredragande: Förbundets chef',
    );
  });

  test('say who decides, with one att-clause a line', () => {
    expect(html).toContain(
      '<p>Styrelsen beslutar</p><ul class="clauses"><li>att fastställa verksamhetsplan 2027 med fyra mål</li><li>att planen ersätter verksamhetsplan 2026</li></ul>',
    );
  });

  test('tell a counted vote with its motions, order, names, totals and dissent', () => {
    const vote = section(html, 94);
    expect(vote).toContain('Ledamot Trollhättan yrkar avslag på förslaget.');
    expect(vote).toContain('Beslutsgång Ordföranden ställer beredningens förslag mot yrkandet om avslag.');
    expect(vote).toContain(
      'Ja för bifall till beredningens förslag. Nej för bifall till yrkandet om avslag.',
    );
    expect(vote).toContain('Summa 4 2 1');
    expect(vote).toContain('Omröstningen gav 4 ja-röster och 2 nej-röster. 1 avstod.');
    expect(vote).toContain(
      'Reservation Ledamot Trollhättan reserverar sig mot beslutet. Uppföljningen blir tyngre för små insatser än nyttan motiverar.',
    );
    expect(html).toContain('<th scope="row">Ersättare Grästorp</th>');
  });

  test('say a dissent once, also where its wording is the whole sentence', () => {
    const { meeting, input } = wholeMeeting();
    meeting.add('dissent', 'd2', {
      minuteItem: 'i10' as RecordId,
      seat: 'l4' as RecordId,
      wording: sv['minutes.dissentStandard'],
    });
    const told = section(renderMinutesHtml(minutesDocument(input()), translate), 94);
    expect(told).toContain(
      'Ledamot Västra Götalandsregionen reserverar sig mot beslutet till förmån för eget yrkande.',
    );
    expect(told).not.toContain('mot beslutet. reserverar');
  });

  test('say jäv, assignment and immediate justering in whole sentences', () => {
    const grant = section(html, 91);
    expect(grant).toContain(
      'På grund av jäv deltar inte Ersättare Grästorp i handläggningen av ärendet. Skäl: är anställd i den insats som ansökan gäller.',
    );
    expect(grant).toContain(
      'Förbundschefen: teckna överenskommelse med Grästorps kommun. Redovisas senast 26 februari 2027.',
    );
    expect(section(html, 93)).toContain('Paragrafen förklaras omedelbart justerad.');
  });

  test('are marked as ojusterat on the cover and in the head of every page', () => {
    expect(text).toContain('Ojusterat. Texten kan ändras tills protokollet är justerat.');
    expect(html).toContain('@top-center { content: "Ojusterat"');
  });
});

describe('sealed minutes', () => {
  const html = renderMinutesHtml(minutesDocument(wholeMeeting().input([seal])), translate);

  test('carry no mark, but the hash in groups of four and how each has signed', () => {
    expect(html).not.toContain('Ojusterat');
    expect(html).toContain('9f3a 11c2 e07b 44d1 a2b3 c4d5 e6f7 0819 2a3b');
    expect(wordsOfHtml(html)).toContain(
      'Sigill §§ 84–102 Ledamot Vänersborg, undertecknat i programmet Ledamot Lilla Edet, undertecknat på papper 4 december 2026',
    );
  });

  test('stay marked while one § is outside the seal, or the seal has not taken effect', () => {
    const partly = { ...seal, items: seal.items.slice(1) };
    const waiting = { ...seal, effective: false };
    for (const one of [partly, waiting]) {
      expect(renderMinutesHtml(minutesDocument(wholeMeeting().input([one])), translate)).toContain(
        'Ojusterat',
      );
    }
  });

  test('warn where the hash does not match', () => {
    const broken = { ...seal, verified: false };
    expect(renderMinutesHtml(minutesDocument(wholeMeeting().input([broken])), translate)).toContain(
      'Varning: kontrollsumman stämmer inte',
    );
  });
});

describe('conflicts and hostile text', () => {
  const hostile = "</style><script>alert(1)</script>\" onload='x' \\22 { } /* å";

  test('are marked where they stand', () => {
    const { meeting, input } = wholeMeeting();
    meeting.add(
      'decisionClause',
      'c',
      { minuteItem: 'i8' as RecordId, wording: 'att planen har fem mål', order: 'a009' },
      ['wording'],
    );
    const html = renderMinutesHtml(minutesDocument(input()), translate);
    expect(html).toMatch(/att planen har fem mål <span class="conflict" title="[^"]+">Konflikt<\/span>/);
    expect(html.match(/class="conflict"/g)).toHaveLength(1);
  });

  test('never become markup or style, wherever they stand', () => {
    const { base, meeting, input } = wholeMeeting();
    base.add('person', 'evil', { name: hostile, title: hostile, email: null });
    meeting.add('decisionClause', 'c', { minuteItem: 'i8' as RecordId, wording: hostile, order: 'a009' });
    meeting.add('dissent', 'd', { minuteItem: 'i8' as RecordId, seat: 'l0' as RecordId, wording: hostile });
    meeting.add('recusal', 'r', { minuteItem: 'i8' as RecordId, seat: 'l0' as RecordId, reason: hostile });
    meeting.add('motion', 'm', {
      minuteItem: 'i8' as RecordId,
      seat: 'l0' as RecordId,
      wording: hostile,
      withdrawn: false,
      order: 'a',
    });
    const printed = minutesDocument({
      ...input(),
      richText: () => ({
        type: 'doc',
        content: [{ type: hostile, content: [{ type: 'text', text: hostile, marks: [{ type: hostile }] }] }],
      }),
    });
    const wild = {
      ...printed,
      association: hostile,
      body: hostile,
      place: hostile,
      attestors: [hostile],
      serving: printed.serving.map((seat) => ({ ...seat, name: hostile, memberOrganisation: hostile })),
      items: printed.items.map((item) => ({
        ...item,
        heading: hostile,
        registryNumber: hostile,
        presenter: hostile,
        putOrder: hostile,
      })),
    };
    const html = renderMinutesHtml(wild, translate);
    expect(html).not.toContain('<script');
    expect(html.match(/<\/style>/g)).toHaveLength(1);
    expect(html.match(/<style>/g)).toHaveLength(1);
    expect(html).not.toContain("onload='");
    const style = html.slice(html.indexOf('<style>'), html.indexOf('</style>'));
    expect(style).not.toContain('alert(1)');
    const agenda = agendaDocument(input());
    const agendaHtml = renderAgendaHtml(
      {
        ...agenda,
        body: hostile,
        items: agenda.items.map((item) => ({
          ...item,
          heading: hostile,
          background: [hostile],
          proposal: [hostile],
        })),
      },
      translate,
    );
    expect(agendaHtml).not.toContain('<script');
    expect(agendaHtml.match(/<\/style>/g)).toHaveLength(1);
  });

  test('never nest so deep that the program gives up', () => {
    let node: unknown = { type: 'text', text: 'djupt' };
    for (let depth = 0; depth < 5000; depth += 1) node = { type: 'blockquote', content: [node] };
    const printed = minutesDocument({ ...wholeMeeting().input(), richText: () => node });
    expect(() => renderMinutesHtml(printed, translate)).not.toThrow();
  });
});

test('a date stays together with its § at the end of a line', () => {
  const html = renderMinutesHtml(minutesDocument(wholeMeeting().input()), translate);
  expect(html).toContain('som ersätter beslut <span class="together">2024-03-15 § 21</span>');
});

describe('the agenda', () => {
  const html = renderAgendaHtml(agendaDocument(wholeMeeting().input()), translate);
  const text = wordsOfHtml(html);

  test('lists every matter with number, registry number, type and time', () => {
    expect(text).toContain('9 Verksamhetsplan 2027 med mål SV 2026/58 Beslut Förbundets chef 10 min');
    expect(text).toContain('14 Avtal om lokaler för kansliet Tillkommande ärende SV 2026/63');
  });

  test('gives the proposal of a matter for decision as clauses', () => {
    expect(html).toContain(
      '<p>Styrelsen föreslås besluta</p><ul class="clauses"><li>att fastställa budget för 2027',
    );
  });

  test('shows a withdrawn matter struck through and without details', () => {
    const document = agendaDocument(wholeMeeting().input());
    const withdrawn = document.items.map((item) => ({ ...item, withdrawn: item.position === 10 }));
    const shown = renderAgendaHtml({ ...document, items: withdrawn }, translate);
    expect(shown).toContain('<span class="gone">Budget 2027</span><br><span class="tag">Utgår</span>');
    expect(shown).not.toContain('att fastställa budget för 2027');
  });
});

test('a preparatory group has notes that propose, without justering', () => {
  const document = minutesDocument(wholeMeeting().input());
  const html = renderMinutesHtml(
    { ...document, bodyKind: 'preparatoryGroup', body: 'Beredningsgruppen' },
    translate,
  );
  expect(html).toContain('<h1>Minnesanteckningar</h1>');
  expect(html).toContain('Beredningsgruppen föreslår');
  expect(html).toContain('<span class="number">92</span>');
  expect(wordsOfHtml(html)).not.toContain('Paragrafer');
  expect(html).not.toContain('Ojusterat');
  expect(html).not.toContain('Utses att justera');
});

test('notes say whether they are approved, and since when others may ask for them', () => {
  const told = (notes: NotesStanding) =>
    renderMinutesHtml(minutesDocument({ ...wholeMeeting().input(), notes }), translate);
  const draft = { status: 'draft', approvedOn: null, approvedAt: null, releasedOn: null } as const;
  expect(told(draft)).toContain('Utkast: inte godkända än.');
  const approved = { ...draft, status: 'officialRecord', approvedOn: '2026-11-04', releasedOn: '2026-11-10' };
  expect(told(approved as NotesStanding)).toContain(
    'Godkända 4 november 2026. Allmän handling sedan 10 november 2026.',
  );
  expect(renderMinutesHtml(minutesDocument(wholeMeeting().input()), translate)).not.toContain('Utkast:');
});
