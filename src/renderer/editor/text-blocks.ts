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
