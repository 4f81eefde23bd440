import type { ReactNode } from 'react';
import type { StoredRecord } from '#renderer/storage/workspace.ts';
import { Button, IconButton } from '#renderer/ui/button.tsx';
import { useTranslate } from '#renderer/ui/context/translate-context.ts';
import { ChevronLeft, ChevronRight } from '#renderer/ui/icons.ts';
import { addMonths, holidayOf, type IsoDate, weekday, yearOf } from '#shared/base/dates.ts';
import { monthWeeks } from '#shared/domain/calendar/month-weeks.ts';
import { type CalendarEvent, eventPath } from './calendar-events.ts';
import { useCalendarFormat } from './calendar-format.ts';
import { useEventText } from './event-link.tsx';

interface YearViewProps {
  readonly events: ReadonlyMap<IsoDate, readonly CalendarEvent[]>;
  readonly bodies: readonly StoredRecord<'body'>[];
  readonly date: IsoDate;
  readonly today: IsoDate;
  readonly onDate: (date: IsoDate) => void;
  readonly onMonth: (date: IsoDate) => void;
  readonly filter: ReactNode;
}

/** The twelve months of a year: days with meetings are links, other last days are marked. */
export function YearView(props: YearViewProps) {
  const { events, date, today, onDate, filter } = props;
  const translate = useTranslate();
  const year = yearOf(date);
  const count = [...events.values()]
    .flat()
    .filter((event) => event.type === 'meeting' && yearOf(event.date) === year).length;
  return (
    <div className="year-view">
      <div className="calendar-bar">
        <IconButton
          label={translate('calendar.previousYear')}
          icon={<ChevronLeft aria-hidden />}
          onPress={() => onDate(addMonths(date, -12))}
        />
        <h2 className="calendar-heading" aria-live="polite" data-testid="calendar-year">
          {year}
        </h2>
        <IconButton
          label={translate('calendar.nextYear')}
          icon={<ChevronRight aria-hidden />}
          onPress={() => onDate(addMonths(date, 12))}
        />
        <Button variant="quiet" onPress={() => onDate(today)}>
          {translate('calendar.today')}
        </Button>
        <span className="muted">{translate('calendar.yearMeetings', { count })}</span>
        <span className="calendar-filter">{filter}</span>
      </div>
      <div className="year-months">
        {Array.from({ length: 12 }, (_, index) => addMonths(`${year}-01-01` as IsoDate, index)).map(
          (first) => (
            <SmallMonth key={first} {...props} first={first} />
          ),
        )}
      </div>
    </div>
  );
}

function SmallMonth({ first, events, bodies, today, onMonth }: YearViewProps & { readonly first: IsoDate }) {
  const translate = useTranslate();
  const format = useCalendarFormat();
  const name = format.monthName(Number(first.slice(5, 7)));
  return (
    <section className="small-month" aria-label={name}>
      <h3>
        <button type="button" className="link-button" onClick={() => onMonth(first)}>
          {name}
        </button>
      </h3>
      <table aria-label={format.month(first)}>
        <thead>
          <tr>
            <th scope="col" className="month-week">
              {translate('calendar.week')}
            </th>
            {[1, 2, 3, 4, 5, 6, 7].map((day) => (
              <th key={day} scope="col">
                <abbr title={format.weekday(day)}>{format.weekdayShort(day).slice(0, 1)}</abbr>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {monthWeeks(first).map((week) => (
            <tr key={week.days[0]}>
              <th scope="row" className="month-week">
                {week.week}
              </th>
              {week.days.map((day) => (
                <td key={day}>
                  {day.slice(0, 7) === first.slice(0, 7) ? (
                    <SmallDay day={day} today={today} events={events.get(day) ?? []} bodies={bodies} />
                  ) : null}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

interface SmallDayProps extends Pick<YearViewProps, 'today' | 'bodies'> {
  readonly day: IsoDate;
  readonly events: readonly CalendarEvent[];
}

function SmallDay({ day, today, events, bodies }: SmallDayProps) {
  const number = Number(day.slice(8));
  const classes = [
    'small-day',
    holidayOf(day) !== null || weekday(day) === 7 ? 'is-holiday' : '',
    day === today ? 'is-today' : '',
  ].join(' ');
  const current = day === today ? { 'aria-current': 'date' as const } : {};
  const [first] = events;
  if (first === undefined) {
    return (
      <span className={classes} {...current}>
        {number}
      </span>
    );
  }
  return (
    <MarkedDay
      number={number}
      classes={classes}
      events={events}
      first={first}
      bodies={bodies}
      current={current}
    />
  );
}

interface MarkedDayProps extends Pick<SmallDayProps, 'events' | 'bodies'> {
  readonly number: number;
  readonly classes: string;
  readonly first: CalendarEvent;
  readonly current: { readonly 'aria-current'?: 'date' };
}

function MarkedDay({ number, classes, events, first, bodies, current }: MarkedDayProps) {
  const text = useEventText(first, bodies);
  const more = events.length > 1 ? ` +${events.length - 1}` : '';
  return (
    <a
      className={`${classes} has-${first.type}`}
      href={`#${eventPath(first)}`}
      title={`${text}${more}`}
      aria-label={`${number}: ${text}${more}`}
      {...current}
    >
      {number}
    </a>
  );
}
