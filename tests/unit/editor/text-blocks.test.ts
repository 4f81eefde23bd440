import { describe, expect, it } from 'vitest';
import { Doc, encodeStateAsUpdate, XmlElement, XmlText } from 'yjs';
import { readBlocks, readDocument, readUpdate, unknownParts } from '#renderer/editor/text-blocks.ts';
import { editableMarks, editableNodes } from '#renderer/editor/text-schema.ts';
import { knownMarks, knownNodes } from '#shared/log/text-schema.ts';

function documentWith(name: string, text: string, marks: Record<string, object> = {}): Doc {
  const document = new Doc();
  const element = new XmlElement(name);
  const content = new XmlText();
  content.insert(0, text, marks);
  element.insert(0, [content]);
  document.getXmlFragment('t').insert(0, [element]);
  return document;
}

describe('readBlocks', () => {
  it('reads a paragraph with its marks', () => {
    const document = documentWith('paragraph', 'Bakgrund', { bold: {} });
    expect(readBlocks(document)).toEqual([
      {
        type: 'node',
        name: 'paragraph',
        level: 3,
        children: [{ type: 'text', text: 'Bakgrund', marks: ['bold'] }],
      },
    ]);
  });

  it('writes nothing to the text it reads', () => {
    const document = documentWith('diagram', 'x');
    const before = encodeStateAsUpdate(document);
    readBlocks(document);
    expect(encodeStateAsUpdate(document)).toEqual(before);
  });

  it('reads a stored update like an open text', () => {
    const document = documentWith('heading', 'Rubrik');
    expect(readUpdate(encodeStateAsUpdate(document))).toEqual(readBlocks(document));
  });
});

describe('unknownParts', () => {
  it('names nodes and marks of a newer program', () => {
    const node = readBlocks(documentWith('diagram', 'x'));
    const mark = readBlocks(documentWith('paragraph', 'x', { highlight: {} }));
    expect([...unknownParts(node), ...unknownParts(mark)]).toEqual(['diagram', 'highlight']);
  });

  it('knows the same nodes and marks as the log', () => {
    const structure = ['doc', 'text'];
    expect(editableNodes.toSorted()).toEqual(
      [...knownNodes].filter((name) => !structure.includes(name)).toSorted(),
    );
    expect(editableMarks.toSorted()).toEqual([...knownMarks].toSorted());
  });
});

describe('readDocument', () => {
  it('reads a sealed text that is kept as plain data', () => {
    const document = {
      type: 'doc',
      content: [
        {
          type: 'heading',
          attrs: { level: 4 },
          content: [{ type: 'text', text: 'Rubrik', marks: [{ type: 'italic' }] }],
        },
      ],
    };
    expect(readDocument(document)).toEqual([
      {
        type: 'node',
        name: 'heading',
        level: 4,
        children: [{ type: 'text', text: 'Rubrik', marks: ['italic'] }],
      },
    ]);
  });

  it('gives no blocks for anything else', () => {
    expect([readDocument(null), readDocument('text'), readDocument({ content: 'x' })]).toEqual([[], [], []]);
  });
});
