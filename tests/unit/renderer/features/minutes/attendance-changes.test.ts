import { describe, expect, it } from 'vitest';
import { attendanceChanges } from '#renderer/features/minutes/attendance-changes.ts';
import type { IsoDate } from '#shared/base/dates.ts';
import type { RecordId } from '#shared/base/id.ts';
import { newAttendance } from '#shared/domain/attendance/attendance.ts';
import type { SeatKind } from '#shared/domain/seat/seat.ts';

const id = (name: string) => name as RecordId;
const seat = (name: string, kind: SeatKind, organisation: string) => ({
  id: id(name),
  values: {
    body: id('board'),
    memberOrganisation: id(organisation),
    kind,
    office: null,
    person: null,
    from: '2026-01-01' as IsoDate,
    to: null,
    order: name,
  },
});
const seats = [
  seat('m1', 'member', 'lerum'),
  seat('s1', 'substitute', 'lerum'),
  seat('m2', 'member', 'partille'),
];
const rest = { changes: [], guests: [], order: [] };
const naturalIds = new Map(seats.map(({ id: own }) => [own, id(`attendance-${own}`)]));
const recorded = (name: string, present: boolean, serving: boolean) => ({
  id: id(`attendance-${name}`),
  values: newAttendance({ seat: id(name), present, serving }),
});

describe('attendanceChanges', () => {
  it('lets a present member serve', () => {
    const input = { seats, attendance: [], recusals: [], ...rest };
    expect(attendanceChanges(input, new Map([[id('m1'), { present: true }]]), naturalIds)).toEqual([
      {
        type: 'create',
        table: 'attendance',
        id: 'attendance-m1',
        values: newAttendance({ seat: id('m1'), present: true, serving: true }),
      },
    ]);
  });

  it('lets the substitute of the same organisation step in when the member leaves', () => {
    const attendance = [recorded('m1', true, true), recorded('s1', true, false)];
    const input = { seats, attendance, recusals: [], ...rest };
    expect(attendanceChanges(input, new Map([[id('m1'), { present: false }]]), naturalIds)).toEqual([
      { type: 'set', table: 'attendance', id: 'attendance-m1', values: { present: false, serving: false } },
      { type: 'set', table: 'attendance', id: 'attendance-s1', values: { serving: true } },
    ]);
  });

  it('leaves what was recorded by hand in other organisations', () => {
    const attendance = [recorded('m2', true, false)];
    const input = { seats, attendance, recusals: [], ...rest };
    const changes = attendanceChanges(input, new Map([[id('m1'), { present: true }]]), naturalIds);
    expect(changes.map((change) => change.id)).toEqual(['attendance-m1']);
  });

  it('records who serves as the secretary says', () => {
    const input = { seats, attendance: [recorded('s1', true, false)], recusals: [], ...rest };
    expect(attendanceChanges(input, new Map([[id('s1'), { serving: true }]]), naturalIds)).toEqual([
      { type: 'set', table: 'attendance', id: 'attendance-s1', values: { serving: true } },
    ]);
  });
});
