import { type DecisionFilter, emptyFilter, parseFilter } from './filter-decisions.ts';

/** What can be told of a decision in the list and in a file. */
export const columnIds = [
  'number',
  'date',
  'body',
  'heading',
  'wording',
  'result',
  'standing',
  'registryNumber',
  'matter',
  'itemType',
  'presenter',
  'assignments',
  'execution',
  'attested',
] as const;
export type ColumnId = (typeof columnIds)[number];

export const groupings = ['none', 'year', 'matter'] as const;
export type Grouping = (typeof groupings)[number];

/** `preview`: the list with the chosen decision beside it. `table`: the list alone, as wide as the page. */
export const layouts = ['preview', 'table'] as const;
export type Layout = (typeof layouts)[number];

/** How the register is looked at. */
export interface RegisterView {
  readonly filter: DecisionFilter;
  readonly grouping: Grouping;
  readonly layout: Layout;
  readonly columns: readonly ColumnId[];
}

export const usualView: RegisterView = {
  filter: emptyFilter,
  grouping: 'none',
  layout: 'preview',
  columns: ['number', 'date', 'body', 'heading', 'wording', 'result', 'standing'],
};

/** A view that has been given a name, on this computer. */
export interface SavedView extends RegisterView {
  readonly name: string;
}

/** The saved views out of what is stored; what is not understood is left out. */
export function parseSavedViews(stored: unknown): readonly SavedView[] {
  if (!Array.isArray(stored)) return [];
  return stored.flatMap((value: unknown) => {
    if (typeof value !== 'object' || value === null || !('name' in value)) return [];
    const { name } = value;
    return typeof name === 'string' && name !== '' ? [{ name, ...parseView(value) }] : [];
  });
}

function parseView(stored: object): RegisterView {
  const values = stored as Readonly<Record<string, unknown>>;
  const listed = Array.isArray(values['columns']) ? (values['columns'] as readonly unknown[]) : [];
  const columns = columnIds.filter((id) => listed.includes(id));
  return {
    filter: parseFilter(values['filter']),
    grouping: groupings.find((one) => one === values['grouping']) ?? usualView.grouping,
    layout: layouts.find((one) => one === values['layout']) ?? usualView.layout,
    columns: columns.length === 0 ? usualView.columns : columns,
  };
}
