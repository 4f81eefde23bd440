import { expect, test } from 'vitest';
import type { IsoDate } from '#shared/base/dates.ts';
import type { RecordId } from '#shared/base/id.ts';
import { substitutesToCall } from '#shared/domain/attendance/absence-report.ts';
import type { Recorded } from '#shared/domain/recorded.ts';

function seat(id: string, kind: 'member' | 'substitute', of: string, person: string | null = id) {
  return {
    id: id as RecordId,
    values: {
      body: 'board' as RecordId,
      memberOrganisation: of as RecordId,
      kind,
      office: null,
      person: person as RecordId | null,
      from: '2023-04-01' as IsoDate,
      to: null,
      order: id,
    },
  } satisfies Recorded<'seat'>;
}

function report(of: string, called: string | null = null): Recorded<'absenceReport'> {
  return {
    id: `report-${of}` as RecordId,
    values: {
      seat: of as RecordId,
      reportedOn: '2026-11-12' as IsoDate,
      note: null,
      substitute: called as RecordId | null,
      calledOn: null,
    },
  };
}

const seats = [
  seat('a', 'member', 'region'),
  seat('b', 'member', 'region'),
  seat('c', 'member', 'kommun'),
  seat('r1', 'substitute', 'region'),
  seat('r2', 'substitute', 'region'),
  seat('r3', 'substitute', 'region', null),
  seat('k1', 'substitute', 'kommun'),
];
const toCall = (of: string, ...reports: readonly Recorded<'absenceReport'>[]) =>
  substitutesToCall(of as RecordId, seats, reports);

test('the next to call is the first of the same member, in the decided order', () => {
  expect(toCall('a', report('a'))).toEqual(['r1', 'r2']);
  expect(toCall('c', report('c'))).toEqual(['k1']);
});

test('one who cannot come either is passed over', () => {
  expect(toCall('a', report('a'), report('r1'))).toEqual(['r2']);
});

test('one who has been called for somebody else is not called twice', () => {
  expect(toCall('a', report('a'), report('b', 'r1'))).toEqual(['r2']);
  expect(toCall('b', report('a'), report('b', 'r1'))).toEqual(['r1', 'r2']);
});

test('an empty seat is not called', () => {
  expect(toCall('a', report('a'), report('r1'), report('r2'))).toEqual([]);
});
