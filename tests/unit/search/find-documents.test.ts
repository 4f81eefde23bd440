import { describe, expect, it } from 'vitest';
import { buildSegment } from '#shared/search/build-segment.ts';
import { findDocuments } from '#shared/search/find-documents.ts';
import { compoundParts, lexiconOf } from '#shared/search/lexicon.ts';
import { parseQuery } from '#shared/search/parse-query.ts';
import type { SearchDocument } from '#shared/search/segment.ts';
import { snippetOf } from '#shared/search/snippet.ts';
import { wordsIn } from '#shared/search/words.ts';

const documents: readonly SearchDocument[] = [
  paper(
    'budget',
    '§ 84 Budget 2027',
    'styrelsen 2026 beslut',
    'Styrelsen fastställer budgeten till 8 460 000 kronor utan eget kapital.',
  ),
  paper(
    'plan',
    '§ 85 Verksamhetsplan',
    'styrelsen 2026 beslut',
    'Uppföljningen av insatserna för unga vuxna redovisas två gånger om året.',
  ),
  paper(
    'report',
    'Uppföljningsrapport',
    'styrelsen 2024 beslut',
    'Ledamöterna tackar för rapporten om ungdomsinsatserna i Lerum.',
  ),
  paper(
    'notes',
    'Laget runt',
    'lsg partille 2024 anteckning',
    'Kommittén för språkstöd vill ha ett budgetunderlag, dnr SV 2024/58.',
  ),
  paper(
    'old',
    '§ 12 Budget 2024',
    'styrelsen 2023 beslut',
    'Styrelsen fastställer budgeten för 2024, preliminär.',
  ),
];

function paper(key: string, title: string, about: string, text: string): SearchDocument {
  return { key, group: key, title, about, text, date: /\d{4}/.exec(about)?.[0] ?? '' };
}

function find(query: string, dead: readonly (Uint8Array | null)[] = [null], papers = documents) {
  const segment = buildSegment(papers);
  const lexicon = lexiconOf(segment.words.map((word) => [word, 2]));
  return findDocuments({ segments: [segment], dead, lexicon }, parseQuery(query), 10);
}

const keys = (query: string) => find(query).hits.map(({ key }) => key);

describe('findDocuments', () => {
  it.each([
    ['a word in another form', 'budgetar ', ['budget', 'old', 'notes']],
    ['a word whose vowel changes', 'ledamot ', ['report']],
    ['a part of a compound', 'rapporter ', ['report']],
    ['a compound of its parts', 'ungdomsuppföljning ', ['report']],
    ['the beginning of a word', 'verksamh', ['plan']],
    ['a letter wrong', 'upföljning ', ['plan', 'report']],
    ['two letters swapped', 'budegt ', ['budget', 'old', 'notes']],
    ['an accent left out', 'kommitten ', ['notes']],
    ['a registry number', '2024/58', ['notes']],
    ['an amount with spaces', '8 460 000', ['budget']],
    ['a phrase', '"eget kapital"', ['budget']],
    ['words to leave out', 'budget -preliminär', ['budget', 'notes']],
    ['a year and a body in words', 'budget 2024 styrelsen', ['old']],
    ['a body in words', 'partille budget', ['notes']],
  ])('finds by %s', (_, query, expected) => {
    expect([...keys(query)].sort()).toEqual([...expected].sort());
  });

  it('puts a title before a text, and a text before a part of a compound', () => {
    expect(keys('budget ').at(-1)).toBe('notes');
  });

  it('tells when no document has all the words, and gives those with most of them', () => {
    const found = find('budget unga kapital');
    expect(found.hasAll).toBe(false);
    expect(found.hits[0]?.key).toBe('budget');
  });

  it('passes over what has been removed', () => {
    expect(find('budget 2027', [Uint8Array.of(1, 0, 0, 0, 0)]).hits.map(({ key }) => key)).not.toContain(
      'budget',
    );
  });

  it('asks for nothing with no words, and finds nothing among none', () => {
    expect(find('').total).toBe(0);
    expect(find('-budget').total).toBe(0);
    expect(find('budget', [null], []).total).toBe(0);
  });
});

describe('compoundParts', () => {
  const lexicon = lexiconOf([]);

  it.each([
    ['verksamhetsplanen', ['verksamhet', 'plan']],
    ['uppföljningsrapporter', ['uppfölj', 'rapport']],
    ['styrelsemöte', ['styrel', 'möt']],
    ['samordningsförbundet', ['samordn', 'förbund']],
  ])('takes %s apart', (word, parts) => {
    expect(compoundParts(word, lexicon)).toEqual(expect.arrayContaining(parts));
  });

  it.each(['ledamot', 'ansökan', 'beslutade', 'september'])('leaves %s whole', (word) => {
    expect(compoundParts(word, lexicon)).toEqual([]);
  });
});

describe('snippetOf', () => {
  it('shows what was found, marked', () => {
    const { marks } = find('insats ');
    const parts = snippetOf(documents[2]?.text ?? '', marks);
    expect(parts.filter(({ marked }) => marked).map(({ text }) => text)).toEqual(['ungdomsinsatserna']);
    expect(parts.map(({ text }) => text).join('')).toBe(documents[2]?.text);
  });

  it('shows the stretch with most hits of a long text', () => {
    const { marks } = find('budget kapital');
    const text = `${'Inget här. '.repeat(60)}Budget och eget kapital. ${'Inte här heller. '.repeat(60)}`;
    const shown = snippetOf(text, marks)
      .map((part) => part.text)
      .join('');
    expect(shown).toContain('Budget och eget kapital');
    expect(shown.length).toBeLessThan(260);
  });
});

describe('wordsIn', () => {
  it('tells where each word stands', () => {
    const text = 'Kommittén, dnr SV 2024/58: 8 460 000 kr';
    expect(wordsIn(text).map(({ start, end }) => text.slice(start, end))).toEqual([
      'Kommittén',
      'dnr',
      'SV',
      '2024/58',
      '2024',
      '58',
      '8 460 000',
      'kr',
    ]);
  });
});
