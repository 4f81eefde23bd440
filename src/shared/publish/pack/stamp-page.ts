import {
  degrees,
  type PDFFont,
  PDFName,
  PDFOperator,
  PDFOperatorNames,
  type PDFPage,
  rgb,
} from '@cantoo/pdf-lib';
import { type PageBox, type SeenPage, seenPage, withBands } from './page-frame.ts';

/** What is put on a page of a pack. */
export interface PageStamp {
  readonly title: string;
  readonly subtitle: string;
  /** `Sida 12 (120)`. */
  readonly foot: string;
}

/** Heights in points. Printed pages have these as margins; an attached page is made larger, so that nothing on it is covered. */
const topBand = 30;
const bottomBand = 26;
/** The side margins of printed pages, as `document-styles` sets them: 26 and 22 mm. */
const printedMargins = { left: 73.7, right: 62.4 };
const size = 8;
const grey = rgb(0.29, 0.29, 0.29);

/**
 * Puts head and page number on a page. They are marked as artifacts: a screen reader that reads the pack from tags does not
 * read them on each page.
 */
export function stampPage(page: PDFPage, stamp: PageStamp, font: PDFFont, isAttached: boolean): void {
  const rotation = page.getRotation().angle;
  const shown = page.getCropBox();
  const box = isAttached ? withBands(shown, rotation, topBand, bottomBand) : shown;
  if (isAttached) setBox(page, box);
  const seen = seenPage(box, rotation);
  const left = isAttached ? Math.min(36, seen.width * 0.06) : printedMargins.left;
  const end = seen.width - (isAttached ? left : printedMargins.right);
  const top = seen.height - (isAttached ? topBand - 12 : 58);
  const bottom = isAttached ? 10 : 44;
  const room = end - left;
  page.pushOperators(PDFOperator.of(PDFOperatorNames.BeginMarkedContent, [PDFName.of('Artifact')]));
  if (isAttached) coverBands(page, seen);
  const right = fitting(font, stamp.subtitle, room * 0.45);
  const rightWidth = right === '' ? 0 : font.widthOfTextAtSize(right, size);
  write(page, font, seen, fitting(font, stamp.title, room - rightWidth - 12), left, top);
  write(page, font, seen, right, end - rightWidth, top);
  const foot = fitting(font, stamp.foot, room);
  write(page, font, seen, foot, end - font.widthOfTextAtSize(foot, size), bottom);
  page.pushOperators(PDFOperator.of(PDFOperatorNames.EndMarkedContent));
}

function setBox(page: PDFPage, { x, y, width, height }: PageBox): void {
  page.setMediaBox(x, y, width, height);
  page.setCropBox(x, y, width, height);
  for (const key of ['TrimBox', 'BleedBox', 'ArtBox']) page.node.delete(PDFName.of(key));
}

/** What lay outside the shown part of an attached page is not brought to light by the bands. */
function coverBands(page: PDFPage, seen: SeenPage): void {
  for (const [up, height] of [
    [0, bottomBand],
    [seen.height - topBand, topBand],
  ] as const) {
    page.drawRectangle({
      ...seen.place(0, up),
      width: seen.width,
      height,
      rotate: degrees(seen.turn),
      color: rgb(1, 1, 1),
    });
  }
}

function write(page: PDFPage, font: PDFFont, seen: SeenPage, text: string, right: number, up: number): void {
  if (text === '') return;
  page.drawText(text, { ...seen.place(right, up), size, font, color: grey, rotate: degrees(seen.turn) });
}

/** The text in letters that the font has, cut with an ellipsis where it is too long. */
function fitting(font: PDFFont, text: string, width: number): string {
  const known = new Set(font.getCharacterSet());
  const letters = Array.from(text.replaceAll(/\s+/g, ' ').trim(), (letter) =>
    known.has(letter.codePointAt(0) ?? 0) ? letter : '?',
  );
  const whole = letters.join('');
  if (font.widthOfTextAtSize(whole, size) <= width) return whole;
  let count = letters.length;
  while (count > 0 && font.widthOfTextAtSize(`${letters.slice(0, count).join('')}…`, size) > width)
    count -= 1;
  return count === 0 ? '' : `${letters.slice(0, count).join('').trimEnd()}…`;
}
