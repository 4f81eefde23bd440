import * as Y from 'yjs';
import { sortOperations } from './fold.ts';
import { type Operation, type OperationId, type StreamId, textField } from './operation.ts';

/** Text that somebody typed and that is no longer there, though nobody who saw it took it away. */
export interface Orphan {
  readonly stream: StreamId;
  readonly text: string;
  /** The operation that brought the text. */
  readonly operation: OperationId;
}

/**
 * Whether two members have written in the text apart from each other and nobody has reviewed the merge: a `dismiss`
 * operation that has seen both is a review. Takes all operations of one record.
 */
export function isConcurrentText(operations: readonly Operation[]): boolean {
  const writes = textWrites(operations);
  if (isChain(writes)) return false;
  const history = newHistory(writes);
  const reviews = reviewsOf(operations).map((review) => seenBy(history, review));
  return writes.some((later, index) =>
    writes
      .slice(0, index)
      .some(
        (earlier) =>
          areApart(history, earlier, later) &&
          !reviews.some((seen) => seen.has(earlier.id) && seen.has(later.id)),
      ),
  );
}

/**
 * The text that has lost its place: inserted by one member in a paragraph that another took away or made anew, apart from
 * each other. Yjs drops it without a word. Text that somebody deleted who had seen it is no orphan, nor is one that a
 * `dismiss` operation has dealt with. Takes all operations of one record.
 */
export function findOrphans(operations: readonly Operation[]): readonly Orphan[] {
  const writes = textWrites(operations);
  if (isChain(writes)) return [];
  const history = newHistory(writes);
  const gone = deletionsOf(writes);
  const removals = writes.map((write) => ({ seen: history.seen(write), removed: deleteSetOf(write) }));
  const before = writes.map((write) => {
    const seen = history.seen(write);
    return lazily(() => deletionsOf(writes.filter((other) => other !== write && seen.has(other.id))));
  });
  const reviews = reviewsOf(operations).map((review) => {
    const seen = seenBy(history, review);
    return { seen, removed: deletionsOf(writes.filter((write) => seen.has(write.id))) };
  });
  const isOrphan = (by: Operation, character: Y.ID): boolean =>
    Y.isDeleted(gone, character) &&
    !removals.some(
      ({ seen, removed }, index) =>
        seen.has(by.id) &&
        Y.isDeleted(removed, character) &&
        !Y.isDeleted(before[index]?.() ?? gone, character),
    ) &&
    !reviews.some(({ seen, removed }) => seen.has(by.id) && Y.isDeleted(removed, character));
  return insertionsOf(writes).flatMap((insertion) => orphansOf(insertion, isOrphan));
}

interface History {
  /** The operation itself and every known one that its author had seen. */
  readonly seen: (write: Operation) => ReadonlySet<OperationId>;
  readonly byId: ReadonlyMap<OperationId, Operation>;
}

interface Insertion {
  readonly by: Operation;
  readonly client: number;
  readonly clock: number;
  readonly text: string;
}

function textWrites(operations: readonly Operation[]): readonly Operation[] {
  const writes = operations.filter(({ kind, update }) => kind === 'txt' && update !== undefined);
  return sortOperations(writes);
}

function reviewsOf(operations: readonly Operation[]): readonly Operation[] {
  return operations.filter(({ kind, replaces }) => kind === 'dismiss' && replaces?.[textField] !== undefined);
}

/** Whether each writer had seen the one before: the usual case, where nothing can have been lost. */
function isChain(writes: readonly Operation[]): boolean {
  return writes.every((write, index) => {
    const previous = writes[index - 1];
    return previous === undefined || (write.replaces?.[textField]?.includes(previous.id) ?? false);
  });
}

function newHistory(writes: readonly Operation[]): History {
  const byId = new Map(writes.map((write) => [write.id, write]));
  const known = new Map<OperationId, ReadonlySet<OperationId>>();
  const seen = (write: Operation): ReadonlySet<OperationId> => {
    let set = known.get(write.id);
    if (set === undefined) {
      set = closure(byId, [write.id]);
      known.set(write.id, set);
    }
    return set;
  };
  return { seen, byId };
}

function closure(byId: History['byId'], from: readonly OperationId[]): ReadonlySet<OperationId> {
  const found = new Set<OperationId>();
  const waiting = [...from];
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    if (found.has(id)) continue;
    found.add(id);
    waiting.push(...(byId.get(id)?.replaces?.[textField] ?? []));
  }
  return found;
}

function seenBy(history: History, review: Operation): ReadonlySet<OperationId> {
  return closure(history.byId, review.replaces?.[textField] ?? []);
}

function areApart(history: History, left: Operation, right: Operation): boolean {
  return !history.seen(left).has(right.id) && !history.seen(right).has(left.id);
}

/** Everything that is deleted when the given updates are merged, whether by name or because its parent is gone. */
function deletionsOf(writes: readonly Operation[]): Deletions {
  const doc = new Y.Doc();
  for (const { update } of writes) if (update !== undefined) Y.applyUpdate(doc, update);
  return Y.createDeleteSetFromStructStore(doc.store);
}

type Deletions = ReturnType<typeof Y.createDeleteSetFromStructStore>;

function deleteSetOf({ update }: Operation): Deletions {
  return update === undefined ? Y.createDeleteSet() : Y.decodeUpdate(update).ds;
}

/** All text in the updates, each piece under the first operation that brought it. */
function insertionsOf(writes: readonly Operation[]): readonly Insertion[] {
  const brought = new Set<string>();
  return writes.flatMap((by) => {
    if (by.update === undefined) return [];
    return Y.decodeUpdate(by.update).structs.flatMap((struct) => {
      if (!(struct instanceof Y.Item) || !(struct.content instanceof Y.ContentString)) return [];
      const { client, clock } = struct.id;
      return firstTime(brought, { by, client, clock, text: struct.content.str });
    });
  });
}

/** Leaves out the characters that an earlier operation has brought already. */
function firstTime(brought: Set<string>, insertion: Insertion): readonly Insertion[] {
  const { client, clock, text } = insertion;
  const pieces: Insertion[] = [];
  let start = 0;
  for (let index = 0; index <= text.length; index += 1) {
    const key = `${client}:${clock + index}`;
    const isNew = index < text.length && !brought.has(key);
    if (isNew) brought.add(key);
    if (isNew) continue;
    if (index > start) pieces.push({ ...insertion, clock: clock + start, text: text.slice(start, index) });
    start = index + 1;
  }
  return pieces;
}

function orphansOf(
  insertion: Insertion,
  isOrphan: (by: Operation, character: Y.ID) => boolean,
): readonly Orphan[] {
  const { by, client, clock, text } = insertion;
  const orphans: Orphan[] = [];
  let start = 0;
  for (let index = 0; index <= text.length; index += 1) {
    if (index < text.length && isOrphan(by, Y.createID(client, clock + index))) continue;
    if (index > start) orphans.push({ stream: by.stream, text: text.slice(start, index), operation: by.id });
    start = index + 1;
  }
  return orphans;
}

function lazily<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
