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
    expect(attendanceChanges(input, new Map([[id('m1'), { present: true }]]), 'opening', naturalIds)).toEqual(
      [
        {
          type: 'create',
          table: 'attendance',
          id: 'attendance-m1',
          values: newAttendance({ seat: id('m1'), present: true, serving: true }),
        },
      ],
    );
  });

  it('lets the substitute of the same organisation step in when the member leaves', () => {
    const attendance = [recorded('m1', true, true), recorded('s1', true, false)];
    const input = { seats, attendance, recusals: [], ...rest };
    expect(
      attendanceChanges(input, new Map([[id('m1'), { present: false }]]), 'opening', naturalIds),
    ).toEqual([
      { type: 'set', table: 'attendance', id: 'attendance-m1', values: { present: false, serving: false } },
      { type: 'set', table: 'attendance', id: 'attendance-s1', values: { serving: true } },
    ]);
  });

  it('leaves what was recorded by hand in other organisations', () => {
    const attendance = [recorded('m2', true, false)];
    const input = { seats, attendance, recusals: [], ...rest };
    const changes = attendanceChanges(input, new Map([[id('m1'), { present: true }]]), 'opening', naturalIds);
    expect(changes.map((change) => change.id)).toEqual(['attendance-m1']);
  });

  it('records who serves as the secretary says', () => {
    const input = { seats, attendance: [recorded('s1', true, false)], recusals: [], ...rest };
    expect(attendanceChanges(input, new Map([[id('s1'), { serving: true }]]), 'opening', naturalIds)).toEqual(
      [{ type: 'set', table: 'attendance', id: 'attendance-s1', values: { serving: true } }],
    );
  });

  describe('from a §', () => {
    const order = [id('p1'), id('p2'), id('p3')];
    const opening = {
      seats,
      attendance: [recorded('m1', true, true), recorded('s1', true, false)],
      recusals: [],
      ...rest,
      order,
    };
    const at = (minuteItem: string) => ({ minuteItem: id(minuteItem), at: '10:15' });
    const leaves = attendanceChanges(
      opening,
      new Map([[id('m1'), { present: false }]]),
      at('p2'),
      naturalIds,
    );
    const made = {
      ...opening,
      changes: leaves.flatMap((change) =>
        change.type === 'create' && change.table === 'attendanceChange'
          ? [{ id: change.id, values: change.values }]
          : [],
      ),
    };

    it('says all that holds of who left and of the substitute who steps in', () => {
      const common = { minuteItem: 'p2', at: '10:15', mode: 'onSite', replaces: null };
      expect(leaves).toEqual([
        {
          type: 'create',
          table: 'attendanceChange',
          id: 'attendance-m1',
          values: { ...common, seat: 'm1', present: false, serving: false },
        },
        {
          type: 'create',
          table: 'attendanceChange',
          id: 'attendance-s1',
          values: { ...common, seat: 's1', present: true, serving: true },
        },
      ]);
    });

    it('takes away what says nothing new when it is marked back', () => {
      const back = attendanceChanges(made, new Map([[id('m1'), { present: true }]]), at('p2'), naturalIds);
      expect(back).toEqual([
        { type: 'delete', table: 'attendanceChange', id: 'attendance-m1' },
        { type: 'delete', table: 'attendanceChange', id: 'attendance-s1' },
      ]);
    });

    it('starts from what holds there, not from the opening', () => {
      const later = attendanceChanges(made, new Map([[id('m1'), { present: true }]]), at('p3'), naturalIds);
      expect(later.map((change) => change.type)).toEqual(['create', 'create']);
      expect(
        attendanceChanges(made, new Map([[id('m1'), { present: false }]]), at('p3'), naturalIds),
      ).toEqual([]);
    });

    it('changes the way of taking part and nothing else', () => {
      expect(
        attendanceChanges(made, new Map([[id('s1'), { mode: 'audioOnly' }]]), at('p2'), naturalIds),
      ).toEqual([
        { type: 'set', table: 'attendanceChange', id: 'attendance-s1', values: { mode: 'audioOnly' } },
      ]);
    });
  });
});
