import { escapeHtml } from './escape-html.ts';

interface TextNode {
  readonly type: string;
  readonly text: string | undefined;
  readonly level: number;
  readonly marks: readonly string[];
  readonly content: readonly TextNode[];
}

const blockElements: Readonly<Record<string, string>> = {
  paragraph: 'p',
  bulletList: 'ul',
  orderedList: 'ol',
  listItem: 'li',
  blockquote: 'blockquote',
};

const markElements: Readonly<Record<string, string>> = { bold: 'strong', italic: 'em', strike: 's' };

/**
 * Rich text (ProseMirror JSON: one node or a list of nodes) as HTML. The input is treated as foreign: a kind of node
 * that is not known is shown by its contents, and nothing but text and known elements comes out.
 */
export function richTextHtml(value: unknown): string {
  return nodesOf(value, 0).map(nodeHtml).join('');
}

/** Whether rich text holds any letter at all. */
export function hasText(value: unknown): boolean {
  return nodesOf(value, 0).some(nodeHasText);
}

/** A paragraph of rich text, for formats that have no nested lists: how deep it lies, and what stands before it. */
export interface RichParagraph {
  readonly runs: readonly { readonly text: string; readonly marks: readonly string[] }[];
  readonly indent: number;
  /** `•` or `1.` before the first paragraph of an item in a list, else nothing. */
  readonly bullet: string;
  readonly heading: boolean;
}

/** Rich text as paragraphs one after the other. Read with the same care as for HTML. */
export function richTextParagraphs(value: unknown): readonly RichParagraph[] {
  return nodesOf(value, 0).flatMap((node) => paragraphsOf(node, 0, ''));
}

function paragraphsOf(node: TextNode, indent: number, bullet: string): readonly RichParagraph[] {
  if (node.type === 'bulletList' || node.type === 'orderedList') {
    return node.content.flatMap((item, index) =>
      paragraphsOf(item, indent + 1, node.type === 'bulletList' ? '•' : `${index + 1}.`),
    );
  }
  const isBlock = (inner: TextNode) => !['text', 'hardBreak'].includes(inner.type);
  if (node.content.some(isBlock)) {
    const deeper = node.type === 'blockquote' ? indent + 1 : indent;
    return node.content.flatMap((inner, index) => paragraphsOf(inner, deeper, index === 0 ? bullet : ''));
  }
  const own = node.type === 'text' ? [node] : node.content;
  const runs = own.map(({ type, text, marks }) => ({
    text: type === 'hardBreak' ? '\n' : (text ?? ''),
    marks,
  }));
  if (runs.every(({ text }) => text.trim() === '')) return [];
  return [{ runs, indent, bullet, heading: node.type === 'heading' }];
}

function nodeHasText(node: TextNode): boolean {
  return (node.text ?? '').trim() !== '' || node.content.some(nodeHasText);
}

// Deeper than any text a person writes; stops a crafted document from exhausting the stack.
const maximumDepth = 64;

function nodesOf(value: unknown, depth: number): readonly TextNode[] {
  if (depth > maximumDepth) return [];
  if (Array.isArray(value)) return value.flatMap((part) => nodesOf(part, depth));
  if (typeof value !== 'object' || value === null) return [];
  const node = value as Readonly<Record<string, unknown>>;
  const content = nodesOf(node['content'], depth + 1);
  if (node['type'] === 'doc') return content;
  return [
    {
      type: typeof node['type'] === 'string' ? node['type'] : '',
      text: typeof node['text'] === 'string' ? node['text'] : undefined,
      level: levelOf(node['attrs']),
      marks: marksOf(node['marks']),
      content,
    },
  ];
}

function levelOf(attributes: unknown): number {
  const level =
    typeof attributes === 'object' && attributes !== null && 'level' in attributes ? attributes.level : 1;
  return typeof level === 'number' && level >= 1 ? Math.min(Math.floor(level), 3) : 1;
}

function marksOf(value: unknown): readonly string[] {
  if (!Array.isArray(value)) return [];
  return value.flatMap((mark: unknown) =>
    typeof mark === 'object' && mark !== null && 'type' in mark && typeof mark.type === 'string'
      ? [mark.type]
      : [],
  );
}

function nodeHtml(node: TextNode): string {
  if (node.type === 'text') return markedText(node);
  if (node.type === 'hardBreak') return '<br>';
  const inner = node.content.map(nodeHtml).join('');
  // A heading in a text lies under the § (h2) and its part (h3).
  if (node.type === 'heading') return `<h${node.level + 3}>${inner}</h${node.level + 3}>`;
  const element = Object.hasOwn(blockElements, node.type) ? blockElements[node.type] : undefined;
  if (element === undefined) return inner;
  return element === 'p' && inner === '' ? '' : `<${element}>${inner}</${element}>`;
}

function markedText(node: TextNode): string {
  let html = escapeHtml(node.text ?? '');
  for (const mark of node.marks) {
    const element = Object.hasOwn(markElements, mark) ? markElements[mark] : undefined;
    if (element !== undefined) html = `<${element}>${html}</${element}>`;
  }
  return html;
}
