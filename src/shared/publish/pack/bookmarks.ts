import { type PDFDict, type PDFDocument, PDFHexString, PDFName, type PDFRef } from '@cantoo/pdf-lib';

/** A bookmark: where it leads, and those that lie under it. */
export interface Bookmark {
  readonly title: string;
  readonly page: PDFRef;
  readonly children: readonly Bookmark[];
}

/** Puts bookmarks in the place of those that a document has. Those under another one are folded away at first. */
export function setBookmarks(document: PDFDocument, bookmarks: readonly Bookmark[]): void {
  const { context } = document;
  const root = context.obj({ Type: 'Outlines' });
  const rootRef = context.register(root);
  link(document, root, rootRef, bookmarks, true);
  document.catalog.set(PDFName.of('Outlines'), rootRef);
  document.catalog.set(PDFName.of('PageMode'), PDFName.of('UseOutlines'));
}

function link(
  document: PDFDocument,
  parent: PDFDict,
  parentRef: PDFRef,
  bookmarks: readonly Bookmark[],
  isOpen: boolean,
): void {
  const { context } = document;
  const made = bookmarks.map((bookmark) => {
    const entry = context.obj({ Parent: parentRef, Dest: [bookmark.page, 'Fit'] });
    entry.set(PDFName.of('Title'), PDFHexString.fromText(bookmark.title));
    return { bookmark, entry, ref: context.register(entry) };
  });
  for (const [index, { bookmark, entry, ref }] of made.entries()) {
    const before = made[index - 1];
    const after = made[index + 1];
    if (before !== undefined) entry.set(PDFName.of('Prev'), before.ref);
    if (after !== undefined) entry.set(PDFName.of('Next'), after.ref);
    if (bookmark.children.length > 0) link(document, entry, ref, bookmark.children, false);
  }
  const first = made[0];
  const last = made.at(-1);
  if (first === undefined || last === undefined) return;
  parent.set(PDFName.of('First'), first.ref);
  parent.set(PDFName.of('Last'), last.ref);
  parent.set(PDFName.of('Count'), context.obj(isOpen ? made.length : -made.length));
}
