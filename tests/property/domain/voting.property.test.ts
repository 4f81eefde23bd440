import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { RecordId } from '#shared/base/id.ts';
import type { Recorded } from '#shared/domain/recorded.ts';
import { evaluateItem, type ItemVotingInput } from '#shared/domain/voting/item-voting.ts';
import { putOrderText } from '#shared/domain/voting/put-order-text.ts';
import { votesNeeded } from '#shared/domain/voting/qualified-share.ts';
import { newProposition, suggestPropositions } from '#shared/domain/voting/suggest-propositions.ts';
import { voteText } from '#shared/domain/voting/vote-text.ts';
import {
  motionKinds,
  newMotion,
  newVote,
  type Proposition,
  procedures,
  propositionMethods,
  voteChoices,
} from '#shared/domain/voting/voting.ts';
import { orderBetween } from '#shared/log/order.ts';

const item = 'item' as RecordId;
const ids = (prefix: string, count: number) =>
  fc.integer({ min: 0, max: count - 1 }).map((number) => `${prefix}${number}` as RecordId);
const seat = ids('seat', 8);
const motionId = ids('m', 5);

const motions = fc.uniqueArray(
  fc.record({
    id: motionId,
    values: fc
      .record({
        seat,
        kind: fc.constantFrom(...motionKinds),
        procedure: fc.constantFrom(...procedures),
        withdrawn: fc.boolean(),
        forBase: fc.boolean(),
        wording: fc.constantFrom('att posten utgår', 'avslag', 'Karin Ek', ''),
        order: fc.constantFrom('a', 'b', 'c'),
      })
      .map((values) => newMotion({ ...values, minuteItem: item })),
  }),
  { selector: ({ id }) => id },
);

const proposition = fc
  .record({
    kind: fc.constantFrom<Proposition['kind']>('procedural', 'main', 'counter', 'additional', 'election'),
    parent: fc.option(ids('p', 5)),
    yes: fc.oneof(fc.constant('base'), motionId),
    no: fc.option(fc.oneof(fc.constant('base'), motionId)),
    method: fc.constantFrom(...propositionMethods),
    outcome: fc.constantFrom('yes', 'no', null),
    settledBy: fc.constantFrom('majority', 'castingVote', 'lot', null),
    yesCount: fc.option(fc.nat(6)),
    noCount: fc.option(fc.nat(6)),
    abstainCount: fc.option(fc.nat(3)),
    order: fc.constantFrom('a', 'b', 'c'),
  })
  .map((values) => newProposition(item, values));

const votes = fc.array(
  fc.record({ seat, choice: fc.constantFrom(...voteChoices), proposition: fc.option(ids('p', 5)) }),
  { maxLength: 30 },
);

const told: fc.Arbitrary<ItemVotingInput> = fc.record({
  motions,
  propositions: fc
    .uniqueArray(ids('p', 5))
    .chain((own) => fc.tuple(...own.map((id) => proposition.map((values) => ({ id, values }))))),
  votes: votes.map((all) =>
    all.map(
      (values, index): Recorded<'vote'> => ({
        id: `v${index}` as RecordId,
        values: newVote({ ...values, minuteItem: item }),
      }),
    ),
  ),
  ballotCounts: fc.array(
    fc.record({ proposition: ids('p', 5), motion: motionId, votes: fc.nat(5) }).map(
      (values): Recorded<'ballotCount'> => ({
        id: `b-${values.proposition}-${values.motion}` as RecordId,
        values: { ...values, minuteItem: item },
      }),
    ),
    { maxLength: 4 },
  ),
  serving: fc.uniqueArray(seat, { maxLength: 8 }),
  chair: fc.option(seat),
  isElection: fc.boolean(),
  share: fc.option(fc.constant({ numerator: 2, denominator: 3 })),
});

const nameOf = (own: RecordId) => `Namn ${own}`;

test('a count adds up to those who serve, or tells of the surplus', () => {
  fc.assert(
    fc.property(told, (input) => {
      for (const { count } of evaluateItem(input).propositions) {
        if (count === null) continue;
        const onCandidates = (count.ballots ?? []).reduce((sum, { votes: got }) => sum + got, 0);
        expect(count.yes + count.no + count.abstain + count.absent + onCandidates).toBe(
          input.serving.length + count.surplus,
        );
        expect(count.absent === 0 || count.surplus === 0).toBe(true);
      }
    }),
  );
});

