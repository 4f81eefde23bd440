/** Which rows of a long list to draw. */
export interface VisibleRows {
  readonly first: number;
  /** One after the last. */
  readonly end: number;
}

/** Rows drawn beyond the edges, so that quick scrolling meets no gap. */
const beyond = 6;

/** The rows that can be seen, and a few beyond, in a list whose rows are equally high. */
export function visibleRows(
  scrollTop: number,
  viewHeight: number,
  rowHeight: number,
  count: number,
): VisibleRows {
  const first = Math.max(Math.floor(scrollTop / rowHeight) - beyond, 0);
  const end = Math.min(Math.ceil((scrollTop + viewHeight) / rowHeight) + beyond, count);
  return { first: Math.min(first, end), end };
}

/** Where to scroll so that a row is seen whole; the same place when it is already. */
export function scrollToRow(index: number, scrollTop: number, viewHeight: number, rowHeight: number): number {
  const top = index * rowHeight;
  if (top < scrollTop) return top;
  if (top + rowHeight > scrollTop + viewHeight) return top + rowHeight - viewHeight;
  return scrollTop;
}

/** The row that a key goes to, or `undefined` for a key that does not move. */
export function rowForKey(key: string, current: number, count: number, page: number): number | undefined {
  const target = {
    ArrowDown: current + 1,
    ArrowUp: current - 1,
    PageDown: current + page,
    PageUp: current - page,
    Home: 0,
    End: count - 1,
  }[key];
  return target === undefined ? undefined : Math.min(Math.max(target, 0), count - 1);
}
