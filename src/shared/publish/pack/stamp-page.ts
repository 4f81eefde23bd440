import fontkit from '@cantoo/fontkit';
import {
  degrees,
  type PDFDocument,
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

/** A font in a pack, with the letters it has. */
export interface StampFont {
  readonly font: PDFFont;
  readonly letters: ReadonlySet<number>;
}

/** Takes font files into a pack, and of each no more than the letters that are used. */
export function stampFonts(pack: PDFDocument, files: readonly Uint8Array[]): Promise<readonly StampFont[]> {
  pack.registerFontkit(fontkit);
  return Promise.all(
    files.map(async (file) => {
      const font = await pack.embedFont(file, { subset: true });
      return { font, letters: new Set(font.getCharacterSet()) };
    }),
  );
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
export function stampPage(
  page: PDFPage,
  stamp: PageStamp,
  fonts: readonly StampFont[],
  isAttached: boolean,
): void {
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
  const right = fitting(runsOf(fonts, stamp.subtitle), room * 0.45);
  const rightWidth = widthOf(right);
  write(page, seen, fitting(runsOf(fonts, stamp.title), room - rightWidth - 12), left, top);
  write(page, seen, right, end - rightWidth, top);
  const foot = fitting(runsOf(fonts, stamp.foot), room);
  write(page, seen, foot, end - widthOf(foot), bottom);
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

/** Letters in a row that one font has. */
interface Run {
  readonly font: PDFFont;
  readonly text: string;
}

function write(page: PDFPage, seen: SeenPage, runs: readonly Run[], right: number, up: number): void {
  let at = right;
  for (const { font, text } of runs) {
    page.drawText(text, { ...seen.place(at, up), size, font, color: grey, rotate: degrees(seen.turn) });
    at += font.widthOfTextAtSize(text, size);
  }
}

/** A text in the first font that has each letter; a letter that none has becomes a question mark. */
function runsOf(fonts: readonly StampFont[], text: string): readonly Run[] {
  const runs: { readonly font: PDFFont; text: string }[] = [];
  for (const letter of text.replaceAll(/\s+/g, ' ').trim()) {
    const font = fonts.find(({ letters }) => letters.has(letter.codePointAt(0) ?? 0))?.font;
    const home = font ?? fonts[0]?.font;
    if (home === undefined) return [];
    const last = runs.at(-1);
    if (last?.font === home) last.text += font === undefined ? '?' : letter;
    else runs.push({ font: home, text: font === undefined ? '?' : letter });
  }
  return runs;
}

function widthOf(runs: readonly Run[]): number {
  return runs.reduce((sum, { font, text }) => sum + font.widthOfTextAtSize(text, size), 0);
}

/** Runs cut with an ellipsis where they are too long. */
function fitting(runs: readonly Run[], width: number): readonly Run[] {
  if (widthOf(runs) <= width) return runs;
  let cut = runs;
  while (cut.length > 0 && widthOf(withEllipsis(cut)) > width) cut = shorter(cut);
  return cut.length === 0 ? [] : withEllipsis(cut);
}

function shorter(runs: readonly Run[]): readonly Run[] {
  const last = runs.at(-1);
  if (last === undefined) return [];
  const text = Array.from(last.text).slice(0, -1).join('');
  return text === '' ? runs.slice(0, -1) : [...runs.slice(0, -1), { ...last, text }];
}

function withEllipsis(runs: readonly Run[]): readonly Run[] {
  const last = runs.at(-1);
  return last === undefined ? [] : [...runs.slice(0, -1), { ...last, text: `${last.text.trimEnd()}…` }];
}
