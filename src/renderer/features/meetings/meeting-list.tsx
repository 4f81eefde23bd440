import { closedAudience } from '#renderer/storage/audience-choices.ts';
import { useMembers } from '#renderer/storage/hooks.ts';
import type { MeetingSummary, StoredRecord } from '#renderer/storage/workspace.ts';
import { useWorkspace } from '#renderer/storage/workspace-context.ts';
import { Badge } from '#renderer/ui/badge.tsx';
import { useFormat } from '#renderer/ui/context/format-context.ts';
import { useTranslate } from '#renderer/ui/context/translate-context.ts';
import type { DossierId } from '#shared/base/id.ts';
import { keepsNotes } from '#shared/domain/body/keeps-notes.ts';
import { settingsAt } from '#shared/domain/body/settings-at.ts';

interface MeetingListProps {
  readonly meetings: readonly MeetingSummary[];
  readonly bodies: readonly StoredRecord<'body'>[];
  readonly settings: readonly StoredRecord<'bodySettings'>[];
  readonly showBody: boolean;
}

export function MeetingList({ meetings, bodies, settings, showBody }: MeetingListProps) {
  const translate = useTranslate();
  const format = useFormat();
  const closedMeetings = useClosedMeetings(meetings);
  return (
    <ul className="rows" data-testid="meeting-list">
      {meetings.map((meeting) => (
        <li key={meeting.id}>
          <a
            className="row-link"
            href={`#/meetings/${meeting.id}/${meeting.state === 'started' ? 'minutes' : 'agenda'}`}
          >
            <span className="row-main">
              {showBody
                ? `${bodies.find((body) => body.id === meeting.body)?.values.name ?? ''} ${format.date(meeting.date)}`
                : format.date(meeting.date)}
            </span>
            <span className="row-note">
              {translate('meetings.when', { time: meeting.startsAt, place: meeting.place })}
            </span>
            <span className="row-note numeric">
              {itemsText(meeting, isAttested(meeting, bodies, settings), translate)}
            </span>
            {closedMeetings.has(meeting.id) ? (
              <Badge tone="warning">{translate('meetings.closed')}</Badge>
            ) : null}
            {meeting.conflictCount === 0 ? null : (
              <Badge tone="warning">
                {translate('meetings.conflicts', { count: meeting.conflictCount })}
              </Badge>
            )}
            <StateBadge meeting={meeting} isAttested={isAttested(meeting, bodies, settings)} />
          </a>
        </li>
      ))}
    </ul>
  );
}

/** Notes of a group without attestors are kept, not attested. */
function isAttested(
  meeting: MeetingSummary,
  bodies: MeetingListProps['bodies'],
  settings: MeetingListProps['settings'],
): boolean {
  const body = bodies.find(({ id }) => id === meeting.body);
  return body !== undefined && !keepsNotes(settingsAt(body, settings, meeting.date));
}

interface StateBadgeProps {
  readonly meeting: MeetingSummary;
  readonly isAttested: boolean;
}

function StateBadge({ meeting, isAttested }: StateBadgeProps) {
  const translate = useTranslate();
  if (meeting.state === 'planned') return <Badge>{translate('domain.meetingState.planned')}</Badge>;
  if (!isAttested && meeting.sealedCount === 0) return <Badge>{translate('meetings.notes')}</Badge>;
  if (meeting.sealedCount > 0 && meeting.sealedCount >= meeting.minuteItemCount) {
    return <Badge tone="success">{translate('meetings.sealed')}</Badge>;
  }
  return <Badge tone="accent">{translate('meetings.notSealed')}</Badge>;
}

function itemsText(
  meeting: MeetingSummary,
  isAttested: boolean,
  translate: ReturnType<typeof useTranslate>,
): string {
  const { firstNumber, minuteItemCount } = meeting;
  if (!isAttested || meeting.state === 'planned' || firstNumber === null || minuteItemCount === 0) {
    return translate('meetings.items', { count: Math.max(meeting.agendaItemCount, minuteItemCount) });
  }
  return translate('meetings.numbers', { first: firstNumber, last: firstNumber + minuteItemCount - 1 });
}

/** Those of the meetings that only readers granted by name have. */
function useClosedMeetings(meetings: readonly MeetingSummary[]): ReadonlySet<DossierId> {
  const members = useMembers(useWorkspace());
  const self = members.status === 'ready' ? members.value.find((member) => member.self) : undefined;
  const granted = new Set(self?.audiences ?? []);
  return new Set(meetings.map(({ id }) => id).filter((id) => granted.has(closedAudience(id))));
}
