import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, daysBetween, type IsoDate, isExtendedHoliday } from '#shared/base/dates.ts';
import type { RecordId } from '#shared/base/id.ts';
import { budgetFigures } from '#shared/demo/budget-figures.ts';
import { splitProposal } from '#shared/domain/agenda/split-proposal.ts';
import { type NumberedMeeting, nextNumber, numberItems } from '#shared/domain/minutes/number-items.ts';
import { appealDates } from '#shared/domain/notice/appeal-dates.ts';
import { byOrder, type Recorded } from '#shared/domain/recorded.ts';
import { countVotes } from '#shared/domain/voting/count-votes.ts';
import { newVote, voteChoices } from '#shared/domain/voting/voting.ts';

const seat = fc.integer({ min: 0, max: 9 }).map((number) => `l${number}` as RecordId);
const vote = fc.record({ id: fc.uuid(), seat, choice: fc.constantFrom(...voteChoices) }).map(
  ({ id, ...values }): Recorded<'vote'> => ({
    id: id as RecordId,
    values: newVote({ ...values, minuteItem: 'i' as RecordId }),
  }),
);
const ballot = fc.record({
  votes: fc.uniqueArray(vote, { selector: ({ id }) => id, maxLength: 12 }),
  serving: fc.uniqueArray(seat, { maxLength: 9 }),
  chair: fc.option(seat),
  election: fc.boolean(),
});

test('yes, no, abstain and absent make up those who serve', () => {
  fc.assert(
    fc.property(ballot, (input) => {
      const { yes, no, abstain, absent } = countVotes(input);
      expect(yes + no + abstain + absent).toBe(input.serving.length);
      expect(Math.min(yes, no, abstain, absent)).toBeGreaterThanOrEqual(0);
    }),
  );
});

test('a vote is counted the same in whatever order the votes come', () => {
  fc.assert(
    fc.property(ballot, fc.infiniteStream(fc.nat()), (input, keys) => {
      const shuffled = input.votes
        .map((one) => ({ one, key: keys.next().value ?? 0 }))
        .toSorted((left, right) => left.key - right.key)
        .map(({ one }) => one);
      const { strangers, repeated, ...counted } = countVotes({ ...input, votes: shuffled });
      const plain = countVotes(input);
      expect(counted).toEqual({
        yes: plain.yes,
        no: plain.no,
        abstain: plain.abstain,
        absent: plain.absent,
        outcome: plain.outcome,
      });
      expect(new Set(strangers)).toEqual(new Set(plain.strangers));
      expect(new Set(repeated)).toEqual(new Set(plain.repeated));
    }),
  );
});

test('the side with more votes wins, and a tie is never won without chair or lot', () => {
  fc.assert(
    fc.property(ballot, (input) => {
      const { yes, no, outcome } = countVotes(input);
      if (yes > no) expect(outcome).toEqual({ type: 'yes', castingVote: false });
      if (no > yes) expect(outcome).toEqual({ type: 'no', castingVote: false });
      if (yes === no && 'castingVote' in outcome) {
        expect(outcome.castingVote).toBe(true);
        expect(input.election).toBe(false);
      }
    }),
  );
});

const items = fc
  .uniqueArray(fc.record({ id: fc.uuid(), order: fc.constantFrom('a0', 'a1', 'a2', 'b01') }), {
    selector: ({ id }) => id,
    maxLength: 30,
  })
  .map((list) =>
    list.map(({ id, order }) => ({ id, values: { order } }) as unknown as Recorded<'minuteItem'>),
  );

test('§ numbers of a meeting are unique and without gaps, whatever order the §§ come in', () => {
  fc.assert(
    fc.property(items, fc.integer({ min: 1, max: 500 }), (list, first) => {
      const numbers = numberItems(first, list);
      const sorted = list.toSorted(byOrder).map(({ id }) => numbers.get(id));
      expect(sorted).toEqual(list.map((_item, index) => first + index));
      expect(new Map(numberItems(first, list.toReversed()))).toEqual(new Map(numbers));
    }),
  );
});

test('meetings started one after another never share or skip a number', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 25 }), { maxLength: 12 }), (counts) => {
      const meetings: NumberedMeeting[] = [];
      const body = 'board' as RecordId;
      for (const [index, minuteItemCount] of counts.entries()) {
        const date = addDays('2026-01-10' as IsoDate, index * 20);
        const firstNumber = nextNumber(meetings, body, 'calendarYear', date);
        meetings.push({ id: `m${index}` as RecordId, body, date, firstNumber, minuteItemCount });
      }
      const given = meetings.flatMap(({ firstNumber, minuteItemCount }) =>
        Array.from({ length: minuteItemCount }, (_one, index) => (firstNumber ?? 0) + index),
      );
      expect(given).toEqual(given.map((_number, index) => index + 1));
    }),
  );
});

test('an appeal never ends on a day when the offices are closed, nor before three weeks', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 20_000 }), (days) => {
      const posted = addDays('2000-01-01' as IsoDate, days);
      const { lastDay, earliestRemoval } = appealDates(posted);
      expect(isExtendedHoliday(lastDay)).toBe(false);
      expect(daysBetween(posted, lastDay)).toBeGreaterThanOrEqual(21);
      expect(daysBetween(posted, lastDay)).toBeLessThanOrEqual(28);
      expect(daysBetween(lastDay, earliestRemoval)).toBe(1);
    }),
  );
});

test('splitting a proposal loses no line but the words that lead in', () => {
  const line = fc.constantFrom(
    'att bevilja medel',
    'Medlen räcker.',
    '',
    '  ',
    'Att avslå',
    'Bakgrund finns',
  );
  fc.assert(
    fc.property(fc.array(line), (lines) => {
      const { background, clauses } = splitProposal(lines.join('\n'));
      expect(background.length + clauses.length).toBe(lines.filter((one) => one.trim() !== '').length);
      expect(clauses.every((clause) => clause.startsWith('att '))).toBe(true);
    }),
  );
});

test('a demo budget adds up: half, a quarter, a quarter, and equity makes the difference', () => {
  fc.assert(
    fc.property(fc.integer({ min: 2007, max: 2030 }), (year) => {
      const { lines, contributions, costs, result, openingEquity, closingEquity } = budgetFigures(year);
      const sum = (section: string, label = '') =>
        lines
          .filter((line) => line.section === section && line.label.includes(label))
          .reduce((total, line) => total + line.amount, 0);
      expect(sum('revenue')).toBe(contributions);
      expect(sum('revenue', 'staten')).toBe(contributions / 2);
      expect(sum('revenue', 'Västra Götaland')).toBe(contributions / 4);
      expect(sum('cost')).toBe(costs);
      expect(contributions - costs).toBe(result);
      expect(openingEquity + result).toBe(closingEquity);
      expect(budgetFigures(year + 1).openingEquity).toBe(closingEquity);
      expect(lines.every((line) => Number.isInteger(line.amount) && line.amount > 0)).toBe(true);
    }),
  );
});
