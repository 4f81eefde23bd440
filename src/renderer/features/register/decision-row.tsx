import type { ReactNode } from 'react';
import { useTranslate } from '#renderer/ui/context/translate-context.ts';
import { AlertTriangle, Lock } from '#renderer/ui/icons.ts';
import { VisuallyHidden } from '#renderer/ui/visually-hidden.tsx';
import { type ColumnTools, columnText } from './register-columns.ts';
import type { RegisterEntry } from './register-entries.ts';
import type { ColumnId } from './register-view.ts';

interface DecisionRowProps {
  readonly entry: RegisterEntry;
  readonly columns: readonly ColumnId[];
  readonly tools: ColumnTools;
}

const apart: readonly ColumnId[] = ['number', 'heading', 'wording'];

/** One decision in the list beside the preview: number and heading, the chosen facts, and how the decision begins. */
export function DecisionRow({ entry, columns, tools }: DecisionRowProps): ReactNode {
  const text = (column: ColumnId) => (columns.includes(column) ? columnText(column, entry, tools) : '');
  const facts = columns
    .filter((column) => !apart.includes(column))
    .map((column) => columnText(column, entry, tools))
    .filter((fact) => fact !== '');
  return (
    <>
      <span className="decision-name">
        <span className="numeric">{text('number')}</span> {text('heading')}
        <Marks entry={entry} />
      </span>
      <span className="decision-note muted">{facts.join(' · ')}</span>
      <span className="decision-note">{text('wording')}</span>
    </>
  );
}

/** One decision in the table: a cell for each chosen column. */
export function DecisionCells({ entry, columns, tools }: DecisionRowProps): ReactNode {
  return columns.map((column) => (
    <span key={column} className={`decision-cell is-${column}`}>
      {columnText(column, entry, tools)}
      {column === 'heading' ? <Marks entry={entry} /> : null}
    </span>
  ));
}

function Marks({ entry }: { readonly entry: RegisterEntry }): ReactNode {
  const translate = useTranslate();
  const { decision } = entry;
  return (
    <>
      {decision.attested ? (
        <span className="decision-mark">
          <Lock aria-hidden />
          <VisuallyHidden>{translate('register.attestedYes')}</VisuallyHidden>
        </span>
      ) : null}
      {decision.conflict || entry.execution === 'late' ? (
        <span className="decision-mark decision-conflict">
          <AlertTriangle aria-hidden />
          <VisuallyHidden>
            {translate(decision.conflict ? 'common.conflict' : 'domain.execution.late')}
          </VisuallyHidden>
        </span>
      ) : null}
    </>
  );
}
