import { describe, expect, test } from 'vitest';
import { inPutOrder } from '#shared/domain/voting/put-order.ts';
import { ballots, evaluate, id, motion, proposition, votes } from './tried-item.ts';

const remittal = motion('m0', 'b', { kind: 'procedural', procedure: 'remittal', wording: 'återremiss' });
const first = motion('m1', 'c', { wording: 'att posten utgår' });
const second = motion('m2', 'd', { wording: 'att posten halveras' });

describe('the put-order', () => {
  test('has formal questions first, what prepares before what it prepares, additions last', () => {
    const placed = inPutOrder([
      proposition('p1', { kind: 'additional', yes: 'm9' }),
      proposition('p2', { kind: 'main' }),
      proposition('p3', { kind: 'counter', parent: id('p2'), yes: 'm1', no: 'm2' }),
      proposition('p4', { kind: 'procedural', yes: 'm0' }),
    ]);
    expect(placed.map((one) => [one.id, one.depth, one.preparedBy])).toEqual([
      ['p4', 0, null],
      ['p3', 1, null],
      ['p2', 0, 'p3'],
      ['p1', 0, null],
    ]);
  });

  test('loses none whose parent is gone or that stand in a ring', () => {
    const placed = inPutOrder([
      proposition('p1', { parent: id('gone') }),
      proposition('p2', { parent: id('p3') }),
      proposition('p3', { parent: id('p2') }),
    ]);
    expect(placed.map((one) => one.id).toSorted()).toEqual(['p1', 'p2', 'p3']);
  });
});

