import { expect, it } from 'vitest';
import type { IsoDate } from '#shared/base/dates.ts';
import type { RecordId } from '#shared/base/id.ts';
import { seatAttendance } from '#shared/domain/attendance/intervals.ts';
import { servingAt } from '#shared/domain/attendance/serving.ts';
import type { Scalar } from '#shared/domain/field.ts';
import { projectDossier } from '#shared/log/dossier.ts';
import { snapshotOf } from '#shared/log/seal.ts';
import { snapshotAttendanceInput } from '#shared/log/snapshot-attendance.ts';
import { child, meetingOperations, operation } from '#tests/property/log/seal-story.ts';

const seats = ['seat', 'other'].map((name) => ({
  id: child(name),
  values: {
    body: 'body' as RecordId,
    memberOrganisation: null,
    kind: name === 'seat' ? ('member' as const) : ('substitute' as const),
    office: null,
    person: null,
    from: '2023-04-01' as IsoDate,
    to: null,
    order: name,
  },
}));

function made(time: number, table: string, name: string, fields: Readonly<Record<string, Scalar>>) {
  return operation(1, time, 'new', table, child(name), { fields });
}

const state = { mode: 'audioVideo', replaces: null };
const operations = [
  ...meetingOperations,
  made(70, 'attendance', 'listens', { ...state, seat: child('other'), present: true, serving: false }),
  made(71, 'attendanceChange', 'leaves', {
    ...state,
    seat: child('seat'),
    present: false,
    serving: false,
    minuteItem: child('two'),
    at: '10:05',
  }),
  made(72, 'attendanceChange', 'serves', {
    ...state,
    seat: child('other'),
    present: true,
    serving: true,
    minuteItem: child('two'),
    at: null,
  }),
];

it('derives the same attendance from a seal of one § as from the records', () => {
  const snapshot = snapshotOf(projectDossier(operations), [child('one')], () => null);
  const input = snapshotAttendanceInput(snapshot, seats);
  expect(snapshot.sections.map(({ number }) => number)).toEqual([84, 85]);
  expect(servingAt(input, child('one'))).toMatchObject({
    serving: [child('seat')],
    remote: new Map([[child('other'), 'audioVideo']]),
    quorum: { present: 1, needed: 1, seats: 1, met: true },
  });
  expect(seatAttendance(input).map(({ serving, listening }) => [serving, listening])).toEqual([
    [[child('one')], []],
    [[child('two')], [child('one')]],
  ]);
  expect([...servingAt(input, child('two')).replaces]).toEqual([[child('other'), child('seat')]]);
});
