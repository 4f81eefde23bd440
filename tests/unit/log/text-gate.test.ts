import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { createText } from '#shared/log/text.ts';
import { checkUpdate, textGateLimits } from '#shared/log/text-gate.ts';

function verdict(update: Uint8Array, limits = {}): string {
  const result = checkUpdate(update, limits);
  return result.ok ? 'ok' : result.error.type;
}

function updateOf(build: (doc: Y.Doc) => void): Uint8Array {
  const doc = new Y.Doc();
  doc.clientID = 1;
  build(doc);
  return Y.encodeStateAsUpdate(doc);
}

function nested(levels: number): Uint8Array {
  return updateOf((doc) => {
    let parent: Y.XmlFragment = doc.getXmlFragment('t');
    for (let level = 0; level < levels; level += 1) {
      const child = new Y.XmlElement('blockquote');
      parent.insert(0, [child]);
      parent = child;
    }
  });
}

it('lets marks, attributes, deletions and Swedish letters through', () => {
  const update = updateOf((doc) => {
    const heading = new Y.XmlElement('heading');
    heading.setAttribute('level', 2 as never);
    const text = new Y.XmlText();
    text.insert(0, 'Åtgärder 🗳 för Härryda');
    text.format(0, 5, { bold: {}, 'italic--a1+/=': {} });
    heading.insert(0, [text, new Y.XmlElement('hardBreak')]);
    doc.getXmlFragment('t').insert(0, [heading, new Y.XmlElement('paragraph')]);
    text.delete(3, 2);
    doc.getXmlFragment('t').delete(1, 1);
  });
  expect(verdict(update)).toBe('ok');
  expect(verdict(new Uint8Array([0, 0]))).toBe('ok');
});

describe('what Yjs itself would take', () => {
  const paragraph = createText(['Bifall.'], 1);
  it('refuses bytes after the end', () => {
    expect(verdict(new Uint8Array([...paragraph, 0]))).toBe('malformed');
  });

  it('refuses another root, also one with a dangerous name', () => {
    const root = (name: string) =>
      updateOf((doc) => doc.getXmlFragment(name).insert(0, [new Y.XmlElement('paragraph')]));
    expect(verdict(root('u'))).toBe('forbidden-content');
    expect(verdict(root('__proto__'))).toBe('forbidden-content');
  });

  it('refuses subdocuments, binary, embeds, maps and lists', () => {
    const child = (value: unknown) => updateOf((doc) => doc.getXmlFragment('t').insert(0, [value as never]));
    expect(verdict(updateOf((doc) => doc.getMap('t').set('a', 1)))).toBe('ok');
    expect(verdict(updateOf((doc) => doc.getArray('t').insert(0, [1])))).toBe('forbidden-content');
    expect(verdict(updateOf((doc) => doc.getArray('t').insert(0, [new Uint8Array(3)])))).toBe(
      'forbidden-content',
    );
    expect(verdict(updateOf((doc) => doc.getArray('t').insert(0, [new Y.Doc()])))).toBe('forbidden-content');
    expect(verdict(updateOf((doc) => doc.getText('t').insertEmbed(0, { a: 1 })))).toBe('forbidden-content');
    expect(verdict(child(new Y.XmlHook('a')))).toBe('forbidden-content');
    expect(verdict(updateOf((doc) => doc.getArray('t').insert(0, [new Y.Map()])))).toBe('forbidden-content');
  });

  it('refuses names of nodes, marks and attributes that no editor makes', () => {
    const named = (name: string) =>
      updateOf((doc) => doc.getXmlFragment('t').insert(0, [new Y.XmlElement(name)]));
    expect(verdict(named('script src=x'))).toBe('forbidden-content');
    expect(verdict(named('constructor'))).toBe('forbidden-content');
    const attribute = updateOf((doc) => {
      const element = new Y.XmlElement('paragraph');
      element.setAttribute('__proto__', 'x');
      doc.getXmlFragment('t').insert(0, [element]);
    });
    expect(verdict(attribute)).toBe('forbidden-content');
  });

  it('refuses an absurd number of items before anything is allocated', () => {
    expect(verdict(new Uint8Array([1, 0xff, 0xff, 0xff, 0x0f, 1, 0]))).toBe('malformed');
  });

  it('refuses a gap of 2^50 characters', () => {
    const huge = [0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x02];
    expect(verdict(new Uint8Array([1, 1, 1, 0, 0, ...huge, 0]))).toBe('absurd-clock');
    expect(verdict(new Uint8Array([1, 1, 1, 0, 0, 0x80, 0x80, 0x80, 0x80, 0x10, 0]))).toBe('absurd-clock');
  });

  it('refuses a deletion of everything that will ever be typed', () => {
    expect(verdict(new Uint8Array([0, 1, 1, 1, 0, 0x80, 0x80, 0x80, 0x80, 0x10]))).toBe('absurd-clock');
    expect(verdict(new Uint8Array([0, 1, 1, 1, 0, 0]))).toBe('malformed');
  });

  it('refuses the second version of the format', () => {
    const second = Y.convertUpdateFormatV1ToV2(paragraph);
    expect(verdict(second)).toBe('malformed');
  });

  it('refuses text that is not UTF-8', () => {
    const bytes = paragraph.slice();
    const at = bytes.indexOf('B'.charCodeAt(0));
    bytes[at] = 0xff;
    expect(verdict(bytes)).toBe('malformed');
  });

  it('refuses an item that refers to what comes after it', () => {
    const ahead = (clock: number) => new Uint8Array([1, 1, 5, 3, 0x84, 5, clock, 1, 65, 0]);
    expect(verdict(ahead(2), { scratch: false })).toBe('ok');
    expect(verdict(ahead(3), { scratch: false })).toBe('malformed');
  });
});

it('holds the limit of nesting', () => {
  expect(verdict(nested(textGateLimits.maximumDepth + 1))).toBe('ok');
  expect(verdict(nested(textGateLimits.maximumDepth + 2))).toBe('too-deep');
  expect(verdict(nested(400))).toBe('too-deep');
});

it('holds the limit of size', () => {
  const update = createText(['Bifall.'], 1);
  expect(verdict(update, { maximumBytes: update.length })).toBe('ok');
  expect(verdict(update, { maximumBytes: update.length - 1 })).toBe('too-large');
});
