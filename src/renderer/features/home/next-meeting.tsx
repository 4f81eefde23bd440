import type { ReactNode } from 'react';
import type { MeetingSummary } from '#renderer/storage/workspace.ts';
import { useFormat } from '#renderer/ui/context/format-context.ts';
import { useTranslate } from '#renderer/ui/context/translate-context.ts';
import { EmptyState } from '#renderer/ui/empty-state.tsx';

interface NextMeetingProps {
  readonly meeting: MeetingSummary | undefined;
  readonly bodyName: string;
}

/** The nearest meeting, with the way to what one does with it. */
export function NextMeeting({ meeting, bodyName }: NextMeetingProps): ReactNode {
  const translate = useTranslate();
  const format = useFormat();
  if (meeting === undefined) {
    return (
      <EmptyState
        title={translate('home.noMeeting')}
        text={translate('home.noMeetingHelp')}
        action={
          <a className="button button-primary" href="#/meetings?create=true">
            {translate('home.planMeeting')}
          </a>
        }
      />
    );
  }
  const tab = meeting.state === 'started' ? 'minutes' : 'agenda';
  return (
    <div className="card next-meeting" data-testid="next-meeting">
      <div className="stack-tight">
        <p className="next-meeting-title">
          {bodyName} {format.date(meeting.date)}
        </p>
        <p className="muted">
          {translate('meetings.when', {
            time: meeting.startsAt,
            place: meeting.place === '' ? translate('meetings.noPlace') : meeting.place,
          })}
          {' · '}
          {translate('meetings.items', { count: meeting.agendaItemCount })}
        </p>
      </div>
      <a className="button button-primary" href={`#/meetings/${meeting.id}/${tab}`}>
        {translate(tab === 'minutes' ? 'home.openMinutes' : 'home.openAgenda')}
      </a>
    </div>
  );
}
