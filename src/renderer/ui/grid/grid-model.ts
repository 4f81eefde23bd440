/** One cell as it is shown, and what one begins with when it is edited. */
export interface GridCell {
  readonly text: string;
  /** What is edited and copied, when that is not what is shown. */
  readonly edit?: string;
  readonly isEditable?: boolean;
  readonly tone?: 'good' | 'bad' | 'muted';
}

export interface GridRow {
  readonly key: string;
  readonly kind: 'line' | 'sum' | 'heading';
  readonly cells: readonly GridCell[];
}

export interface GridColumn {
  readonly key: string;
  readonly header: string;
  readonly align?: 'start' | 'end';
  /** The cell that names the row. */
  readonly isRowHeader?: boolean;
}

/** A place in the grid, from 0. */
export interface Place {
  readonly row: number;
  readonly column: number;
}

/** The cells between two corners. */
export interface Range {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

export type GridAct = 'insert' | 'remove' | 'up' | 'down';

/** A place inside a grid of this size. */
export function within(place: Place, rows: number, columns: number): Place {
  return {
    row: Math.max(0, Math.min(place.row, rows - 1)),
    column: Math.max(0, Math.min(place.column, columns - 1)),
  };
}

export function rangeOf(anchor: Place, active: Place): Range {
  return {
    top: Math.min(anchor.row, active.row),
    bottom: Math.max(anchor.row, active.row),
    left: Math.min(anchor.column, active.column),
    right: Math.max(anchor.column, active.column),
  };
}

/** Where an arrow, Home, End, Page or their like leads; `undefined` for another key. */
export function movedBy(
  key: string,
  isFar: boolean,
  place: Place,
  rows: number,
  columns: number,
): Place | undefined {
  const last = { row: rows - 1, column: columns - 1 };
  switch (key) {
    case 'ArrowUp':
      return within({ ...place, row: isFar ? 0 : place.row - 1 }, rows, columns);
    case 'ArrowDown':
      return within({ ...place, row: isFar ? last.row : place.row + 1 }, rows, columns);
    case 'ArrowLeft':
      return within({ ...place, column: isFar ? 0 : place.column - 1 }, rows, columns);
    case 'ArrowRight':
      return within({ ...place, column: isFar ? last.column : place.column + 1 }, rows, columns);
    case 'Home':
      return isFar ? { row: 0, column: 0 } : { ...place, column: 0 };
    case 'End':
      return isFar ? last : { ...place, column: last.column };
    case 'PageUp':
      return within({ ...place, row: place.row - 10 }, rows, columns);
    case 'PageDown':
      return within({ ...place, row: place.row + 10 }, rows, columns);
    default:
      return undefined;
  }
}

/** The next cell in reading order; `undefined` past the last one, where Tab leaves the grid. */
export function nextPlace(place: Place, step: 1 | -1, rows: number, columns: number): Place | undefined {
  const index = place.row * columns + place.column + step;
  if (index < 0 || index >= rows * columns) return undefined;
  return { row: Math.floor(index / columns), column: index % columns };
}

/** The cells of a range as Excel takes them: tabs between, a line for each row. */
export function copyText(rows: readonly GridRow[], { top, bottom, left, right }: Range): string {
  return rows
    .slice(top, bottom + 1)
    .map(({ cells }) =>
      cells
        .slice(left, right + 1)
        .map(({ edit, text }) => edit ?? text)
        .join('\t'),
    )
    .join('\n');
}