describe('a §', () => {
  test('that nobody disputes has no outcome of its own', () => {
    expect(evaluate({}).outcome).toEqual({ type: 'none' });
  });

  test('is decided by voices as the chair found', () => {
    const voting = evaluate({
      motions: [first],
      propositions: [proposition('p1', { yes: 'base', no: 'm1', outcome: 'yes' })],
    });
    expect(voting.outcome).toEqual({ type: 'decided', choices: ['base'], additions: [] });
  });

  test('is decided 4–3 in an open vote, with the names of each side', () => {
    const voting = evaluate({
      motions: [first],
      propositions: [proposition('p1', { yes: 'base', no: 'm1', method: 'vote' })],
      votes: votes('p1', { yes: 'aceg', no: 'bdf' }),
    });
    const [tried] = voting.propositions;
    expect(tried?.count).toMatchObject({ yes: 4, no: 3, abstain: 0, absent: 0, surplus: 0 });
    expect(tried?.count?.voters).toEqual({ yes: ['a', 'c', 'e', 'g'], no: ['b', 'd', 'f'], abstain: [] });
    expect(tried?.outcome).toEqual({ type: 'yes', by: 'majority' });
    expect(voting.outcome).toEqual({ type: 'decided', choices: ['base'], additions: [] });
  });

  test.each([
    ['a', { type: 'no', by: 'castingVote' }],
    ['b', { type: 'yes', by: 'castingVote' }],
    ['g', { type: 'undecided' }],
    [null, { type: 'undecided' }],
  ] as const)('at 3–3 goes as the one who leads it votes: %s', (chair, outcome) => {
    const { propositions } = evaluate({
      chair: chair === null ? null : id(chair),
      propositions: [proposition('p1', { method: 'vote' })],
      votes: votes('p1', { yes: 'bcd', no: 'aef', abstain: 'g' }),
    });
    expect(propositions[0]?.outcome).toEqual(outcome);
  });

  test('sent back is not tried further', () => {
    const voting = evaluate({
      motions: [remittal, first],
      propositions: [
        proposition('p0', { kind: 'procedural', yes: 'm0', outcome: 'yes' }),
        proposition('p1', { yes: 'base', no: 'm1' }),
      ],
    });
    expect(voting.outcome).toEqual({ type: 'procedural', motion: 'm0', procedure: 'remittal' });
    expect(voting.propositions.map(({ isMoot }) => isMoot)).toEqual([false, true]);
  });

  test('goes on after an ajournering and after a formal question that fell', () => {
    const pause = motion('m5', 'b', { kind: 'procedural', procedure: 'adjournment' });
    const voting = evaluate({
      motions: [remittal, pause],
      propositions: [
        proposition('p0', { kind: 'procedural', yes: 'm0', outcome: 'no' }),
        proposition('p1', { kind: 'procedural', yes: 'm5', outcome: 'yes' }),
        proposition('p2', { outcome: 'yes' }),
      ],
    });
    expect(voting.outcome).toEqual({ type: 'decided', choices: ['base'], additions: [] });
  });

  test('sets the winner among the motförslag against the huvudförslag', () => {
    const voting = evaluate({
      motions: [first, second],
      propositions: [
        proposition('p1', { yes: 'base', method: 'vote' }),
        proposition('p2', { kind: 'counter', parent: id('p1'), yes: 'm1', no: 'm2', outcome: 'no' }),
      ],
      votes: votes('p1', { yes: 'abc', no: 'defg' }),
    });
    expect(voting.propositions.map(({ yes, no, winner }) => [yes, no, winner])).toEqual([
      ['m1', 'm2', 'm2'],
      ['base', 'm2', 'm2'],
    ]);
    expect(voting.outcome).toEqual({ type: 'decided', choices: ['m2'], additions: [] });
  });

  test('stays open while its motförslag is not chosen', () => {
    const voting = evaluate({
      motions: [first, second],
      propositions: [
        proposition('p1', { yes: 'base', outcome: 'no' }),
        proposition('p2', { kind: 'counter', parent: id('p1'), yes: 'm1', no: 'm2' }),
      ],
    });
    expect(voting.outcome).toEqual({ type: 'open' });
  });

  test('takes in the additions that were agreed to', () => {
    const voting = evaluate({
      motions: [motion('m8', 'e', { kind: 'additional' }), motion('m9', 'f', { kind: 'additional' })],
      propositions: [
        proposition('p1', { outcome: 'yes' }),
        proposition('p2', { kind: 'additional', yes: 'm8', outcome: 'no' }),
        proposition('p3', { kind: 'additional', yes: 'm9', outcome: 'yes' }),
      ],
    });
    expect(voting.outcome).toEqual({ type: 'decided', choices: ['base'], additions: ['m9'] });
  });

  test('counts votes that name no proposition as those on its only vote', () => {
    const voting = evaluate({
      propositions: [proposition('p1', { method: 'vote' })],
      votes: votes(null, { yes: 'abcd', no: 'efg' }),
    });
    expect(voting.propositions[0]?.count).toMatchObject({ yes: 4, no: 3 });
    expect(voting.plain).toBeNull();
  });

  test('with a vote and no propositions is decided by that vote', () => {
    const voting = evaluate({ votes: votes(null, { yes: 'abc', no: 'defg' }) });
    expect(voting.plain).toMatchObject({ yes: 3, no: 4 });
    expect(voting.outcome).toEqual({ type: 'decided', choices: [null], additions: [] });
  });

  test('names who voted and does not serve, and who voted twice', () => {
    const twice = votes('p1', { yes: 'b' }).map((vote) => ({ ...vote, id: id('v-z') }));
    const { propositions } = evaluate({
      serving: ['a', 'b', 'c'].map(id),
      propositions: [proposition('p1', { method: 'vote' })],
      votes: [...votes('p1', { yes: 'ag', no: 'bc' }), ...twice],
    });
    expect(propositions[0]?.count).toMatchObject({ yes: 1, no: 2, strangers: ['g'], repeated: ['b'] });
  });

  test('says where the noted outcome is not what the votes say', () => {
    const { propositions } = evaluate({
      propositions: [
        proposition('p1', { method: 'vote', outcome: 'no', settledBy: 'majority' }),
        proposition('p2', { method: 'vote', outcome: 'yes', settledBy: 'castingVote' }),
        proposition('p3', { method: 'vote', outcome: 'yes', settledBy: 'majority' }),
      ],
      votes: ['p1', 'p2', 'p3'].flatMap((on) => votes(on, { yes: 'abcd', no: 'efg' })),
    });
    expect(propositions.map(({ differs }) => differs)).toEqual([true, true, false]);
  });
});

