import {
  decodePDFRawStream,
  PDFArray,
  PDFBool,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFNumber,
  type PDFObject,
  type PDFPage,
  PDFRawStream,
  PDFString,
} from '@cantoo/pdf-lib';

/** Structure types of PDF 1.7 that a document of this program may have, and what Chromium writes besides. */
const knownTypes =
  /^(Document|Part|Sect|Div|H[1-6]|P|L|LI|Lbl|LBody|Table|TR|TH|TD|THead|TBody|TFoot|Span|Link|Annot|Form|Figure|NonStruct|BlockQuote|Caption)$/;

/**
 * The faults of a tagged PDF that a program can find (after the Matterhorn Protocol for PDF/UA-1): language, title, tags for all
 * content and each mark's place in the structure, order of headings, heads of tables, alternative texts, links, fonts that are
 * embedded and say their letters. It does not judge whether tags are sensible.
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
  need(catalog.has(PDFName.of('Metadata')), 'no metadata');
  const parents = parentTree(root);
  need(parents.size > 0, 'no parent tree');
  faults.push(...structureFaults(root));
  for (const [index, page] of document.getPages().entries()) {
    faults.push(...pageFaults(page, parents).map((fault) => `page ${index + 1}: ${fault}`));
  }
  for (const [, object] of document.context.enumerateIndirectObjects()) {
    if (object instanceof PDFDict) faults.push(...fontFaults(object));
  }
  return faults;
}

/** What each number in the structure stands for: the elements of a page's marks in order, or the element of one note. */
function parentTree(root: PDFDict): ReadonlyMap<number, PDFObject> {
  const tree = root.lookup(PDFName.of('ParentTree'));
  const numbers = tree instanceof PDFDict ? tree.lookup(PDFName.of('Nums')) : undefined;
  const parents = new Map<number, PDFObject>();
  if (!(numbers instanceof PDFArray)) return parents;
  for (let at = 0; at < numbers.size(); at += 2) {
    const key = numbers.lookup(at);
    const value = numbers.lookup(at + 1);
    if (key instanceof PDFNumber && value !== undefined) parents.set(key.asNumber(), value);
  }
  return parents;
}

/** A font that is drawn with must lie in the file, and tell which letters its signs are. */
function fontFaults(font: PDFDict): readonly string[] {
  if (nameOf(font, 'Type') !== 'Font') return [];
  const kind = nameOf(font, 'Subtype');
  const name = nameOf(font, 'BaseFont');
  if (kind === 'Type0')
    return font.has(PDFName.of('ToUnicode')) ? [] : [`font ${name} does not tell its letters`];
  if (kind === 'Type3') return [];
  const descriptor = font.lookup(PDFName.of('FontDescriptor'));
  const isEmbedded =
    descriptor instanceof PDFDict &&
    ['FontFile', 'FontFile2', 'FontFile3'].some((key) => descriptor.has(PDFName.of(key)));
  return isEmbedded ? [] : [`font ${name} is not embedded`];
}

function structureFaults(root: PDFDict): readonly string[] {
  const faults: string[] = [];
  let level = 0;
  const roles = root.lookup(PDFName.of('RoleMap'));
  const walk = (element: PDFDict) => {
    const own = nameOf(element, 'S');
    const type = (roles instanceof PDFDict ? nameOf(roles, own) : '') || own;
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
function pageFaults(page: PDFPage, parents: ReadonlyMap<number, PDFObject>): readonly string[] {
  const faults = noteFaults(page, parents);
  const number = page.node.lookup(PDFName.of('StructParents'));
  const elements = number instanceof PDFNumber ? parents.get(number.asNumber()) : undefined;
  const open: ('tag' | 'artifact' | 'other')[] = [];
  let loose = 0;
  for (const { mark, id, operator } of marksOf(contentOf(page))) {
    if (operator === 'EMC') {
      if (open.pop() === undefined) faults.push('a mark that ends without beginning');
    } else if (mark !== undefined) {
      const kind = mark === 'Artifact' ? 'artifact' : id === undefined ? 'other' : 'tag';
      if (kind !== 'other' && open.some((outer) => outer !== 'other' && outer !== kind))
        faults.push('an artifact inside a tag, or a tag inside an artifact');
      const isKnown = elements instanceof PDFArray && elements.lookup(id ?? 0) instanceof PDFDict;
      if (kind === 'tag' && !isKnown) faults.push(`mark ${id} has no place in the structure`);
      open.push(kind);
    } else if (!open.some((outer) => outer !== 'other')) loose += 1;
  }
  if (open.length > 0) faults.push('marks that do not end');
  if (loose > 0) faults.push(`${loose} paints outside tags and artifacts`);
  return faults;
}

interface Mark {
  readonly operator: string;
  readonly mark?: string;
  readonly id?: number | undefined;
}

/** Marks that begin and end, and paints, in the order they are drawn. */
function* marksOf(content: string): Generator<Mark> {
  let operands: string[] = [];
  const tokens =
    /\((?:[^()\\]|\\[\s\S]|\((?:[^()\\]|\\[\s\S])*\))*\)|<<|>>|<[\da-fA-F\s]*>|[[\]]|\/?[^\s<>[\]/()]+/g;
  for (const [token] of content.matchAll(tokens)) {
    if (token === 'BDC' || token === 'BMC') {
      const at = operands.indexOf('/MCID');
      const id = at < 0 ? undefined : Number(operands[at + 1]);
      yield { operator: token, mark: operands[0]?.slice(1) ?? '', id };
    } else if (/^(EMC|Tj|TJ|Do|f|f\*|F|S|s|b|b\*|B|B\*|sh)$/.test(token)) yield { operator: token };
    operands = /^[a-zA-Z'"*]+$/.test(token) ? [] : [...operands, token];
  }
}

/** A link or note must have its own place in the structure, and a link must say where it leads. */
function noteFaults(page: PDFPage, parents: ReadonlyMap<number, PDFObject>): string[] {
  const faults: string[] = [];
  const notes = page.node.Annots();
  if (!(notes instanceof PDFArray) || notes.size() === 0) return faults;
  if (nameOf(page.node, 'Tabs') !== 'S') faults.push('tab order');
  for (const index of notes.asArray().keys()) {
    const note = notes.lookup(index);
    if (!(note instanceof PDFDict)) continue;
    const number = note.lookup(PDFName.of('StructParent'));
    const element = number instanceof PDFNumber ? parents.get(number.asNumber()) : undefined;
    if (!(element instanceof PDFDict)) faults.push('a note outside the structure');
    if (nameOf(note, 'Subtype') === 'Link' && textOf(note.lookup(PDFName.of('Contents'))) === '')
      faults.push('a link that does not say where it leads');
  }
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
