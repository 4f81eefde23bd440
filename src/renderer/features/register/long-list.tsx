import { type ReactNode, useEffect, useId, useLayoutEffect, useRef, useState } from 'react';
import { rowForKey, scrollToRow, visibleRows } from './visible-rows.ts';

interface LongListProps<Item> {
  readonly label: string;
  readonly items: readonly Item[];
  readonly keyOf: (item: Item) => string;
  readonly selected: string | null;
  readonly onSelect: (item: Item) => void;
  readonly renderRow: (item: Item) => ReactNode;
  /** Height of a row in rem: rows are equally high, so that 6,000 of them need no measuring. */
  readonly rowHeight: number;
  readonly testId?: string;
}

/** A list of thousands of rows of which only those in view are drawn. Arrows, Page up and down, Home and End move. */
export function LongList<Item>(props: LongListProps<Item>): ReactNode {
  const { items, keyOf, selected, onSelect, rowHeight } = props;
  const id = useId();
  const list = useRef<HTMLDivElement>(null);
  const { scrollTop, viewHeight, rowPixels, setScrollTop } = useView(list, rowHeight);
  const current = items.findIndex((item) => keyOf(item) === selected);
  const { first, end } = visibleRows(scrollTop, viewHeight, rowPixels, items.length);

  function select(index: number): void {
    const item = items[index];
    if (item === undefined || list.current === null) return;
    list.current.scrollTop = scrollToRow(index, list.current.scrollTop, viewHeight, rowPixels);
    onSelect(item);
  }

  useEffect(() => {
    if (current < 0 || list.current === null) return;
    list.current.scrollTop = scrollToRow(current, list.current.scrollTop, viewHeight, rowPixels);
  }, [current, viewHeight, rowPixels]);

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
      onKeyDown={(event) => {
        const page = Math.max(Math.floor(viewHeight / rowPixels) - 1, 1);
        const target = rowForKey(event.key, current, items.length, page);
        if (target === undefined || event.ctrlKey || event.altKey) return;
        event.preventDefault();
        select(target);
      }}
    >
      <div className="long-list-space" role="presentation" style={{ blockSize: items.length * rowPixels }}>
        {items.slice(first, end).map((item, offset) => {
          const index = first + offset;
          return (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the list itself answers the keys
            // biome-ignore lint/a11y/useFocusableInteractive: the list has the focus and names the active row
            <div
              key={keyOf(item)}
              id={`${id}-${index}`}
              className="long-list-row"
              role="option"
              aria-selected={index === current}
              aria-setsize={items.length}
              aria-posinset={index + 1}
              style={{ insetBlockStart: index * rowPixels, blockSize: rowPixels }}
              onClick={() => select(index)}
            >
              {props.renderRow(item)}
            </div>
          );
        })}
      </div>
    </div>
  );
}

function useView(list: React.RefObject<HTMLDivElement | null>, rowHeight: number) {
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
  return { scrollTop, setScrollTop, viewHeight: size.viewHeight, rowPixels: rowHeight * size.rem };
}
