import type { Dossier, MeetingSummary } from '#renderer/storage/workspace.ts';
import type { IsoDate } from '#shared/base/dates.ts';
import type { RecordId } from '#shared/base/id.ts';
import { keepsNotes } from '#shared/domain/body/keeps-notes.ts';
import { rulesOf } from '#shared/domain/body/settings-at.ts';
import { type DeadlineKind, meetingDeadlines } from '#shared/domain/calendar/deadlines.ts';
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
  /** When the last part of a meeting was attested, for those where all is. */
  readonly attestedOn: ReadonlyMap<RecordId, IsoDate>;
  readonly body: RecordId | null;
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

function deadlinesOf(meeting: MeetingSummary, { base, attestedOn }: CalendarInput): readonly CalendarEvent[] {
  const rules = rulesOf(base, meeting.body, meeting.date);
  const isSealed = meeting.minuteItemCount > 0 && meeting.sealedCount >= meeting.minuteItemCount;
  const attested = attestedOn.get(meeting.id) ?? null;
  if (rules === undefined || (isSealed && attested === null)) return [];
  return meetingDeadlines({
    id: meeting.id,
    date: meeting.date,
    state: meeting.state,
    summonsDays: rules.summonsDays,
    isAttested: !keepsNotes(rules),
    attestedOn: isSealed ? attested : null,
  }).map(({ kind, date }) => ({ type: 'deadline', date, kind, meeting }));
}

/** When a meeting's last part was attested: on paper the day that was told, else the day it was frozen. */
export function attestedDay(dossier: Pick<Dossier, 'seals'>): IsoDate | null {
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
