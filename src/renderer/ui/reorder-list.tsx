import { memo, type ReactNode, useMemo } from 'react';
import { Button } from 'react-aria-components/Button';
import { GridList, GridListItem } from 'react-aria-components/GridList';
import { DropIndicator, useDragAndDrop } from 'react-aria-components/useDragAndDrop';
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
  /** The item is to stand at this index of the list without it. */
  readonly onMove: (id: string, index: number) => void;
  readonly handleLabel: (name: string) => string;
  readonly isReadOnly?: boolean;
}

/**
 * A list that can be put in order: with the mouse by the handle, and by keyboard from the handle (Enter, arrows,
 * Enter), which the component library announces in the language of the interface. Drawn again only for new props.
 */
export const ReorderList = memo(DrawReorderList) as typeof DrawReorderList;

function DrawReorderList<Item extends ReorderItem>(props: ReorderListProps<Item>) {
  const { items, onMove, renderItem, isReadOnly = false } = props;
  const { dragAndDropHooks } = useDragAndDrop<Item>({
    isDisabled: isReadOnly,
    getItems: (keys) =>
      [...keys].map((key) => ({ 'text/plain': items.find((item) => item.id === key)?.name ?? '' })),
    onReorder: ({ keys, target }) => {
      const [moved] = keys;
      if (moved === undefined) return;
      const others = items.filter((item) => item.id !== moved);
      const index = others.findIndex((item) => item.id === target.key);
      if (index >= 0) onMove(String(moved), target.dropPosition === 'after' ? index + 1 : index);
    },
    renderDropIndicator: (target) => <DropIndicator target={target} className="drop-line" />,
  });
  // The library keeps the drawn row for as long as it gets the same function and the same item.
  const handleLabel = props.handleLabel;
  const renderRow = useMemo(
    () => (item: Item) => (
      <GridListItem id={item.id} textValue={item.name} className="reorder-row">
        {isReadOnly ? null : (
          <Button slot="drag" className="drag-handle" aria-label={handleLabel(item.name)}>
            <GripVertical aria-hidden />
          </Button>
        )}
        {renderItem(item)}
      </GridListItem>
    ),
    [renderItem, handleLabel, isReadOnly],
  );
  return (
    <GridList
      aria-label={props.label}
      className="reorder-list"
      items={items}
      dependencies={[renderRow]}
      dragAndDropHooks={dragAndDropHooks}
      keyboardNavigationBehavior="tab"
      disallowTypeAhead
      selectionMode="none"
    >
      {renderRow}
    </GridList>
  );
}
