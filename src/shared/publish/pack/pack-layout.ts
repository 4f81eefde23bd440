import {
  type AgendaDocument,
  type AgendaDocumentItem,
  hasDetails,
  itemTitle,
} from '#shared/publish/agenda-document.ts';
import { isPrinted, type PackFile } from './pack-file.ts';

/**
 * A stretch of a pack: pages that are printed with it, or pages of an attached file. `anchor` is the name by which
 * contents, links and bookmarks find its first page.
 */
export interface PackBlock {
  readonly anchor: string;
  readonly source: 'printed' | 'file';
  /** In the head of each page, left: the item. */
  readonly title: string;
  /** In the head of each page, right: the attachment; empty for none. */
  readonly subtitle: string;
  /** Index among the pack's files; `null` for what is no attachment. */
  readonly file: number | null;
}

/** A line of the contents, and a bookmark. Files lie under their item. */
export interface PackEntry {
  readonly title: string;
  readonly anchor: string;
  readonly level: 1 | 2;
}

/** How a pack is put together: its stretches in order, and what can be found in it. */
export interface PackLayout {
  readonly blocks: readonly PackBlock[];
  readonly entries: readonly PackEntry[];
  /** The anchor of each item: its own page, or its row in the list. */
  readonly itemAnchors: ReadonlyMap<AgendaDocumentItem, string>;
}

/** The name of the first stretch: cover, contents and summons. */
export const frontAnchor = 'samsyn-front';
/** Where the summons begins in it. */
export const summonsAnchor = 'samsyn-summons';

/** The anchor of a file by its index among the pack's files. */
export function fileAnchor(index: number): string {
  return `samsyn-file-${index}`;
}

/** Lays a pack out: the summons first, then each item that has more than its row, followed by its files. */
export function packLayout(
  document: AgendaDocument,
  files: readonly PackFile[],
  words: {
    readonly front: string;
    readonly summons: string;
    readonly attachment: (file: PackFile) => string;
  },
): PackLayout {
  const itemAnchors = new Map(document.items.map((item, index) => [item, `samsyn-item-${index}`]));
  const blocks: PackBlock[] = [
    { anchor: frontAnchor, source: 'printed', title: words.front, subtitle: '', file: null },
  ];
  const entries: PackEntry[] = [{ title: words.summons, anchor: summonsAnchor, level: 1 }];
  for (const item of document.items) {
    const anchor = itemAnchors.get(item) ?? frontAnchor;
    const title = itemTitle(item);
    if (item.itemType !== 'section') entries.push({ title, anchor, level: 1 });
    if (hasDetails(item)) blocks.push({ anchor, source: 'printed', title, subtitle: '', file: null });
    for (const [index, file] of files.entries()) {
      if (file.item !== item.id || file.content.type === 'apart') continue;
      const subtitle = words.attachment(file);
      const source = isPrinted(file.content) ? 'printed' : 'file';
      blocks.push({ anchor: fileAnchor(index), source, title, subtitle, file: index });
      entries.push({ title: subtitle, anchor: fileAnchor(index), level: 2 });
    }
  }
  return { blocks, entries, itemAnchors };
}

/** Where each stretch of a pack has its pages. */
export interface PlacedBlock extends PackBlock {
  /** First page in the pack, from 1. */
  readonly page: number;
  readonly pageCount: number;
  /** For printed pages: index of the first one among those printed. */
  readonly printedFrom: number;
}

/**
 * Places the stretches on pages. `printedAt` tells on which printed page, from 0, an anchor lies; a printed stretch goes
 * on to where the next printed one begins.
 */
export function placeBlocks(
  blocks: readonly PackBlock[],
  printedPages: number,
  printedAt: (anchor: string) => number | undefined,
  filePages: (file: number) => number,
): readonly PlacedBlock[] {
  const printed = blocks.filter(({ source }) => source === 'printed');
  const starts = printed.map(({ anchor }) => (anchor === frontAnchor ? 0 : printedAt(anchor)));
  let page = 1;
  return blocks.map((block) => {
    const place = printed.indexOf(block);
    const from = starts[place] ?? 0;
    const pageCount =
      block.source === 'file' ? filePages(block.file ?? 0) : (starts[place + 1] ?? printedPages) - from;
    const placed = { ...block, page, pageCount, printedFrom: from };
    page += pageCount;
    return placed;
  });
}

/** The page in the pack, from 1, on which each anchor lies. Anchors inside a printed stretch are found by their printed page. */
export function pageOfAnchor(
  placed: readonly PlacedBlock[],
  anchor: string,
  printedAt: (anchor: string) => number | undefined,
): number {
  const block = placed.find((one) => one.anchor === anchor);
  if (block !== undefined) return block.page;
  const printedPage = printedAt(anchor) ?? 0;
  const home = placed.findLast((one) => one.source === 'printed' && one.printedFrom <= printedPage);
  return home === undefined ? 1 : home.page + printedPage - home.printedFrom;
}
