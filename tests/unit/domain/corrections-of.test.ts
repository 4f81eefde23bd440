import { expect, test } from 'vitest';
import type { IsoDate } from '#shared/base/dates.ts';
import type { RecordId } from '#shared/base/id.ts';
import { correctionsBy, correctionsOf } from '#shared/domain/minutes/corrections-of.ts';
import type { Recorded } from '#shared/domain/recorded.ts';

function correction(
  id: string,
  madeOn: string,
  corrects: string,
  decidedBy: string | null,
): Recorded<'correction'> {
  return {
    id: id as RecordId,
    values: {
      corrects: corrects as RecordId,
      place: 'Beslut',
      before: '400 tkr',
      after: '450 tkr',
      reason: 'Skrivfel',
      madeBy: null,
      madeOn: madeOn as IsoDate,
      decidedBy: decidedBy as RecordId | null,
    },
  };
}

const corrections = [
  correction('c3', '2026-12-11', 'p72', 'p88'),
  correction('c1', '2026-11-02', 'p72', null),
  correction('c2', '2026-11-02', 'p71', null),
];

test('lists the corrections of a §, the oldest first', () => {
  expect(correctionsOf('p72' as RecordId, corrections).map(({ id }) => id)).toEqual(['c1', 'c3']);
  expect(correctionsOf('p70' as RecordId, corrections)).toEqual([]);
});

test('lists the corrections that a later § decided', () => {
  expect(correctionsBy('p88' as RecordId, corrections).map(({ id }) => id)).toEqual(['c3']);
});
