import { yearOf } from '#shared/base/dates.ts';
import { lastNumberOf, type NumberedMeeting } from '#shared/domain/minutes/number-items.ts';
import type { Finding } from './finding.ts';
import type { MinutesFacts } from './minutes-facts.ts';
import { raise } from './raise.ts';

/**
 * M4: § numbers are unique and without gaps within body and series. A number used twice blocks. A gap only warns, since
 * the meeting that fills it may be in a bundle that has not been taken in yet.
 */
export function checkNumbers(facts: MinutesFacts): readonly Finding[] {
  const first = facts.meeting.values.firstNumber;
  if (first === null || facts.allItems.length === 0 || facts.rules?.numbering === 'perMeeting') return [];
  const series = facts.meetings.filter((other) => isSameSeries(facts, other));
  const last = Math.max(first, ...facts.numbers.values());
  const clash = series.find((other) => other.firstNumber <= last && first <= (lastNumberOf(other) ?? 0));
  const before = Math.max(
    0,
    ...series.filter(({ firstNumber }) => firstNumber < first).map((other) => lastNumberOf(other) ?? 0),
  );
  // Numbers that nobody has taken yet can be given anew at once; a sealed § keeps its own.
  const isFree = facts.seals.every(({ effective }) => !effective);
  const repair = {
    record: facts.meeting.id,
    field: 'firstNumber',
    ...(isFree
      ? {
          changes: [
            {
              type: 'set',
              table: 'meeting',
              id: facts.meeting.id,
              values: { firstNumber: 1 + Math.max(0, ...numbersBefore(facts, series)) },
            } as const,
          ],
        }
      : {}),
  };
  if (clash !== undefined) {
    const values = { from: first, to: last, date: clash.date };
    return [raise('M4', 'block', facts.meeting.id, 'numbersTaken', values, repair)];
  }
  const own = checkOwnNumbers(facts);
  if (before === first - 1) return own;
  const values = { from: before + 1, to: first - 1 };
  return [...own, raise('M4', 'warn', facts.meeting.id, 'numberGap', values, repair)];
}

function numbersBefore(facts: MinutesFacts, series: readonly NumberedMeeting[]): readonly number[] {
  return series
    .filter(({ date }) => date <= facts.meeting.values.date)
    .map((meeting) => lastNumberOf(meeting) ?? 0);
}

/** Where §§ were moved, added or taken away round one that was sealed: its number stands, so the order or a gap shows. */
function checkOwnNumbers(facts: MinutesFacts): readonly Finding[] {
  const findings: Finding[] = [];
  let before = (facts.meeting.values.firstNumber ?? 1) - 1;
  const numbers = facts.allItems.flatMap(({ id }) => {
    const number = facts.numbers.get(id);
    return number === undefined ? [] : [{ id, number }];
  });
  for (const [index, { id, number }] of numbers.entries()) {
    const next = numbers[index + 1]?.number ?? number;
    if (next < number) {
      findings.push(raise('M4', 'warn', id, 'numberOrder', { item: facts.labelOf(id), number: next }));
    }
  }
  for (const number of numbers.map((one) => one.number).toSorted((left, right) => left - right)) {
    if (number > before + 1) {
      const values = { from: before + 1, to: number - 1 };
      findings.push(raise('M4', 'warn', facts.meeting.id, 'numberGapWithin', values));
    }
    before = number;
  }
  return findings;
}

function isSameSeries(
  facts: MinutesFacts,
  other: NumberedMeeting,
): other is NumberedMeeting & { readonly firstNumber: number } {
  if (other.id === facts.meeting.id || other.body !== facts.meeting.values.body) return false;
  if (other.firstNumber === null || other.minuteItemCount === 0) return false;
  const sameYear = yearOf(other.date) === yearOf(facts.meeting.values.date);
  return sameYear || facts.rules?.numbering === 'continuous';
}

/** M5: a meeting of a body that decides has a first number, one or more, and no two sealed §§ share one. */
export function checkNumbered(facts: MinutesFacts): readonly Finding[] {
  const { id, values } = facts.meeting;
  if (!facts.decides || facts.allItems.length === 0) return [];
  const repair = { record: id, field: 'firstNumber' };
  if (values.firstNumber === null) return [raise('M5', 'block', id, 'numbersMissing', {}, repair)];
  if (values.firstNumber < 1) return [raise('M5', 'block', id, 'numbersBelowOne', {}, repair)];
  const given = [...facts.numbers.values()];
  const twice = given.find((number, index) => given.indexOf(number) !== index);
  return twice === undefined ? [] : [raise('M5', 'block', id, 'numberTwice', { number: twice })];
}
