import { decodePDFRawStream, PDFArray, type PDFDocument, PDFName, PDFRawStream } from '@cantoo/pdf-lib';
import { fromLatin1, toLatin1 } from './latin1.ts';

/**
 * Marks what Chromium paints without a tag – the background, and heads and feet in the page margins – as artifacts, so that a
 * reader of tags knows that it is no content. The page looks the same.
 */
export function markArtifacts(document: PDFDocument): void {
  const { context } = document;
  for (const page of document.getPages()) {
    const contents = page.node.Contents();
    const stream = contents instanceof PDFArray && contents.size() === 1 ? contents.lookup(0) : contents;
    if (!(stream instanceof PDFRawStream)) continue;
    const before = fromLatin1(decodePDFRawStream(stream).decode());
    const after = withArtifactMarks(before);
    if (after !== before)
      page.node.set(PDFName.of('Contents'), context.register(context.flateStream(toLatin1(after))));
  }
}

/**
 * Puts marks round each text and each path that stands outside all marks. Reads the lines that Chromium writes, one operator
 * a line; what is written otherwise is given back as it is.
 */
export function withArtifactMarks(content: string): string {
  const lines: string[] = [];
  let depth = 0;
  let isOpen = false;
  for (const line of content.split('\n')) {
    if (/B(DC|MC)$/.test(line)) {
      if (isOpen) return content;
      depth += 1;
    } else if (line === 'EMC') depth -= 1;
    else if (depth === 0 && !isOpen && /(^BT| re| m| Do)$/.test(line)) {
      lines.push('/Artifact BMC');
      isOpen = true;
    }
    lines.push(line);
    if (isOpen && /^(ET|f\*?|F|s|S|B\*?|b\*?|(W\*? )?n)$| Do$/.test(line)) {
      lines.push('EMC');
      isOpen = false;
    }
  }
  return isOpen || depth !== 0 ? content : lines.join('\n');
}
