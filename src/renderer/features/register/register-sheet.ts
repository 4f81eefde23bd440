import type { Spreadsheet } from '#shared/publish/spreadsheet/spreadsheet.ts';
import { type ColumnTools, columnText } from './register-columns.ts';
import type { RegisterEntry } from './register-entries.ts';
import type { ColumnId } from './register-view.ts';

const wide: readonly ColumnId[] = ['heading', 'wording', 'assignments', 'matter'];

/** The decisions that are shown, in the chosen columns, as a table for Excel. Days are days there, not text. */
export function registerSheet(
  entries: readonly RegisterEntry[],
  columns: readonly ColumnId[],
  tools: ColumnTools,
): Spreadsheet {
  return {
    name: tools.translate('register.title'),
    columns: columns.map((column) => ({
      header: tools.translate(`register.column.${column}`),
      ...(wide.includes(column) ? { width: 60 } : {}),
    })),
    rows: entries.map((entry) =>
      columns.map((column) => {
        if (column === 'date') return { date: entry.decision.date };
        // Each clause on a line of its own.
        return column === 'wording' ? entry.decision.clauses.join('\n') : columnText(column, entry, tools);
      }),
    ),
  };
}
