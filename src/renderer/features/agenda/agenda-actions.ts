import type { Author, Change } from '#renderer/storage/workspace.ts';
import type { Commit, CommitOptions } from '#renderer/storage/workspace-context.ts';
import { markUnsaved } from '#renderer/ui/unsaved-fields.ts';
import { toInstant } from '#shared/base/dates.ts';
import type { DossierId, RecordId } from '#shared/base/id.ts';
import { type AgendaItem, newAgendaItem } from '#shared/domain/agenda/agenda-item.ts';
import { ordersAfter } from '#shared/domain/recorded.ts';
import type { StreamId } from '#shared/log/operation.ts';
import { orderBetween, reorder } from '#shared/log/order.ts';
import { afterPaint } from './after-paint.ts';
import { pendingAct, withActs } from './pending-acts.ts';
import { copyRows, type PlacedCopy, type RowCopy, rowChanges } from './row-copies.ts';
import type { AgendaAct, AgendaDesk, StoredAgendaItem } from './use-agenda.ts';

/** What can be done with an agenda. The functions stay the same for as long as the page is open. */
export interface AgendaActions {
  /** A new row at an index of the list. It is there when the function is back; writing it goes on behind. */
  readonly add: (index: number, values?: Partial<AgendaItem>) => RecordId;
  readonly set: (id: RecordId, values: Partial<AgendaItem>, options?: CommitOptions) => ReturnType<Commit>;
  readonly moveTo: (id: RecordId, index: number) => void;
  /** Moves rows that follow each other one step, together. */
  readonly moveBy: (ids: readonly RecordId[], step: 1 | -1) => void;
  readonly remove: (ids: readonly RecordId[]) => void;
  readonly withdraw: (id: RecordId, withdrawn: boolean) => void;
  /** Makes items into section headings, or back. */
  readonly setSection: (ids: readonly RecordId[], isSection: boolean) => void;
  readonly copy: (ids: readonly RecordId[]) => readonly RowCopy[];
  /** Puts rows in after a row, or last; a row that is empty gives way to them if asked. Answers the new rows. */
  readonly insert: (
    after: RecordId | null,
    rows: readonly RowCopy[],
    announce: string,
    emptyRow: 'keep' | 'replace',
    /** What else is written in the same act, which knows the new rows by now. */
    more?: (ids: readonly RecordId[]) => readonly Change[],
  ) => readonly RecordId[];
  /** Puts each row in after another one, or first; rows with one place keep their order. */
  readonly insertAt: (
    rows: readonly { readonly row: RowCopy; readonly after: RecordId | null }[],
    announce: string,
  ) => void;
  /** Takes rows to the end of another meeting's agenda. */
  readonly moveToMeeting: (
    ids: readonly RecordId[],
    target: { readonly id: DossierId; readonly name: string },
  ) => Promise<void>;
  /** Writes with these changes, after what waits. */
  readonly perform: (changes: readonly Change[], announce: string) => ReturnType<Commit>;
  readonly indexOf: (id: RecordId) => number;
  /** The row above or below, or `null` at the end of the list. */
  readonly neighbour: (id: RecordId, step: 1 | -1) => RecordId | null;
  /** The rows from one to another, both with. */
  readonly between: (first: RecordId, last: RecordId) => readonly RecordId[];
  /** Writes the moves that wait for a frame. */
  readonly storeNow: () => void;
}

type Latest = { readonly current: AgendaDesk };

