import { describe, expect, test } from 'vitest';
import type { IsoDate } from '#shared/base/dates.ts';
import { sv } from '#shared/i18n/sv.ts';
import { createTranslate } from '#shared/i18n/translate.ts';
import { sentAgendaDocument } from '#shared/publish/agenda-document.ts';
import { agendaWord } from '#shared/publish/word/agenda-word.ts';
import { wordParagraphs } from '#tests/support/word-paragraphs.ts';
import { sampleContent, sampleItem } from '#tests/unit/domain/agenda/sample-content.ts';

const document = sentAgendaDocument(
  sampleContent([
    sampleItem('zero', { heading: 'Ekonomi', itemType: 'section' }),
    sampleItem('one', {
      heading: 'Budget <2027> & mål',
      background: ['Bakgrunden.'],
      proposal: ['att fastställa budgeten'],
      added: true,
      duration: 20,
    }),
  ]),
  { letter: 'B', on: '2026-11-11' as IsoDate, kind: 'supplement', note: 'Kompletterad.' },
);

describe('the agenda as a Word file', () => {
  test('has headings that Word knows, and every text unharmed', async () => {
    const { paragraphs } = await wordParagraphs(await agendaWord(document, createTranslate(sv)));
    const headings = paragraphs.filter(({ style }) => style.startsWith('Heading'));
    expect(headings.map(({ style, text }) => `${style} ${text}`)).toEqual([
      'Heading1 Kallelse och dagordning',
      'Heading2 Ärenden',
      'Heading2 2 Budget <2027> & mål',
      'Heading3 Bakgrund',
      'Heading3 Förslag till beslut',
    ]);
    const texts = paragraphs.map(({ text }) => text);
    expect(texts).toContain('Budget <2027> & mål (Tillkommande ärende)');
    expect(texts).toContain('att fastställa budgeten');
    expect(texts).toContain('Kompletterad.');
  });

  test('is a package whose parts are all named', async () => {
    const { names, decode } = await wordParagraphs(await agendaWord(document, createTranslate(sv)));
    expect(names).toContain('word/styles.xml');
    const types = decode('[Content_Types].xml');
    expect(types).toContain('wordprocessingml.document.main+xml');
    expect(decode('word/styles.xml')).toContain('w:val="sv-SE"');
  });

  test('repeats the head of the list of items on each page', async () => {
    const { xml } = await wordParagraphs(await agendaWord(document, createTranslate(sv)));
    expect(xml.match(/<w:tblHeader/g)).toHaveLength(1);
  });
});
