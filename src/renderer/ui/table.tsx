import type { ReactNode } from 'react';

export interface TableColumn<Row> {
  readonly key: string;
  readonly header: ReactNode;
  readonly cell: (row: Row) => ReactNode;
  readonly align?: 'start' | 'end';
  /** The cell that names the row. */
  readonly isRowHeader?: boolean;
  /** As narrow as its content allows. */
  readonly isNarrow?: boolean;
}

export interface TableProps<Row> {
  /** What the table shows; spoken, and seen when `showCaption`. */
  readonly caption: string;
  readonly showCaption?: boolean;
  readonly columns: readonly TableColumn<Row>[];
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string;
  readonly isSelected?: (row: Row) => boolean;
  readonly footer?: ReactNode;
  readonly testId?: string;
}

/** A plain table: real headers, scrolls sideways inside itself when the text is large. */
export function Table<Row>(props: TableProps<Row>) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section className="table-scroll" tabIndex={0} aria-label={props.caption}>
      <table className="table" data-testid={props.testId}>
        <caption className={props.showCaption === true ? 'table-caption' : 'visually-hidden'}>
          {props.caption}
        </caption>
        <thead>
          <tr>
            {props.columns.map((column) => (
              <th key={column.key} scope="col" className={cellClass(column)}>
                {column.header}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {props.rows.map((row) => (
            <TableRow
              key={props.rowKey(row)}
              row={row}
              name={props.rowKey(row)}
              columns={props.columns}
              isSelected={props.isSelected?.(row) ?? false}
            />
          ))}
        </tbody>
        {props.footer === undefined ? null : <tfoot>{props.footer}</tfoot>}
      </table>
    </section>
  );
}

interface TableRowProps<Row> {
  readonly row: Row;
  /** Tells which row it is to whoever handles events of the whole table. */
  readonly name: string;
  readonly columns: readonly TableColumn<Row>[];
  readonly isSelected: boolean;
}

function TableRow<Row>({ row, name, columns, isSelected }: TableRowProps<Row>) {
  return (
    <tr data-row={name} className={isSelected ? 'is-selected' : undefined}>
      {columns.map((column) =>
        column.isRowHeader === true ? (
          <th key={column.key} scope="row" className={cellClass(column)}>
            {column.cell(row)}
          </th>
        ) : (
          <td key={column.key} className={cellClass(column)}>
            {column.cell(row)}
          </td>
        ),
      )}
    </tr>
  );
}

function cellClass<Row>(column: TableColumn<Row>): string {
  return `cell-${column.align ?? 'start'}${column.isNarrow === true ? ' cell-narrow' : ''}`;
}