/** Makes the actions of an open agenda. */
export function createAgendaActions(latest: Latest): AgendaActions {
  const moves = createMoves(latest);
  const indexOf = (id: RecordId) => latest.current.items.findIndex((item) => item.id === id);
  const headingOf = (id: RecordId) => latest.current.items[indexOf(id)]?.values.heading ?? '';

  /** Shows an act, writes it, and takes it back on screen where it could not be written. */
  async function carryOut(act: AgendaAct, changes: readonly Change[], options?: CommitOptions) {
    moves.storeNow();
    showActs(latest, [...latest.current.acts, act]);
    const result = await latest.current.commit(changes, options);
    settle(latest, act, result.ok);
    return result;
  }
  const set: AgendaActions['set'] = (id, values, options) => {
    const change: Change = { type: 'set', table: 'agendaItem', id, values };
    if (options?.typing === true) return latest.current.commit([change], options);
    return carryOut(pendingAct({ values: new Map([[id, values]]) }), [change], options);
  };
  const moveTo = (id: RecordId, index: number) => {
    const position = index + 1;
    moves.show(id, index, latest.current.translate('agenda.moved', { heading: headingOf(id), position }));
  };

  return {
    indexOf,
    set,
    moveTo,
    neighbour: (id, step) => latest.current.items[indexOf(id) + step]?.id ?? null,
    between: (first, last) => {
      const [from, to] = [indexOf(first), indexOf(last)].toSorted((left, right) => left - right);
      return latest.current.items.slice(from, (to ?? 0) + 1).map(({ id }) => id);
    },
    storeNow: moves.storeNow,
    perform: (changes, announce) => {
      moves.storeNow();
      return latest.current.commit(changes, { announce });
    },
    moveBy: (ids, step) => moveBlock(latest.current, moves, ids, step),
    withdraw: (id, withdrawn) =>
      void set(
        id,
        { withdrawn },
        {
          announce: latest.current.translate(withdrawn ? 'agenda.withdrawn' : 'agenda.restored', {
            heading: headingOf(id),
          }),
        },
      ),
    remove: (ids) => {
      const { translate } = latest.current;
      const [only] = ids;
      const announce =
        ids.length === 1 && only !== undefined
          ? translate('agenda.removed', { heading: headingOf(only) })
          : translate('agenda.removedMany', { count: ids.length });
      const changes = ids.map((id): Change => ({ type: 'delete', table: 'agendaItem', id }));
      void carryOut(pendingAct({ removed: new Set(ids) }), changes, { announce });
    },
    setSection: (ids, isSection) => {
      const values = new Map(
        ids.map((id) => [id, { itemType: isSection ? 'section' : 'decision' } as const]),
      );
      const changes = ids.map(
        (id): Change => ({ type: 'set', table: 'agendaItem', id, values: values.get(id) ?? {} }),
      );
      void carryOut(pendingAct({ values }), changes);
    },
    add: (index, given) => {
      const { meeting, items, isStarted, workspace } = latest.current;
      const id = workspace.writer.newChildId(meeting);
      const order = orderBetween(...neighbourOrders(items, index));
      const values = newAgendaItem({
        heading: '',
        origin: originNow(isStarted),
        ...given,
        order,
      });
      const changes: readonly Change[] = [{ type: 'create', table: 'agendaItem', id, values }];
      void carryOut(pendingAct({ added: [provisional(id, values)] }), changes);
      return id;
    },
    ...rowActions(latest, moves, carryOut),
  };
}

type CarryOut = (act: AgendaAct, changes: readonly Change[], options?: CommitOptions) => ReturnType<Commit>;

/** What is done with whole rows and what belongs to them. */
function rowActions(
  latest: Latest,
  moves: Moves,
  carryOut: CarryOut,
): Pick<AgendaActions, 'copy' | 'insert' | 'insertAt' | 'moveToMeeting'> {
  return {
    copy: (ids) => {
      moves.storeNow();
      const { dossier, items } = latest.current;
      return dossier === undefined ? [] : copyRows(dossier, rowsOf(items, ids));
    },
    insert: (after, rows, announce, emptyRow, more) => {
      const { placed, empty } = placeRows(latest.current, after, rows);
      const replaced = emptyRow === 'replace' ? empty : [];
      const { meeting, workspace } = latest.current;
      const changes = rowChanges(placed, () => workspace.writer.newChildId(meeting));
      const removals = replaced.map((id): Change => ({ type: 'delete', table: 'agendaItem', id }));
      const added = placed.map(({ id, values }) => provisional(id, values));
      const act = pendingAct({ added, removed: new Set(replaced) });
      const ids = placed.map(({ id }) => id);
      void carryOut(act, [...changes, ...removals, ...(more?.(ids) ?? [])], { announce });
      return ids;
    },
    insertAt: (rows, announce) => {
      const { meeting, workspace } = latest.current;
      const placed = placeEach(latest.current, rows);
      const added = placed.map(({ id, values }) => provisional(id, values));
      const changes = rowChanges(placed, () => workspace.writer.newChildId(meeting));
      void carryOut(pendingAct({ added }), changes, { announce });
    },
    moveToMeeting: async (ids, target) => {
      moves.storeNow();
      const changes = await changesToMeeting(latest.current, ids, target.id);
      const announce = latest.current.translate('agenda.movedToMeeting', {
        count: ids.length,
        meeting: target.name,
      });
      await carryOut(pendingAct({ removed: new Set(ids) }), changes, { announce });
    },
  };
}

