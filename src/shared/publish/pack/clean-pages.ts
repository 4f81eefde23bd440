import { PDFArray, PDFDict, type PDFDocument, PDFName, type PDFPage } from '@cantoo/pdf-lib';

/**
 * Makes the pages of an attached PDF ready to be copied, in that document. Out go what would act when the pack is opened
 * (scripts, launching, sending of forms), links into the document itself, whose pages get new places, and what ties marks on a page to other
 * pages. What is seen stays: text, pictures, notes on the page and filled-in fields.
 */
export function cleanPages(document: PDFDocument): void {
  for (const page of document.getPages()) {
    for (const key of ['AA', 'StructParents', 'Tabs', 'B', 'Dur', 'Trans', 'PZ', 'Thumb']) {
      page.node.delete(PDFName.of(key));
    }
    cleanAnnotations(page);
  }
}

function cleanAnnotations(page: PDFPage): void {
  const annotations = page.node.lookup(PDFName.of('Annots'));
  if (!(annotations instanceof PDFArray)) {
    page.node.delete(PDFName.of('Annots'));
    return;
  }
  for (let index = annotations.size() - 1; index >= 0; index -= 1) {
    const annotation = annotations.lookup(index);
    if (annotation instanceof PDFDict && isKept(annotation)) {
      for (const key of ['AA', 'P', 'Parent', 'Popup', 'IRT', 'StructParent']) {
        annotation.delete(PDFName.of(key));
      }
    } else annotations.remove(index);
  }
}

/** Links to the web and marks without an action stay. */
function isKept(annotation: PDFDict): boolean {
  const kind = nameOf(annotation, 'Subtype');
  if (kind === 'Popup') return false;
  const action = annotation.lookup(PDFName.of('A'));
  if (action instanceof PDFDict) return nameOf(action, 'S') === 'URI' && !action.has(PDFName.of('Next'));
  return kind !== 'Link';
}

function nameOf(dictionary: PDFDict, key: string): string {
  const value = dictionary.lookup(PDFName.of(key));
  return value instanceof PDFName ? value.decodeText() : '';
}
