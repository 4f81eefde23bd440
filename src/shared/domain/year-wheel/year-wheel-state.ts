import { daysBetween, type IsoDate, yearOf } from '#shared/base/dates.ts';
import type { RecordId } from '#shared/base/id.ts';
import { byOrder, compareText, type Recorded } from '#shared/domain/recorded.ts';
import type { HandledItem } from './handled-items.ts';
import { matchesTask } from './matches-task.ts';
import { dueDate, occurrenceYear, offeredFrom } from './task-days.ts';

/**
 * How it stands with a recurring matter in a year. `done` and `skipped` need nothing more; `planned` is on the agenda of
 * a coming meeting in time; `late` is past its day; `due` should be put on an agenda now; `later` has time; `outside` fell
 * due before the task was put in.
 */
export type YearWheelStatus = 'done' | 'skipped' | 'planned' | 'late' | 'due' | 'later' | 'outside';

/** One recurring matter in one year. */
export interface YearWheelEntry {
  readonly task: Recorded<'yearWheelTask'>;
  readonly year: number;
  readonly dueDate: IsoDate;
  /** From this day it is offered for agendas. */
  readonly offeredFrom: IsoDate;
  readonly status: YearWheelStatus;
  /** The point where it was or will be handled. */
  readonly item: HandledItem | null;
  /** Someone has said by hand how it stands. */
  readonly mark: Recorded<'yearWheelMark'> | null;
  /** Not done, and no coming meeting of the body lies in time for it; or it is planned for one after its day. */
  readonly isAtRisk: boolean;
}

/** What the årshjul is judged from. */
export interface YearWheelInput {
  readonly tasks: readonly Recorded<'yearWheelTask'>[];
  readonly marks: readonly Recorded<'yearWheelMark'>[];
  /** Points of the bodies' meetings: those of the year and, for what is offered early, of the end of the year before. */
  readonly items: readonly HandledItem[];
  readonly meetings: readonly { readonly body: RecordId; readonly date: IsoDate }[];
  readonly year: number;
  readonly today: IsoDate;
}

/** How it stands with each active task of a year, by the day it is due. */
export function yearWheelState(input: YearWheelInput): readonly YearWheelEntry[] {
  return input.tasks
    .filter(({ values }) => values.active)
    .toSorted(byOrder)
    .map((task) => entryOf(task, input))
    .toSorted((left, right) => compareText(left.dueDate, right.dueDate));
}

/**
 * The tasks that a meeting's agenda should be offered: those of its body that are open on its day, and not yet done or on
 * another agenda, by the day they are due. Items of the meeting itself count as taken.
 */
export function tasksForMeeting(
  input: Omit<YearWheelInput, 'year'>,
  meeting: { readonly body: RecordId; readonly date: IsoDate },
): readonly YearWheelEntry[] {
  const year = yearOf(meeting.date);
  const tasks = input.tasks.filter(({ values }) => values.body === meeting.body);
  return [year - 1, year, year + 1]
    .flatMap((one) => yearWheelState({ ...input, tasks, year: one }))
    .filter((entry) => isOpen(entry) && entry.offeredFrom <= meeting.date)
    .filter((entry) => daysBetween(entry.dueDate, meeting.date) <= daysFollowed);
}

/** How long a matter that is late is offered for agendas: a quarter. What nobody has missed by then is not asked for. */
const daysFollowed = 92;

/** Whether something is still to be done about it. */
export function isOpen({ status }: YearWheelEntry): boolean {
  return status === 'late' || status === 'due' || status === 'later';
}

/** Whether it needs attention now: late, to be put on an agenda, or without a meeting in time. */
export function needsAttention({ status, isAtRisk }: YearWheelEntry): boolean {
  return status === 'late' || status === 'due' || (status === 'planned' && isAtRisk);
}

function entryOf(task: Recorded<'yearWheelTask'>, input: YearWheelInput): YearWheelEntry {
  const { year, today } = input;
  const due = dueDate(task.values, year);
  const mark = input.marks.find(({ values }) => values.task === task.id && values.year === year) ?? null;
  const item = itemOf(task, mark, input);
  const offered = offeredFrom(task.values, year);
  const status = ((): YearWheelStatus => {
    if (mark !== null) return mark.values.verdict;
    if (item?.isSettled === true) return 'done';
    if (item !== null) return 'planned';
    if (due < task.values.from) return 'outside';
    if (due < today) return 'late';
    return offered <= today ? 'due' : 'later';
  })();
  const hasMeeting = input.meetings.some(
    ({ body, date }) => body === task.values.body && date >= today && date <= due,
  );
  const isAtRisk =
    status === 'planned' ? (item?.date ?? due) > due : (status === 'due' || status === 'late') && !hasMeeting;
  return { task, year, dueDate: due, offeredFrom: offered, status, item, mark, isAtRisk };
}

/** The point that someone has pointed out, else the first that settled the matter, else the nearest one to come. */
function itemOf(
  task: Recorded<'yearWheelTask'>,
  mark: Recorded<'yearWheelMark'> | null,
  { items, year, today }: YearWheelInput,
): HandledItem | null {
  const pointedOut = items.find(({ id }) => id === mark?.values.item);
  if (pointedOut !== undefined) return pointedOut;
  const own = items
    .filter(
      (item) =>
        item.body === task.values.body &&
        occurrenceYear(task.values, item.date) === year &&
        matchesTask(task.values, item),
    )
    .toSorted((left, right) => compareText(left.date, right.date) || compareText(left.id, right.id));
  return own.find(({ isSettled }) => isSettled) ?? own.find(({ date }) => date >= today) ?? null;
}
