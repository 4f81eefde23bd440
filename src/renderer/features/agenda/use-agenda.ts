import { useEffect, useMemo, useRef, useState } from 'react';
import type { Dossier, StoredRecord, WorkspaceWriter } from '#renderer/storage/workspace.ts';
import {
  type Commit,
  type CommitOptions,
  useCommit,
  useWorkspace,
} from '#renderer/storage/workspace-context.ts';
import { useTranslate } from '#renderer/ui/context/translate-context.ts';
import type { DossierId, RecordId } from '#shared/base/id.ts';
import { type AgendaItem, newAgendaItem } from '#shared/domain/agenda/agenda-item.ts';
import type { Translate } from '#shared/i18n/translate.ts';
import { orderBetween, reorder } from '#shared/log/order.ts';
import { type PendingOrders, withoutStored, withPendingOrders } from './agenda-order.ts';

export type StoredAgendaItem = StoredRecord<'agendaItem'>;

/** What can be done with an agenda. The functions stay the same for as long as the page is open. */
export interface AgendaActions {
  readonly add: (after: RecordId | null) => Promise<RecordId | null>;
  readonly set: (id: RecordId, values: Partial<AgendaItem>, options?: CommitOptions) => ReturnType<Commit>;
  readonly moveTo: (id: RecordId, index: number) => void;
  readonly moveBy: (id: RecordId, step: 1 | -1) => void;
  readonly remove: (id: RecordId) => void;
  readonly withdraw: (id: RecordId, withdrawn: boolean) => void;
  /** The record above or below, or `null` at the end of the list. */
  readonly neighbour: (id: RecordId, step: 1 | -1) => RecordId | null;
}

export interface Agenda {
  /** In the order shown, moves under way included. */
  readonly items: readonly StoredAgendaItem[];
  readonly actions: AgendaActions;
}

const noItems: readonly StoredAgendaItem[] = [];
const nothingPending: PendingOrders = new Map();

/** The agenda and its actions. Moves show at once and are stored behind. */
export function useAgenda(meeting: DossierId, dossier: Dossier | undefined): Agenda {
  const translate = useTranslate();
  const commit = useCommit();
  const { writer } = useWorkspace();
  const stored = useMemo(() => dossier?.all('agendaItem') ?? noItems, [dossier]);
  const [pending, setPending] = useState(nothingPending);
  const items = useMemo(() => withPendingOrders(stored, pending), [stored, pending]);

  const isStarted = dossier?.get('meeting', meeting)?.values.state === 'started';
  const latest = useRef<ActionInput>({
    meeting,
    items,
    isStarted,
    commit,
    writer,
    translate,
    show: setPending,
  });
  latest.current = { meeting, items, isStarted, commit, writer, translate, show: setPending };

  useEffect(() => setPending((orders) => withoutStored(orders, stored)), [stored]);

  const actions = useMemo(() => createActions(latest), []);
  return { items, actions };
}

interface ActionInput {
  readonly meeting: DossierId;
  items: readonly StoredAgendaItem[];
  readonly isStarted: boolean;
  readonly commit: Commit;
  readonly writer: WorkspaceWriter;
  readonly translate: Translate;
  readonly show: (change: (orders: PendingOrders) => PendingOrders) => void;
}

function createActions(latest: { readonly current: ActionInput }): AgendaActions {
  const indexOf = (id: RecordId) => latest.current.items.findIndex((item) => item.id === id);
  const headingOf = (id: RecordId) => latest.current.items[indexOf(id)]?.values.heading ?? '';
  const neighbour = (id: RecordId, step: 1 | -1) => latest.current.items[indexOf(id) + step]?.id ?? null;

  const set: AgendaActions['set'] = (id, values, options) =>
    latest.current.commit([{ type: 'set', table: 'agendaItem', id, values }], options);
  const moveTo = (id: RecordId, index: number) => {
    const { commit, translate } = latest.current;
    const label = translate('agenda.moved', { heading: headingOf(id), position: index + 1 });
    const moves = storeOrderFor(latest.current, id, index);
    if (moves.length === 0) return;
    void commit(
      moves.map(({ id: moved, order }) => ({
        type: 'set',
        table: 'agendaItem',
        id: moved,
        values: { order },
      })),
      { announce: label },
    ).then((result) => {
      if (!result.ok) latest.current.show(() => nothingPending);
    });
  };

  return {
    neighbour,
    moveTo,
    set,
    moveBy: (id, step) => {
      const target = indexOf(id) + step;
      if (target >= 0 && target < latest.current.items.length) moveTo(id, target);
    },
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
    remove: (id) => {
      const { commit, translate } = latest.current;
      const announce = translate('agenda.removed', { heading: headingOf(id) });
      void commit([{ type: 'delete', table: 'agendaItem', id }], { announce });
    },
    add: (after) => addItem(latest.current, after),
  };
}

/** The new sort keys for a move, shown at once. */
function storeOrderFor(input: ActionInput, id: RecordId, index: number) {
  const list = input.items.map((item) => ({ id: item.id, order: item.values.order }));
  const moves = reorder(list, id, index).flatMap((move) => {
    const item = input.items.find((one) => one.id === move.id);
    return item === undefined ? [] : [{ id: item.id, order: move.order }];
  });
  const orders = new Map(moves.map((move) => [move.id, move.order]));
  // The next key press may come before React has drawn this one.
  input.items = withPendingOrders(input.items, orders);
  input.show((pending) => new Map([...pending, ...orders]));
  return moves;
}

async function addItem(input: ActionInput, after: RecordId | null): Promise<RecordId | null> {
  const { meeting, items, isStarted, commit, writer } = input;
  const index = after === null ? items.length - 1 : items.findIndex((item) => item.id === after);
  const before = items[index]?.values.order ?? null;
  const next = items.find((item) => before !== null && item.values.order > before)?.values.order ?? null;
  const id = writer.newChildId(meeting);
  const result = await commit([
    {
      type: 'create',
      table: 'agendaItem',
      id,
      values: newAgendaItem({
        heading: '',
        origin: isStarted ? 'added' : 'planned',
        order: orderBetween(before, next),
      }),
    },
  ]);
  return result.ok ? id : null;
}
