import { type ReactNode, useId } from 'react';
import type { GridColumn, GridRow, Place, Range } from './grid-model.ts';
import './grid.css';
import { type Editing, type GridProps, useGrid } from './use-grid.ts';

/** A real table, so that every reader and printer knows it, with the keys of a grid. */
const gridRole = { role: 'grid', 'aria-multiselectable': true } as const;

/** A table that feels like a spreadsheet: arrows, Enter, Tab, F2 or typing, Escape, copy and paste. */
export function Grid(props: GridProps): ReactNode {
  const { label, columns, rows, onPaste, testId } = props;
  const grid = useGrid(props);
  const errorId = useId();
  const { editing, range, here } = grid;
  return (
    <div className="grid-frame">
      <div className="grid-scroll">
        <table
          ref={grid.table}
          className="grid"
          {...gridRole}
          aria-label={label}
          data-testid={testId}
          onCopy={(event) => {
            if (editing !== null) return;
            event.preventDefault();
            event.clipboardData.setData('text/plain', grid.copy());
          }}
          onPaste={(event) => {
            const row = rows[here.row];
            const column = columns[here.column];
            if (editing !== null || row === undefined || column === undefined) return;
            event.preventDefault();
            onPaste?.(row.key, column.key, event.clipboardData.getData('text/plain'));
          }}
        >
          <thead>
            <tr>
              {columns.map((column) => (
                <th key={column.key} scope="col" className={`grid-${column.align ?? 'start'}`}>
                  {column.header}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row, index) => (
              <Row
                key={row.key}
                row={row}
                index={index}
                columns={columns}
                activeColumn={here.row === index ? here.column : null}
                range={range}
                editing={editing?.row === row.key ? editing : null}
                errorId={errorId}
                onKeyDown={grid.onKeyDown}
                onGo={grid.go}
                onBegin={() => grid.beginEditing()}
                onType={(text) => editing !== null && grid.setEditing({ ...editing, text, error: null })}
                onEditKey={grid.onEditKey}
                onLeave={grid.commit}
              />
            ))}
          </tbody>
        </table>
      </div>
    </div>
  );
}

interface RowProps {
  readonly row: GridRow;
  readonly index: number;
  readonly columns: readonly GridColumn[];
  readonly activeColumn: number | null;
  readonly range: Range;
  readonly editing: Editing | null;
  readonly errorId: string;
  readonly onKeyDown: (event: React.KeyboardEvent) => void;
  readonly onGo: (place: Place, isExtending?: boolean) => void;
  readonly onBegin: () => void;
  readonly onType: (text: string) => void;
  readonly onEditKey: (event: React.KeyboardEvent) => void;
  readonly onLeave: () => void;
}

function Row(props: RowProps): ReactNode {
  const { row, index, columns, activeColumn, range, editing } = props;
  return (
    <tr className={`grid-row grid-${row.kind}`} data-row={row.key}>
      {columns.map((column, place) => {
        const cell = row.cells[place] ?? { text: '' };
        const isEdited = editing?.column === column.key;
        const isMarked =
          index >= range.top && index <= range.bottom && place >= range.left && place <= range.right;
        const shared = {
          role: column.isRowHeader === true ? 'rowheader' : 'gridcell',
          className: `grid-cell grid-${column.align ?? 'start'}${cell.isEditable === true ? ' is-editable' : ''}${cell.tone === undefined ? '' : ` tone-${cell.tone}`}`,
          tabIndex: activeColumn === place ? 0 : -1,
          'aria-selected': isMarked,
          'aria-readonly': cell.isEditable !== true,
          'data-place': `${index}-${place}`,
          'data-column': column.key,
          onMouseDown: (event: React.MouseEvent) => {
            if (!isEdited) props.onGo({ row: index, column: place }, event.shiftKey);
          },
          onDoubleClick: props.onBegin,
          onKeyDown: isEdited ? undefined : props.onKeyDown,
        };
        const content = isEdited ? cellInput(props, editing, column.header) : cell.text;
        return column.isRowHeader === true ? (
          <th key={column.key} scope="row" {...shared}>
            {content}
          </th>
        ) : (
          <td key={column.key} {...shared}>
            {content}
          </td>
        );
      })}
    </tr>
  );
}

function cellInput(
  { errorId, onType, onEditKey, onLeave }: RowProps,
  { text, error }: Editing,
  label: string,
): ReactNode {
  const attributes = {
    className: 'grid-input',
    'aria-label': label,
    value: text,
    // The user asked for it by a key or a double click.
    autoFocus: true,
    ...(error === null ? {} : { 'aria-invalid': true, 'aria-describedby': errorId }),
  };
  return (
    <>
      <input
        {...attributes}
        onChange={(event) => onType(event.target.value)}
        onKeyDown={onEditKey}
        onBlur={onLeave}
      />
      {error === null ? null : (
        <p className="grid-error" id={errorId} role="alert">
          {error}
        </p>
      )}
    </>
  );
}