/** A block moves by letting the row beside it jump over it: one key is written, however long the block is. */
function moveBlock(desk: AgendaDesk, moves: Moves, ids: readonly RecordId[], step: 1 | -1): void {
  const indexes = ids.map((id) => desk.items.findIndex((item) => item.id === id));
  const first = Math.min(...indexes);
  const last = Math.max(...indexes);
  const beside = desk.items[step === 1 ? last + 1 : first - 1];
  const only = ids[0];
  if (beside === undefined || only === undefined || first < 0) return;
  if (ids.length === 1) {
    const heading = desk.items[first]?.values.heading ?? '';
    moves.show(only, first + step, desk.translate('agenda.moved', { heading, position: first + step + 1 }));
  } else {
    const label = desk.translate('agenda.movedMany', { count: ids.length, position: first + step + 1 });
    moves.show(beside.id, step === 1 ? first : last, label);
  }
}

interface Moves {
  readonly show: (id: RecordId, index: number, label: string) => void;
  readonly storeNow: () => void;
}

/**
 * Moves show in the next frame and are written after it. While one is being written the next wait and are written
 * together: ten quick presses are one or two changes, and one undo takes back what was one gesture.
 */
function createMoves(latest: Latest): Moves {
  const unsaved = {};
  let waiting: { readonly act: AgendaAct; readonly label: string } | undefined;
  let isWriting = false;

  function storeNow(): void {
    if (waiting === undefined) return;
    const { act, label } = waiting;
    waiting = undefined;
    isWriting = true;
    const changes = [...act.values].map(
      ([id, values]): Change => ({ type: 'set', table: 'agendaItem', id, values }),
    );
    void latest.current.commit(changes, { announce: label }).then((result) => {
      isWriting = false;
      settle(latest, act, result.ok);
      if (waiting === undefined) markUnsaved(unsaved, false);
      else afterPaint(storeNow);
    });
  }

  return {
    storeNow,
    show: (id, index, label) => {
      const desk = latest.current;
      const list = desk.items.map((item) => ({ id: item.id, order: item.values.order }));
      const orders = reorder(list, id, index).map((move): readonly [RecordId, Partial<AgendaItem>] => [
        move.id as RecordId,
        { order: move.order },
      ]);
      if (orders.length === 0) return;
      const before = waiting?.act.values ?? new Map<RecordId, Partial<AgendaItem>>();
      const act = pendingAct<StoredAgendaItem>({ values: new Map([...before, ...orders]) });
      const others = desk.acts.filter((one) => one !== waiting?.act);
      if (waiting === undefined && !isWriting) afterPaint(storeNow);
      waiting = { act, label };
      markUnsaved(unsaved, true);
      showActs(latest, [...others, act]);
    },
  };
}

/** The next key press may come before React has drawn this one: the desk is brought up to date at once. */
function showActs(latest: Latest, acts: readonly AgendaAct[]): void {
  const desk = latest.current;
  desk.acts = acts;
  desk.items = withActs(desk.stored, acts);
  desk.show(acts);
}

/** How long the screen may lag behind the disk before what is stored is shown as it is. */
const settling = 1000;

