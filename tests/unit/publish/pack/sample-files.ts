import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fontkit from '@cantoo/fontkit';
import { degrees, PDFArray, PDFDict, PDFDocument, PDFName, PDFString, StandardFonts } from '@cantoo/pdf-lib';
import { zipSync } from 'fflate';
import { utf8 } from '#shared/base/bytes.ts';

/** A PDF of some pages with text on each; `turn` shows them turned, as from a scanner. */
export async function samplePdf(pageCount: number, turn = 0): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  document.registerFontkit(fontkit);
  const font = await document.embedFont(sampleFonts()[0] ?? StandardFonts.Helvetica, { subset: true });
  for (let number = 1; number <= pageCount; number += 1) {
    const page = document.addPage([595.28, 841.89]);
    page.drawText(`Bilagans sida ${number}`, { x: 60, y: 780, size: 14, font });
    page.setRotation(degrees(turn));
  }
  return document.save();
}

/** A PDF with a script that runs at opening, one on a page, a link into itself and a link to the web. */
export async function actingPdf(): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  const first = document.addPage();
  const second = document.addPage();
  const { context } = document;
  const script = () => context.obj({ S: 'JavaScript', JS: PDFString.of('app.alert(1)') });
  document.catalog.set(PDFName.of('OpenAction'), script());
  first.node.set(PDFName.of('AA'), context.obj({ O: script() }));
  const link = (action: object) =>
    context.register(context.obj({ Type: 'Annot', Subtype: 'Link', Rect: [0, 0, 9, 9], ...action } as never));
  first.node.set(
    PDFName.of('Annots'),
    context.obj([
      link({ A: script() }),
      link({ Dest: [second.ref, PDFName.of('Fit')] }),
      link({ A: context.obj({ S: 'URI', URI: PDFString.of('https://example.org/') }) }),
    ]),
  );
  return document.save();
}

/**
 * Printed pages as Chromium makes them, in short: named places for what is linked to, tags, and a language. `anchors` gives
 * the page, from 0, of each name.
 */
export async function printedPages(
  pageCount: number,
  anchors: Readonly<Record<string, number>>,
): Promise<Uint8Array> {
  const document = await PDFDocument.load(await samplePdf(pageCount));
  const { context, catalog } = document;
  const pages = document.getPages();
  const places = context.obj({});
  for (const [name, page] of Object.entries(anchors)) {
    const ref = pages[page]?.ref;
    if (ref !== undefined) places.set(PDFName.of(name), context.obj([ref, PDFName.of('XYZ'), 0, 800, 0]));
  }
  catalog.set(PDFName.of('Dests'), context.register(places));
  catalog.set(PDFName.of('StructTreeRoot'), context.register(context.obj({ Type: 'StructTreeRoot' })));
  catalog.set(PDFName.of('Lang'), PDFString.of('sv'));
  return document.save();
}

/** A grey picture of one dot, as PNG. */
export const samplePng = Uint8Array.from(
  atob('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNgAAAAAgABSK+kcQAAAABJRU5ErkJggg=='),
  (letter) => letter.charCodeAt(0),
);

/** The least that makes a Word file: a heading, a paragraph and a table of one cell. */
export function sampleWord(): Uint8Array {
  const main = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument';
  const paragraph = (text: string, style = '') =>
    `<w:p>${style === '' ? '' : `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>`}<w:r><w:t>${text}</w:t></w:r></w:p>`;
  const parts = {
    '[Content_Types].xml':
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
    '_rels/.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="${office}" Target="word/document.xml"/></Relationships>`,
    'word/document.xml': `<w:document xmlns:w="${main}"><w:body>${paragraph('Budget', 'Heading1')}${paragraph('Räksmörgås &amp; &lt;b&gt;')}<w:tbl><w:tr><w:tc>${paragraph('Ruta')}</w:tc></w:tr></w:tbl></w:body></w:document>`,
  };
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, utf8(text)])));
}

/** Something that begins as a PDF and is none. */
export const brokenPdf = utf8('%PDF-1.7\nthis is cut off');

/** The bookmarks of a PDF, each with its level and the page, from 1, that it leads to. */
export function bookmarksOf(document: PDFDocument): readonly (readonly [number, string, number])[] {
  const pages = document.getPages().map(({ ref }) => ref.toString());
  const rows: [number, string, number][] = [];
  const walk = (parent: PDFDict, level: number) => {
    let entry = parent.lookup(PDFName.of('First'));
    while (entry instanceof PDFDict) {
      const place = entry.lookup(PDFName.of('Dest'), PDFArray);
      const title = entry.lookup(PDFName.of('Title')) as unknown as { decodeText(): string };
      rows.push([level, title.decodeText(), pages.indexOf(String(place.get(0))) + 1]);
      walk(entry, level + 1);
      entry = entry.lookup(PDFName.of('Next'));
    }
  };
  walk(document.catalog.lookup(PDFName.of('Outlines'), PDFDict), 1);
  return rows;
}

/** The font files that a pack's heads are set in. */
export function sampleFonts(): readonly Uint8Array[] {
  return ['latin', 'latin-ext'].map((part) =>
    readFileSync(
      fileURLToPath(
        import.meta.resolve(`@fontsource/source-sans-3/files/source-sans-3-${part}-400-normal.woff`),
      ),
    ),
  );
}
