import { type ReactNode, useMemo } from 'react';
import { useFormat } from '#renderer/ui/context/format-context.ts';
import { useTranslate } from '#renderer/ui/context/translate-context.ts';
import type { RecordId } from '#shared/base/id.ts';
import { DecisionCells, DecisionRow } from './decision-row.tsx';
import { type GroupName, groupEntries, type RegisterLine } from './group-entries.ts';
import { LongList } from './long-list.tsx';
import type { ColumnTools } from './register-columns.ts';
import type { RegisterEntry } from './register-entries.ts';
import type { ColumnId, RegisterView } from './register-view.ts';

interface RegisterListProps {
  readonly entries: readonly RegisterEntry[];
  readonly view: Pick<RegisterView, 'grouping' | 'layout' | 'columns'>;
  readonly tools: ColumnTools;
  readonly selected: RecordId;
  readonly onSelect: (id: RecordId) => void;
  readonly onOpen: (id: RecordId) => void;
}

/** The decisions that fit, in groups or not: beside a preview, or as a table of the chosen columns. */
export function RegisterList({ entries, view, tools, selected, ...acts }: RegisterListProps): ReactNode {
  const translate = useTranslate();
  const { grouping, layout, columns } = view;
  const rows = useMemo(
    () =>
      groupEntries(entries, grouping, groupName(grouping, tools)).map((line) => ({
        line,
        key: line.type === 'entry' ? line.entry.decision.minuteItem : `group ${line.key}`,
        isHeading: line.type === 'group',
      })),
    [entries, grouping, tools],
  );
  const isTable = layout === 'table';
  const list = (
    <LongList
      label={translate('register.list')}
      rows={rows}
      selected={selected}
      onSelect={({ line }) => line.type === 'entry' && acts.onSelect(line.entry.decision.minuteItem)}
      onOpen={({ line }) => line.type === 'entry' && acts.onOpen(line.entry.decision.minuteItem)}
      rowHeight={isTable ? 2.75 : 5.5}
      headingHeight={2.25}
      testId="decision-list"
      renderRow={({ line }) => <Line line={line} view={view} tools={tools} />}
    />
  );
  if (!isTable) return list;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section className="register-table" tabIndex={0} aria-label={translate('register.list')}>
      <div style={gridOf(columns)}>
        <div className="register-table-head" aria-hidden>
          {columns.map((column) => (
            <span key={column}>{translate(`register.column.${column}`)}</span>
          ))}
        </div>
        {list}
      </div>
    </section>
  );
}

interface LineProps {
  readonly line: RegisterLine;
  readonly view: RegisterListProps['view'];
  readonly tools: ColumnTools;
}

function Line({ line, view, tools }: LineProps): ReactNode {
  const format = useFormat();
  if (line.type === 'group') {
    return (
      <>
        {line.title} <span className="muted">({format.number(line.count)})</span>
      </>
    );
  }
  const shown = { entry: line.entry, columns: view.columns, tools };
  return view.layout === 'table' ? <DecisionCells {...shown} /> : <DecisionRow {...shown} />;
}

/** How wide a column may grow beside the others; the least that can be read, in rem. */
const widths: Readonly<Record<ColumnId, readonly [least: number, share: number]>> = {
  number: [6, 0],
  date: [8.5, 0],
  body: [7, 1],
  heading: [12, 3],
  wording: [12, 4],
  result: [6, 1],
  standing: [7, 1],
  registryNumber: [7, 0],
  matter: [9, 2],
  itemType: [7, 1],
  presenter: [7, 1],
  assignments: [12, 3],
  execution: [8, 1],
  attested: [7, 1],
};

function gridOf(columns: readonly ColumnId[]): React.CSSProperties {
  const tracks = columns.map((column) => {
    const [least, share] = widths[column];
    return share === 0 ? `${least}rem` : `minmax(${least}rem, ${share}fr)`;
  });
  const least = columns.reduce((sum, column) => sum + widths[column][0] + 0.75, 2);
  return { '--columns': tracks.join(' '), minInlineSize: `${least}rem` } as React.CSSProperties;
}

function groupName(grouping: RegisterView['grouping'], tools: ColumnTools): GroupName {
  return ({ decision }) => {
    if (grouping === 'year') {
      const year = decision.date.slice(0, 4);
      return { key: year, title: year };
    }
    const { matter, registryNumber } = decision;
    const name = tools.matterName(matter);
    if (matter !== null && name !== '') return { key: matter, title: name };
    if (registryNumber !== null) {
      return { key: registryNumber, title: `${registryNumber} ${decision.heading}` };
    }
    return { key: '', title: tools.translate('register.noMatter') };
  };
}
