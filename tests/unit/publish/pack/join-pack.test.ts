import { PDFArray, PDFDict, PDFDocument, PDFHexString, PDFName } from '@cantoo/pdf-lib';
import { describe, expect, test } from 'vitest';
import { sv } from '#shared/i18n/sv.ts';
import { createTranslate } from '#shared/i18n/translate.ts';
import { sentAgendaDocument } from '#shared/publish/agenda-document.ts';
import { joinPack, measurePack } from '#shared/publish/pack/join-pack.ts';
import { type FileContent, packFiles } from '#shared/publish/pack/pack-file.ts';
import { layoutOfPack, renderPackHtml } from '#shared/publish/pack/render-pack.ts';
import { pdfAccessibilityFaults } from '#tests/support/pdf-accessibility.ts';
import { sampleContent, sampleItem } from '#tests/unit/domain/agenda/sample-content.ts';
import { actingPdf, bookmarksOf, printedPages, sampleFonts, samplePdf, samplePng } from './sample-files.ts';

const translate = createTranslate(sv);
const file = (fileName: string, hash = fileName) => ({ fileName, hash, mediaType: '', size: 1 });

const contents: Readonly<Record<string, FileContent>> = {
  'Budget.pdf': { type: 'pdf', pageCount: 70 },
  'Skannad.pdf': { type: 'pdf', pageCount: 44 },
  'Karta.png': { type: 'image' },
  'Not.txt': { type: 'text', lines: ['<b>hej</b>'] },
  'Brev.docx': { type: 'apart', reason: 'unsupported' },
};

const document = sentAgendaDocument(
  sampleContent([
    sampleItem('one', { heading: 'Öppnande', itemType: 'formality' }),
    sampleItem('two', {
      heading: 'Budget 2027',
      documents: [file('Budget.pdf'), file('Not.txt'), file('Skannad.pdf')],
    }),
    sampleItem('three', { heading: 'Lokaler', documents: [file('Karta.png'), file('Brev.docx')] }),
  ]),
  { letter: 'A', on: '2026-11-11' as never, kind: 'summons', note: null },
);
const files = packFiles(
  document,
  ({ fileName }) => contents[fileName] ?? { type: 'apart', reason: 'missing' },
);
const layout = layoutOfPack(document, files, translate);

/** Two pages in front, one for each of the two items, one for the text. */
const printed = () =>
  printedPages(5, {
    'samsyn-summons': 1,
    'samsyn-item-0': 1,
    'samsyn-item-1': 2,
    'samsyn-file-0': 2,
    'samsyn-file-1': 3,
    'samsyn-file-2': 2,
    'samsyn-item-2': 4,
    'samsyn-file-3': 4,
  });

async function joined(): Promise<PDFDocument> {
  const bytes = await joinPack(
    {
      printed: await printed(),
      layout,
      files: new Map([
        [0, await samplePdf(70)],
        [2, await samplePdf(44, 90)],
        [3, samplePng],
      ]),
      title: 'Handlingar',
      foot: translate('papers.pageOf', { page: '{page}', count: '{count}' }),
      pageName: '{title}, sida {page}',
    },
    sampleFonts(),
  );
  return PDFDocument.load(bytes, { updateMetadata: false });
}

function sectionsOf(pack: PDFDocument) {
  const kids = (dict: PDFDict) =>
    dict
      .lookup(PDFName.of('K'), PDFArray)
      .asArray()
      .map((kid) => pack.context.lookup(kid, PDFDict));
  const text = (value: unknown) => (value instanceof PDFHexString ? value.decodeText() : undefined);
  const top = pack.catalog.lookup(PDFName.of('StructTreeRoot'), PDFDict).lookup(PDFName.of('K'), PDFDict);
  return kids(top).map((section) => ({
    title: text(section.lookup(PDFName.of('T'))),
    kinds: kids(section).map((page) => page.lookup(PDFName.of('S'), PDFName).decodeText()),
    alt: text(kids(section)[0]?.lookup(PDFName.of('Alt'))),
  }));
}

const expectedBookmarks = [
  [1, 'Kallelse och dagordning', 2],
  [1, '1 Öppnande', 2],
  [1, '2 Budget 2027', 3],
  [2, 'Bilaga 2.1: Budget.pdf', 4],
  [2, 'Bilaga 2.2: Not.txt', 74],
  [2, 'Bilaga 2.3: Skannad.pdf', 75],
  [1, '3 Lokaler', 119],
  [2, 'Bilaga 3.1: Karta.png', 120],
];

