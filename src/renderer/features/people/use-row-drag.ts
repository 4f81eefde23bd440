import { type DragEvent, useRef } from 'react';

/** Puts the rows of a table in order by mouse: the handle is dragged, the table takes what is dropped. */
export interface RowDrag {
  readonly begin: (event: DragEvent<HTMLElement>, row: string) => void;
  readonly end: () => void;
  readonly onDragOver: (event: DragEvent<HTMLElement>) => void;
  readonly onDrop: (event: DragEvent<HTMLElement>) => void;
}

/** `onMove` hears at which index of the list without it a row is to stand. */
export function useRowDrag(rows: readonly string[], onMove: (row: string, index: number) => void): RowDrag {
  const dragged = useRef<string | null>(null);
  return {
    begin: (event, row) => {
      dragged.current = row;
      event.dataTransfer.effectAllowed = 'move';
      const line = event.currentTarget.closest('tr');
      event.dataTransfer.setData('text/plain', line?.textContent ?? '');
      if (line !== null) event.dataTransfer.setDragImage(line, 8, 8);
    },
    end: () => {
      dragged.current = null;
    },
    onDragOver: (event) => {
      if (dragged.current !== null) event.preventDefault();
    },
    onDrop: (event) => {
      const row = dragged.current;
      dragged.current = null;
      const line = event.target instanceof Element ? event.target.closest('tr[data-row]') : null;
      const target = line?.getAttribute('data-row');
      if (row === null || line === null || target === null || target === undefined || target === row) return;
      event.preventDefault();
      const { top, height } = line.getBoundingClientRect();
      const index = rows.filter((one) => one !== row).indexOf(target);
      if (index >= 0) onMove(row, event.clientY > top + height / 2 ? index + 1 : index);
    },
  };
}
