import { PDFDocument, PDFName, type PDFPage, StandardFonts } from '@cantoo/pdf-lib';
import { type Bookmark, setBookmarks } from './bookmarks.ts';
import { cleanPages } from './clean-pages.ts';
import { isPng } from './inspect-file.ts';
import { markArtifacts } from './mark-artifacts.ts';
import {
  type PackEntry,
  type PackLayout,
  type PlacedBlock,
  pageOfAnchor,
  placeBlocks,
} from './pack-layout.ts';
import { moveNamedPlace, namedPlaces } from './printed-pages.ts';
import { stampPage } from './stamp-page.ts';

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
 * the attached pages are put in between. They come without tags: the library copies pages, not the structure they belonged to.
 */
export async function joinPack(
  { printed, layout, files, title, foot }: JoinPackInput,
  onProgress: (done: number) => void = () => undefined,
): Promise<Uint8Array> {
  const pack = await PDFDocument.load(printed, { updateMetadata: false });
  markArtifacts(pack);
  const places = namedPlaces(pack);
  const attached = new Map<number, readonly PDFPage[]>();
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
  for (const block of placed) {
    if (block.source !== 'file' || block.file === null) continue;
    for (const [offset, page] of pagesOfFile(block.file).entries()) {
      pack.insertPage(block.page - 1 + offset, page);
    }
  }
  await stampPages(pack, placed, foot, (done) => onProgress(0.6 + 0.3 * done));
  addNavigation(pack, layout.entries, placed, printedAt);
  pack.setTitle(title, { showInWindowTitleBar: true });
  pack.setCreator('Samsyn');
  pack.setProducer('Samsyn');
  return pack.save({ useObjectStreams: true, addDefaultPage: false, updateFieldAppearances: false });
}

async function attachedPages(pack: PDFDocument, bytes: Uint8Array): Promise<readonly PDFPage[]> {
  if (isPng(bytes) || bytes[0] === 0xff) return [await imagePage(pack, bytes)];
  const source = await PDFDocument.load(bytes, { updateMetadata: false });
  cleanPages(source);
  return pack.copyPages(source, source.getPageIndices());
}

const a4 = { width: 595.28, height: 841.89 };
const imageMargin = 28;

/** A picture on a page of its own, as large as it fits, on a lying page if it is wider than high. */
async function imagePage(pack: PDFDocument, bytes: Uint8Array): Promise<PDFPage> {
  const scratch = await PDFDocument.create({ updateMetadata: false });
  const image = await (isPng(bytes) ? scratch.embedPng(bytes) : scratch.embedJpg(bytes));
  const [width, height] = image.width > image.height ? [a4.height, a4.width] : [a4.width, a4.height];
  const page = scratch.addPage([width, height]);
  const fitted = image.scaleToFit(width - 2 * imageMargin, height - 2 * imageMargin);
  page.drawImage(image, {
    ...fitted,
    x: (width - fitted.width) / 2,
    y: (height - fitted.height) / 2,
  });
  await scratch.flush();
  const [copied] = await pack.copyPages(scratch, [0]);
  if (copied === undefined) throw new Error('A picture made no page');
  return copied;
}

async function stampPages(
  pack: PDFDocument,
  placed: readonly PlacedBlock[],
  foot: string,
  onProgress: (done: number) => void,
): Promise<void> {
  const font = await pack.embedFont(StandardFonts.Helvetica);
  const pages = pack.getPages();
  for (const { title, subtitle, source, page: first, pageCount } of placed) {
    for (let number = first; number < first + pageCount; number += 1) {
      const page = pages[number - 1];
      const numbered = foot.replace('{page}', String(number)).replace('{count}', String(pages.length));
      if (page !== undefined) stampPage(page, { title, subtitle, foot: numbered }, font, source === 'file');
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
