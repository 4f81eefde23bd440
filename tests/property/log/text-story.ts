import fc from 'fast-check';
import * as Y from 'yjs';
import type { RecordId } from '#shared/base/id.ts';
import {
  type HybridTime,
  type Operation,
  type OperationId,
  operationId,
  type StreamId,
  textField,
} from '#shared/log/operation.ts';
import { createText } from '#shared/log/text.ts';

/** What one member does in the text. Numbers are taken modulo what there is. */
export type TextAction =
  | {
      readonly type: 'type';
      readonly by: number;
      readonly block: number;
      readonly at: number;
      readonly count: number;
    }
  | {
      readonly type: 'erase';
      readonly by: number;
      readonly block: number;
      readonly at: number;
      readonly count: number;
    }
  | {
      readonly type: 'split' | 'heading' | 'remove';
      readonly by: number;
      readonly block: number;
      readonly at: number;
    }
  | { readonly type: 'exchange'; readonly from: number; readonly to: number };

/** What became of it: the operations, and what the members know of each character. */
export interface TextStory {
  readonly operations: readonly Operation[];
  /** Every character that was typed is one of its own. */
  readonly typed: ReadonlySet<string>;
  /** Characters that somebody erased who saw them. */
  readonly erased: ReadonlySet<string>;
}

interface Writer {
  readonly doc: Y.Doc;
  readonly stream: StreamId;
  readonly known: Map<OperationId, Operation>;
  session: Uint8Array[];
  sequence: number;
}

const record = 'aaaaaaaaaaaaaaaa.bbbbbbbbbbbbbbbb' as RecordId;
const writer = fc.nat(2);
const place = { block: fc.nat(5), at: fc.nat(20) };

export const textActions: fc.Arbitrary<readonly TextAction[]> = fc.array(
  fc.oneof(
    {
      weight: 5,
      arbitrary: fc.record({
        type: fc.constant('type' as const),
        by: writer,
        ...place,
        count: fc.integer({ min: 1, max: 4 }),
      }),
    },
    {
      weight: 2,
      arbitrary: fc.record({
        type: fc.constant('erase' as const),
        by: writer,
        ...place,
        count: fc.integer({ min: 1, max: 4 }),
      }),
    },
    {
      weight: 2,
      arbitrary: fc.record({
        type: fc.constantFrom('split' as const, 'heading' as const, 'remove' as const),
        by: writer,
        ...place,
      }),
    },
    { weight: 2, arbitrary: fc.record({ type: fc.constant('exchange' as const), from: writer, to: writer }) },
  ),
  { maxLength: 25 },
);

/** Plays the actions with three members, each with a Yjs document of his own. Sessions end at each exchange. */
export function playText(actions: readonly TextAction[]): TextStory {
  const operations: Operation[] = [];
  const typed = new Set<string>();
  const erased = new Set<string>();
  let clock = 1_000_000;
  const writers = [0, 1, 2].map((index) => newWriter(index));
  const keep = (by: Writer, update: Uint8Array) => {
    clock += 1;
    by.sequence += 1;
    const time = clock as HybridTime;
    const replaces = { [textField]: headsOf(by) };
    const operation: Operation = {
      id: operationId(by.stream, time),
      stream: by.stream,
      sequence: by.sequence,
      time,
      kind: 'txt',
      table: 'minuteItem',
      record,
      update,
      ...(replaces[textField]!.length > 0 && { replaces }),
    };
    operations.push(operation);
    by.known.set(operation.id, operation);
  };
  const flush = (by: Writer) => {
    if (by.session.length > 0) keep(by, Y.mergeUpdates(by.session));
    by.session = [];
  };
  keep(writers[0]!, createText(['', ''], 7));
  for (const other of writers) receive(writers[0]!, other);
  Y.applyUpdate(writers[0]!.doc, operations[0]!.update!, 'remote');
  for (const action of actions) {
    if (action.type === 'exchange') {
      flush(writers[action.from]!);
      flush(writers[action.to]!);
      receive(writers[action.from]!, writers[action.to]!);
    } else act(writers[action.by]!, action, typed, erased);
  }
  for (const each of writers) flush(each);
  return { operations, typed, erased };
}

function newWriter(index: number): Writer {
  const doc = new Y.Doc();
  doc.clientID = index + 100;
  const made: Writer = {
    doc,
    stream: `${index + 1}`.padStart(16, '0') as StreamId,
    known: new Map(),
    session: [],
    sequence: 0,
  };
  doc.on('update', (update: Uint8Array, origin: unknown) => {
    if (origin !== 'remote') made.session.push(update);
  });
  return made;
}

function headsOf({ known }: Writer): OperationId[] {
  const replaced = new Set([...known.values()].flatMap(({ replaces }) => replaces?.[textField] ?? []));
  return [...known.keys()].filter((id) => !replaced.has(id));
}

function receive(from: Writer, to: Writer): void {
  for (const operation of from.known.values()) {
    if (to.known.has(operation.id)) continue;
    to.known.set(operation.id, operation);
    Y.applyUpdate(to.doc, operation.update!, 'remote');
  }
}

function act(
  by: Writer,
  action: Exclude<TextAction, { type: 'exchange' }>,
  typed: Set<string>,
  erased: Set<string>,
): void {
  const fragment = by.doc.getXmlFragment('t');
  if (fragment.length === 0) fragment.insert(0, [new Y.XmlElement('paragraph')]);
  const index = action.block % fragment.length;
  const block = fragment.get(index) as Y.XmlElement;
  if (block.length === 0) block.insert(0, [new Y.XmlText()]);
  const text = block.get(0) as Y.XmlText;
  const at = action.at % (text.length + 1);
  const content = text.toString();
  // Two members may each have begun the text of an empty paragraph.
  const whole = block
    .toArray()
    .map((child) => (child as Y.XmlText).toString())
    .join('');
  by.doc.transact(() => {
    if (action.type === 'type') {
      const characters = Array.from({ length: action.count }, (_, step) =>
        String.fromCharCode(0x4e00 + typed.size + step),
      ).join('');
      for (const character of characters) typed.add(character);
      text.insert(at, characters);
    } else if (action.type === 'erase') {
      const count = Math.min(action.count, text.length - at);
      for (const character of content.slice(at, at + count)) erased.add(character);
      if (count > 0) text.delete(at, count);
    } else if (action.type === 'remove') {
      for (const character of whole) erased.add(character);
      fragment.delete(index, 1);
    } else if (action.type === 'split') {
      // As the editor's binding does it: the tail is deleted and inserted anew in a new paragraph.
      const tail = content.slice(at);
      if (tail !== '') text.delete(at, tail.length);
      const next = new Y.XmlElement('paragraph');
      next.insert(0, [new Y.XmlText(tail)]);
      fragment.insert(index + 1, [next]);
    } else {
      const heading = new Y.XmlElement('heading');
      heading.insert(0, [new Y.XmlText(whole)]);
      fragment.delete(index, 1);
      fragment.insert(index, [heading]);
    }
  });
}
