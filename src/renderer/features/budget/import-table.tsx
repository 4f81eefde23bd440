import type { ReactNode } from 'react';
import { useTranslate } from '#renderer/ui/context/translate-context.ts';
import { amountText } from '#shared/domain/budget/amount-format.ts';
import { budgetSections } from '#shared/domain/budget/budget-line.ts';
import {
  type CellReading,
  columnRoles,
  type RowReading,
  type TableCell,
} from '#shared/recognise/budget/budget-table.ts';
import { useAmountProblem } from './use-amount-problem.ts';
import type { Importing } from './use-import.ts';

interface ImportTableProps {
  readonly importing: Importing;
  readonly table: readonly (readonly TableCell[])[];
}

/** The table with what each column, row and cell is read as; what is wrong can be put right where it stands. */
export function ImportTable({ importing, table }: ImportTableProps): ReactNode {
  const translate = useTranslate();
  const { columns, rows } = importing.reading;
  return (
    <section className="table-scroll import-scroll" aria-label={translate('budget.previewLabel')}>
      <table className="table import-table" data-testid="import-table">
        <caption className="visually-hidden">{translate('budget.previewLabel')}</caption>
        <thead>
          <tr>
            <th scope="col">{translate('budget.takeRow')}</th>
            <th scope="col">{translate('budget.rowKind')}</th>
            {columns.map(({ header, role }, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a column is its place
              <th key={index} scope="col">
                <span className="import-head">{header}</span>
                <select
                  className="input select"
                  aria-label={translate('budget.columnRole', { number: index + 1 })}
                  value={role}
                  onChange={(event) => {
                    const chosen = columnRoles.find((one) => one === event.target.value);
                    if (chosen !== undefined) importing.setRole(index, chosen);
                  }}
                >
                  {columnRoles.map((one) => (
                    <option key={one} value={one}>
                      {translate(`budget.role.${one}`)}
                    </option>
                  ))}
                </select>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows
            .filter(({ kind }) => kind !== 'blank')
            .map((row) => (
              <ImportRow key={row.index} row={row} importing={importing} cells={table[row.index] ?? []} />
            ))}
        </tbody>
      </table>
    </section>
  );
}

interface ImportRowProps {
  readonly row: RowReading;
  readonly importing: Importing;
  readonly cells: readonly TableCell[];
}

function ImportRow({ row, importing, cells }: ImportRowProps): ReactNode {
  const translate = useTranslate();
  const isTaken = row.kind === 'line' || row.kind === 'openingEquity';
  const isOut = importing.leftOut.has(row.index);
  const kind = translate(`budget.kind.${row.kind}`);
  return (
    <tr className={`import-${row.kind}${isOut ? ' is-out' : ''}`} data-row={row.index}>
      <td>
        {row.kind === 'title' || row.kind === 'heading' ? null : (
          <input
            type="checkbox"
            aria-label={translate(isTaken ? 'budget.takeRowOf' : 'budget.compareRowOf', {
              label: row.label || String(row.index + 1),
            })}
            checked={!isOut}
            onChange={(event) => importing.leaveOut(row.index, !event.target.checked)}
          />
        )}
      </td>
      <td>
        {row.kind === 'line' ? <SectionChoice row={row} importing={importing} /> : kind}
        {row.problem === 'label-missing' ? (
          <p className="import-problem">{translate('budget.labelMissing')}</p>
        ) : null}
      </td>
      {importing.reading.columns.map((column, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a column is its place
        <td key={index} className={column.role === 'label' ? undefined : 'cell-end'}>
          <ImportCell row={row} column={index} importing={importing} text={textOf(cells[index])} />
        </td>
      ))}
    </tr>
  );
}

function SectionChoice({ row, importing }: Pick<ImportRowProps, 'row' | 'importing'>): ReactNode {
  const translate = useTranslate();
  return (
    <>
      <select
        className="input select"
        aria-label={translate('budget.sectionOf', { label: row.label })}
        value={row.section ?? ''}
        onChange={(event) => {
          const chosen = budgetSections.find((section) => section === event.target.value);
          if (chosen !== undefined) importing.setSection(row.index, chosen);
        }}
      >
        {row.section === null ? <option value="">{translate('budget.chooseSection')}</option> : null}
        {budgetSections.map((section) => (
          <option key={section} value={section}>
            {translate(`domain.budgetSection.${section}`)}
          </option>
        ))}
      </select>
      {row.problem === 'section-missing' ? (
        <p className="import-problem">{translate('budget.sectionMissing')}</p>
      ) : null}
    </>
  );
}

interface ImportCellProps {
  readonly row: RowReading;
  readonly column: number;
  readonly importing: Importing;
  readonly text: string;
}

/** What stood there, and what it is read as: an amount, or why not, with a field to put it right. */
function ImportCell({ row, column, importing, text }: ImportCellProps): ReactNode {
  const translate = useTranslate();
  const problemText = useAmountProblem();
  const cell: CellReading = row.cells[column] ?? { status: 'empty' };
  const check = row.checks.find((one) => one.column === column);
  if (cell.status === 'problem') {
    return (
      <>
        <input
          className="input import-input"
          aria-label={translate('budget.correct', { label: row.label })}
          aria-invalid
          defaultValue={text}
          onBlur={(event) => importing.correct(row.index, column, event.target.value)}
          onKeyDown={(event) => {
            if (event.key === 'Enter') importing.correct(row.index, column, event.currentTarget.value);
          }}
        />
        <p className="import-problem">{problemText(cell.problem, text)}</p>
      </>
    );
  }
  if (cell.status === 'empty') return text;
  return (
    <>
      {amountText(cell.ore, cell.unit)} {cell.unit}
      <span className="import-source">{translate('budget.stoodAs', { text: text.trim() })}</span>
      {cell.note === 'own-unit' ? <p className="import-note">{translate('budget.ownUnit')}</p> : null}
      {check === undefined ? null : (
        <p className={check.outcome === 'wrong' ? 'import-problem' : 'import-note'}>
          {translate(`budget.check.${check.outcome}`, {
            expected: `${amountText(check.expected, cell.unit)} ${cell.unit}`,
            difference: `${amountText(check.stated - check.expected, cell.unit)} ${cell.unit}`,
          })}
        </p>
      )}
    </>
  );
}

function textOf(cell: TableCell | undefined): string {
  if (cell === undefined) return '';
  return typeof cell === 'string' ? cell : cell.number.replace('.', ',');
}
