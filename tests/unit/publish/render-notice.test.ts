import { expect, test } from 'vitest';
import type { IsoDate } from '#shared/base/dates.ts';
import { appealDates } from '#shared/domain/notice/appeal-dates.ts';
import { sv } from '#shared/i18n/sv.ts';
import { createTranslate } from '#shared/i18n/translate.ts';
import { type NoticeDocument, renderNotice } from '#shared/publish/notice/render-notice.ts';

const translate = createTranslate(sv);
const postedOn = '2026-12-03' as IsoDate;
const announced: NoticeDocument = {
  kind: 'notice',
  association: 'Samordningsförbundet Provdalen',
  body: 'Styrelsen',
  heldOn: '2026-11-25' as IsoDate,
  range: '§§ 82–99',
  attestedOn: '2026-12-02' as IsoDate,
  postedOn,
  ...appealDates(postedOn),
  removedOn: null,
  boards: ['Trollhättans stads anslagstavla', 'Förbundets webbplats'],
  keptAt: 'Förbundets kansli <rum 2>',
  postedBy: 'Sekreteraren',
  removedBy: null,
};

function textOf(document: NoticeDocument): string {
  const { html } = renderNotice(document, translate);
  return html.slice(html.indexOf('<body>')).replace(/<[^>]+>/g, ' ');
}

test('tells on the board what was attested, where it is kept and until when it can be appealed', () => {
  const text = textOf(announced);
  for (const part of [
    '§§ 82–99',
    '25 november 2026',
    '3 december 2026',
    '28 december 2026',
    '29 december 2026',
    'Trollhättans stads anslagstavla, Förbundets webbplats',
    'Förbundets kansli &lt;rum 2&gt;',
    '13 kap. kommunallagen',
  ]) {
    expect(text).toContain(part);
  }
});

test('certifies afterwards when it came down, and by whom', () => {
  const removedOn = '2027-01-04' as IsoDate;
  const text = textOf({ ...announced, kind: 'certificate', removedOn, removedBy: 'Förbundschefen' });
  expect(text).toContain('Bevis om anslag');
  expect(text).toContain('4 januari 2027');
  expect(text).toContain('Underskrift av den som har tagit ned anslaget');
});
