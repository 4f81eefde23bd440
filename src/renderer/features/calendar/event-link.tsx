import type { StoredRecord } from '#renderer/storage/workspace.ts';
import { useTranslate } from '#renderer/ui/context/translate-context.ts';
import type { IsoDate } from '#shared/base/dates.ts';
import { type CalendarEvent, eventPath } from './calendar-events.ts';
import { useCalendarFormat } from './calendar-format.ts';

interface EventLinkProps {
  readonly event: CalendarEvent;
  readonly bodies: readonly StoredRecord<'body'>[];
  readonly today: IsoDate;
}

/** One thing on a day, as a link to where it is done. */
export function EventLink({ event, bodies, today }: EventLinkProps) {
  const text = useEventText(event, bodies);
  const isLate = event.type === 'task' && event.entry.status === 'late' && event.date < today;
  return (
    <a
      className={`event event-${event.type}`}
      href={`#${eventPath(event)}`}
      title={text}
      {...(isLate ? { 'data-late': true } : {})}
    >
      {text}
    </a>
  );
}

/** What an event is called. */
export function useEventText(event: CalendarEvent, bodies: readonly StoredRecord<'body'>[]): string {
  const translate = useTranslate();
  const format = useCalendarFormat();
  if (event.type === 'task') return translate('calendar.task', { heading: event.entry.task.values.heading });
  const body = bodies.find(({ id }) => id === event.meeting.body)?.values.name ?? '';
  if (event.type === 'meeting') {
    return translate('calendar.meetingAt', { body, time: event.meeting.startsAt });
  }
  return translate(`calendar.deadline.${event.kind}`, {
    body,
    date: format.dayAndMonth(event.meeting.date),
  });
}
