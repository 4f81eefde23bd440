import { addDays, daysBetween, type IsoDate } from '#shared/base/dates.ts';
import type { RecordId } from '#shared/base/id.ts';
import { sentVersions } from '#shared/domain/agenda/agenda-version.ts';
import type { Finding } from './finding.ts';
import type { MinutesFacts } from './minutes-facts.ts';
import { raise } from './raise.ts';
import { chairSeat } from './voted-items.ts';

/** A1: chair, secretary, attestors, time and place are told, and the attestors are others than the chair. */
export function checkCover(facts: MinutesFacts): readonly Finding[] {
  const { id, values } = facts.meeting;
  const others = new Set(values.attestors.filter((person) => person !== values.chair));
  const count = facts.rules?.attestorCount ?? 1;
  const missing = [
    { field: 'chair', isMissing: values.chair === null, message: 'chairMissing' },
    { field: 'secretary', isMissing: values.secretary === null, message: 'secretaryMissing' },
    { field: 'place', isMissing: values.place.trim() === '', message: 'placeMissing' },
    { field: 'startsAt', isMissing: values.startsAt.trim() === '', message: 'timeMissing' },
  ]
    .filter(({ isMissing }) => isMissing)
    .map(({ field, message }) => raise('A1', 'block', id, message, {}, { record: id, field }));
  const repair = { record: id, field: 'attestors' };
  const isChair = others.size < values.attestors.length && values.attestors.includes(values.chair ?? '');
  const tooFew =
    others.size < count
      ? [raise('A1', 'block', id, isChair ? 'attestorIsChair' : 'attestorsMissing', { count }, repair)]
      : [];
  return [...missing, ...tooFew, ...roles(facts)];
}

/** A1: what one person has two parts in. */
function roles(facts: MinutesFacts): readonly Finding[] {
  const { id, values } = facts.meeting;
  const { chair, secretary, attestors } = values;
  if (!facts.decides || secretary === null) return [];
  const told = { name: facts.personName(secretary) };
  return [
    ...(chair === secretary
      ? [raise('A1', 'warn', id, 'chairIsSecretary', told, { record: id, field: 'secretary' })]
      : []),
    ...(attestors.includes(secretary)
      ? [raise('A1', 'warn', id, 'attestorIsSecretary', told, { record: id, field: 'attestors' })]
      : []),
  ];
}

/** A1: somebody who serves leads the meeting, and each § that somebody else led. */
export function checkLeaders(facts: MinutesFacts): readonly Finding[] {
  const { chair } = facts.meeting.values;
  if (!facts.decides || chair === null || facts.serving(null).serving.length === 0) return [];
  const unled = facts.items.filter((item) => {
    const person = item.values.actingChair ?? chair;
    const seats = facts.attendance.seats.filter(({ values }) => values.person === person);
    const { recused } = facts.serving(item.id);
    // A recused leader is told of by J1r, once.
    return chairSeat(facts, item) === null && !seats.some(({ id }) => recused.includes(id));
  });
  const ofChair = unled.filter(({ values }) => values.actingChair === null || values.actingChair === chair);
  if (ofChair.length === facts.items.length && unled.length > 0) {
    const values = { name: facts.personName(chair) };
    const repair = { record: facts.meeting.id, field: 'chair' };
    return [raise('A1', 'warn', facts.meeting.id, 'chairNotServing', values, repair)];
  }
  return unled.map((item) => {
    const name = facts.personName(item.values.actingChair ?? chair);
    const values = { item: facts.labelOf(item.id), name };
    return raise('A1', 'warn', item.id, 'leaderNotServing', values, {
      record: item.id,
      field: 'actingChair',
    });
  });
}

/** A8: whoever attests was there and served at the §§ that are attested. */
export function checkAttestors(facts: MinutesFacts): readonly Finding[] {
  if (!facts.decides) return [];
  return facts.meeting.values.attestors.flatMap((person): readonly Finding[] => {
    const seats = facts.attendance.seats.filter(({ values }) => values.person === person).map(({ id }) => id);
    const missed = facts.items.filter(
      (item) => !facts.serving(item.id).serving.some((seat) => seats.includes(seat)),
    );
    if (missed.length === 0 && facts.items.length > 0) return [];
    const name = facts.personName(person as RecordId);
    const repair = { record: facts.meeting.id, field: 'attestors' };
    if (missed.length === facts.items.length) {
      return [raise('A8', 'warn', facts.meeting.id, 'attestorAbsent', { name }, repair)];
    }
    const items = missed.map(({ id }) => facts.labelOf(id)).join(', ');
    const isRecused = missed.every((item) =>
      facts.serving(item.id).recused.some((seat) => seats.includes(seat)),
    );
    const message = isRecused ? 'attestorRecused' : 'attestorAwayAt';
    return [raise('A8', 'warn', facts.meeting.id, message, { name, items }, repair)];
  });
}

/** T1: the summons went out the number of days before the meeting that the body has decided. */
export function checkSummonsSent(facts: MinutesFacts): readonly Finding[] {
  const { rules, meeting } = facts;
  const first = sentVersions(facts.all('agendaVersion')).find(({ values }) => values.kind === 'summons');
  if (rules === undefined || rules.summonsDays <= 0 || first === undefined) return [];
  const lastDay = addDays(meeting.values.date, -rules.summonsDays);
  const late = daysBetween(lastDay, first.values.sentAt.slice(0, 10) as IsoDate);
  if (late <= 0) return [];
  const values = { date: lastDay, count: late, days: rules.summonsDays };
  return [raise('T1', 'warn', meeting.id, 'summonsLate', values)];
}