describe('a pack of 120 pages', () => {
  test('measures where everything will lie before it is joined', async () => {
    const pages = new Map([
      [0, 70],
      [2, 44],
      [3, 1],
    ]);
    const measured = await measurePack(await printed(), layout, pages);
    expect(measured.pageCount).toBe(120);
    const inContents = layout.entries.map(({ title, anchor, level }) => [
      level,
      title,
      measured.pages.get(anchor),
    ]);
    expect(inContents).toEqual(expectedBookmarks);
  });

  test('has a bookmark for each item and file, on its first page', async () => {
    const pack = await joined();
    expect(pack.getPageCount()).toBe(120);
    expect(bookmarksOf(pack)).toEqual(expectedBookmarks);
  });

  test('keeps the tags and the language of the printed pages, and labels all pages', async () => {
    const { catalog } = await joined();
    expect(catalog.has(PDFName.of('StructTreeRoot'))).toBe(true);
    expect(String(catalog.get(PDFName.of('Lang')))).toBe('(sv)');
    expect(catalog.lookup(PDFName.of('PageLabels'), PDFDict).has(PDFName.of('Nums'))).toBe(true);
  });

  test('lets links to a file lead to its first page', async () => {
    const pack = await joined();
    const places = pack.catalog.lookup(PDFName.of('Dests'), PDFDict);
    const place = places.lookup(PDFName.of('samsyn-file-0'), PDFArray);
    expect(String(place.get(0))).toBe(pack.getPage(3).ref.toString());
  });

  test('gives every attached page a place in the structure, between what is printed', async () => {
    const pack = await joined();
    const faults = await pdfAccessibilityFaults(await pack.save());
    const printedPage = /^page (1|2|3|74|119): /;
    expect(faults.filter((fault) => /^(page|font)/.test(fault) && !printedPage.test(fault))).toEqual([]);
    const sections = sectionsOf(pack);
    expect(sections.map(({ title, kinds }) => [title, kinds.length, kinds[0]])).toEqual([
      ['Bilaga 2.1: Budget.pdf', 70, 'P'],
      ['Bilaga 2.3: Skannad.pdf', 44, 'P'],
      ['Bilaga 3.1: Karta.png', 1, 'Figure'],
    ]);
    expect(sections[2]?.alt).toBe('Bilaga 3.1: Karta.png, sida 1');
  });

  test('makes an attached page larger instead of writing on it', async () => {
    const pack = await joined();
    expect(pack.getPage(3).getMediaBox()).toEqual({ x: 0, y: -26, width: 595.28, height: 897.89 });
    expect(pack.getPage(74).getMediaBox()).toEqual({ x: -30, y: 0, width: 651.28, height: 841.89 });
    expect(pack.getPage(0).getMediaBox()).toEqual({ x: 0, y: 0, width: 595.28, height: 841.89 });
  });
});

test('an attached file brings no script and no broken link', async () => {
  const single = sentAgendaDocument(
    sampleContent([sampleItem('two', { documents: [file('Med skript.pdf')] })]),
    { letter: 'A', on: '2026-11-11' as never, kind: 'summons', note: null },
  );
  const only = packFiles(single, () => ({ type: 'pdf', pageCount: 2 }));
  const bytes = await joinPack(
    {
      printed: await printedPages(2, { 'samsyn-summons': 0, 'samsyn-item-0': 1, 'samsyn-file-0': 1 }),
      layout: layoutOfPack(single, only, translate),
      files: new Map([[0, await actingPdf()]]),
      title: 'x',
      foot: '',
      pageName: '',
    },
    sampleFonts(),
  );
  const pack = await PDFDocument.load(bytes);
  const found = [...pack.context.enumerateIndirectObjects()].map(([, object]) => String(object)).join('\n');
  expect(pack.getPageCount()).toBe(4);
  expect(found).not.toContain('JavaScript');
  expect(pack.catalog.has(PDFName.of('OpenAction'))).toBe(false);
  expect(pack.getPage(2).node.Annots()?.size()).toBe(1);
  expect(found).toContain('https://example.org/');
});

describe('the printed pages of a pack', () => {
  const html = renderPackHtml(document, files, translate, (anchor) => anchor.length);

  test('list what does not go in, with why and the checksum', () => {
    expect(html).toContain('Bilaga 3.2: Brev.docx</td><td>Filtypen kan inte läggas in i en PDF.</td>');
    expect(html).toContain('Bilagor som inte ingår i dokumentet');
  });

  test('hold attached texts, escaped', () => {
    expect(html).toContain('<pre>&lt;b&gt;hej&lt;/b&gt;</pre>');
  });

  test('name every place that the contents lead to exactly once', () => {
    for (const { anchor } of layout.entries) {
      expect(html.split(`id="${anchor}"`)).toHaveLength(2);
      expect(html).toContain(`href="#${anchor}"`);
    }
  });

  test('have a text attachment of the same file name in another item no matter', () => {
    expect(html.match(/<h1>/g)).toHaveLength(1);
  });
});
