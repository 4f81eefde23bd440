import { createElement, Fragment, type ReactNode, useMemo } from 'react';
import './styles/editor.css';
import { readUpdate, type TextNode, type TextRun } from './text-blocks.ts';

interface RichTextViewProps {
  /** The merged state of the text; `undefined` shows nothing. */
  readonly update: Uint8Array | undefined;
  /** Shown when there is no text. */
  readonly emptyText?: string;
}

/** Shows a rich text without an editor: for reading, for locked texts and for texts of a newer program. */
export function RichTextView({ update, emptyText }: RichTextViewProps): ReactNode {
  const blocks = useMemo(() => (update === undefined ? [] : readUpdate(update)), [update]);
  return <TextBlocks blocks={blocks} {...(emptyText === undefined ? {} : { emptyText })} />;
}

interface TextBlocksProps {
  readonly blocks: readonly TextNode[];
  readonly emptyText?: string;
}

/** Draws blocks that have been read already. */
export function TextBlocks({ blocks, emptyText }: TextBlocksProps): ReactNode {
  if (blocks.every((block) => block.children.length === 0)) {
    return emptyText === undefined ? null : <p className="text-empty">{emptyText}</p>;
  }
  return (
    <div className="rich-text" lang="sv">
      {blocks.map(drawNode)}
    </div>
  );
}

const elements: Readonly<Record<string, string>> = {
  bulletList: 'ul',
  orderedList: 'ol',
  listItem: 'li',
  blockquote: 'blockquote',
};

function drawNode(node: TextNode | TextRun, index: number): ReactNode {
  if (node.type === 'text') return drawRun(node, index);
  if (node.name === 'hardBreak') return <br key={index} />;
  const element = node.name === 'heading' ? headingFor(node.level) : (elements[node.name] ?? 'p');
  return createElement(element, { key: index }, node.children.map(drawNode));
}

function headingFor(level: number): string {
  return level <= 3 ? 'h3' : 'h4';
}

function drawRun(run: TextRun, index: number): ReactNode {
  let content: ReactNode = run.text;
  if (run.marks.includes('bold')) content = <strong>{content}</strong>;
  if (run.marks.includes('italic')) content = <em>{content}</em>;
  if (run.marks.includes('strike')) content = <s>{content}</s>;
  return <Fragment key={index}>{content}</Fragment>;
}
