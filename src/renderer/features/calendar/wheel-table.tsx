import type { Dossier, StoredRecord } from '#renderer/storage/workspace.ts';
import { useCommit, useWorkspace } from '#renderer/storage/workspace-context.ts';
import { Badge, type BadgeProps } from '#renderer/ui/badge.tsx';
import { IconButton } from '#renderer/ui/button.tsx';
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
      cell: ({ dueDate }) => <span className="wheel-date">{format.dayAndMonth(dueDate)}</span>,
    },
    {
      key: 'state',
      header: translate('calendar.wheel.state'),
      cell: (entry) => <State entry={entry} base={base} year={year} />,
    },
    { key: 'where', header: translate('calendar.wheel.where'), cell: (entry) => <Where entry={entry} /> },
    {
      key: 'acts',
      header: <span className="visually-hidden">{translate('calendar.wheel.acts')}</span>,
      align: 'end',
      cell: (entry) => <Acts entry={entry} onEdit={onEdit} />,
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

function State({ entry, base, year }: ActsProps) {
  const translate = useTranslate();
  const riskKey =
    entry.status === 'planned' ? 'calendar.wheel.plannedLate' : 'calendar.wheel.noMeetingBefore';
  return (
    <span className="stack-tight">
      <span>
        <Badge tone={tones[entry.status]}>{translate(`calendar.status.${entry.status}`)}</Badge>
      </span>
      {entry.isAtRisk ? <span className="small">{translate(riskKey)}</span> : null}
      {entry.mark === null ? null : <span className="muted small">{translate('calendar.wheel.byHand')}</span>}
      <Marks entry={entry} base={base} year={year} />
    </span>
  );
}

/** Says by hand how it stands, where no agenda tells. */
function Marks({ entry, base, year }: ActsProps) {
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

  function unmark() {
    if (mark === null) return;
    void commit([{ type: 'delete', table: 'yearWheelMark', id: mark.id }], {
      announce: translate('calendar.wheel.unmarked', { heading }),
    });
  }

  if (mark !== null) {
    return (
      <LinkButton
        label={translate('calendar.wheel.unmarkOf', { heading })}
        text={translate('calendar.wheel.unmark')}
        onPress={unmark}
      />
    );
  }
  if (status !== 'late' && status !== 'due' && status !== 'outside') return null;
  return (
    <span className="wheel-marks">
      <LinkButton
        label={translate('calendar.wheel.markDoneOf', { heading })}
        text={translate('calendar.wheel.markDone')}
        onPress={() => void say('done')}
      />
      <LinkButton
        label={translate('calendar.wheel.markSkippedOf', { heading })}
        text={translate('calendar.wheel.markSkipped')}
        onPress={() => void say('skipped')}
      />
    </span>
  );
}

interface LinkButtonProps {
  readonly label: string;
  readonly text: string;
  readonly onPress: () => void;
}

function LinkButton({ label, text, onPress }: LinkButtonProps) {
  return (
    <button type="button" className="link-button" aria-label={`${text}: ${label}`} onClick={onPress}>
      {text}
    </button>
  );
}

function Where({ entry: { item } }: { readonly entry: YearWheelEntry }) {
  const format = useCalendarFormat();
  if (item === null) return null;
  return (
    <a
      className="text-link wheel-date"
      href={`#/meetings/${item.meeting}/${item.isSettled ? 'minutes' : 'agenda'}`}
      title={item.heading}
    >
      {format.dayAndMonth(item.date)}
    </a>
  );
}

interface ActsProps extends Pick<WheelTableProps, 'base' | 'year'> {
  readonly entry: YearWheelEntry;
}

function Acts({ entry, onEdit }: Pick<WheelTableProps, 'onEdit'> & { readonly entry: YearWheelEntry }) {
  const translate = useTranslate();
  const commit = useCommit();
  const { task } = entry;
  const { heading } = task.values;
  return (
    <span className="wheel-acts">
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
