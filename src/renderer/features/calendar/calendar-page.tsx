import { useRef, useState } from 'react';
import { useBase, useMeetings } from '#renderer/storage/hooks.ts';
import { useDossiers } from '#renderer/storage/use-dossiers.ts';
import { useReadableBodies, useYearWheel } from '#renderer/storage/use-year-wheel.ts';
import type { Dossier, MeetingSummary } from '#renderer/storage/workspace.ts';
import { useWorkspace } from '#renderer/storage/workspace-context.ts';
import { useNavigation } from '#renderer/ui/context/navigation-context.ts';
import { useTranslate } from '#renderer/ui/context/translate-context.ts';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { Loading } from '#renderer/ui/loading.tsx';
import { localDay } from '#renderer/ui/local-day.ts';
import { PageHeader } from '#renderer/ui/page-header.tsx';
import { Select } from '#renderer/ui/select.tsx';
import { Tabs } from '#renderer/ui/tabs.tsx';
import { addDays, type IsoDate, yearOf } from '#shared/base/dates.ts';
import type { RecordId } from '#shared/base/id.ts';
import './styles/calendar.css';
import { courseOf, eventsByDay } from './calendar-events.ts';
import { type CalendarViewName, calendarViews } from './calendar-views.ts';
import { MonthView } from './month-view.tsx';
import { PlanView } from './plan-view.tsx';
import { WheelView } from './wheel-view.tsx';
import { YearView } from './year-view.tsx';

interface CalendarPageProps {
  readonly view: CalendarViewName;
}

/** When everything is: the month, the year, what comes again each year, and the plan of a year's meetings. */
export function CalendarPage({ view }: CalendarPageProps) {
  const translate = useTranslate();
  const navigate = useNavigation();
  const workspace = useWorkspace();
  const base = useBase(workspace);
  const meetings = useMeetings(workspace);
  if (base.status === 'loading' || meetings.status === 'loading') return <Loading />;
  if (base.status !== 'ready' || meetings.status !== 'ready') {
    return <EmptyState title={translate('common.missing')} text={translate('common.missingHelp')} />;
  }
  return (
    <div className="page page-wide">
      <PageHeader title={translate('calendar.title')} />
      <Tabs
        label={translate('calendar.views')}
        tabs={calendarViews.map((id) => ({ id, text: translate(`calendar.view.${id}`) }))}
        selected={view}
        onSelect={(id) => navigate(`/calendar?view=${id}`)}
      >
        <CalendarPanel view={view} base={base.value} meetings={meetings.value} />
      </Tabs>
    </div>
  );
}

interface CalendarPanelProps {
  readonly view: CalendarViewName;
  readonly base: Dossier;
  readonly meetings: readonly MeetingSummary[];
}

function CalendarPanel({ view, base, meetings }: CalendarPanelProps) {
  const readable = useReadableBodies(useWorkspace());
  const bodies = base.all('body').filter(({ id }) => readable.has(id));
  if (view === 'wheel') return <WheelView base={base} bodies={bodies} />;
  if (view === 'plan') return <PlanView base={base} bodies={bodies} meetings={meetings} />;
  return <DaysPanel view={view} base={base} meetings={meetings} />;
}

interface DaysPanelProps extends Omit<CalendarPanelProps, 'view'> {
  readonly view: 'month' | 'year';
}

/** The month or the year, with the day that is looked at. */
function DaysPanel({ view, base, meetings }: DaysPanelProps) {
  const translate = useTranslate();
  const navigate = useNavigation();
  const today = localDay(new Date());
  const [date, setDate] = useState<IsoDate>(today);
  const [body, setBody] = useState<RecordId | null>(null);
  const fetched = useEvents(base, meetings, date, body);
  // Another year is fetched while the days stay where they are, so that the keys go on from the same place.
  const latest = useRef(fetched);
  if (fetched !== undefined) latest.current = fetched;
  const events = latest.current;
  if (events === undefined) return <Loading />;
  const bodies = base.all('body');
  const filter = (
    <Select
      label={translate('calendar.body')}
      hideLabel
      value={body ?? ''}
      options={[
        { value: '', text: translate('calendar.allBodies') },
        ...bodies.map(({ id, values }) => ({ value: id as string, text: values.name })),
      ]}
      onChange={(id) => setBody(id === '' ? null : (id as RecordId))}
      testId="calendar-body"
    />
  );
  const common = { events, bodies, date, today, onDate: setDate, filter };
  if (view === 'year') {
    return (
      <YearView
        {...common}
        onMonth={(day) => {
          setDate(day);
          navigate('/calendar?view=month');
        }}
      />
    );
  }
  return (
    <MonthView
      {...common}
      onNew={(day) => navigate(`/meetings?create=true&date=${day}${body === null ? '' : `&body=${body}`}`)}
    />
  );
}

/** What happens on each day, of the year that is looked at; `undefined` while it is being fetched. */
function useEvents(base: Dossier, meetings: readonly MeetingSummary[], date: IsoDate, body: RecordId | null) {
  const workspace = useWorkspace();
  const today = localDay(new Date());
  const wheel = useYearWheel(workspace, yearOf(date), today);
  const read = useDossiers(
    workspace,
    meetings
      .filter((meeting) => isLatelySealed(meeting, date) || isComing(meeting, date))
      .map(({ id }) => id),
  );
  if (wheel.status !== 'ready' || read.status !== 'ready') return undefined;
  const courses = new Map(
    read.value.map((dossier) => [dossier.id as RecordId, courseOf(dossier, today)] as const),
  );
  return eventsByDay({ base, meetings, wheel: wheel.value, courses, body });
}

/** Sealed, and so near that its time to appeal may end within the year that is looked at. */
function isLatelySealed(meeting: MeetingSummary, date: IsoDate): boolean {
  const first = addDays(`${yearOf(date)}-01-01` as IsoDate, -60);
  return meeting.sealedCount > 0 && meeting.date >= first && yearOf(meeting.date) <= yearOf(date);
}

/** Planned, and so near that its summons may be due within the year that is looked at. */
function isComing(meeting: MeetingSummary, date: IsoDate): boolean {
  const last = addDays(`${yearOf(date)}-12-31` as IsoDate, 60);
  return meeting.state === 'planned' && meeting.date <= last && yearOf(meeting.date) >= yearOf(date);
}
