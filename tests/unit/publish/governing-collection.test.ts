import { expect, it } from 'vitest';
import type { IsoDate } from '#shared/base/dates.ts';
import { sv } from '#shared/i18n/sv.ts';
import { createTranslate } from '#shared/i18n/translate.ts';
import { type CollectedDocument, renderCollection } from '#shared/publish/governing/render-collection.ts';

const guideline: CollectedDocument = {
  kind: 'guidelines',
  title: 'Riktlinjer för <ansökan>',
  label: 'Version 2',
  decided: 'Styrelsen § 34, 17 april 2023',
  validFrom: '2023-04-18' as IsoDate,
  validTo: null,
  reviewBy: '2027-04-18' as IsoDate,
  text: { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Två parter.' }] }] },
  goals: [],
  amounts: [],
};

const html = renderCollection(
  {
    association: 'Förbundet',
    day: '2023-05-01' as IsoDate,
    documents: [
      guideline,
      {
        ...guideline,
        title: 'Budget',
        decided: '',
        text: null,
        goals: [{ wording: 'Fler i arbete', indicators: [], children: [] }],
        amounts: [{ heading: 'Intäkter', rows: [{ label: 'Staten', amount: '4 200', isSum: false }] }],
      },
    ],
  },
  createTranslate(sv),
);

it('leads from the contents to each document and says who decided it', () => {
  expect(html).toContain('<a href="#dokument-1">Riktlinjer för &lt;ansökan&gt;</a>, Version 2');
  expect(html).toContain('<h2 id="dokument-1-title">Riktlinjer för &lt;ansökan&gt;</h2>');
  expect(html).toContain('Styrelsen § 34, 17 april 2023');
  expect(html).toContain('<p>Två parter.</p>');
});

it('holds goals and amounts, with headers that a screen reader reads', () => {
  expect(html).toContain('<h3>Fler i arbete</h3>');
  expect(html).toContain('<th scope="row">Staten</th>');
  expect(html).toContain('<caption>Version 2, tkr</caption>');
});

it('says so where no decision is given', () => {
  expect(html).toContain('inget beslut är angivet');
});

it('is Swedish, stands on its own and runs nothing', () => {
  expect(html).toContain('<html lang="sv">');
  expect(html).not.toMatch(/<script|src=|https?:/);
});
