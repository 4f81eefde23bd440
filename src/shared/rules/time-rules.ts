import { isIsoDate } from '#shared/base/dates.ts';
import type { Finding } from './finding.ts';
import type { MinutesFacts } from './minutes-facts.ts';
import { raise } from './raise.ts';

/** C2: the meeting ends after it begins, and is not dated to a day that has not come. */
export function checkMeetingTimes(facts: MinutesFacts): readonly Finding[] {
  const { id, values } = facts.meeting;
  const findings: Finding[] = [];
  const start = minutesOf(values.startsAt);
  const end = minutesOf(values.endsAt);
  if (start !== null && end !== null && end <= start) {
    const told = { from: values.startsAt, to: values.endsAt ?? '' };
    findings.push(raise('C2', 'warn', id, 'endBeforeStart', told, { record: id, field: 'endsAt' }));
  }
  if (facts.today !== null && isIsoDate(values.date) && values.date > facts.today) {
    const repair = { record: id, field: 'date' };
    findings.push(raise('C2', 'warn', id, 'meetingAhead', { date: values.date }, repair));
  }
  return findings;
}

/** C2: the §§ are taken up one after another, between the beginning and the end of the meeting. */
export function checkItemTimes(facts: MinutesFacts): readonly Finding[] {
  const { startsAt, endsAt } = facts.meeting.values;
  const judged = new Set(facts.items.map(({ id }) => id));
  const findings: Finding[] = [];
  let before: { readonly at: number; readonly text: string } | null = null;
  for (const { id, values } of facts.allItems) {
    const at = minutesOf(values.startedAt);
    if (at === null || values.startedAt === null) continue;
    const told = { item: facts.labelOf(id), time: values.startedAt };
    const repair = { record: id, field: 'startedAt' };
    if (judged.has(id) && isOutside(at, startsAt, endsAt)) {
      findings.push(raise('C2', 'warn', id, 'itemOutsideMeeting', told, repair));
    } else if (judged.has(id) && before !== null && at < before.at) {
      const values = { ...told, before: before.text };
      findings.push(raise('C2', 'warn', id, 'itemTimeFalls', values, repair));
    }
    before = { at, text: values.startedAt };
  }
  return findings;
}

/** C2: an adjournment begins before it ends, lies within the meeting, and none runs into another. */
export function checkAdjournments(facts: MinutesFacts): readonly Finding[] {
  const { startsAt, endsAt } = facts.meeting.values;
  const judged = new Set(facts.items.map(({ id }) => id));
  const pauses = facts
    .all('adjournment')
    .filter(({ values }) => judged.has(values.minuteItem))
    .toSorted((left, right) => (left.values.from < right.values.from ? -1 : 1));
  let lastEnd = -1;
  return pauses.flatMap(({ id, values }): readonly Finding[] => {
    const from = minutesOf(values.from);
    const to = minutesOf(values.to);
    const told = { from: values.from, to: values.to ?? '' };
    const runsInto = from !== null && from < lastEnd;
    lastEnd = Math.max(lastEnd, to ?? -1);
    if (from === null) return [];
    const repair = { record: id, field: 'from' };
    if (to !== null && to <= from) return [raise('C2', 'warn', id, 'pauseBackwards', told, repair)];
    if (isOutside(from, startsAt, endsAt) || (to !== null && isOutside(to, startsAt, endsAt))) {
      return [raise('C2', 'warn', id, 'pauseOutsideMeeting', told, repair)];
    }
    if (to === null && minutesOf(endsAt) !== null) {
      return [raise('C2', 'warn', id, 'pauseOpen', { from: values.from }, { record: id, field: 'to' })];
    }
    return runsInto ? [raise('C2', 'warn', id, 'pausesOverlap', told, repair)] : [];
  });
}

/** C2: who came or left did so within the meeting. */
export function checkChangeTimes(facts: MinutesFacts): readonly Finding[] {
  const { startsAt, endsAt } = facts.meeting.values;
  return facts.attendance.changes.flatMap(({ id, values }) => {
    const at = minutesOf(values.at);
    if (at === null || values.at === null || !isOutside(at, startsAt, endsAt)) return [];
    const told = { name: facts.nameOf(values.seat), time: values.at };
    return [raise('C2', 'warn', id, 'changeOutsideMeeting', told, { record: id, field: 'at' })];
  });
}

/** Minutes since midnight of a local time `HH:MM`; `null` for none, or another form. */
export function minutesOf(clock: string | null): number | null {
  const match = /^(\d{1,2})[:.](\d{2})$/.exec(clock ?? '');
  return match === null ? null : Number(match[1]) * 60 + Number(match[2]);
}

/** Whether a time lies before the meeting begins or after it ends. A meeting that goes on past midnight is not judged. */
export function isOutside(at: number, startsAt: string, endsAt: string | null): boolean {
  const start = minutesOf(startsAt);
  const end = minutesOf(endsAt);
  if (start !== null && end !== null && end <= start) return false;
  return (start !== null && at < start) || (end !== null && at > end);
}