function settle(latest: Latest, act: AgendaAct, isStored: boolean): void {
  const letGo = () => {
    if (latest.current.acts.includes(act)) {
      showActs(
        latest,
        latest.current.acts.filter((one) => one !== act),
      );
    }
  };
  if (isStored) setTimeout(letGo, settling);
  else letGo();
}

function neighbourOrders(
  items: readonly StoredAgendaItem[],
  index: number,
): readonly [before: string | null, after: string | null] {
  const before = items[index - 1]?.values.order ?? null;
  const after = items.slice(index).find(({ values }) => before === null || values.order > before);
  return [before, after?.values.order ?? null];
}

/** Gives rows their places after another row, and tells whether that row has nothing in it. */
function placeRows(
  { items, meeting, isStarted, dossier, workspace }: AgendaDesk,
  after: RecordId | null,
  rows: readonly RowCopy[],
): { readonly placed: readonly PlacedCopy[]; readonly empty: readonly RecordId[] } {
  const index = after === null ? items.length : items.findIndex(({ id }) => id === after) + 1;
  const [before, next] = neighbourOrders(items, index);
  let last = before;
  const placed = rows.map((row): PlacedCopy => {
    last = orderBetween(last, next);
    const id = workspace.writer.newChildId(meeting);
    return { ...row, id, values: { ...row.values, order: last, origin: originNow(isStarted) } };
  });
  const target = items[index - 1];
  const isEmpty =
    target !== undefined &&
    after !== null &&
    target.values.heading === '' &&
    (dossier?.text(target.id)?.plain ?? '') === '';
  return { placed, empty: isEmpty ? [target.id] : [] };
}

/** Gives each row a place of its own after another. */
function placeEach(
  { items, meeting, isStarted, workspace }: AgendaDesk,
  rows: readonly { readonly row: RowCopy; readonly after: RecordId | null }[],
): readonly PlacedCopy[] {
  const last = new Map<number, string>();
  return rows.map(({ row, after }) => {
    const index = items.findIndex(({ id }) => id === after) + 1;
    const [before, next] = neighbourOrders(items, index);
    const order = orderBetween(last.get(index) ?? before, next);
    last.set(index, order);
    const id = workspace.writer.newChildId(meeting);
    return { ...row, id, values: { ...row.values, order, origin: originNow(isStarted) } };
  });
}

function originNow(isStarted: boolean): AgendaItem['origin'] {
  return isStarted ? 'added' : 'planned';
}

async function changesToMeeting(
  { dossier, items, workspace }: AgendaDesk,
  ids: readonly RecordId[],
  target: DossierId,
): Promise<readonly Change[]> {
  const there = await workspace.reader.dossier(target);
  if (dossier === undefined || there === undefined) return [];
  const rows = copyRows(dossier, rowsOf(items, ids));
  const last = there.all('agendaItem').at(-1)?.values.order ?? null;
  const orders = ordersAfter(last, rows.length, orderBetween);
  const newChildId = () => workspace.writer.newChildId(target);
  const isStarted = there.get('meeting', target)?.values.state === 'started';
  const placed = rows.map((row, index): PlacedCopy => {
    const order = orders[index] ?? '';
    return {
      ...row,
      id: newChildId(),
      values: { ...row.values, order, origin: originNow(isStarted) },
    };
  });
  return [
    ...rowChanges(placed, newChildId),
    ...ids.map((id): Change => ({ type: 'delete', table: 'agendaItem', id })),
  ];
}

function rowsOf(items: readonly StoredAgendaItem[], ids: readonly RecordId[]): readonly StoredAgendaItem[] {
  return items.filter(({ id }) => ids.includes(id));
}

/** A row that is on its way to the disk, as it will be. */
function provisional(id: RecordId, values: AgendaItem): StoredAgendaItem {
  const now = toInstant(Date.now());
  return {
    id,
    table: 'agendaItem',
    values,
    conflicts: [],
    deleted: false,
    locked: false,
    createdAt: now,
    changedAt: now,
    changedBy: nobody,
  };
}

const nobody: Author = { stream: '' as StreamId, name: '', role: '' };
