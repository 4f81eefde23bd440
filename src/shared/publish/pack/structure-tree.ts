import {
  PDFArray,
  PDFDict,
  type PDFDocument,
  PDFName,
  PDFNumber,
  type PDFObject,
  PDFRef,
} from '@cantoo/pdf-lib';

/** The structure of a tagged document, to be added to. */
export interface StructureTree {
  /** The element that stands for the whole document, and under which all others lie. */
  readonly top: PDFRef;
  /** Reserves a number in the parent tree; a page, or a mark on a page, names its place in the structure by it. */
  readonly reserve: () => number;
  /** Says what a reserved number stands for. */
  readonly assign: (number: number, value: PDFObject) => void;
  /** Puts an element under the top, before the first one that begins on a later page. `page` counts from 0. */
  readonly insertAt: (page: number, element: PDFRef) => void;
}

/** Opens the structure of a document; one without tags gets an empty one. */
export function structureTree(document: PDFDocument): StructureTree {
  const { context, catalog } = document;
  const root = dictAt(catalog, 'StructTreeRoot') ?? context.obj({ Type: 'StructTreeRoot' });
  if (!catalog.has(PDFName.of('StructTreeRoot'))) {
    catalog.set(PDFName.of('StructTreeRoot'), context.register(root));
  }
  const top = topElement(document, root);
  const numbers = parentNumbers(document, root);
  let next = nextNumber(root, numbers);
  return {
    top,
    reserve: () => {
      next += 1;
      root.set(PDFName.of('ParentTreeNextKey'), PDFNumber.of(next));
      return next - 1;
    },
    assign: (number, value) => {
      numbers.push(PDFNumber.of(number));
      numbers.push(value);
    },
    insertAt: (page, element) => {
      const order = new Map(document.getPages().map(({ ref }, index) => [ref.toString(), index]));
      const children = childArray(document, top);
      const later = children.asArray().findIndex((child) => firstPage(document, child, order, 0) > page);
      children.insert(later < 0 ? children.size() : later, element);
    },
  };
}

function topElement(document: PDFDocument, root: PDFDict): PDFRef {
  const kids = root.get(PDFName.of('K'));
  const first = kids instanceof PDFArray && kids.size() === 1 ? kids.get(0) : kids;
  if (first instanceof PDFRef && document.context.lookup(first) instanceof PDFDict) return first;
  const { catalog, context } = document;
  const made = context.obj({ Type: 'StructElem', S: 'Document', K: kids === undefined ? [] : [kids] });
  const parent = catalog.get(PDFName.of('StructTreeRoot'));
  if (parent !== undefined) made.set(PDFName.of('P'), parent);
  const ref = context.register(made);
  root.set(PDFName.of('K'), ref);
  return ref;
}

/** The parent tree as Chromium writes it, one flat list. A tree of another shape is a bug of the caller. */
function parentNumbers(document: PDFDocument, root: PDFDict): PDFArray {
  const tree = dictAt(root, 'ParentTree') ?? document.context.obj({ Nums: [] });
  if (!root.has(PDFName.of('ParentTree')))
    root.set(PDFName.of('ParentTree'), document.context.register(tree));
  const numbers = tree.lookup(PDFName.of('Nums'));
  if (!(numbers instanceof PDFArray)) throw new Error('The parent tree is no flat list');
  return numbers;
}

function nextNumber(root: PDFDict, numbers: PDFArray): number {
  const told = root.lookup(PDFName.of('ParentTreeNextKey'));
  const last = numbers.size() < 2 ? undefined : numbers.lookup(numbers.size() - 2);
  const used = last instanceof PDFNumber ? last.asNumber() + 1 : 0;
  return Math.max(used, told instanceof PDFNumber ? told.asNumber() : 0);
}

function childArray(document: PDFDocument, element: PDFRef): PDFArray {
  const dict = document.context.lookup(element, PDFDict);
  const kids = dict.lookup(PDFName.of('K'));
  if (kids instanceof PDFArray) return kids;
  const own = dict.get(PDFName.of('K'));
  const made = document.context.obj(own === undefined ? [] : [own]);
  dict.set(PDFName.of('K'), made);
  return made;
}

/** On which page, from 0, an element begins; -1 when it does not say, so that nothing is moved before it. */
function firstPage(
  document: PDFDocument,
  child: PDFObject | undefined,
  order: ReadonlyMap<string, number>,
  depth: number,
): number {
  const dict = child instanceof PDFRef ? document.context.lookup(child) : child;
  if (!(dict instanceof PDFDict) || depth > 64) return -1;
  const page = dict.get(PDFName.of('Pg'));
  const own = page instanceof PDFRef ? order.get(page.toString()) : undefined;
  if (own !== undefined) return own;
  const kids = dict.lookup(PDFName.of('K'));
  for (const kid of kids instanceof PDFArray ? kids.asArray() : [dict.get(PDFName.of('K'))]) {
    const found = firstPage(document, kid, order, depth + 1);
    if (found >= 0) return found;
  }
  return -1;
}

function dictAt(dict: PDFDict, key: string): PDFDict | undefined {
  const value = dict.lookup(PDFName.of(key));
  return value instanceof PDFDict ? value : undefined;
}
