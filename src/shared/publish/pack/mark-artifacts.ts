import { decodePDFRawStream, PDFArray, PDFDocument, PDFName, PDFRawStream } from '@cantoo/pdf-lib';

/**
 * Marks what Chromium paints without a tag – the background, and heads and feet in the page margins – as artifacts, so that a
 * reader of tags knows that it is no content. The page looks the same.
 */
export async function markPrintedArtifacts(printed: Uint8Array): Promise<Uint8Array> {
  const document = await PDFDocument.load(printed, { updateMetadata: false });
  markArtifacts(document);
  return document.save({ addDefaultPage: false, updateFieldAppearances: false });
}

/** The same for an open document of printed pages. */
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

function fromLatin1(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return text;
}

function toLatin1(text: string): Uint8Array {
  return Uint8Array.from(text, (letter) => letter.charCodeAt(0));
}
