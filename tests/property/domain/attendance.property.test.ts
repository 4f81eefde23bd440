import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { IsoDate } from '#shared/base/dates.ts';
import type { RecordId } from '#shared/base/id.ts';
import { attendanceModes, newRecusal } from '#shared/domain/attendance/attendance.ts';
import type { AttendanceInput } from '#shared/domain/attendance/attendance-input.ts';
import { contradictionsAt } from '#shared/domain/attendance/contradictions.ts';
import { intervalsOf, printedRange, seatAttendance } from '#shared/domain/attendance/intervals.ts';
import { servingAt } from '#shared/domain/attendance/serving.ts';
import type { SeatKind } from '#shared/domain/seat/seat.ts';

const id = (name: string) => name as RecordId;
const order = Array.from({ length: 12 }, (_one, index) => id(`p${index}`));
const numbers = new Map(order.map((item, index) => [item, 82 + index]));
const seats = ['m', 's', 'o'].flatMap((letter, kind) =>
  Array.from({ length: letter === 'o' ? 2 : 5 }, (_one, index) => ({
    id: id(`${letter}${index}`),
    values: {
      body: id('board'),
      memberOrganisation: letter === 'o' ? null : id(`org${index}`),
      kind: (['member', 'substitute', 'official'] as const satisfies readonly SeatKind[])[kind] ?? 'member',
      office: null,
      person: id(`person ${letter}${index}`),
      from: '2023-04-01' as IsoDate,
      to: null,
      order: `${kind}${index}`,
    },
  })),
);

const seat = fc.constantFrom(...seats.map((one) => one.id));
const minuteItem = fc.constantFrom(...order);
const state = fc.record({
  seat,
  present: fc.boolean(),
  mode: fc.constantFrom(...attendanceModes),
  serving: fc.boolean(),
  replaces: fc.constant(null),
});
const input: fc.Arbitrary<AttendanceInput> = fc
  .record({
    attendance: fc.uniqueArray(state, { selector: (one) => one.seat, maxLength: 12 }),
    changes: fc.uniqueArray(
      fc.record({ state, minuteItem, at: fc.option(fc.constantFrom('09:10', '10:45')) }),
      { selector: (one) => `${one.state.seat} ${one.minuteItem}`, maxLength: 20 },
    ),
    recusals: fc.uniqueArray(fc.record({ seat, minuteItem }), {
      selector: (one) => `${one.seat} ${one.minuteItem}`,
      maxLength: 6,
    }),
  })
  .map(({ attendance, changes, recusals }) => ({
    seats,
    attendance: attendance.map((values) => ({ id: id(`a ${values.seat}`), values })),
    changes: changes.map(({ state: values, ...where }) => ({
      id: id(`c ${values.seat} ${where.minuteItem}`),
      values: { ...values, ...where },
    })),
    recusals: recusals.map((values) => ({
      id: id(`r ${values.seat} ${values.minuteItem}`),
      values: newRecusal({ ...values, reason: 'släkt' }),
    })),
    guests: [],
    order,
  }));

test('the §§ of all intervals are exactly those at which the seat is present', () => {
  fc.assert(
    fc.property(input, seat, (given, one) => {
      const covered = intervalsOf(given, one).flatMap(({ from, to }) =>
        order.slice(order.indexOf(from), order.indexOf(to) + 1),
      );
      expect(covered).toEqual(order.filter((item) => servingAt(given, item).present.includes(one)));
    }),
  );
});

test('each interval says what holds at every § in it, and its neighbour says something else', () => {
  fc.assert(
    fc.property(input, seat, (given, one) => {
      const intervals = intervalsOf(given, one);
      for (const [index, { from, to, mode, serving }] of intervals.entries()) {
        for (const item of order.slice(order.indexOf(from), order.indexOf(to) + 1)) {
          const at = servingAt(given, item);
          expect([at.serving.includes(one), at.remote.get(one) ?? 'onSite']).toEqual([serving, mode]);
        }
        const next = intervals[index + 1];
        if (next === undefined || order.indexOf(next.from) !== order.indexOf(to) + 1) continue;
        const same = next.mode === mode && next.serving === serving;
        expect(same && next.replaces === intervals[index]?.replaces).toBe(false);
      }
    }),
  );
});

test('who is recused is neither present nor serving nor part of the quorum there', () => {
  fc.assert(
    fc.property(input, minuteItem, (given, item) => {
      const at = servingAt(given, item);
      for (const one of at.recused) {
        expect(at.present).not.toContain(one);
        expect(at.serving).not.toContain(one);
      }
      expect(at.quorum.present).toBe(at.serving.length);
    }),
  );
});

test('a § after the last change is like the § of that change, jäv apart', () => {
  fc.assert(
    fc.property(input, (given) => {
      const calm = { ...given, recusals: [] };
      const last = Math.max(0, ...given.changes.map(({ values }) => order.indexOf(values.minuteItem)));
      const there = servingAt(calm, order[last] ?? null);
      for (const later of order.slice(last)) expect(servingAt(calm, later)).toEqual(there);
    }),
  );
});

test('attendance is the same in whatever order the records come', () => {
  fc.assert(
    fc.property(input, minuteItem, (given, item) => {
      const turned = {
        ...given,
        attendance: given.attendance.toReversed(),
        changes: given.changes.toReversed(),
        recusals: given.recusals.toReversed(),
      };
      expect(servingAt(turned, item)).toEqual(servingAt(given, item));
      expect(seatAttendance(turned)).toEqual(seatAttendance(given));
    }),
  );
});

test('the serving §§ of all seats add up to the quorum of each §', () => {
  fc.assert(
    fc.property(input, (given) => {
      const perItem = new Map<RecordId, number>();
      for (const { serving } of seatAttendance(given)) {
        for (const item of serving) perItem.set(item, (perItem.get(item) ?? 0) + 1);
      }
      for (const item of order) {
        expect(perItem.get(item) ?? 0).toBe(servingAt(given, item).quorum.present);
      }
    }),
  );
});

test('no two substitutes are derived into one place, nor into that of somebody who serves', () => {
  fc.assert(
    fc.property(input, minuteItem, (given, item) => {
      const { replaces, serving } = servingAt(given, item);
      expect(new Set(replaces.values()).size).toBe(replaces.size);
      for (const place of replaces.values()) expect(serving).not.toContain(place);
      const kinds = contradictionsAt(given, item).map(({ kind }) => kind);
      expect(kinds).not.toContain('replacedTwice');
      expect(kinds).not.toContain('replacesServing');
    }),
  );
});

test('a printed range tells every § and no other', () => {
  fc.assert(
    fc.property(fc.subarray(order), (items) => {
      const range = printedRange(items, { order }, numbers);
      if (items.length === order.length || items.length === 0) {
        expect(range).toBeNull();
        return;
      }
      const told = (range ?? '')
        .replace(/^§§? /, '')
        .split(', ')
        .flatMap((run) => {
          const [first = 0, last = first] = run.split('–').map(Number);
          return Array.from({ length: last - first + 1 }, (_one, index) => first + index);
        });
      expect(told).toEqual(items.map((item) => numbers.get(item)));
    }),
  );
});
