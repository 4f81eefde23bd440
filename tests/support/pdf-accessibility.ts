import {
  decodePDFRawStream,
  PDFArray,
  PDFBool,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  type PDFObject,
  type PDFPage,
  PDFRawStream,
  PDFString,
} from '@cantoo/pdf-lib';

/** Structure types of PDF 1.7 that a document of this program may have, and what Chromium writes besides. */
const knownTypes =
  /^(Document|Part|Sect|Div|H[1-6]|P|L|LI|Lbl|LBody|Table|TR|TH|TD|THead|TBody|TFoot|Span|Link|Figure|NonStruct|BlockQuote|Caption)$/;

/**
 * The faults of a tagged PDF that a program can find (after the Matterhorn Protocol for PDF/UA-1): language, title, tags for all
 * content, order of headings, heads of tables, alternative texts, embedded fonts. It does not judge whether tags are sensible.
 */
export async function pdfAccessibilityFaults(bytes: Uint8Array): Promise<readonly string[]> {
  const document = await PDFDocument.load(bytes, { updateMetadata: false });
  const { catalog } = document;
  const faults: string[] = [];
  const need = (isThere: boolean, fault: string) => {
    if (!isThere) faults.push(fault);
  };
  need(textOf(catalog.lookup(PDFName.of('Lang'))) !== '', 'no language');
  need((document.getTitle() ?? '') !== '', 'no title');
  need(isTrue(catalog.lookup(PDFName.of('ViewerPreferences')), 'DisplayDocTitle'), 'the title is not shown');
  need(isTrue(catalog.lookup(PDFName.of('MarkInfo')), 'Marked'), 'not marked as tagged');
  const root = catalog.lookup(PDFName.of('StructTreeRoot'));
  if (!(root instanceof PDFDict)) return [...faults, 'no structure'];
  need(root.has(PDFName.of('ParentTree')), 'no parent tree');
  faults.push(...structureFaults(root));
  for (const [index, page] of document.getPages().entries()) {
    faults.push(...pageFaults(page).map((fault) => `page ${index + 1}: ${fault}`));
  }
  for (const [, object] of document.context.enumerateIndirectObjects()) {
    if (!(object instanceof PDFDict) || nameOf(object, 'Type') !== 'FontDescriptor') continue;
    const isEmbedded = ['FontFile', 'FontFile2', 'FontFile3'].some((key) => object.has(PDFName.of(key)));
    need(isEmbedded, `font ${nameOf(object, 'FontName')} is not embedded`);
  }
  return faults;
}

function structureFaults(root: PDFDict): readonly string[] {
  const faults: string[] = [];
  let level = 0;
  const walk = (element: PDFDict) => {
    const type = nameOf(element, 'S');
    if (type !== '' && !knownTypes.test(type)) faults.push(`unknown structure type ${type}`);
    const heading = /^H([1-6])$/.exec(type)?.[1];
    if (heading !== undefined) {
      if (Number(heading) > level + 1) faults.push(`heading ${type} after level ${level}`);
      level = Number(heading);
    }
    if (type === 'Figure' && textOf(element.lookup(PDFName.of('Alt'))) === '')
      faults.push('figure without text');
    if (type === 'TH' && !String(element.lookup(PDFName.of('A'))).includes('/Scope'))
      faults.push('TH without scope');
    for (const child of childrenOf(element)) walk(child);
  };
  for (const child of childrenOf(root)) walk(child);
  if (level === 0) faults.push('no heading');
  return faults;
}

/** Elements under another one; marks on pages are left out. */
function childrenOf(element: PDFDict): readonly PDFDict[] {
  const kids = element.lookup(PDFName.of('K'));
  const all = kids instanceof PDFArray ? kids.asArray().map((_, index) => kids.lookup(index)) : [kids];
  return all.filter((kid): kid is PDFDict => kid instanceof PDFDict && kid.has(PDFName.of('S')));
}

/** Paints outside every mark are neither content nor artifact: a reader of tags passes them by without knowing. */
function pageFaults(page: PDFPage): readonly string[] {
  const faults: string[] = [];
  if (!page.node.has(PDFName.of('StructParents'))) faults.push('not part of the structure');
  if (page.node.has(PDFName.of('Annots')) && nameOf(page.node, 'Tabs') !== 'S') faults.push('tab order');
  let depth = 0;
  let loose = 0;
  // Chromium writes text in hexadecimal: there are no parentheses to be read as operators.
  for (const [word] of contentOf(page).matchAll(/<<|>>|<[\da-fA-F\s]*>|[[\]]|\/?[^\s<>[\]/]+/g)) {
    if (word === 'BDC' || word === 'BMC') depth += 1;
    else if (word === 'EMC') depth -= 1;
    else if (depth === 0 && /^(Tj|TJ|Do|f|f\*|S|B|sh)$/.test(word)) loose += 1;
  }
  if (depth !== 0) faults.push('marks that do not end');
  if (loose > 0) faults.push(`${loose} paints outside tags and artifacts`);
  return faults;
}

function contentOf(page: PDFPage): string {
  const contents = page.node.Contents();
  const streams =
    contents instanceof PDFArray ? contents.asArray().map((_, i) => contents.lookup(i)) : [contents];
  return streams
    .map((stream) =>
      stream instanceof PDFRawStream
        ? new TextDecoder('latin1').decode(decodePDFRawStream(stream).decode())
        : '',
    )
    .join('\n');
}

function isTrue(dictionary: PDFObject | undefined, key: string): boolean {
  const value = dictionary instanceof PDFDict ? dictionary.lookup(PDFName.of(key)) : undefined;
  return value instanceof PDFBool && value.asBoolean();
}

function nameOf(dictionary: PDFDict, key: string): string {
  const value = dictionary.lookup(PDFName.of(key));
  return value instanceof PDFName ? value.decodeText() : '';
}

function textOf(value: PDFObject | undefined): string {
  return value instanceof PDFString || value instanceof PDFHexString ? value.decodeText() : '';
}
