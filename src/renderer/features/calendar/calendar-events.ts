import type { Dossier, MeetingSummary } from '#renderer/storage/workspace.ts';
import type { IsoDate } from '#shared/base/dates.ts';
import type { RecordId } from '#shared/base/id.ts';
import { keepsNotes } from '#shared/domain/body/keeps-notes.ts';
import { rulesOf } from '#shared/domain/body/settings-at.ts';
import {
  type DeadlineKind,
  type DeadlineMeeting,
  meetingDeadlines,
} from '#shared/domain/calendar/deadlines.ts';
import { attestedDayOf } from '#shared/domain/notice/attested-day.ts';
import { noticeState } from '#shared/domain/notice/notice-state.ts';
import { compareText } from '#shared/domain/recorded.ts';
import { isOpen, type YearWheelEntry } from '#shared/domain/year-wheel/year-wheel-state.ts';

/** Something on a day: a meeting, a last day round one, or a recurring matter's last day. */
export type CalendarEvent =
  | { readonly type: 'meeting'; readonly date: IsoDate; readonly meeting: MeetingSummary }
  | {
      readonly type: 'deadline';
      readonly date: IsoDate;
      readonly kind: DeadlineKind;
      readonly meeting: MeetingSummary;
    }
  | { readonly type: 'task'; readonly date: IsoDate; readonly entry: YearWheelEntry };

/** What the calendar shows, gathered from the copy. */
export interface CalendarInput {
  readonly base: Pick<Dossier, 'all'>;
  readonly meetings: readonly MeetingSummary[];
  readonly wheel: readonly YearWheelEntry[];
  /** How far meetings have come, for those that were read. */
  readonly courses: ReadonlyMap<RecordId, MeetingCourse>;
  readonly body: RecordId | null;
}

/** How far a meeting has come in what has last days. */
export interface MeetingCourse extends Pick<DeadlineMeeting, 'isSummoned' | 'appealDays'> {
  /** When its last part was attested; `null` while none is. */
  readonly attestedOn: IsoDate | null;
}

/** All that is shown, by day. Meetings come first in a day, by the clock; then last days and recurring matters. */
export function eventsByDay(input: CalendarInput): ReadonlyMap<IsoDate, readonly CalendarEvent[]> {
  const meetings = input.meetings
    .filter(({ body }) => input.body === null || body === input.body)
    .toSorted((left, right) => compareText(left.startsAt, right.startsAt));
  const days = new Map<IsoDate, CalendarEvent[]>();
  const add = (event: CalendarEvent) => {
    const day = days.get(event.date);
    if (day === undefined) days.set(event.date, [event]);
    else day.push(event);
  };
  for (const meeting of meetings) add({ type: 'meeting', date: meeting.date, meeting });
  for (const meeting of meetings) for (const event of deadlinesOf(meeting, input)) add(event);
  for (const entry of input.wheel) {
    const isShown = isOpen(entry) || entry.status === 'planned';
    if (isShown && (input.body === null || entry.task.values.body === input.body)) {
      add({ type: 'task', date: entry.dueDate, entry });
    }
  }
  return days;
}

function deadlinesOf(meeting: MeetingSummary, { base, courses }: CalendarInput): readonly CalendarEvent[] {
  const rules = rulesOf(base, meeting.body, meeting.date);
  const isSealed = meeting.minuteItemCount > 0 && meeting.sealedCount >= meeting.minuteItemCount;
  const course = courses.get(meeting.id);
  const attested = course?.attestedOn ?? null;
  if (rules === undefined || (isSealed && attested === null)) return [];
  return meetingDeadlines({
    id: meeting.id,
    date: meeting.date,
    state: meeting.state,
    summonsDays: rules.summonsDays,
    isAttested: !keepsNotes(rules),
    attestedOn: isSealed ? attested : null,
    isSummoned: course?.isSummoned ?? false,
    appealDays: course?.appealDays ?? [],
  }).map(({ kind, date }) => ({ type: 'deadline', date, kind, meeting }));
}

/** How far a meeting has come. */
export function courseOf(dossier: Pick<Dossier, 'seals' | 'all'>, today: IsoDate): MeetingCourse {
  const notices = dossier.all('publicNotice');
  return {
    attestedOn: attestedDay(dossier),
    isSummoned: dossier.all('agendaVersion').some(({ values }) => values.kind === 'summons'),
    appealDays: dossier.seals
      .filter(({ effective }) => effective)
      .map((seal) => {
        const part = { id: seal.part, attestedOn: attestedDayOf(seal) };
        return noticeState(part, notices, today).lastDay;
      }),
  };
}

/** When a meeting's last part was attested: on paper the day that was told, else the day it was frozen. */
function attestedDay(dossier: Pick<Dossier, 'seals'>): IsoDate | null {
  const days = dossier.seals
    .filter(({ effective }) => effective)
    .flatMap(({ signers, frozenAt }) => [
      frozenAt.slice(0, 10) as IsoDate,
      ...signers.flatMap(({ signedOn }) => signedOn ?? []),
    ]);
  return days.toSorted(compareText).at(-1) ?? null;
}

/** Where an event is done. */
export function eventPath(event: CalendarEvent): string {
  if (event.type === 'task') {
    const { item } = event.entry;
    return item === null ? '/calendar?view=wheel' : `/meetings/${item.meeting}/agenda`;
  }
  const { id, state } = event.meeting;
  if (event.type === 'deadline') return `/meetings/${id}/${event.kind === 'summons' ? 'agenda' : 'attest'}`;
  return `/meetings/${id}/${state === 'started' ? 'minutes' : 'agenda'}`;
}
