import { type KeyboardEvent, type ReactNode, useEffect, useRef } from 'react';
import type { StoredRecord } from '#renderer/storage/workspace.ts';
import { Button, IconButton } from '#renderer/ui/button.tsx';
import { useNavigation } from '#renderer/ui/context/navigation-context.ts';
import { useTranslate } from '#renderer/ui/context/translate-context.ts';
import { ChevronLeft, ChevronRight, Plus } from '#renderer/ui/icons.ts';
import { addMonths, holidayOf, type IsoDate, isoWeek, weekday } from '#shared/base/dates.ts';
import { monthWeeks } from '#shared/domain/calendar/month-weeks.ts';
import { type CalendarEvent, eventPath } from './calendar-events.ts';
import { useCalendarFormat } from './calendar-format.ts';
import { dayOfKey } from './day-of-key.ts';
import { EventLink } from './event-link.tsx';

interface MonthViewProps {
  readonly events: ReadonlyMap<IsoDate, readonly CalendarEvent[]>;
  readonly bodies: readonly StoredRecord<'body'>[];
  /** The day that is looked at. */
  readonly date: IsoDate;
  readonly today: IsoDate;
  readonly onDate: (date: IsoDate) => void;
  readonly onNew: (date: IsoDate) => void;
  readonly filter: ReactNode;
}

/** A month by weeks, and what the chosen day holds. */
export function MonthView(props: MonthViewProps) {
  const { date, today, onDate, onNew, filter } = props;
  const translate = useTranslate();
  const format = useCalendarFormat();
  return (
    <div className="month-view">
      <div className="calendar-bar">
        <IconButton
          label={translate('calendar.previousMonth')}
          icon={<ChevronLeft aria-hidden />}
          onPress={() => onDate(addMonths(date, -1))}
        />
        <h2 className="calendar-heading" aria-live="polite" data-testid="calendar-month">
          {format.month(date)}
        </h2>
        <IconButton
          label={translate('calendar.nextMonth')}
          icon={<ChevronRight aria-hidden />}
          onPress={() => onDate(addMonths(date, 1))}
        />
        <Button variant="quiet" onPress={() => onDate(today)}>
          {translate('calendar.today')}
        </Button>
        <span className="calendar-filter">{filter}</span>
      </div>
      <MonthGrid {...props} />
      <p className="muted small">{translate('calendar.keys')}</p>
      <ChosenDay {...props} onNew={() => onNew(date)} />
    </div>
  );
}

function MonthGrid({ events, bodies, date, today, onDate, onNew }: MonthViewProps) {
  const translate = useTranslate();
  const format = useCalendarFormat();
  const navigate = useNavigation();
  const table = useRef<HTMLTableElement>(null);
  const isByKeys = useRef(false);
  // The keys move the chosen day and the focus goes with it, also to a month that is drawn anew; a click leaves it alone.
  useEffect(() => {
    if (!isByKeys.current) return;
    isByKeys.current = false;
    table.current?.querySelector<HTMLElement>(`td[data-day="${date}"]`)?.focus();
  }, [date]);

  function onKeyDown(event: KeyboardEvent<HTMLElement>) {
    if (!(event.target instanceof HTMLElement) || !event.target.matches('td[data-day]')) return;
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const target = dayOfKey(event.key, date);
    const first = events.get(date)?.[0];
    if (target !== undefined) {
      isByKeys.current = true;
      onDate(target);
    } else if (event.key === 'n' || event.key === 'N') onNew(date);
    else if (event.key === 'Enter' && first !== undefined) navigate(eventPath(first));
    else return;
    event.preventDefault();
  }

  return (
    // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a calendar is the grid of days that ARIA describes
    <table ref={table} role="grid" className="month" aria-label={format.month(date)} onKeyDown={onKeyDown}>
      <thead>
        <tr>
          <th scope="col" className="month-week">
            {translate('calendar.week')}
          </th>
          {[1, 2, 3, 4, 5, 6, 7].map((day) => (
            <th key={day} scope="col">
              {format.weekdayShort(day)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {monthWeeks(date).map((week) => (
          <tr key={week.days[0]}>
            <th scope="row" className="month-week">
              <span className="visually-hidden">{translate('calendar.weekNumber', { week: week.week })}</span>
              <span aria-hidden>{week.week}</span>
            </th>
            {week.days.map((day) => (
              <DayCell
                key={day}
                day={day}
                date={date}
                today={today}
                events={events.get(day) ?? []}
                bodies={bodies}
                onDate={onDate}
              />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface DayCellProps extends Pick<MonthViewProps, 'date' | 'today' | 'bodies' | 'onDate'> {
  readonly day: IsoDate;
  readonly events: readonly CalendarEvent[];
}

function DayCell({ day, date, today, events, bodies, onDate }: DayCellProps) {
  const translate = useTranslate();
  const format = useCalendarFormat();
  const holiday = holidayOf(day);
  const isChosen = day === date;
  const classes = [
    'day',
    day.slice(0, 7) === date.slice(0, 7) ? '' : 'is-outside',
    holiday !== null || weekday(day) === 7 ? 'is-holiday' : '',
    day === today ? 'is-today' : '',
  ];
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the keys of all days are read by the grid
    <td
      // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a cell of the grid of days
      role="gridcell"
      className={classes.join(' ')}
      data-day={day}
      tabIndex={isChosen ? 0 : -1}
      aria-selected={isChosen}
      {...(day === today ? { 'aria-current': 'date' as const } : {})}
      onClick={() => onDate(day)}
    >
      <span className="day-head">
        <span className="visually-hidden">{format.longDay(day)}</span>
        <span className="day-number" aria-hidden>
          {Number(day.slice(8))}
        </span>
        {holiday === null ? null : (
          <span className="day-holiday">{translate(`calendar.holiday.${holiday}`)}</span>
        )}
      </span>
      {events.map((event, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a day's events have no other name and are drawn whole
        <EventLink key={index} event={event} bodies={bodies} today={today} />
      ))}
    </td>
  );
}

function ChosenDay({ events, bodies, date, today, onNew }: MonthViewProps & { readonly onNew: () => void }) {
  const translate = useTranslate();
  const format = useCalendarFormat();
  const holiday = holidayOf(date);
  const held = events.get(date) ?? [];
  return (
    <section className="card chosen-day" aria-labelledby="chosen-day">
      <h3 id="chosen-day">
        {translate('calendar.dayOf', { date: format.longDay(date), week: isoWeek(date).week })}
      </h3>
      {holiday === null ? null : <p className="day-holiday">{translate(`calendar.holiday.${holiday}`)}</p>}
      {held.length === 0 ? (
        <p className="muted">{translate('calendar.nothing')}</p>
      ) : (
        <ul className="stack-tight">
          {held.map((event, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a day's events have no other name and are drawn whole
            <li key={index}>
              <EventLink event={event} bodies={bodies} today={today} />
            </li>
          ))}
        </ul>
      )}
      <div className="actions">
        <Button icon={<Plus aria-hidden />} onPress={onNew} testId="new-meeting-day">
          {translate('calendar.newMeeting')}
        </Button>
      </div>
    </section>
  );
}
