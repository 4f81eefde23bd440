import { describe, expect, test } from 'vitest';
import type { IsoDate } from '#shared/base/dates.ts';
import type { RecordId } from '#shared/base/id.ts';
import {
  type Attendance,
  type AttendanceMode,
  newAttendance,
  newRecusal,
} from '#shared/domain/attendance/attendance.ts';
import type { AttendanceInput } from '#shared/domain/attendance/attendance-input.ts';
import { attendanceContradictions } from '#shared/domain/attendance/contradictions.ts';
import {
  guestItems,
  intervalsOf,
  printedRange,
  seatAttendance,
} from '#shared/domain/attendance/intervals.ts';
import { servingAt, servingSurplus } from '#shared/domain/attendance/serving.ts';
import { seatsAt } from '#shared/domain/seat/seats-at.ts';
import { boardOfSodraVanern } from '#tests/unit/publish/board-of-sodra-vanern.ts';

const id = (name: string) => name as RecordId;
const seats = seatsAt(boardOfSodraVanern().source().all('seat'), id('board'), '2026-11-27' as IsoDate);
/** §§ 82–100. */
const order = Array.from({ length: 19 }, (_one, index) => id(`p${82 + index}`));
const numbers = new Map(order.map((item, index) => [item, 82 + index]));

const opening = (seat: string, rest: Partial<Attendance> = {}) => ({
  id: id(`a ${seat}`),
  values: newAttendance({ seat: id(seat), serving: true, ...rest }),
});
const change = (seat: string, number: number, rest: Partial<Attendance>, at: string | null = null) => ({
  id: id(`c ${seat} ${number}`),
  values: { ...newAttendance({ seat: id(seat) }), ...rest, minuteItem: id(`p${number}`), at },
});

/**
 * Seven seats. Ledamot 5 leaves after § 96 and nobody steps in. Ledamot 2 comes at § 86; until then ersättare 2 serves and
 * then listens. Ledamot 4 is on distance, by sound only from § 90. Ledamot 0 is recused at § 93, where ersättare 0 steps in.
 */
const meeting: AttendanceInput = {
  seats,
  attendance: [
    ...['l0', 'l1', 'l3', 'l5', 'l6'].map((seat) => opening(seat)),
    opening('l2', { present: false, serving: false }),
    opening('l4', { mode: 'audioVideo' }),
    opening('e2'),
    opening('e0', { serving: false }),
    opening('o0', { serving: false }),
  ],
  changes: [
    change('l5', 97, { present: false }, '11:20'),
    change('l2', 86, { serving: true }, '09:25'),
    change('e2', 86, { serving: false }),
    change('l4', 90, { serving: true, mode: 'audioOnly' }),
  ],
  recusals: [
    {
      id: id('r'),
      values: newRecusal({
        minuteItem: id('p93'),
        seat: id('l0'),
        reason: 'förälder till sökanden',
        replacement: 'substitute',
        substitute: id('e0'),
      }),
    },
  ],
  guests: [],
  order,
};

const at = (number: number) => servingAt(meeting, id(`p${number}`));
const range = (items: readonly RecordId[]) => printedRange(items, meeting, numbers);
const did = (seat: string) => seatAttendance(meeting).find((one) => one.seat === id(seat))!;
const ranges = <Key>(groups: ReadonlyMap<Key, readonly RecordId[]>) =>
  [...groups].map(([key, items]) => [key, range(items)]);

describe('who serves at a §', () => {
  test('follows who came, left and stepped in', () => {
    expect(at(82).serving).toEqual(['l0', 'l1', 'l3', 'l4', 'l5', 'l6', 'e2']);
    expect(at(86).serving).toEqual(['l0', 'l1', 'l2', 'l3', 'l4', 'l5', 'l6']);
    expect(at(93).serving).toEqual(['l1', 'l2', 'l3', 'l4', 'l5', 'l6', 'e0']);
    expect(at(97).serving).toEqual(['l0', 'l1', 'l2', 'l3', 'l4', 'l6']);
  });

  test('tells in whose place an ersättare serves', () => {
    expect([...at(82).replaces]).toEqual([['e2', 'l2']]);
    expect([...at(93).replaces]).toEqual([['e0', 'l0']]);
    expect([...at(97).replaces]).toEqual([]);
  });

  test('tells who is there, absent and on distance', () => {
    expect(at(86).present).toEqual(['l0', 'l1', 'l2', 'l3', 'l4', 'l5', 'l6', 'e0', 'e2', 'o0']);
    expect(at(93).present).not.toContain('l0');
    expect(at(93).absent).toEqual([]);
    expect(at(97).absent).toEqual(['l5']);
    const modes = [82, 89, 90].map((number) => at(number).remote.get(id('l4')));
    expect(modes).toEqual(['audioVideo', 'audioVideo', 'audioOnly'] satisfies AttendanceMode[]);
  });

  test('makes the quorum of each §', () => {
    const left = ['l1', 'l3', 'l6'].map((seat) => change(seat, 99, { present: false }));
    const thin = { ...meeting, changes: [...meeting.changes, ...left] };
    expect(servingAt(thin, id('p98')).quorum).toEqual({ present: 6, needed: 4, seats: 7, met: true });
    expect(servingAt(thin, id('p99')).quorum).toEqual({ present: 3, needed: 4, seats: 7, met: false });
  });
});

