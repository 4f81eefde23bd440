import { type ReactNode, useId } from 'react';
import { useBase } from '#renderer/storage/hooks.ts';
import { useYearWheel } from '#renderer/storage/use-year-wheel.ts';
import { useWorkspace } from '#renderer/storage/workspace-context.ts';
import { useTranslate } from '#renderer/ui/context/translate-context.ts';
import { localDay } from '#renderer/ui/local-day.ts';
import { Table } from '#renderer/ui/table.tsx';
import { yearOf } from '#shared/base/dates.ts';
import type { RecordId } from '#shared/base/id.ts';
import { useCalendarFormat } from './calendar-format.ts';
import { WheelPicture } from './wheel-picture.tsx';
import './styles/wheel.css';

/** The board's årshjul of this year as a picture, with the same in a table, for the first page. Nothing where there is none. */
export function WheelSummary(): ReactNode {
  const workspace = useWorkspace();
  const base = useBase(workspace);
  if (base.status !== 'ready') return null;
  const board = base.value
    .all('body')
    .find(({ values }) => values.kind === 'board' && values.closedOn === null);
  return board === undefined ? null : <BoardWheel body={board.id} bodyName={board.values.name} />;
}

interface BoardWheelProps {
  readonly body: RecordId;
  readonly bodyName: string;
}

function BoardWheel({ body, bodyName }: BoardWheelProps): ReactNode {
  const translate = useTranslate();
  const format = useCalendarFormat();
  const title = useId();
  const today = localDay(new Date());
  const year = yearOf(today);
  const wheel = useYearWheel(useWorkspace(), year, today, body);
  if (wheel.status !== 'ready' || wheel.value.length === 0) return null;
  const entries = wheel.value;
  return (
    <section className="section" aria-labelledby={title} data-testid="home-wheel">
      <h2 id={title}>{translate('calendar.wheel.table', { year, body: bodyName })}</h2>
      <div className="card stack">
        <WheelPicture entries={entries} year={year} today={today} />
        <details>
          <summary>{translate('calendar.wheel.asTable')}</summary>
          <Table
            caption={translate('calendar.wheel.table', { year, body: bodyName })}
            rows={entries}
            rowKey={({ task }) => task.id}
            columns={[
              {
                key: 'number',
                header: translate('calendar.wheel.number'),
                isNarrow: true,
                cell: (entry) => entries.indexOf(entry) + 1,
              },
              {
                key: 'heading',
                header: translate('calendar.wheel.heading'),
                isRowHeader: true,
                cell: ({ task }) => task.values.heading,
              },
              {
                key: 'due',
                header: translate('calendar.wheel.due'),
                cell: ({ dueDate }) => format.dayAndMonth(dueDate),
              },
              {
                key: 'state',
                header: translate('calendar.wheel.state'),
                cell: ({ status }) => translate(`calendar.status.${status}`),
              },
            ]}
          />
        </details>
        <p>
          <a className="text-link" href="#/calendar?view=wheel">
            {translate('calendar.wheel.open')}
          </a>
        </p>
      </div>
    </section>
  );
}
