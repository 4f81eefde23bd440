import { PDFArray, PDFDict, type PDFDocument, PDFName, PDFRef } from '@cantoo/pdf-lib';

/**
 * On which page, from 0, each named place of a printed document lies. Chromium names every place that a link in the document
 * points at.
 */
export function namedPlaces(document: PDFDocument): ReadonlyMap<string, number> {
  const pages = new Map(document.getPages().map((page, index) => [page.ref.toString(), index]));
  const places = document.catalog.lookup(PDFName.of('Dests'));
  if (!(places instanceof PDFDict)) return new Map();
  return new Map(
    places.entries().flatMap(([name, value]): readonly (readonly [string, number])[] => {
      const place = document.context.lookup(value);
      const page = place instanceof PDFArray ? place.get(0) : undefined;
      const index = page instanceof PDFRef ? pages.get(page.toString()) : undefined;
      return index === undefined ? [] : [[name.decodeText(), index]];
    }),
  );
}

/** Lets a named place lie on another page: links that led to it lead there. */
export function moveNamedPlace(document: PDFDocument, name: string, page: PDFRef): void {
  const places = document.catalog.lookup(PDFName.of('Dests'));
  if (!(places instanceof PDFDict)) return;
  places.set(PDFName.of(name), document.context.obj([page, PDFName.of('Fit')]));
}