describe('what minutes print', () => {
  test('is the range of those who were not there all the time', () => {
    expect(range(did('l5').serving)).toBe('§§ 82–96');
    expect(range(did('l1').serving)).toBeNull();
    expect(range(did('l0').serving)).toBe('§§ 82–92, 94–100');
    expect(range(did('l0').recused)).toBe('§ 93');
  });

  test('is for whom an ersättare served, and where the ersättare only listened', () => {
    expect(ranges(did('e2').replaces)).toEqual([['l2', '§§ 82–85']]);
    expect(range(did('e2').listening)).toBe('§§ 86–100');
    expect(ranges(did('e0').replaces)).toEqual([['l0', '§ 93']]);
  });

  test('is how somebody took part at a distance, and where', () => {
    expect(ranges(did('l4').remote)).toEqual([
      ['audioVideo', '§§ 82–89'],
      ['audioOnly', '§§ 90–100'],
    ]);
  });

  test('is the range of a guest, of which an end may have been taken away', () => {
    const guest = (from: string | null, to: string | null) =>
      range(guestItems({ fromItem: from as RecordId | null, toItem: to as RecordId | null }, order));
    expect(guest('p87', 'p88')).toBe('§§ 87–88');
    expect(guest(null, 'p84')).toBe('§§ 82–84');
    expect(guest('p98', null)).toBe('§§ 98–100');
    expect(guest('p98', 'gone')).toBe('§§ 98–100');
    expect(guest(null, null)).toBeNull();
  });
});

describe('intervals of a seat', () => {
  test('have the clock at which they began and ended, and are broken by jäv', () => {
    const short = (seat: string) =>
      intervalsOf(meeting, id(seat)).map(({ from, to, cameAt, leftAt }) => [from, to, cameAt, leftAt]);
    expect(short('l5')).toEqual([['p82', 'p96', null, '11:20']]);
    expect(short('l2')).toEqual([['p86', 'p100', '09:25', null]]);
    expect(short('l0')).toEqual([
      ['p82', 'p92', null, null],
      ['p94', 'p100', null, null],
    ]);
    expect(short('e5')).toEqual([]);
  });

  test('move with the §§ when these change places', () => {
    const turned = { ...meeting, order: order.toReversed() };
    expect(intervalsOf(turned, id('l5')).map(({ from, to }) => [from, to])).toEqual([['p100', 'p98']]);
  });

  test('leave out a change at a § that has been taken away', () => {
    const without = { ...meeting, order: order.filter((item) => item !== 'p97') };
    expect(
      printedRange(
        intervalsOf(without, id('l5')).map(({ to }) => to),
        without,
        numbers,
      ),
    ).toBe('§ 100');
  });
});

describe('contradictions', () => {
  test('are none in a meeting that can have been', () => {
    expect(attendanceContradictions(meeting)).toEqual([]);
    expect(servingSurplus(meeting)).toEqual([]);
  });

  test('name a ledamot and the ersättare who serve at once, from the § where they do', () => {
    const both = { ...meeting, changes: [...meeting.changes, change('e2', 90, { serving: true })] };
    expect(servingSurplus(both)).toEqual([
      { minuteItem: 'p90', memberOrganisation: 'm2', seats: ['l2', 'e2'], allowed: 1 },
    ]);
  });

  test.each([
    ['servesAbsent', change('l3', 95, { present: false, serving: true })],
    ['officialServes', change('o0', 95, { serving: true })],
    ['replacesServing', change('e3', 95, { serving: true, replaces: id('l3') })],
  ])('name %s', (kind, wrong) => {
    const found = attendanceContradictions({ ...meeting, changes: [...meeting.changes, wrong] });
    expect(found).toEqual([{ kind, seat: wrong.values.seat, minuteItem: 'p95' }]);
  });

  test('name an ersättare who stepped in without being there', () => {
    const gone = { ...meeting, changes: [...meeting.changes, change('e0', 90, { present: false })] };
    expect(attendanceContradictions(gone)).toEqual([
      { kind: 'stepsInAbsent', seat: 'e0', minuteItem: 'p93' },
    ]);
    expect(servingAt(gone, id('p93')).serving).not.toContain('e0');
  });

  test('name two records of one seat, of which the first counts', () => {
    const twice = {
      ...meeting,
      attendance: [
        ...meeting.attendance,
        { ...opening('l1', { present: false, serving: false }), id: id('b') },
      ],
    };
    expect(attendanceContradictions(twice)).toEqual([{ kind: 'twoRecords', seat: 'l1', minuteItem: null }]);
    expect(servingAt(twice, null).serving).toContain('l1');
  });
});
