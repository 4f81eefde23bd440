import { PDFArray, PDFDict, PDFDocument, PDFHexString, PDFName } from '@cantoo/pdf-lib';
import { type Bookmark, setBookmarks } from './bookmarks.ts';
import { cleanPages } from './clean-pages.ts';
import { describeDocument } from './describe-document.ts';
import { isPng } from './inspect-file.ts';
import {
  type PackEntry,
  type PackLayout,
  type PlacedBlock,
  pageOfAnchor,
  placeBlocks,
} from './pack-layout.ts';
import { moveNamedPlace, namedPlaces } from './printed-pages.ts';
import { type StampFont, stampFonts, stampPage } from './stamp-page.ts';
import { structureTree } from './structure-tree.ts';
import { tagAttached, type WrappedPage } from './tag-attached.ts';
import { wrapPage } from './wrap-page.ts';

/** What a pack is joined from. All of it is plain data, so that it can be handed to a worker. */
export interface JoinPackInput {
  /** The printed pages: cover, contents, summons, items. */
  readonly printed: Uint8Array;
  readonly layout: Pick<PackLayout, 'blocks' | 'entries'>;
  /** The content of each file that is part of the pack, by its index. */
  readonly files: ReadonlyMap<number, Uint8Array>;
  readonly title: string;
  /** `Sida {page} ({count})`. */
  readonly foot: string;
  /** What an attached page without text is called: `{title}, sida {page}`. */
  readonly pageName: string;
}

/** What is measured on the printed pages: how many pages the pack has, and on which one each anchor lies. */
export interface MeasuredPack {
  readonly pageCount: number;
  readonly pages: ReadonlyMap<string, number>;
}

/** Measures a pack before its contents are filled in. `filePages` gives the number of pages of each file that is joined. */
export async function measurePack(
  printed: Uint8Array,
  layout: Pick<PackLayout, 'blocks' | 'entries'>,
  filePages: ReadonlyMap<number, number>,
): Promise<MeasuredPack> {
  const document = await PDFDocument.load(printed, { updateMetadata: false });
  const places = namedPlaces(document);
  const printedAt = (anchor: string) => places.get(anchor);
  const placed = placeBlocks(
    layout.blocks,
    document.getPageCount(),
    printedAt,
    (file) => filePages.get(file) ?? 0,
  );
  return {
    pageCount: placed.reduce((sum, { pageCount }) => sum + pageCount, 0),
    pages: new Map(layout.entries.map(({ anchor }) => [anchor, pageOfAnchor(placed, anchor, printedAt)])),
  };
}

/**
 * Joins printed pages and attached files to one PDF: the printed document is kept, with its tags, links and language, and
 * the attached pages are put in between. The library copies pages, not the structure they belonged to: each one becomes one
 * element, whose text is read in the order it was drawn. `fonts` are the font files for heads and page numbers; of a text each
 * letter is set in the first one that has it.
 */
export async function joinPack(
  input: JoinPackInput,
  fonts: readonly Uint8Array[],
  onProgress: (done: number) => void = () => undefined,
): Promise<Uint8Array> {
  const { layout, files } = input;
  const pack = await PDFDocument.load(input.printed, { updateMetadata: false });
  const places = namedPlaces(pack);
  const attached = new Map<number, readonly WrappedPage[]>();
  for (const [index, bytes] of files) {
    attached.set(index, await attachedPages(pack, bytes));
    onProgress((0.6 * attached.size) / files.size);
  }
  const printedAt = (anchor: string) => places.get(anchor);
  const pagesOfFile = (file: number) => attached.get(file) ?? [];
  const placed = placeBlocks(
    layout.blocks,
    pack.getPageCount(),
    printedAt,
    (file) => pagesOfFile(file).length,
  );
  putInBetween(pack, placed, pagesOfFile, input.pageName);
  const letters = await stampFonts(pack, fonts);
  stampPages(pack, placed, letters, input.foot, (done) => onProgress(0.6 + 0.3 * done));
  addNavigation(pack, layout.entries, placed, printedAt);
  describeDocument(pack, input.title);
  return pack.save({ useObjectStreams: true, addDefaultPage: false, updateFieldAppearances: false });
}