describe('an election', () => {
  const karin = motion('k', 'b', { kind: 'nomination', wording: 'Karin Ek' });
  const lars = motion('l', 'c', { kind: 'nomination', wording: 'Lars Ny' });
  const mona = motion('m', 'd', { kind: 'nomination', wording: 'Mona Alm' });

  test('by closed vote keeps no names, and is settled by lot at a tie', () => {
    const told = {
      kind: 'election',
      yes: 'k',
      no: 'l',
      method: 'closedVote',
      yesCount: 3,
      noCount: 3,
    } as const;
    const tie = evaluate({
      isElection: true,
      motions: [karin, lars],
      propositions: [proposition('p', told)],
    });
    expect(tie.propositions[0]?.outcome).toEqual({ type: 'lot', among: ['k', 'l'] });
    expect(tie.propositions[0]?.count).toMatchObject({ absent: 1, voters: null });
    const drawn = evaluate({
      isElection: true,
      motions: [karin, lars],
      propositions: [proposition('p', { ...told, outcome: 'no', settledBy: 'lot' })],
    });
    expect(drawn.outcome).toEqual({ type: 'decided', choices: ['l'], additions: [] });
  });

  test('is never settled by a casting vote', () => {
    const { propositions } = evaluate({
      isElection: true,
      propositions: [
        proposition('p', {
          kind: 'election',
          yes: 'k',
          no: 'l',
          method: 'vote',
          outcome: 'yes',
          settledBy: 'castingVote',
        }),
      ],
      votes: votes('p', { yes: 'abc', no: 'def' }),
    });
    expect(propositions[0]).toMatchObject({ outcome: { type: 'lot' }, differs: true });
    expect(propositions[0]?.count?.voters).toBeNull();
  });

  test('among several goes to the one with most votes, or to the lot among those', () => {
    const told = proposition('p', { kind: 'election', yes: 'k', method: 'closedVote' });
    const motions = [karin, lars, mona];
    const won = evaluate({
      isElection: true,
      motions,
      propositions: [told],
      ballotCounts: ballots('p', { k: 2, l: 4, m: 1 }),
    });
    expect(won.outcome).toEqual({ type: 'decided', choices: ['l'], additions: [] });
    const counts = ballots('p', { k: 3, l: 3, m: 1 });
    const tie = evaluate({ isElection: true, motions, propositions: [told], ballotCounts: counts });
    expect(tie.propositions[0]?.outcome).toEqual({ type: 'lot', among: ['k', 'l'] });
    const draw = (yes: string) =>
      evaluate({
        isElection: true,
        motions,
        propositions: [proposition('p', { ...told.values, yes, outcome: 'yes', settledBy: 'lot' })],
        ballotCounts: counts,
      }).propositions[0]?.outcome;
    expect(draw('l')).toEqual({ type: 'elected', motion: 'l', by: 'lot' });
    expect(draw('m')).toEqual({ type: 'lot', among: ['k', 'l'] });
  });

  test('tells of more votes than people', () => {
    const { propositions } = evaluate({
      isElection: true,
      propositions: [
        proposition('p', {
          kind: 'election',
          yes: 'k',
          no: 'l',
          method: 'closedVote',
          yesCount: 5,
          noCount: 4,
        }),
      ],
    });
    expect(propositions[0]?.count).toMatchObject({ absent: 0, surplus: 2 });
  });
});

describe('a qualified majority', () => {
  const share = { numerator: 2, denominator: 3 };

  test.each([
    ['abcde', 'fg', { type: 'yes', by: 'majority' }],
    ['abcd', 'efg', { type: 'no', by: 'share' }],
    ['abc', 'defg', { type: 'no', by: 'majority' }],
  ])('counts from those present: %s for, %s against', (yes, no, outcome) => {
    const { propositions } = evaluate({
      share,
      propositions: [proposition('p1', { method: 'vote' })],
      votes: votes('p1', { yes, no }),
    });
    expect(propositions[0]?.outcome).toEqual(outcome);
  });

  test('counts those who abstain as present', () => {
    const { propositions } = evaluate({
      share,
      propositions: [proposition('p1', { method: 'vote' })],
      votes: votes('p1', { yes: 'abcd', no: 'e', abstain: 'fg' }),
    });
    expect(propositions[0]?.outcome).toEqual({ type: 'no', by: 'share' });
  });

  test('leaves the matter undecided when neither of two proposals reaches it', () => {
    const voting = evaluate({
      share,
      motions: [first],
      propositions: [proposition('p1', { yes: 'base', no: 'm1', method: 'vote' })],
      votes: votes('p1', { yes: 'abcd', no: 'efg' }),
    });
    expect(voting.outcome).toEqual({ type: 'tooFew' });
  });

  test('is not asked of the choice of motförslag nor of formal questions', () => {
    const voting = evaluate({
      share,
      motions: [remittal, first, second],
      propositions: [
        proposition('p0', { kind: 'procedural', yes: 'm0', method: 'vote' }),
        proposition('p1', { yes: 'base', outcome: 'yes' }),
        proposition('p2', { kind: 'counter', parent: id('p1'), yes: 'm1', no: 'm2', method: 'vote' }),
      ],
      votes: [...votes('p0', { yes: 'abc', no: 'defg' }), ...votes('p2', { yes: 'abcd', no: 'efg' })],
    });
    expect(voting.propositions.map(({ winner }) => winner)).toEqual([null, 'm1', 'base']);
  });
});
