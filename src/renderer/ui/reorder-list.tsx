import { type DragEvent, type KeyboardEvent, memo, type ReactNode, useMemo, useRef, useState } from 'react';
import { GripVertical } from './icons.ts';

export interface ReorderItem {
  readonly id: string;
  /** What the row is called when it is spoken. */
  readonly name: string;
}

export interface ReorderListProps<Item extends ReorderItem> {
  readonly label: string;
  readonly items: readonly Item[];
  /** Drawn again only when the item object is a new one. */
  readonly renderItem: (item: Item) => ReactNode;
  /** The item is to stand at this index of the list without it. Whoever moves it also tells the user where it went. */
  readonly onMove: (id: string, index: number) => void;
  readonly handleLabel: (name: string) => string;
  /** Which keys move a row, for screen readers. */
  readonly handleHelp: string;
}

/**
 * A list that can be put in order: with the mouse by the handle, and by keyboard with the arrow keys on the handle. A
 * plain list on purpose: a move draws the rows that it touches and no others, also among sixty.
 */
export const ReorderList = memo(DrawReorderList) as typeof DrawReorderList;

function DrawReorderList<Item extends ReorderItem>(props: ReorderListProps<Item>) {
  const { items, renderItem } = props;
  const latest = useRef(props);
  latest.current = props;
  const [drop, setDrop] = useState<DropPlace | null>(null);
  const dragged = useRef<string | null>(null);
  const handle = useMemo(() => handleActions(latest, dragged, setDrop), []);

  function onDragOver(event: DragEvent<HTMLElement>) {
    if (dragged.current === null) return;
    event.preventDefault();
    const place = dropPlaceAt(event);
    if (place?.row !== drop?.row || place?.isAfter !== drop?.isAfter) setDrop(place);
  }

  function onDrop(event: DragEvent<HTMLElement>) {
    event.preventDefault();
    const place = dropPlaceAt(event);
    const id = dragged.current;
    handle.end();
    if (id === null || place === null || place.row === id) return;
    const others = items.filter((item) => item.id !== id);
    const index = others.findIndex((item) => item.id === place.row);
    if (index >= 0) props.onMove(id, place.isAfter ? index + 1 : index);
  }

  return (
    <ul aria-label={props.label} className="reorder-list" onDragOver={onDragOver} onDrop={onDrop}>
      {items.map((item) => (
        <ReorderRow
          key={item.id}
          item={item}
          renderItem={renderItem}
          label={props.handleLabel(item.name)}
          help={props.handleHelp}
          drop={drop?.row === item.id ? (drop.isAfter ? 'after' : 'before') : null}
          handle={handle}
        />
      ))}
    </ul>
  );
}

interface DropPlace {
  readonly row: string;
  readonly isAfter: boolean;
}

interface HandleActions {
  readonly begin: (event: DragEvent<HTMLElement>, item: ReorderItem) => void;
  readonly end: () => void;
  readonly onKeyDown: (event: KeyboardEvent<HTMLElement>, id: string) => void;
}

function handleActions<Item extends ReorderItem>(
  latest: { readonly current: ReorderListProps<Item> },
  dragged: { current: string | null },
  showDrop: (place: DropPlace | null) => void,
): HandleActions {
  return {
    begin: (event, { id, name }) => {
      dragged.current = id;
      event.dataTransfer.effectAllowed = 'move';
      event.dataTransfer.setData('text/plain', name);
      const row = event.currentTarget.closest('li');
      if (row !== null) event.dataTransfer.setDragImage(row, 8, 8);
    },
    end: () => {
      dragged.current = null;
      showDrop(null);
    },
    onKeyDown: (event, id) => {
      const step = { ArrowUp: -1, ArrowDown: 1 }[event.key];
      if (step === undefined) return;
      event.preventDefault();
      const { items, onMove } = latest.current;
      const index = items.findIndex((item) => item.id === id) + step;
      if (index >= 0 && index < items.length) onMove(id, index);
    },
  };
}

interface ReorderRowProps<Item extends ReorderItem> {
  readonly item: Item;
  readonly renderItem: (item: Item) => ReactNode;
  readonly label: string;
  readonly help: string;
  readonly drop: 'before' | 'after' | null;
  readonly handle: HandleActions;
}

const ReorderRow = memo(DrawReorderRow) as typeof DrawReorderRow;

function DrawReorderRow<Item extends ReorderItem>(props: ReorderRowProps<Item>) {
  const { item, handle, drop } = props;
  return (
    <li className="reorder-row" data-reorder={item.id} {...(drop === null ? {} : { 'data-drop': drop })}>
      <button
        type="button"
        className="drag-handle"
        draggable
        aria-label={props.label}
        aria-description={props.help}
        onDragStart={(event) => handle.begin(event, item)}
        onDragEnd={handle.end}
        onKeyDown={(event) => handle.onKeyDown(event, item.id)}
      >
        <GripVertical aria-hidden />
      </button>
      {props.renderItem(item)}
    </li>
  );
}

/** The row under the pointer, and which half of it. */
function dropPlaceAt(event: DragEvent<HTMLElement>): DropPlace | null {
  const row = event.target instanceof Element ? event.target.closest('[data-reorder]') : null;
  const id = row?.getAttribute('data-reorder');
  if (row === null || id === null || id === undefined) return null;
  const { top, height } = row.getBoundingClientRect();
  return { row: id, isAfter: event.clientY > top + height / 2 };
}
