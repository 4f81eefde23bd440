import type { Freshness, MeetingSummary } from '#renderer/storage/workspace.ts';
import { useFormat } from '#renderer/ui/context/format-context.ts';
import { useTranslate } from '#renderer/ui/context/translate-context.ts';
import type { RecordId } from '#shared/base/id.ts';
import type { YearWheelEntry } from '#shared/domain/year-wheel/year-wheel-state.ts';
import type { SafetyReminder } from './use-safety-reminders.ts';
import type { WaitingMatter } from './waiting-matters.ts';

interface WaitingListProps {
  readonly conflictCount: number;
  readonly gaps: Freshness['gaps'];
  readonly unsealed: readonly MeetingSummary[];
  readonly emptySeatCount: number;
  /** What would make the association safer. */
  readonly reminders: readonly SafetyReminder[];
  /** Questions and answers between bodies. */
  readonly matters: readonly WaitingMatter[];
  /** Recurring matters that are late or should be put on an agenda now. */
  readonly tasks: readonly YearWheelEntry[];
  readonly bodyName: (id: RecordId) => string;
}

const shownMeetings = 5;
const shownMatters = 6;
const shownTasks = 4;
const reminderPaths = { words: '/settings', administrator: '/members' } as const;

/** Each line is a link to the place where it is done. */
export function WaitingList(props: WaitingListProps) {
  const translate = useTranslate();
  const format = useFormat();
  const { conflictCount, gaps, unsealed, emptySeatCount, reminders, matters, tasks, bodyName } = props;
  const count = conflictCount + gaps.length + unsealed.length + emptySeatCount + reminders.length;
  if (count + matters.length + tasks.length === 0) {
    return <p className="muted">{translate('home.nothingWaits')}</p>;
  }
  return (
    <ul className="rows" data-testid="waiting-list">
      {conflictCount === 0 ? null : (
        <Line path="/conflicts" text={translate('home.conflicts', { count: conflictCount })} />
      )}
      {gaps.length === 0 ? null : (
        <Line
          path="/exchange"
          text={translate('home.gaps', {
            names: [...new Set(gaps.map((gap) => gap.author.name))].join(', '),
          })}
        />
      )}
      {unsealed.slice(0, shownMeetings).map((meeting) => (
        <Line
          key={meeting.id}
          path={`/meetings/${meeting.id}/attest`}
          text={translate('home.unsealed', {
            count: meeting.minuteItemCount - meeting.sealedCount,
            meeting: `${bodyName(meeting.body)} ${format.date(meeting.date)}`,
          })}
        />
      ))}
      {matters.slice(0, shownMatters).map(({ id, kind, body, matter, heading }) => (
        <Line
          key={id}
          path={`/matters?selected=${matter}`}
          text={translate(`home.matter.${kind}`, { body: bodyName(body), heading })}
        />
      ))}
      <TaskLines tasks={tasks} bodyName={bodyName} />
      {emptySeatCount === 0 ? null : (
        <Line path="/people" text={translate('home.emptySeats', { count: emptySeatCount })} />
      )}
      {reminders.map((reminder) => (
        <Line key={reminder} path={reminderPaths[reminder]} text={translate(`home.reminder.${reminder}`)} />
      ))}
    </ul>
  );
}

function TaskLines({ tasks, bodyName }: Pick<WaitingListProps, 'tasks' | 'bodyName'>) {
  const translate = useTranslate();
  const format = useFormat();
  return (
    <>
      {tasks.slice(0, shownTasks).map(({ task, status, dueDate }) => (
        <Line
          key={task.id}
          path="/calendar?view=wheel"
          text={translate(status === 'late' ? 'home.taskLate' : 'home.taskDue', {
            heading: task.values.heading,
            body: bodyName(task.values.body),
            date: format.date(dueDate),
          })}
        />
      ))}
      {tasks.length <= shownTasks ? null : (
        <Line
          path="/calendar?view=wheel"
          text={translate('home.moreTasks', { count: tasks.length - shownTasks })}
        />
      )}
    </>
  );
}

function Line({ path, text }: { readonly path: string; readonly text: string }) {
  return (
    <li>
      <a className="row-link" href={`#${path}`}>
        <span className="row-main">{text}</span>
      </a>
    </li>
  );
}
