import { expect, it } from 'vitest';
import * as Y from 'yjs';
import type { Operation } from '#shared/log/operation.ts';
import {
  createText,
  findOrphans,
  findUnknownNodes,
  isConcurrentText,
  mergeText,
  openText,
  plainText,
  textBlocks,
} from '#shared/log/text.ts';

it('makes the first text of paragraphs, the same bytes for the same client', () => {
  const text = createText(['Styrelsen beslutar', '', 'att bifalla'], 7);
  expect(plainText(text)).toBe('Styrelsen beslutar\n\natt bifalla');
  expect(createText(['Styrelsen beslutar', '', 'att bifalla'], 7)).toEqual(text);
  expect(text.buffer.byteLength).toBe(text.length);
});

it('reads structure, marks and attributes as the editor writes them', () => {
  const doc = new Y.Doc();
  const heading = new Y.XmlElement('heading');
  heading.setAttribute('level', 2 as never);
  heading.insert(0, [new Y.XmlText('Bakgrund')]);
  const list = new Y.XmlElement('bulletList');
  const item = new Y.XmlElement('listItem');
  const paragraph = new Y.XmlElement('paragraph');
  const text = new Y.XmlText();
  text.insert(0, 'Mycket ');
  text.insert(7, 'viktigt', { italic: {}, 'bold--x1': {} });
  paragraph.insert(0, [text, new Y.XmlElement('hardBreak'), new Y.XmlText('slut')]);
  item.insert(0, [paragraph]);
  list.insert(0, [item]);
  doc.getXmlFragment('t').insert(0, [heading, list]);
  const update = Y.encodeStateAsUpdate(doc);
  expect(textBlocks(update)).toEqual({
    type: 'doc',
    content: [
      { type: 'heading', attrs: { level: 2 }, content: [{ type: 'text', text: 'Bakgrund' }] },
      {
        type: 'bulletList',
        content: [
          {
            type: 'listItem',
            content: [
              {
                type: 'paragraph',
                content: [
                  { type: 'text', text: 'Mycket ' },
                  { type: 'text', text: 'viktigt', marks: [{ type: 'bold' }, { type: 'italic' }] },
                  { type: 'hardBreak' },
                  { type: 'text', text: 'slut' },
                ],
              },
            ],
          },
        ],
      },
    ],
  });
  expect(plainText(update)).toBe('Bakgrund\nMycket viktigt\nslut');
  expect(findUnknownNodes(update)).toEqual([]);
});

it('names the nodes and marks of a newer program', () => {
  const doc = new Y.Doc();
  const table = new Y.XmlElement('table');
  const text = new Y.XmlText();
  text.insert(0, 'x', { highlight: {} });
  table.insert(0, [text]);
  doc.getXmlFragment('t').insert(0, [table]);
  expect(findUnknownNodes(Y.encodeStateAsUpdate(doc))).toEqual(['highlight', 'table']);
});

it('reads no text as an empty document', () => {
  expect(textBlocks(mergeText([]))).toEqual({ type: 'doc', content: [] });
  expect(plainText(mergeText([]))).toBe('');
});

it('reports what one member typed in a paragraph that another took away', () => {
  const first = createText(['Förslaget'], 1);
  const typing = edit(first, 2, (fragment) => textIn(fragment).insert(9, ' bifalles'));
  const removing = edit(first, 3, (fragment) => fragment.delete(0, 1));
  const operations = [write(1, first), write(2, typing, [1]), write(3, removing, [1])];
  expect(plainText(mergeText([first, typing, removing]))).toBe('');
  expect(findOrphans(operations)).toEqual([
    { stream: operations[1]!.stream, text: ' bifalles', operation: operations[1]!.id },
  ]);
  expect(isConcurrentText(operations)).toBe(true);
});

it('keeps reporting lost text after somebody has written on without noticing', () => {
  const first = createText(['Förslaget'], 1);
  const typing = edit(first, 2, (fragment) => textIn(fragment).insert(9, ' bifalles'));
  const removing = edit(first, 3, (fragment) => fragment.delete(0, 1));
  const merged = mergeText([first, typing, removing]);
  const whole = openText(merged);
  whole.clientID = 4;
  whole.getXmlFragment('t').insert(0, [new Y.XmlElement('paragraph')]);
  // A state update tells all deletions of the document again, those nobody made too.
  const going = Y.encodeStateAsUpdate(whole);
  const operations = [
    write(1, first),
    write(2, typing, [1]),
    write(3, removing, [1]),
    write(4, going, [2, 3]),
  ];
  expect(findOrphans(operations).map(({ text }) => text)).toEqual([' bifalles']);
});

it('reports text that was deleted by someone who cannot have seen it', () => {
  const first = createText(['Förslaget'], 1);
  const typing = edit(first, 2, (fragment) => textIn(fragment).insert(9, ' bifalles'));
  const forged = new Uint8Array([0, 1, 2, 1, 0, 9]);
  const operations = [write(1, first), write(2, typing, [1]), write(3, forged, [1])];
  expect(plainText(mergeText([first, typing, forged]))).toBe('Förslaget');
  expect(findOrphans(operations).map(({ text }) => text)).toEqual([' bifalles']);
});

it('does not report what somebody erased who had seen it', () => {
  const first = createText(['Förslaget'], 1);
  const typing = edit(first, 2, (fragment) => textIn(fragment).insert(9, ' bifalles'));
  const erasing = edit(mergeText([first, typing]), 3, (fragment) => fragment.delete(0, 1));
  const beside = edit(first, 4, (fragment) => fragment.insert(1, [new Y.XmlElement('paragraph')]));
  const operations = [write(1, first), write(2, typing, [1]), write(3, erasing, [2]), write(4, beside, [1])];
  expect(findOrphans(operations)).toEqual([]);
});

function edit(update: Uint8Array, client: number, change: (fragment: Y.XmlFragment) => void): Uint8Array {
  const doc = openText(update);
  doc.clientID = client;
  const made: Uint8Array[] = [];
  doc.on('update', (bytes: Uint8Array) => made.push(bytes));
  doc.transact(() => change(doc.getXmlFragment('t')));
  return Y.mergeUpdates(made);
}

function textIn(fragment: Y.XmlFragment): Y.XmlText {
  return (fragment.get(0) as Y.XmlElement).get(0) as Y.XmlText;
}

function write(number: number, update: Uint8Array, seen: readonly number[] = []): Operation {
  const id = (of: number) => `${'0'.repeat(15)}${of}.${of}` as never;
  return {
    id: id(number),
    stream: `${'0'.repeat(15)}${number}` as never,
    sequence: 1,
    time: number as never,
    kind: 'txt',
    table: 'minuteItem',
    record: 'aaaaaaaaaaaaaaaa.bbbbbbbbbbbbbbbb' as never,
    update,
    ...(seen.length > 0 && { replaces: { _t: seen.map(id) } }),
  };
}
