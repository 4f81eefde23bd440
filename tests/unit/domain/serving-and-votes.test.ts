import { describe, expect, test } from 'vitest';
import type { IsoDate } from '#shared/base/dates.ts';
import type { RecordId } from '#shared/base/id.ts';
import { newAttendance, newRecusal } from '#shared/domain/attendance/attendance.ts';
import type { AttendanceInput } from '#shared/domain/attendance/attendance-input.ts';
import { suggestServing } from '#shared/domain/attendance/roll-call.ts';
import { servingAt, servingSurplus } from '#shared/domain/attendance/serving.ts';
import type { Recorded } from '#shared/domain/recorded.ts';
import { seatsAt } from '#shared/domain/seat/seats-at.ts';
import { countVotes } from '#shared/domain/voting/count-votes.ts';
import type { VoteChoice } from '#shared/domain/voting/voting.ts';
import { newVote } from '#shared/domain/voting/voting.ts';
import { boardOfSodraVanern } from '#tests/unit/publish/board-of-sodra-vanern.ts';

const seats = seatsAt(
  boardOfSodraVanern().source().all('seat'),
  'board' as RecordId,
  '2026-11-27' as IsoDate,
);

function attendance(serving: readonly string[], presentOnly: readonly string[] = []): AttendanceInput {
  const record = (seat: string, serves: boolean): Recorded<'attendance'> => ({
    id: `a${seat}` as RecordId,
    values: newAttendance({ seat: seat as RecordId, serving: serves }),
  });
  return {
    seats,
    attendance: [
      ...serving.map((seat) => record(seat, true)),
      ...presentOnly.map((seat) => record(seat, false)),
    ],
    changes: [],
    recusals: [],
    guests: [],
    order: ['i', 'j'] as RecordId[],
  };
}

function withRecusal(input: AttendanceInput, item: string, seat: string): AttendanceInput {
  const recusal = newRecusal({ minuteItem: item as RecordId, seat: seat as RecordId, reason: 'släkt' });
  return { ...input, recusals: [...input.recusals, { id: `r${seat}` as RecordId, values: recusal }] };
}

function votes(choices: Readonly<Record<string, VoteChoice>>): readonly Recorded<'vote'>[] {
  return Object.entries(choices).map(([seat, choice]) => ({
    id: `v${seat}` as RecordId,
    values: newVote({ minuteItem: 'i' as RecordId, seat: seat as RecordId, choice }),
  }));
}

describe('seatsAt', () => {
  test('gives seats of the body whose term covers the day, in order', () => {
    expect(seats.map(({ id }) => id).slice(0, 8)).toEqual(['l0', 'l1', 'l2', 'l3', 'l4', 'l5', 'l6', 'e0']);
    const all = boardOfSodraVanern().source().all('seat');
    expect(seatsAt(all, 'board' as RecordId, '2027-03-31' as IsoDate)).toHaveLength(16);
    expect(seatsAt(all, 'board' as RecordId, '2027-04-01' as IsoDate)).toHaveLength(2);
    expect(seatsAt(all, 'group' as RecordId, '2026-11-27' as IsoDate)).toHaveLength(0);
  });
});

describe('quorum', () => {
  test.each([
    [3, false],
    [4, true],
    [7, true],
  ])('with %i of seven seats is %s', (count, met) => {
    const present = ['l0', 'l1', 'l2', 'l3', 'l4', 'l5', 'l6'].slice(0, count);
    expect(servingAt(attendance(present), null).quorum).toEqual({ present: count, needed: 4, seats: 7, met });
  });

  test('counts a serving ersättare and not one who only listens', () => {
    expect(servingAt(attendance(['l0', 'l1', 'l2', 'e3'], ['e4']), null).quorum.met).toBe(true);
    expect(servingAt(attendance(['l0', 'l1', 'l2'], ['e3', 'e4']), null).quorum.met).toBe(false);
  });

  test('falls at the § where jäv takes the fourth away, and only there', () => {
    const input = withRecusal(attendance(['l0', 'l1', 'l2', 'l3']), 'i', 'l0');
    expect(servingAt(input, 'i' as RecordId)).toMatchObject({
      serving: ['l1', 'l2', 'l3'],
      recused: ['l0'],
      quorum: { present: 3, needed: 4, seats: 7, met: false },
    });
    expect(servingAt(input, 'j' as RecordId).quorum.met).toBe(true);
  });

  test('never counts an official', () => {
    expect(servingAt(attendance(['o0', 'o1']), null).serving).toEqual([]);
  });
});

describe('who serves', () => {
  test('is never both the ledamot and the ersättare of a member', () => {
    expect(servingSurplus(attendance(['l0', 'e0', 'l1']))).toEqual([
      { minuteItem: null, memberOrganisation: 'm0', seats: ['l0', 'e0'], allowed: 1 },
    ]);
    expect(servingSurplus(attendance(['l0', 'e1']))).toEqual([]);
  });

  test('is suggested from who is present: an ersättare for an absent ledamot of the same member', () => {
    const present = new Set(['l1', 'e0', 'e1', 'e2']);
    expect([...suggestServing(seats, (seat) => present.has(seat))]).toEqual(['e0', 'l1', 'e2']);
  });
});

describe('countVotes', () => {
  const serving = ['l0', 'l1', 'l2', 'l3'] as RecordId[];
  const count = (
    choices: Readonly<Record<string, VoteChoice>>,
    election = false,
    chair: string | null = 'l1',
  ) => countVotes({ votes: votes(choices), serving, chair: chair as RecordId | null, election });

  test('follows the majority', () => {
    expect(count({ l0: 'yes', l1: 'yes', l2: 'no', l3: 'abstain' })).toEqual({
      yes: 2,
      no: 1,
      abstain: 1,
      absent: 0,
      outcome: { type: 'yes', castingVote: false },
      strangers: [],
      repeated: [],
    });
  });

  test('lets the chair settle a tie', () => {
    expect(count({ l0: 'yes', l1: 'no', l2: 'yes', l3: 'no' }).outcome).toEqual({
      type: 'no',
      castingVote: true,
    });
  });

  test('leaves a tie undecided when the chair has abstained or does not serve', () => {
    expect(count({ l0: 'yes', l1: 'abstain', l2: 'no' }).outcome).toEqual({ type: 'undecided' });
    expect(count({ l0: 'yes', l2: 'no' }, false, null).outcome).toEqual({ type: 'undecided' });
  });

  test('draws lots at a tie in an election', () => {
    expect(count({ l0: 'yes', l1: 'no' }, true).outcome).toEqual({ type: 'lot' });
  });

  test('counts nobody who does not serve', () => {
    expect(count({ l0: 'yes', l6: 'no' })).toMatchObject({ yes: 1, no: 0, absent: 3, strangers: ['l6'] });
  });

  test('counts one vote each', () => {
    const twice = [...votes({ l0: 'yes' }), { ...votes({ l0: 'no' })[0]!, id: 'w' as RecordId }];
    expect(countVotes({ votes: twice, serving, chair: null, election: false })).toMatchObject({
      yes: 1,
      no: 0,
      repeated: ['l0'],
    });
  });

  test('has no outcome without a vote for or against', () => {
    expect(count({ l0: 'abstain' }).outcome).toEqual({ type: 'noVotes' });
  });
});
