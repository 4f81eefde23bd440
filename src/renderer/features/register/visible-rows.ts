/** Which rows of a long list to draw. */
export interface VisibleRows {
  readonly first: number;
  /** One after the last. */
  readonly end: number;
}

/** Rows drawn beyond the edges, so that quick scrolling meets no gap. */
const beyond = 6;

/** Where each row begins, and at the end where the list does: rows and headings have each their own height. */
export function rowStarts(heights: readonly number[]): Float64Array {
  const starts = new Float64Array(heights.length + 1);
  for (const [index, height] of heights.entries()) starts[index + 1] = (starts[index] ?? 0) + height;
  return starts;
}

/** The rows that can be seen, and a few beyond. */
export function visibleRows(scrollTop: number, viewHeight: number, starts: Float64Array): VisibleRows {
  const count = starts.length - 1;
  const first = Math.max(rowAt(starts, scrollTop) - beyond, 0);
  const end = Math.min(rowAt(starts, scrollTop + viewHeight) + 1 + beyond, count);
  return { first: Math.min(first, end), end };
}

/** The row that covers a place, by halving; the last one for a place beyond the end. */
function rowAt(starts: Float64Array, place: number): number {
  let low = 0;
  let high = Math.max(starts.length - 2, 0);
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((starts[middle] ?? 0) <= place) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Where to scroll so that a row is seen whole; the same place when it is already. */
export function scrollToRow(
  index: number,
  scrollTop: number,
  viewHeight: number,
  starts: Float64Array,
): number {
  const top = starts[index] ?? 0;
  const bottom = starts[index + 1] ?? top;
  if (top < scrollTop) return top;
  if (bottom > scrollTop + viewHeight) return bottom - viewHeight;
  return scrollTop;
}

/** The row that a key goes to, or `undefined` for a key that does not move. Rows are counted without headings. */
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
