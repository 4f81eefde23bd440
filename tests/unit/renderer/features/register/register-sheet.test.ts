import { expect, it } from 'vitest';
import type { RegisterEntry } from '#renderer/features/register/register-entries.ts';
import { registerSheet } from '#renderer/features/register/register-sheet.ts';
import { createFormat } from '#renderer/ui/context/format-context.ts';
import { sv } from '#shared/i18n/sv.ts';
import { createTranslate } from '#shared/i18n/translate.ts';
import { writeCsv } from '#shared/publish/spreadsheet/write-csv.ts';

const entry = {
  decision: {
    number: 84,
    date: '2026-11-25',
    bodyKind: 'board',
    body: 'board',
    heading: '=SUMMA(A1) är ingen formel',
    clauses: ['att fastställa budgeten', 'att redovisa senast i mars'],
    result: 'approved',
  },
  standing: 'inForce',
  execution: 'none',
  assignments: [],
} as unknown as RegisterEntry;

const tools = {
  translate: createTranslate(sv),
  format: createFormat('sv-SE', () => '2026-11-25'),
  bodyName: () => 'Styrelsen',
  matterName: () => '',
};

it('has the chosen columns, with days as days and each clause on its own line', () => {
  const sheet = registerSheet([entry], ['number', 'date', 'wording', 'standing'], tools);
  expect(sheet.columns.map(({ header }) => header)).toEqual(['Paragraf', 'Datum', 'Beslut', 'Gäller?']);
  expect(sheet.rows).toEqual([
    ['§ 84/2026', { date: '2026-11-25' }, 'att fastställa budgeten\natt redovisa senast i mars', 'Gäller'],
  ]);
});

it('is no formula in Excel, whatever a heading says', () => {
  const csv = new TextDecoder().decode(writeCsv(registerSheet([entry], ['heading', 'body'], tools)));
  expect(csv).not.toMatch(/(^|;|\n)"?=/);
  expect(csv).toContain('Styrelsen');
});