function putInBetween(
  pack: PDFDocument,
  placed: readonly PlacedBlock[],
  pagesOfFile: (file: number) => readonly WrappedPage[],
  pageName: string,
): void {
  const inFiles = placed.flatMap((block) =>
    block.source === 'file' && block.file !== null ? [{ block, pages: pagesOfFile(block.file) }] : [],
  );
  for (const { block, pages } of inFiles) {
    for (const [offset, { page }] of pages.entries()) pack.insertPage(block.page - 1 + offset, page);
  }
  const tree = structureTree(pack);
  for (const { block, pages } of inFiles) {
    const nameOf = (number: number) =>
      pageName.replace('{title}', block.subtitle).replace('{page}', String(number));
    tagAttached(pack, tree, pages, block.subtitle, nameOf);
  }
}

async function attachedPages(pack: PDFDocument, bytes: Uint8Array): Promise<readonly WrappedPage[]> {
  const isImage = isPng(bytes) || bytes[0] === 0xff;
  const source = await PDFDocument.load(isImage ? await imagePdf(bytes) : bytes, { updateMetadata: false });
  cleanPages(source);
  const kinds = source.getPages().map(wrapPage);
  const pages = await pack.copyPages(source, source.getPageIndices());
  return pages.map((page, index) => ({ page, kind: kinds[index] ?? 'Figure' }));
}

const a4 = { width: 595.28, height: 841.89 };
const imageMargin = 28;

/** A picture on a page of its own, as large as it fits, on a lying page if it is wider than high. */
async function imagePdf(bytes: Uint8Array): Promise<Uint8Array> {
  const document = await PDFDocument.create({ updateMetadata: false });
  const image = await (isPng(bytes) ? document.embedPng(bytes) : document.embedJpg(bytes));
  const [width, height] = image.width > image.height ? [a4.height, a4.width] : [a4.width, a4.height];
  const fitted = image.scaleToFit(width - 2 * imageMargin, height - 2 * imageMargin);
  document.addPage([width, height]).drawImage(image, {
    ...fitted,
    x: (width - fitted.width) / 2,
    y: (height - fitted.height) / 2,
  });
  return document.save();
}

function stampPages(
  pack: PDFDocument,
  placed: readonly PlacedBlock[],
  fonts: readonly StampFont[],
  foot: string,
  onProgress: (done: number) => void,
): void {
  const pages = pack.getPages();
  for (const { title, subtitle, source, page: first, pageCount } of placed) {
    for (let number = first; number < first + pageCount; number += 1) {
      const page = pages[number - 1];
      const numbered = foot.replace('{page}', String(number)).replace('{count}', String(pages.length));
      if (page !== undefined) stampPage(page, { title, subtitle, foot: numbered }, fonts, source === 'file');
    }
    onProgress((first + pageCount - 1) / pages.length);
  }
}

/** Bookmarks, page labels that say the numbers on the pages, and links that lead to the attachments. */
function addNavigation(
  pack: PDFDocument,
  entries: readonly PackEntry[],
  placed: readonly PlacedBlock[],
  printedAt: (anchor: string) => number | undefined,
): void {
  const pages = pack.getPages();
  const refOf = (anchor: string) => pages[pageOfAnchor(placed, anchor, printedAt) - 1]?.ref;
  for (const { anchor, source } of placed) {
    const page = refOf(anchor);
    if (source === 'file' && page !== undefined) moveNamedPlace(pack, anchor, page);
  }
  nameLinks(pack, new Map(entries.map(({ anchor, title }) => [anchor, title])));
  const bookmarks: (Bookmark & { readonly children: Bookmark[] })[] = [];
  for (const { title, anchor, level } of entries) {
    const page = refOf(anchor);
    if (page === undefined) continue;
    const parent = level === 2 ? bookmarks.at(-1)?.children : undefined;
    (parent ?? bookmarks).push({ title, page, children: [] } as Bookmark & { children: Bookmark[] });
  }
  setBookmarks(pack, bookmarks);
  const labels = pack.context.obj({ Nums: [0, { S: 'D' }] });
  pack.catalog.set(PDFName.of('PageLabels'), pack.context.register(labels));
}

/** A link inside the pack says where it leads, for those who do not see what it stands on. */
function nameLinks(pack: PDFDocument, titles: ReadonlyMap<string, string>): void {
  for (const page of pack.getPages()) {
    const notes = page.node.Annots();
    if (!(notes instanceof PDFArray)) continue;
    for (const index of notes.asArray().keys()) {
      const note = notes.lookup(index);
      const place = note instanceof PDFDict ? note.lookup(PDFName.of('Dest')) : undefined;
      const title = place instanceof PDFName ? titles.get(place.decodeText()) : undefined;
      if (note instanceof PDFDict && title !== undefined)
        note.set(PDFName.of('Contents'), PDFHexString.fromText(title));
    }
  }
}
