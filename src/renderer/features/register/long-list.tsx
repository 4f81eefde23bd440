import { type ReactNode, useEffect, useId, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { rowForKey, rowStarts, scrollToRow, visibleRows } from './visible-rows.ts';

/** A row that can be chosen, or the heading of those that follow. */
export interface LongListRow {
  readonly key: string;
  readonly isHeading: boolean;
}

interface LongListProps<Row extends LongListRow> {
  readonly label: string;
  readonly rows: readonly Row[];
  readonly selected: string | null;
  readonly onSelect: (row: Row) => void;
  /** Enter, or a double click. */
  readonly onOpen: (row: Row) => void;
  readonly renderRow: (row: Row) => ReactNode;
  /** Height of a row in rem: rows of a kind are equally high, so that thousands of them need no measuring. */
  readonly rowHeight: number;
  readonly headingHeight: number;
  readonly testId?: string;
}

/** A list of thousands of rows of which only those in view are drawn. Arrows, Page up and down, Home and End move. */
export function LongList<Row extends LongListRow>(props: LongListProps<Row>): ReactNode {
  const { rows, selected, onSelect, rowHeight, headingHeight } = props;
  const id = useId();
  const list = useRef<HTMLDivElement>(null);
  const { scrollTop, viewHeight, rem, setScrollTop } = useView(list);
  const starts = useMemo(
    () => rowStarts(rows.map(({ isHeading }) => rem * (isHeading ? headingHeight : rowHeight))),
    [rows, rem, rowHeight, headingHeight],
  );
  const choosable = useMemo(() => rows.flatMap(({ isHeading }, index) => (isHeading ? [] : [index])), [rows]);
  const current = useMemo(() => rows.findIndex(({ key }) => key === selected), [rows, selected]);
  const { first, end } = visibleRows(scrollTop, viewHeight, starts);

  function select(index: number): void {
    const row = rows[index];
    if (row === undefined || row.isHeading || list.current === null) return;
    list.current.scrollTop = scrollToRow(index, list.current.scrollTop, viewHeight, starts);
    onSelect(row);
  }

  function answerKey(event: React.KeyboardEvent): void {
    if (event.ctrlKey || event.altKey) return;
    const row = rows[current];
    if (event.key === 'Enter' && row !== undefined) {
      event.preventDefault();
      props.onOpen(row);
      return;
    }
    const page = Math.max(Math.floor(viewHeight / (rem * rowHeight)) - 1, 1);
    const target = rowForKey(event.key, choosable.indexOf(current), choosable.length, page);
    if (target === undefined) return;
    event.preventDefault();
    // The first row is shown with the heading above it.
    if (target === 0 && list.current !== null) list.current.scrollTop = 0;
    select(choosable[target] ?? 0);
  }

  useEffect(() => {
    if (current < 0 || list.current === null) return;
    list.current.scrollTop = scrollToRow(current, list.current.scrollTop, viewHeight, starts);
  }, [current, viewHeight, starts]);

  return (
    <div
      ref={list}
      className="long-list"
      role="listbox"
      tabIndex={0}
      aria-label={props.label}
      {...(current >= first && current < end ? { 'aria-activedescendant': `${id}-${current}` } : {})}
      data-testid={props.testId}
      onScroll={(event) => setScrollTop(event.currentTarget.scrollTop)}
      onKeyDown={answerKey}
    >
      <div className="long-list-space" role="presentation" style={{ blockSize: starts.at(-1) ?? 0 }}>
        {rows.slice(first, end).map((row, offset) => {
          const index = first + offset;
          const place = {
            insetBlockStart: starts[index],
            blockSize: (starts[index + 1] ?? 0) - (starts[index] ?? 0),
          };
          if (row.isHeading) {
            return (
              <div key={row.key} className="long-list-heading" role="presentation" style={place}>
                {props.renderRow(row)}
              </div>
            );
          }
          return (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the list itself answers the keys
            // biome-ignore lint/a11y/useFocusableInteractive: the list has the focus and names the active row
            <div
              key={row.key}
              id={`${id}-${index}`}
              className="long-list-row"
              role="option"
              aria-selected={index === current}
              aria-setsize={choosable.length}
              aria-posinset={placeOf(choosable, index) + 1}
              style={place}
              onClick={() => select(index)}
              onDoubleClick={() => props.onOpen(row)}
            >
              {props.renderRow(row)}
            </div>
          );
        })}
      </div>
    </div>
  );
}

/** Where a row stands among those that can be chosen. Without headings it is the row itself. */
function placeOf(choosable: readonly number[], index: number): number {
  return choosable[index] === index ? index : choosable.indexOf(index);
}

function useView(list: React.RefObject<HTMLDivElement | null>) {
  const [scrollTop, setScrollTop] = useState(0);
  const [size, setSize] = useState({ viewHeight: 600, rem: 16 });
  useLayoutEffect(() => {
    const element = list.current;
    if (element === null) return;
    const observer = new ResizeObserver(() => {
      const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
      setSize({ viewHeight: element.clientHeight, rem });
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, [list]);
  return { scrollTop, setScrollTop, viewHeight: size.viewHeight, rem: size.rem };
}
