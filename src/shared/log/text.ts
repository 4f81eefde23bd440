import * as Y from 'yjs';
import { knownMarks, knownNodes, maximumTextDepth, textFragment } from './text-schema.ts';

export { findOrphans, isConcurrentText, type Orphan } from './text-review.ts';

/** A mark on text, as ProseMirror writes it in JSON. */
export interface TextMark {
  readonly type: string;
  readonly attrs?: Readonly<Record<string, TextAttribute>>;
}

/** An attribute of a node or mark. Never a float and never nested: others are read as text. */
export type TextAttribute = string | number | boolean | null;

/** A node of rich text, as ProseMirror writes it in JSON. */
export interface TextNode {
  readonly type: string;
  readonly attrs?: Readonly<Record<string, TextAttribute>>;
  readonly content?: readonly TextNode[];
  readonly text?: string;
  readonly marks?: readonly TextMark[];
}

/** Merges Yjs updates into one, in any order and with any of them repeated. Builds no document. */
export function mergeText(updates: readonly Uint8Array[]): Uint8Array {
  const [only] = updates;
  if (only === undefined) return emptyUpdate();
  return updates.length === 1 ? only : Y.mergeUpdates([...updates]);
}

/** The text alone, one line a block; a line break inside a block is a line too. */
export function plainText(update: Uint8Array): string {
  const lines: string[] = [];
  for (const node of textBlocks(update).content ?? []) collectLines(node, lines);
  return lines.join('\n');
}

/** The rich text as a ProseMirror document in JSON, with deterministic order of marks and attributes. */
export function textBlocks(update: Uint8Array): TextNode {
  const fragment = openText(update).getXmlFragment(textFragment);
  return { type: 'doc', content: childNodes(fragment, 0) };
}

/** Node types and marks in the text that this program does not know: such a text is shown, not edited. */
export function findUnknownNodes(update: Uint8Array): string[] {
  const unknown = new Set<string>();
  for (const node of textBlocks(update).content ?? []) collectUnknown(node, unknown);
  return [...unknown].sort();
}

/**
 * The first update of a new text: its paragraphs. Only the creator of a record makes one; two would double the text.
 * With a client number the bytes are the same each time (for the example association).
 */
export function createText(paragraphs: readonly string[], clientId?: number): Uint8Array {
  const doc = new Y.Doc();
  if (clientId !== undefined) doc.clientID = clientId;
  const elements = paragraphs.map((paragraph) => {
    const element = new Y.XmlElement('paragraph');
    if (paragraph !== '') element.insert(0, [new Y.XmlText(paragraph)]);
    return element;
  });
  doc.getXmlFragment(textFragment).insert(0, elements);
  return owned(Y.encodeStateAsUpdate(doc));
}

/** A fresh Yjs document with the update applied. Updates from outside have passed `checkUpdate` before. */
export function openText(update: Uint8Array): Y.Doc {
  const doc = new Y.Doc();
  Y.applyUpdate(doc, update);
  return doc;
}

function emptyUpdate(): Uint8Array {
  return new Uint8Array([0, 0]);
}

function owned(bytes: Uint8Array): Uint8Array {
  return bytes.byteLength === bytes.buffer.byteLength ? bytes : bytes.slice();
}

function childNodes(parent: Y.XmlFragment | Y.XmlElement, depth: number): TextNode[] {
  if (depth > maximumTextDepth && parent.length > 0) return [{ type: 'tooDeep' }];
  return parent.toArray().flatMap((child) => {
    if (child instanceof Y.XmlText) return textRuns(child);
    if (child instanceof Y.XmlElement) return [elementNode(child, depth)];
    return [];
  });
}

function elementNode(element: Y.XmlElement, depth: number): TextNode {
  const attrs = plainAttributes(element.getAttributes());
  const content = childNodes(element, depth + 1);
  return {
    type: element.nodeName,
    ...(attrs !== undefined && { attrs }),
    ...(content.length > 0 && { content }),
  };
}

interface Run {
  readonly insert: unknown;
  readonly attributes?: Readonly<Record<string, unknown>>;
}

function textRuns(text: Y.XmlText): TextNode[] {
  const runs = text.toDelta() as readonly Run[];
  return runs.flatMap(({ insert, attributes }) => {
    if (typeof insert !== 'string' || insert === '') return [];
    const marks = Object.entries(attributes ?? {})
      .map(([name, value]) => toMark(name, value))
      .sort((left, right) => (left.type < right.type ? -1 : 1));
    return [{ type: 'text', text: insert, ...(marks.length > 0 && { marks }) }];
  });
}

/** The editor's binding writes marks that may overlap as `name--hash`. */
function toMark(name: string, value: unknown): TextMark {
  const dashes = name.indexOf('--');
  const type = dashes > 0 ? name.slice(0, dashes) : name;
  const attrs = plainAttributes(isObject(value) ? value : {});
  return attrs === undefined ? { type } : { type, attrs };
}

function plainAttributes(
  source: Readonly<Record<string, unknown>>,
): Readonly<Record<string, TextAttribute>> | undefined {
  const names = Object.keys(source).sort();
  const kept = names.filter((name) => source[name] !== undefined && source[name] !== null);
  if (kept.length === 0) return undefined;
  return Object.fromEntries(kept.map((name) => [name, plainAttribute(source[name])]));
}

function plainAttribute(value: unknown): TextAttribute {
  if (typeof value === 'string' || typeof value === 'boolean') return value;
  if (typeof value === 'number') return Number.isSafeInteger(value) ? value : String(value);
  return JSON.stringify(value) ?? null;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

const textBlockTypes = new Set(['paragraph', 'heading']);

function collectLines(node: TextNode, lines: string[]): void {
  const children = node.content ?? [];
  const isInline = children.every((child) => child.type === 'text' || child.type === 'hardBreak');
  if (textBlockTypes.has(node.type) || (isInline && children.length > 0)) lines.push(inlineText(node));
  else if (node.type === 'text') lines.push(node.text ?? '');
  else for (const child of children) collectLines(child, lines);
}

function inlineText(node: TextNode): string {
  if (node.type === 'text') return node.text ?? '';
  if (node.type === 'hardBreak') return '\n';
  return (node.content ?? []).map(inlineText).join('');
}

const nodeNames: ReadonlySet<string> = new Set(knownNodes);
const markNames: ReadonlySet<string> = new Set(knownMarks);

function collectUnknown(node: TextNode, unknown: Set<string>): void {
  if (!nodeNames.has(node.type)) unknown.add(node.type);
  for (const mark of node.marks ?? []) if (!markNames.has(mark.type)) unknown.add(mark.type);
  for (const child of node.content ?? []) collectUnknown(child, unknown);
}
