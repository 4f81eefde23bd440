import type { MeetingSummary, StoredRecord } from '#renderer/storage/workspace.ts';
import { Button, IconButton } from '#renderer/ui/button.tsx';
import { useTranslate } from '#renderer/ui/context/translate-context.ts';
import { Plus, Trash2 } from '#renderer/ui/icons.ts';
import { Table, type TableColumn } from '#renderer/ui/table.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import { type IsoDate, isIsoDate, isoWeek, weekday } from '#shared/base/dates.ts';
import { useCalendarFormat } from './calendar-format.ts';
import { notesOf, type PlanNote, type PlanRow } from './plan-rows.ts';

interface PlanTableProps {
  readonly rows: readonly PlanRow[];
  readonly body: StoredRecord<'body'>;
  readonly bodies: readonly StoredRecord<'body'>[];
  readonly meetings: readonly MeetingSummary[];
  /** Days between summons and meeting that hold on a day. */
  readonly summonsDays: (date: IsoDate) => number;
  readonly onChange: (rows: readonly PlanRow[]) => void;
  readonly newRow: (key: number) => PlanRow;
}

/** The proposed meetings, each day to be changed or taken away. */
export function PlanTable(props: PlanTableProps) {
  const { rows, body, bodies, meetings, summonsDays, onChange, newRow } = props;
  const translate = useTranslate();
  const format = useCalendarFormat();
  const change = (row: PlanRow, more: Partial<PlanRow>) =>
    onChange(rows.map((one) => (one.key === row.key ? { ...one, ...more } : one)));
  const numberOf = (row: PlanRow) => rows.indexOf(row) + 1;
  const columns: readonly TableColumn<PlanRow>[] = [
    {
      key: 'date',
      header: translate('calendar.plan.date'),
      isNarrow: true,
      cell: (row) => (
        <TextField
          label={translate('calendar.plan.dateOf', { number: numberOf(row) })}
          hideLabel
          type="date"
          value={row.date}
          onChange={(date) => change(row, { date, movedFrom: null })}
        />
      ),
    },
    {
      key: 'weekday',
      header: translate('calendar.plan.weekdayShown'),
      isRowHeader: true,
      isNarrow: true,
      cell: ({ date }) =>
        isIsoDate(date)
          ? `${format.weekday(weekday(date))}, ${translate('calendar.week')} ${isoWeek(date).week}`
          : '',
    },
    {
      key: 'time',
      header: translate('calendar.plan.time'),
      isNarrow: true,
      cell: (row) => (
        <TextField
          label={translate('calendar.plan.timeOf', { number: numberOf(row) })}
          hideLabel
          type="time"
          value={row.startsAt}
          onChange={(startsAt) => change(row, { startsAt })}
        />
      ),
    },
    {
      key: 'notes',
      header: translate('calendar.plan.notes'),
      cell: (row) => {
        const days = isIsoDate(row.date) ? summonsDays(row.date) : 0;
        return <Notes notes={notesOf(row, rows, body.id, meetings, bodies, days)} />;
      },
    },
    {
      key: 'acts',
      header: <span className="visually-hidden">{translate('calendar.wheel.acts')}</span>,
      align: 'end',
      isNarrow: true,
      cell: (row) => (
        <IconButton
          label={translate('calendar.plan.remove', { number: numberOf(row) })}
          icon={<Trash2 aria-hidden />}
          onPress={() => onChange(rows.filter(({ key }) => key !== row.key))}
        />
      ),
    },
  ];
  return (
    <>
      <Table
        caption={translate('calendar.plan.table')}
        columns={columns}
        rows={rows}
        rowKey={({ key }) => String(key)}
        testId="plan-table"
      />
      <div className="actions">
        <Button
          variant="quiet"
          icon={<Plus aria-hidden />}
          onPress={() => onChange([...rows, newRow(Math.max(-1, ...rows.map(({ key }) => key)) + 1)])}
        >
          {translate('calendar.plan.addRow')}
        </Button>
      </div>
    </>
  );
}

function Notes({ notes }: { readonly notes: readonly PlanNote[] }) {
  const text = useNoteText();
  return (
    <ul className="plan-notes small">
      {notes.map((note) => (
        <li key={`${note.type}${text(note)}`} className={note.type === 'summons' ? 'muted' : 'plan-warning'}>
          {text(note)}
        </li>
      ))}
    </ul>
  );
}

function useNoteText(): (note: PlanNote) => string {
  const translate = useTranslate();
  const format = useCalendarFormat();
  return (note) => {
    switch (note.type) {
      case 'not-a-day':
        return translate('calendar.plan.notADay');
      case 'moved':
        return translate('calendar.plan.moved', {
          holiday: note.holiday === null ? '' : translate(`calendar.holiday.${note.holiday}`).toLowerCase(),
          date: format.dayAndMonth(note.date),
        });
      case 'holiday':
        return translate(`calendar.holiday.${note.holiday}`);
      case 'weekend':
        return translate('calendar.plan.isWeekend');
      case 'taken':
        return translate('calendar.plan.taken');
      case 'twice':
        return translate('calendar.plan.twice');
      case 'same-day':
        return translate('calendar.plan.sameDay', { body: note.body });
      case 'summons':
        return translate('calendar.plan.summons', { date: format.dayAndMonth(note.date) });
    }
  };
}
