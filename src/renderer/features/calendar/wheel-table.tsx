import type { Dossier, StoredRecord } from '#renderer/storage/workspace.ts';
import { useCommit, useWorkspace } from '#renderer/storage/workspace-context.ts';
import { Badge, type BadgeProps } from '#renderer/ui/badge.tsx';
import { Button, IconButton } from '#renderer/ui/button.tsx';
import { useFormat } from '#renderer/ui/context/format-context.ts';
import { useTranslate } from '#renderer/ui/context/translate-context.ts';
import { Pencil, Trash2 } from '#renderer/ui/icons.ts';
import { Table, type TableColumn } from '#renderer/ui/table.tsx';
import type { RecordId } from '#shared/base/id.ts';
import type { YearWheelVerdict } from '#shared/domain/year-wheel/year-wheel-mark.ts';
import type { YearWheelEntry, YearWheelStatus } from '#shared/domain/year-wheel/year-wheel-state.ts';
import { useCalendarFormat } from './calendar-format.ts';
import { markTask } from './wheel-changes.ts';

interface WheelTableProps {
  readonly entries: readonly YearWheelEntry[];
  readonly base: Dossier;
  readonly body: StoredRecord<'body'>;
  readonly year: number;
  readonly onEdit: (task: RecordId) => void;
}

const tones: Readonly<Record<YearWheelStatus, NonNullable<BadgeProps['tone']>>> = {
  done: 'success',
  skipped: 'neutral',
  planned: 'accent',
  late: 'danger',
  due: 'warning',
  later: 'neutral',
  outside: 'neutral',
};

/** The year in words: each matter with its last day, how it stands and where it was handled. */
export function WheelTable({ entries, base, body, year, onEdit }: WheelTableProps) {
  const translate = useTranslate();
  const format = useCalendarFormat();
  const columns: readonly TableColumn<YearWheelEntry>[] = [
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
      cell: ({ task }) => (
        <span className="stack-tight">
          <span>{task.values.heading}</span>
          {task.values.source === null ? null : <span className="muted small">{task.values.source}</span>}
        </span>
      ),
    },
    {
      key: 'due',
      header: translate('calendar.wheel.due'),
      cell: ({ dueDate }) => format.dayAndMonth(dueDate),
    },
    { key: 'state', header: translate('calendar.wheel.state'), cell: (entry) => <State entry={entry} /> },
    { key: 'where', header: translate('calendar.wheel.where'), cell: (entry) => <Where entry={entry} /> },
    {
      key: 'acts',
      header: <span className="visually-hidden">{translate('calendar.wheel.acts')}</span>,
      align: 'end',
      cell: (entry) => <Acts entry={entry} base={base} year={year} onEdit={onEdit} />,
    },
  ];
  return (
    <Table
      caption={translate('calendar.wheel.table', { year, body: body.values.name })}
      columns={columns}
      rows={entries}
      rowKey={(entry) => entry.task.id}
      testId="wheel-table"
    />
  );
}

function State({ entry }: { readonly entry: YearWheelEntry }) {
  const translate = useTranslate();
  return (
    <span className="stack-tight">
      <span>
        <Badge tone={tones[entry.status]}>{translate(`calendar.status.${entry.status}`)}</Badge>
      </span>
      {entry.isAtRisk ? (
        <span className="small">
          {translate(
            entry.status === 'planned' ? 'calendar.wheel.plannedLate' : 'calendar.wheel.noMeetingBefore',
          )}
        </span>
      ) : null}
      {entry.mark === null ? null : <span className="muted small">{translate('calendar.wheel.byHand')}</span>}
    </span>
  );
}

function Where({ entry: { item } }: { readonly entry: YearWheelEntry }) {
  const format = useFormat();
  if (item === null) return null;
  return (
    <a
      className="text-link"
      href={`#/meetings/${item.meeting}/${item.isSettled ? 'minutes' : 'agenda'}`}
      title={item.heading}
    >
      {format.date(item.date)}
    </a>
  );
}

function Acts({
  entry,
  base,
  year,
  onEdit,
}: Pick<WheelTableProps, 'base' | 'year' | 'onEdit'> & { readonly entry: YearWheelEntry }) {
  const translate = useTranslate();
  const commit = useCommit();
  const { id: association, writer } = useWorkspace();
  const { task, status, mark } = entry;
  const { heading } = task.values;

  async function say(verdict: YearWheelVerdict) {
    const id = await writer.naturalId(association, 'yearWheelMark', [task.id, String(year)]);
    await commit([markTask(base, id, task.id, year, verdict)], {
      announce: translate('calendar.wheel.marked', { heading, year }),
    });
  }

  const isUnsettled = status === 'late' || status === 'due' || status === 'later';
  return (
    <span className="wheel-acts">
      {mark === null ? null : (
        <Button
          variant="quiet"
          aria-label={translate('calendar.wheel.unmarkOf', { heading })}
          onPress={() =>
            void commit([{ type: 'delete', table: 'yearWheelMark', id: mark.id }], {
              announce: translate('calendar.wheel.unmarked', { heading }),
            })
          }
        >
          {translate('calendar.wheel.unmark')}
        </Button>
      )}
      {isUnsettled ? (
        <>
          <Button
            variant="quiet"
            aria-label={translate('calendar.wheel.markDoneOf', { heading })}
            onPress={() => void say('done')}
          >
            {translate('calendar.wheel.markDone')}
          </Button>
          <Button
            variant="quiet"
            aria-label={translate('calendar.wheel.markSkippedOf', { heading })}
            onPress={() => void say('skipped')}
          >
            {translate('calendar.wheel.markSkipped')}
          </Button>
        </>
      ) : null}
      <IconButton
        label={translate('calendar.wheel.edit', { heading })}
        icon={<Pencil aria-hidden />}
        onPress={() => onEdit(task.id)}
      />
      <IconButton
        label={translate('calendar.wheel.remove', { heading })}
        icon={<Trash2 aria-hidden />}
        onPress={() =>
          void commit([{ type: 'delete', table: 'yearWheelTask', id: task.id }], {
            announce: translate('calendar.wheel.removed', { heading }),
          })
        }
      />
    </span>
  );
}
