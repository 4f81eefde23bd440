import { yearOf } from '#shared/base/dates.ts';
import { lastNumberOf, type NumberedMeeting } from '#shared/domain/minutes/number-items.ts';
import type { Finding } from './finding.ts';
import { type MinutesFacts, ofItem } from './minutes-facts.ts';

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
  const common = { rule: 'M4', where: facts.meeting.id, source: 'KL 5:66–67' } as const;
  if (clash !== undefined) {
    const values = { from: first, to: last, date: clash.date };
    return [{ ...common, severity: 'block', messageKey: 'domain.rule.numbersTaken', values }];
  }
  const before = Math.max(
    0,
    ...series.filter(({ firstNumber }) => firstNumber < first).map((other) => lastNumberOf(other) ?? 0),
  );
  const own = checkOwnNumbers(facts);
  if (before === first - 1) return own;
  return [
    ...own,
    {
      ...common,
      severity: 'warn',
      messageKey: 'domain.rule.numberGap',
      values: { from: before + 1, to: first - 1 },
    },
  ];
}

/** Where §§ were moved, added or taken away round one that was sealed: its number stands, so the order or a gap shows. */
function checkOwnNumbers(facts: MinutesFacts): readonly Finding[] {
  const findings: Finding[] = [];
  let before = (facts.meeting.values.firstNumber ?? 1) - 1;
  const numbers = facts.allItems.flatMap(({ id }) => {
    const number = facts.numbers.get(id);
    return number === undefined ? [] : [{ id, number }];
  });
  const common = { rule: 'M4', severity: 'warn', source: 'KL 5:66–67' } as const;
  for (const [index, { id, number }] of numbers.entries()) {
    const next = numbers[index + 1]?.number ?? number;
    if (next < number) {
      const values = { item: facts.labelOf(id), number: next };
      findings.push({ ...common, where: id, messageKey: 'domain.rule.numberOrder', values });
    }
  }
  for (const number of numbers.map((one) => one.number).toSorted((left, right) => left - right)) {
    if (number > before + 1) {
      const values = { from: before + 1, to: number - 1 };
      findings.push({
        ...common,
        where: facts.meeting.id,
        messageKey: 'domain.rule.numberGapWithin',
        values,
      });
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

/** M6: every handled matter has a heading, and a decision or a result that says that none was made. */
export function checkOutcomes(facts: MinutesFacts): readonly Finding[] {
  return facts.items.flatMap((item): readonly Finding[] => {
    const common = { rule: 'M6', severity: 'block', where: item.id, source: 'KL 5:66–67' } as const;
    const values = { item: facts.labelOf(item.id) };
    if (item.values.heading.trim() === '') {
      return [
        {
          ...common,
          messageKey: 'domain.rule.headingMissing',
          values,
          repair: { record: item.id, field: 'heading' },
        },
      ];
    }
    const isSettled = item.values.result !== null || ofItem(facts.clauses, item.id).length > 0;
    if (isSettled || item.values.itemType === 'formality') return [];
    return [
      {
        ...common,
        messageKey: 'domain.rule.outcomeMissing',
        values,
        repair: { record: item.id, field: 'result' },
      },
    ];
  });
}

/** M7: a matter for decision has at least one clause, and each begins with "att". */
export function checkClauses(facts: MinutesFacts): readonly Finding[] {
  return facts.items.flatMap((item): readonly Finding[] => {
    const clauses = ofItem(facts.clauses, item.id);
    const common = { rule: 'M7', severity: 'warn', source: 'Praxis för beslutsformulering' } as const;
    const values = { item: facts.labelOf(item.id) };
    if (clauses.length === 0) {
      const isDecided = item.values.itemType === 'decision' && item.values.result !== null;
      return isDecided
        ? [{ ...common, where: item.id, messageKey: 'domain.rule.clauseMissing', values }]
        : [];
    }
    return clauses
      .filter((clause) => !/^att\s+\S/u.test(clause.values.wording))
      .map((clause) => ({
        ...common,
        where: clause.id,
        messageKey: 'domain.rule.clauseWithoutAtt',
        values,
        repair: { record: clause.id, field: 'wording' },
      }));
  });
}

/** M8: where several proposals stand against each other the order in which they were put is told; a vote says what yes and no mean. */
export function checkProposals(facts: MinutesFacts): readonly Finding[] {
  return facts.items.flatMap((item): readonly Finding[] => {
    const common = { rule: 'M8', where: item.id, source: 'KL 5:67 p. 1–2' } as const;
    const values = { item: facts.labelOf(item.id) };
    const standing = ofItem(facts.motions, item.id).filter((motion) => !motion.values.withdrawn);
    const findings: Finding[] = [];
    if (standing.length > 1 && isBlank(item.values.putOrder)) {
      const repair = { record: item.id, field: 'putOrder' };
      findings.push({
        ...common,
        severity: 'warn',
        messageKey: 'domain.rule.putOrderMissing',
        values,
        repair,
      });
    }
    const hasVote = ofItem(facts.votes, item.id).length > 0;
    if (hasVote && (isBlank(item.values.voteYes) || isBlank(item.values.voteNo))) {
      const repair = { record: item.id, field: isBlank(item.values.voteYes) ? 'voteYes' : 'voteNo' };
      findings.push({
        ...common,
        severity: 'block',
        messageKey: 'domain.rule.voteMeaningMissing',
        values,
        repair,
      });
    }
    return findings;
  });
}

/** M9: every point of the agenda ends as a § or is withdrawn; none vanishes. */
export function checkAgendaHandled(facts: MinutesFacts): readonly Finding[] {
  const handled = new Set(facts.allItems.map((item) => item.values.agendaItem));
  return facts.agenda
    .filter((item) => !item.values.withdrawn && !handled.has(item.id))
    .map((item) => ({
      rule: 'M9',
      severity: 'warn',
      where: item.id,
      messageKey: 'domain.rule.agendaItemLost',
      values: { item: item.values.heading },
      source: 'KL 5:66',
    }));
}

/** T7: a § that is attested at once must have its text, as it is attested in writing at the meeting. */
export function checkImmediateText(facts: MinutesFacts): readonly Finding[] {
  return facts.items
    .filter((item) => item.values.immediate && ofItem(facts.clauses, item.id).length === 0)
    .map((item) => ({
      rule: 'T7',
      severity: 'block',
      where: item.id,
      messageKey: 'domain.rule.immediateWithoutText',
      values: { item: facts.labelOf(item.id) },
      source: 'Praxis för omedelbar justering',
      repair: { record: item.id, field: 'immediate' },
    }));
}

function isBlank(text: string | null): boolean {
  return text === null || text.trim() === '';
}
