import { type IsoDate, yearOf } from '#shared/base/dates.ts';
import { lastNumberOf, type NumberedMeeting } from '#shared/domain/minutes/number-items.ts';
import { readRegistryNumber } from '#shared/domain/registry/registry-number.ts';
import type { Finding } from './finding.ts';
import { textsOf } from './item-texts.ts';
import type { MinutesFacts } from './minutes-facts.ts';
import { raise } from './raise.ts';
import {
  registryReferencesIn,
  type SectionReference,
  sectionReferencesIn,
} from './text/references-in-text.ts';

/**
 * C4: a § that the text refers to exists. Where a day is told it is a § of a meeting of that day, else one of this year's
 * series up to the last § of this meeting. What lies before the earliest meeting that is known here is not judged.
 */
export function checkSectionReferences(facts: MinutesFacts): readonly Finding[] {
  if (!facts.decides) return [];
  return facts.items.flatMap((item) =>
    textsOf(facts, item).flatMap(({ record, field, text }) =>
      sectionReferencesIn(text, facts.meeting.values.date)
        .filter((reference) => isUnknown(facts, reference))
        .map((reference) => {
          const values = { item: facts.labelOf(item.id), text: reference.text };
          return raise('C4', 'warn', record, 'sectionUnknown', values, { record, field });
        }),
    ),
  );
}

function isUnknown(facts: MinutesFacts, { first, last, day, isDated }: SectionReference): boolean {
  if (last < first) return true;
  const own = [...facts.numbers.values()];
  const isOwn = [first, last].every((number) => own.includes(number));
  const { id, values } = facts.meeting;
  if (day !== null && day !== values.date) {
    const others = facts.meetings.filter((meeting) => meeting.id !== id);
    const earliest = others.map(({ date }) => date).toSorted()[0];
    // A day that is not one of a meeting is that of something else, such as the day on which a § is due.
    const held = others.filter((meeting) => meeting.date === day);
    if (earliest === undefined || day < earliest || held.length === 0) return false;
    return !isOwn && !held.some((meeting) => holds(meeting, first, last));
  }
  if (isOwn || isDated || own.length === 0) return false;
  return last > Math.max(...own, lastKnown(facts, values.date));
}

function holds(meeting: NumberedMeeting, first: number, last: number): boolean {
  const end = lastNumberOf(meeting);
  const { firstNumber } = meeting;
  return end === null || firstNumber === null || (firstNumber <= first && last <= end);
}

/** The highest number of the body's own series up to a day. */
function lastKnown(facts: MinutesFacts, date: IsoDate): number {
  const { body } = facts.meeting.values;
  const series = facts.meetings.filter(
    (meeting) =>
      meeting.body === body &&
      (facts.rules?.numbering === 'continuous' || yearOf(meeting.date) === yearOf(date)),
  );
  return Math.max(0, ...series.map((meeting) => lastNumberOf(meeting) ?? 0));
}

/** C4: a registry number that a § has or refers to has been given out, where any of its year have been. */
export function checkRegistryNumbers(facts: MinutesFacts): readonly Finding[] {
  const known = facts.registryNumbers.flatMap((text) => readRegistryNumber(text) ?? []);
  const own = facts.allItems.flatMap(({ values }) => values.registryNumber ?? []);
  const isStrange = (text: string, others: readonly string[]): boolean => {
    const read = readRegistryNumber(text);
    if (read === undefined) return false;
    if (read.year > yearOf(facts.meeting.values.date) + 1) return true;
    const ofYear = known.filter(({ year }) => year === read.year);
    if (ofYear.length === 0) return false;
    const told = others.flatMap((other) => readRegistryNumber(other) ?? []);
    return ![...ofYear, ...told].some(({ year, number }) => year === read.year && number === read.number);
  };
  return facts.items.flatMap((item) => {
    const { registryNumber } = item.values;
    const label = facts.labelOf(item.id);
    const ofItem =
      registryNumber !== null && isStrange(registryNumber, [])
        ? [
            raise(
              'C4',
              'warn',
              item.id,
              'registryUnknown',
              { item: label, text: registryNumber },
              {
                record: item.id,
                field: 'registryNumber',
              },
            ),
          ]
        : [];
    const inTexts = textsOf(facts, item).flatMap(({ record, field, text }) =>
      registryReferencesIn(text)
        .filter((number) => isStrange(number, own))
        .map((number) =>
          raise('C4', 'warn', record, 'registryUnknown', { item: label, text: number }, { record, field }),
        ),
    );
    return [...ofItem, ...inTexts];
  });
}
