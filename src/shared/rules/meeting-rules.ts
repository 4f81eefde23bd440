import type { RecordId } from '#shared/base/id.ts';
import { attestDeadline } from '#shared/domain/notice/appeal-dates.ts';
import type { Finding } from './finding.ts';
import type { MinutesFacts } from './minutes-facts.ts';

/** A1: chair, secretary, attestors, time and place are told. */
export function checkCover(facts: MinutesFacts): readonly Finding[] {
  const { id, values } = facts.meeting;
  const missing = [
    { field: 'chair', isMissing: values.chair === null, messageKey: 'domain.rule.chairMissing' },
    { field: 'secretary', isMissing: values.secretary === null, messageKey: 'domain.rule.secretaryMissing' },
    { field: 'place', isMissing: values.place.trim() === '', messageKey: 'domain.rule.placeMissing' },
    { field: 'startsAt', isMissing: values.startsAt.trim() === '', messageKey: 'domain.rule.timeMissing' },
    {
      field: 'attestors',
      isMissing: values.attestors.length < (facts.rules?.attestorCount ?? 1),
      messageKey: 'domain.rule.attestorsMissing',
    },
  ] as const;
  return missing
    .filter(({ isMissing }) => isMissing)
    .map(({ field, messageKey }) => ({
      rule: 'A1',
      severity: 'block',
      where: id,
      messageKey,
      values: field === 'attestors' ? { count: facts.rules?.attestorCount ?? 1 } : {},
      source: 'KL 5:65, 5:69',
      repair: { record: id, field },
    }));
}

/** A8: whoever attests was there and served. */
export function checkAttestors(facts: MinutesFacts): readonly Finding[] {
  const { serving } = facts.serving(null);
  const servingPeople = new Set(
    facts.attendance.seats.filter(({ id }) => serving.includes(id)).map(({ values }) => values.person),
  );
  return facts.meeting.values.attestors
    .filter((person) => !servingPeople.has(person as RecordId))
    .map((person) => ({
      rule: 'A8',
      severity: 'warn',
      where: facts.meeting.id,
      messageKey: 'domain.rule.attestorAbsent',
      values: { name: facts.personName(person as RecordId) },
      source: 'Praxis för val av justerare',
      repair: { record: facts.meeting.id, field: 'attestors' },
    }));
}

/** T2: minutes are attested within 14 days, judged softly at the raw day and only after it has been moved past holidays. */
export function checkAttestDeadline(facts: MinutesFacts): readonly Finding[] {
  const deadline = attestDeadline(facts.meeting.values.date);
  if (!facts.decides || facts.today === null || facts.today <= deadline.day) return [];
  const isOver = facts.today > deadline.shifted;
  return [
    {
      rule: 'T2',
      severity: 'warn',
      where: facts.meeting.id,
      messageKey: isOver ? 'domain.rule.attestLate' : 'domain.rule.attestDue',
      values: { date: isOver ? deadline.day : deadline.shifted },
      source: 'KL 5:69',
    },
  ];
}

/** T8: each § is in one part only, so that it is attested and announced once. */
export function checkParts(facts: MinutesFacts): readonly Finding[] {
  const judged = new Set<string>(facts.items.map(({ id }) => id));
  const seen = new Set<string>();
  const twice = new Set<string>();
  for (const item of facts.parts.flatMap((part) => [...new Set(part.values.items)])) {
    if (seen.has(item) && judged.has(item)) twice.add(item);
    seen.add(item);
  }
  return [...twice].map((item) => ({
    rule: 'T8',
    severity: 'block',
    where: item as RecordId,
    messageKey: 'domain.rule.inTwoParts',
    values: { item: facts.labelOf(item as RecordId) },
    source: 'KL 8:12',
  }));
}
