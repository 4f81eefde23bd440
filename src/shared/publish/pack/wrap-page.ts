import {
  decodePDFRawStream,
  PDFArray,
  PDFDict,
  PDFName,
  type PDFPage,
  PDFRawStream,
  PDFRef,
} from '@cantoo/pdf-lib';
import { unmarkContent } from './content-marks.ts';
import { fromLatin1, toLatin1 } from './latin1.ts';

/** What an attached page is to a reader of tags: text to be read, or a picture that has a name. */
export type PageKind = 'P' | 'Figure';

/**
 * Puts all that is drawn on an attached page under one mark (number 0), in the place of the marks it has: they point into a
 * structure that is not copied. Do this before the page is copied.
 */
export function wrapPage(page: PDFPage): PageKind {
  const drawing = drawingOf(page);
  if (drawing === undefined) return 'Figure';
  const { context } = page.doc;
  const { content, hasText } = unmarkContent(drawing);
  const kind = unmarkForms(page.node.Resources(), new Set(), 0) || hasText ? 'P' : 'Figure';
  const marked = toLatin1(`/${kind} <</MCID 0>> BDC\n${content}\nEMC`);
  page.node.set(PDFName.of('Contents'), context.register(context.flateStream(marked)));
  return kind;
}

/** The streams of a page as one; `undefined` when they are written in a way the library cannot read. */
function drawingOf(page: PDFPage): string | undefined {
  const contents = page.node.Contents();
  const streams =
    contents instanceof PDFArray ? contents.asArray().map((_, i) => contents.lookup(i)) : [contents];
  const parts = streams.map((stream) => (stream instanceof PDFRawStream ? decoded(stream) : ''));
  return parts.some((part) => part === undefined) ? undefined : parts.join('\n');
}

function decoded(stream: PDFRawStream): string | undefined {
  try {
    return fromLatin1(decodePDFRawStream(stream).decode());
  } catch {
    return undefined;
  }
}

/** Forms nested deeper than this are no work of a writing program. */
const deepest = 6;

/** Takes the marks out of the drawings that a page uses, and tells whether one of them sets text. */
function unmarkForms(resources: PDFDict | undefined, seen: Set<PDFRef>, depth: number): boolean {
  const forms = resources?.lookup(PDFName.of('XObject'));
  if (!(forms instanceof PDFDict) || depth > deepest) return false;
  let hasText = false;
  for (const [, ref] of forms.entries()) {
    const form = ref instanceof PDFRef ? forms.context.lookup(ref) : undefined;
    if (!(ref instanceof PDFRef) || !(form instanceof PDFRawStream) || seen.has(ref)) continue;
    if (form.dict.lookup(PDFName.of('Subtype')) !== PDFName.of('Form')) continue;
    seen.add(ref);
    const own = form.dict.lookup(PDFName.of('Resources'));
    const inner = unmarkForms(own instanceof PDFDict ? own : undefined, seen, depth + 1);
    hasText = unmarkForm(form, ref) || inner || hasText;
  }
  return hasText;
}

function unmarkForm(form: PDFRawStream, ref: PDFRef): boolean {
  const drawing = decoded(form);
  if (drawing === undefined) return false;
  const { context } = form.dict;
  const { content, hasText } = unmarkContent(drawing);
  form.dict.delete(PDFName.of('StructParents'));
  form.dict.delete(PDFName.of('StructParent'));
  if (content === drawing) return hasText;
  const clean = context.flateStream(toLatin1(content));
  for (const [key, value] of form.dict.entries()) {
    if (!['/Length', '/Filter', '/DecodeParms'].includes(String(key))) clean.dict.set(key, value);
  }
  context.assign(ref, clean);
  return hasText;
}
