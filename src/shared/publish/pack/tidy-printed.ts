import { PDFDict, PDFDocument, PDFName } from '@cantoo/pdf-lib';
import { describeDocument } from './describe-document.ts';
import { markArtifacts } from './mark-artifacts.ts';

/**
 * Makes what Chromium printed accessible throughout: paints without a tag are marked as artifacts, structure types from a newer
 * PDF get a name that older readers know, and the file says what it is. The pages look the same.
 */
export async function tidyPrintedPdf(printed: Uint8Array): Promise<Uint8Array> {
  const document = await PDFDocument.load(printed, { updateMetadata: false });
  markArtifacts(document);
  nameNewTypes(document);
  describeDocument(document, document.getTitle() ?? '');
  return document.save({ addDefaultPage: false, updateFieldAppearances: false });
}

/** Chromium writes `Strong` and `Em`, of PDF 2.0, into a file of PDF 1.4. */
function nameNewTypes(document: PDFDocument): void {
  const root = document.catalog.lookup(PDFName.of('StructTreeRoot'));
  if (root instanceof PDFDict) {
    root.set(PDFName.of('RoleMap'), document.context.obj({ Strong: 'Span', Em: 'Span' }));
  }
}