test('every proposition is evaluated once, after what prepares it', () => {
  fc.assert(
    fc.property(told, (input) => {
      const order = evaluateItem(input).propositions;
      expect(order.map(({ id }) => id).toSorted()).toEqual(input.propositions.map(({ id }) => id).toSorted());
      order.forEach(({ preparedBy }, index) => {
        const before = order.slice(0, index).map(({ id }) => id);
        expect(preparedBy === null || before.includes(preparedBy)).toBe(true);
      });
    }),
  );
});

test('a tie goes as the law says: to the one who leads, in elections to the lot', () => {
  fc.assert(
    fc.property(told, (input) => {
      for (const { count, outcome, isElection, values } of evaluateItem(input).propositions) {
        if (count === null || count.ballots !== null || count.yes !== count.no || count.yes === 0) continue;
        const settled = outcome.type === 'yes' || outcome.type === 'no' ? outcome.by : outcome.type;
        if (isElection) expect(['lot']).toContain(settled);
        else expect(['castingVote', 'share', 'tooFew', 'undecided']).toContain(settled);
        if (settled === 'castingVote' && values.method === 'vote') {
          expect(count.voters?.[outcome.type === 'yes' ? 'yes' : 'no']).toContain(input.chair);
        }
      }
    }),
  );
});

test('the side with most votes wins, unless the charter asks for more', () => {
  fc.assert(
    fc.property(told, (input) => {
      const needed = input.share === null ? 0 : votesNeeded(input.share, input.serving.length);
      for (const { count, outcome } of evaluateItem(input).propositions) {
        if (count === null || count.ballots !== null || count.yes === count.no) continue;
        const most = count.yes > count.no ? 'yes' : 'no';
        const fell = input.share !== null && Math.max(count.yes, count.no) < needed;
        expect(outcome.type === most || (fell && ['no', 'tooFew'].includes(outcome.type))).toBe(true);
      }
    }),
  );
});

test('nobody is named as voter in a closed vote or an election', () => {
  fc.assert(
    fc.property(told, (input) => {
      // Every vote is closed or an election; whoever votes has no yrkande, so a name can only come from a vote.
      const closed = {
        ...input,
        motions: input.motions.map((motion) => ({
          ...motion,
          values: { ...motion.values, seat: 'mover' as RecordId },
        })),
        propositions: input.propositions.map(({ id, values }) => ({
          id,
          values: {
            ...values,
            ...(values.method === 'vote' && !input.isElection ? { method: 'closedVote' as const } : {}),
          },
        })),
      };
      const voting = evaluateItem(closed);
      const words = {
        decider: 'styrelsen',
        leader: 'Ordföranden',
        nameOf,
        proposalBy: null,
        motions: voting.motions,
      };
      expect(voting.propositions.every(({ count }) => (count?.voters ?? null) === null)).toBe(true);
      expect(`${putOrderText(voting, words)}${voteText(voting, words)}`).not.toContain('Namn seat');
    }),
  );
});

test('a suggested put-order holds every yrkande that stands, once, and none that is withdrawn', () => {
  fc.assert(
    fc.property(motions, fc.boolean(), (all, hasBase) => {
      let made = 0;
      const suggested = suggestPropositions({
        minuteItem: item,
        motions: all,
        hasBase,
        isElection: false,
        newId: () => `p${made++}` as RecordId,
        orderBetween,
      });
      const sides = suggested
        .flatMap(({ values }) => [values.yes, values.no ?? ''])
        .filter((one) => one.startsWith('m'));
      const standing = all
        .filter(({ values }) => !values.withdrawn && values.kind !== 'nomination')
        .filter(({ values }) => values.kind !== 'substantive' || !values.forBase)
        .map(({ id }) => id as string);
      expect(sides.toSorted()).toEqual(standing.toSorted());
      const tried = evaluateItem({
        motions: all,
        propositions: suggested.map(({ id, values }) => ({
          id,
          values: { ...values, outcome: 'yes' as const },
        })),
        votes: [],
        ballotCounts: [],
        serving: [],
        chair: null,
        isElection: false,
        share: null,
      });
      expect(tried.propositions.every(({ winner, isMoot }) => winner !== undefined || isMoot)).toBe(true);
    }),
  );
});
