import { type KeyboardEvent, useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { flushEvent } from '#renderer/ui/use-draft.ts';
import {
  copyText,
  type GridAct,
  type GridColumn,
  type GridRow,
  movedBy,
  nextPlace,
  type Place,
  rangeOf,
  within,
} from './grid-model.ts';

/** What a grid is given and tells. */
export interface GridProps {
  readonly label: string;
  readonly columns: readonly GridColumn[];
  readonly rows: readonly GridRow[];
  /** Stores what was typed. Answers why it cannot be, in words; the typing stays then. */
  readonly onEdit: (row: string, column: string, text: string) => string | null;
  /** A text from the clipboard, to be put in from this cell on. */
  readonly onPaste?: (row: string, column: string, text: string) => void;
  /** An act on the row: a new one after it, away with it, or a step up or down. */
  readonly onAct?: (act: GridAct, row: string) => void;
  readonly onActive?: (row: string) => void;
  /** A row to go to when it comes, such as one that was just added; its first cell is edited. */
  readonly comingRow?: string | null;
  readonly testId?: string;
}

export interface Editing {
  readonly row: string;
  readonly column: string;
  readonly text: string;
  readonly error: string | null;
}

/** The keys of a spreadsheet over a table: where one is, what is marked, and what is being typed. */
export function useGrid(props: GridProps) {
  const { columns, rows, onEdit } = props;
  const [active, setActive] = useState<Place>({ row: 0, column: 0 });
  const [anchor, setAnchor] = useState<Place>({ row: 0, column: 0 });
  const [editing, setEditing] = useState<Editing | null>(null);
  const table = useRef<HTMLTableElement>(null);
  const wantsFocus = useRef(false);
  const here = within(active, rows.length, columns.length);

  const go = useCallback((place: Place, isExtending = false) => {
    wantsFocus.current = true;
    setActive(place);
    if (!isExtending) setAnchor(place);
  }, []);

  /** Stores what is being typed; `false` when it cannot be stored and stays. */
  const commit = useCallback((): boolean => {
    if (editing === null) return true;
    const error = onEdit(editing.row, editing.column, editing.text);
    setEditing(error === null ? null : { ...editing, error });
    return error === null;
  }, [editing, onEdit]);

  useLayoutEffect(() => {
    if (!wantsFocus.current || editing !== null) return;
    wantsFocus.current = false;
    table.current?.querySelector<HTMLElement>(`[data-place="${here.row}-${here.column}"]`)?.focus();
  });
  useCommitOnFlush(editing, commit);
  useComingRow(props, go, setEditing);
  const activeKey = rows[here.row]?.key;
  const { onActive } = props;
  useEffect(() => {
    if (activeKey !== undefined) onActive?.(activeKey);
  }, [activeKey, onActive]);

  function beginEditing(text?: string): void {
    const row = rows[here.row];
    const column = columns[here.column];
    const cell = row?.cells[here.column];
    if (row === undefined || column === undefined || cell?.isEditable !== true) return;
    setEditing({ row: row.key, column: column.key, text: text ?? cell.edit ?? cell.text, error: null });
  }

  const keys = { props, here, anchor, go, beginEditing };
  return {
    table,
    here,
    range: rangeOf(within(anchor, rows.length, columns.length), here),
    editing,
    setEditing,
    commit,
    go,
    beginEditing,
    onKeyDown: (event: KeyboardEvent) => onGridKey(event, keys),
    onEditKey: (event: KeyboardEvent) => {
      const move = moveAfterEdit(event, here, rows.length, columns.length);
      if (event.key === 'Escape') {
        event.preventDefault();
        event.stopPropagation();
        setEditing(null);
        go(here);
      } else if (move !== undefined) {
        event.preventDefault();
        if (commit()) go(move);
      }
    },
    copy: () => copyText(rows, rangeOf(within(anchor, rows.length, columns.length), here)),
  };
}

interface Keys {
  readonly props: GridProps;
  readonly here: Place;
  readonly anchor: Place;
  readonly go: (place: Place, isExtending?: boolean) => void;
  readonly beginEditing: (text?: string) => void;
}

function onGridKey(event: KeyboardEvent, { props, here, go, beginEditing }: Keys): void {
  const { rows, columns } = props;
  const row = rows[here.row];
  const isCommand = event.ctrlKey || event.metaKey;
  const act = actOf(event);
  if (act !== undefined && row !== undefined && props.onAct !== undefined) {
    event.preventDefault();
    props.onAct(act, row.key);
    if (act === 'up' || act === 'down')
      go(within({ ...here, row: here.row + (act === 'up' ? -1 : 1) }, rows.length, columns.length));
    return;
  }
  const moved = event.altKey
    ? undefined
    : event.key === 'Tab'
      ? nextPlace(here, event.shiftKey ? -1 : 1, rows.length, columns.length)
      : event.key === 'Enter'
        ? movedBy(event.shiftKey ? 'ArrowUp' : 'ArrowDown', false, here, rows.length, columns.length)
        : movedBy(event.key, isCommand, here, rows.length, columns.length);
  if (moved !== undefined) {
    event.preventDefault();
    go(moved, event.shiftKey && event.key !== 'Tab' && event.key !== 'Enter');
  } else if (event.key === 'F2') {
    event.preventDefault();
    beginEditing();
  } else if (event.key === 'Delete' || event.key === 'Backspace') {
    event.preventDefault();
    beginEditing('');
  } else if (!isCommand && !event.altKey && event.key.length === 1) {
    event.preventDefault();
    beginEditing(event.key);
  }
}

function actOf(event: KeyboardEvent): GridAct | undefined {
  const isCommand = event.ctrlKey || event.metaKey;
  if (event.altKey && event.key === 'ArrowUp') return 'up';
  if (event.altKey && event.key === 'ArrowDown') return 'down';
  if (event.key === 'Insert' || (isCommand && event.key === 'Enter')) return 'insert';
  return isCommand && event.key === 'Delete' ? 'remove' : undefined;
}

function moveAfterEdit(event: KeyboardEvent, here: Place, rows: number, columns: number): Place | undefined {
  if (event.key === 'Enter')
    return movedBy(event.shiftKey ? 'ArrowUp' : 'ArrowDown', false, here, rows, columns);
  if (event.key === 'ArrowUp' || event.key === 'ArrowDown')
    return movedBy(event.key, false, here, rows, columns);
  if (event.key === 'Tab') return nextPlace(here, event.shiftKey ? -1 : 1, rows, columns) ?? here;
  return undefined;
}

function useCommitOnFlush(editing: Editing | null, commit: () => boolean): void {
  const latest = useRef(commit);
  latest.current = commit;
  const isEditing = editing !== null;
  useEffect(() => {
    if (!isEditing) return;
    const store = () => {
      latest.current();
    };
    document.addEventListener(flushEvent, store);
    window.addEventListener('pagehide', store);
    return () => {
      document.removeEventListener(flushEvent, store);
      window.removeEventListener('pagehide', store);
    };
  }, [isEditing]);
}

function useComingRow(
  { comingRow = null, rows, columns }: GridProps,
  go: (place: Place) => void,
  setEditing: (editing: Editing) => void,
): void {
  const place = comingRow === null ? -1 : rows.findIndex(({ key }) => key === comingRow);
  const gone = useRef<string | null>(null);
  const first = columns[0]?.key;
  const text = rows[place]?.cells[0]?.text ?? '';
  useEffect(() => {
    if (place === -1 || comingRow === null || first === undefined || gone.current === comingRow) return;
    gone.current = comingRow;
    go({ row: place, column: 0 });
    setEditing({ row: comingRow, column: first, text, error: null });
  }, [place, comingRow, first, text, go, setEditing]);
}
