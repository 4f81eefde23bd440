import { applyUpdate, Doc, XmlElement, type XmlFragment, XmlText } from 'yjs';
import { editableMarks, editableNodes, textFragment } from './text-schema.ts';

/** A run of text with the same marks. */
export interface TextRun {
  readonly type: 'text';
  readonly text: string;
  readonly marks: readonly string[];
}

/** A node of a rich text, as plain data to draw. */
export interface TextNode {
  readonly type: 'node';
  readonly name: string;
  readonly level: number;
  readonly children: readonly (TextNode | TextRun)[];
}

/** Reads the blocks of a text without binding an editor to it: nothing is written. */
export function readBlocks(document: Doc): readonly TextNode[] {
  return childrenOf(document.getXmlFragment(textFragment)).filter((child) => child.type === 'node');
}

/** Reads the blocks of a stored update. */
export function readUpdate(update: Uint8Array): readonly TextNode[] {
  const document = new Doc();
  applyUpdate(document, update);
  const blocks = readBlocks(document);
  document.destroy();
  return blocks;
}

/**
 * The node and mark names that this program cannot edit. Binding an editor to such a text would delete them, and the
 * deletion would spread to every member.
 */
export function unknownParts(blocks: readonly TextNode[]): readonly string[] {
  const unknown = new Set<string>();
  collectUnknown(blocks, unknown);
  return [...unknown];
}

function collectUnknown(nodes: readonly (TextNode | TextRun)[], unknown: Set<string>): void {
  for (const node of nodes) {
    if (node.type === 'text') {
      for (const mark of node.marks) if (!editableMarks.includes(mark)) unknown.add(mark);
      continue;
    }
    if (!editableNodes.includes(node.name)) unknown.add(node.name);
    collectUnknown(node.children, unknown);
  }
}

function childrenOf(parent: XmlFragment | XmlElement): readonly (TextNode | TextRun)[] {
  return parent.toArray().flatMap((child): readonly (TextNode | TextRun)[] => {
    if (child instanceof XmlText) return runsOf(child);
    if (child instanceof XmlElement) {
      const level = Number(child.getAttribute('level') ?? 3);
      return [{ type: 'node', name: child.nodeName, level, children: childrenOf(child) }];
    }
    return [];
  });
}

function runsOf(text: XmlText): readonly TextRun[] {
  const delta: readonly { readonly insert?: unknown; readonly attributes?: Record<string, unknown> }[] =
    text.toDelta();
  return delta.flatMap(({ insert, attributes }): readonly TextRun[] => {
    if (typeof insert !== 'string') return [];
    // Marks that may overlap are stored as `name--hash`.
    const marks = Object.keys(attributes ?? {}).map((name) => name.split('--')[0] ?? name);
    return [{ type: 'text', text: insert, marks }];
  });
}

/** Reads the blocks of a ProseMirror document in JSON, such as a sealed text. Anything else gives no blocks. */
export function readDocument(document: unknown): readonly TextNode[] {
  return partsOf(document, 0).filter((part) => part.type === 'node');
}

/** Deeper than any text a person writes. */
const maximumDepth = 64;

function partsOf(value: unknown, depth: number): readonly (TextNode | TextRun)[] {
  if (depth > maximumDepth || typeof value !== 'object' || value === null) return [];
  const content = 'content' in value && Array.isArray(value.content) ? value.content : [];
  return content.flatMap((child: unknown): readonly (TextNode | TextRun)[] => {
    if (typeof child !== 'object' || child === null || !('type' in child)) return [];
    if (child.type === 'text') {
      const text = 'text' in child && typeof child.text === 'string' ? child.text : '';
      return [{ type: 'text', text, marks: marksOf(child) }];
    }
    const level = levelOf('attrs' in child ? child.attrs : undefined);
    return [{ type: 'node', name: String(child.type), level, children: partsOf(child, depth + 1) }];
  });
}

function marksOf(node: object): readonly string[] {
  if (!('marks' in node) || !Array.isArray(node.marks)) return [];
  return node.marks.flatMap((mark: unknown) =>
    typeof mark === 'object' && mark !== null && 'type' in mark ? [String(mark.type)] : [],
  );
}

function levelOf(attributes: unknown): number {
  const level =
    typeof attributes === 'object' && attributes !== null && 'level' in attributes ? attributes.level : 3;
  return typeof level === 'number' ? level : 3;
}
