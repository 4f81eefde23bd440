import {
  PDFArray,
  PDFDict,
  type PDFDocument,
  PDFHexString,
  PDFName,
  PDFNumber,
  type PDFPage,
  type PDFRef,
  PDFString,
} from '@cantoo/pdf-lib';
import type { StructureTree } from './structure-tree.ts';
import type { PageKind } from './wrap-page.ts';

/** A page of an attached file, under one mark. */
export interface WrappedPage {
  readonly page: PDFPage;
  readonly kind: PageKind;
}

/**
 * Gives attached pages their place in the structure: one section for the file, and in it one element for each page and each link
 * or note on it. The pages must already lie in the document. `nameOf` is what a page is called where it has no text of its own.
 */
export function tagAttached(
  document: PDFDocument,
  tree: StructureTree,
  pages: readonly WrappedPage[],
  title: string,
  nameOf: (number: number) => string,
): void {
  const first = pages[0];
  if (first === undefined) return;
  const { context } = document;
  const section = context.obj({ Type: 'StructElem', S: 'Sect', P: tree.top });
  section.set(PDFName.of('T'), PDFHexString.fromText(title));
  const sectionRef = context.register(section);
  const children = pages.flatMap(({ page, kind }, index) => [
    pageElement(document, tree, sectionRef, page, kind, nameOf(index + 1)),
    ...noteElements(document, tree, sectionRef, page),
  ]);
  section.set(PDFName.of('K'), context.obj(children));
  const at = document.getPages().findIndex(({ ref }) => ref === first.page.ref);
  tree.insertAt(at, sectionRef);
}

function pageElement(
  document: PDFDocument,
  tree: StructureTree,
  parent: PDFRef,
  page: PDFPage,
  kind: PageKind,
  name: string,
): PDFRef {
  const { context } = document;
  const element = context.obj({ Type: 'StructElem', S: kind, P: parent, Pg: page.ref, K: 0 });
  if (kind === 'Figure') {
    element.set(PDFName.of('Alt'), PDFHexString.fromText(name));
    const { x, y, width, height } = page.getCropBox();
    const box = [x, y, x + width, y + height];
    element.set(PDFName.of('A'), context.obj({ O: 'Layout', Placement: 'Block', BBox: box }));
  }
  const ref = context.register(element);
  const number = tree.reserve();
  tree.assign(number, context.obj([ref]));
  page.node.set(PDFName.of('StructParents'), PDFNumber.of(number));
  return ref;
}

/** Links and notes on a page, each an element that says what it is. */
function noteElements(
  document: PDFDocument,
  tree: StructureTree,
  parent: PDFRef,
  page: PDFPage,
): readonly PDFRef[] {
  const { context } = document;
  const notes = page.node.Annots();
  if (!(notes instanceof PDFArray) || notes.size() === 0) return [];
  page.node.set(PDFName.of('Tabs'), PDFName.of('S'));
  return notes.asArray().flatMap((entry, index): readonly PDFRef[] => {
    const note = context.lookup(entry);
    if (!(note instanceof PDFDict)) return [];
    const noteRef = note === entry ? context.register(note) : (entry as PDFRef);
    notes.set(index, noteRef);
    const number = tree.reserve();
    note.set(PDFName.of('StructParent'), PDFNumber.of(number));
    describeNote(note);
    const kid = context.obj({ Type: 'OBJR', Obj: noteRef, Pg: page.ref });
    const ref = context.register(
      context.obj({ Type: 'StructElem', S: typeOf(note), P: parent, Pg: page.ref, K: kid }),
    );
    tree.assign(number, ref);
    return [ref];
  });
}

function typeOf(note: PDFDict): string {
  const kind = note.lookup(PDFName.of('Subtype'));
  if (kind === PDFName.of('Link')) return 'Link';
  return kind === PDFName.of('Widget') ? 'Form' : 'Annot';
}

/** A link that says nothing is called by its address. */
function describeNote(note: PDFDict): void {
  if (note.has(PDFName.of('Contents')) || typeOf(note) !== 'Link') return;
  const action = note.lookup(PDFName.of('A'));
  const address = action instanceof PDFDict ? action.lookup(PDFName.of('URI')) : undefined;
  if (address instanceof PDFString || address instanceof PDFHexString)
    note.set(PDFName.of('Contents'), address);
}
