import { expect, test } from 'vitest';
import { confirmedUntil } from '#renderer/storage/confirmed-until.ts';
import type { SegmentPlace } from '#renderer/storage/samsyn-database.ts';

function places(...times: readonly number[]): readonly SegmentPlace[] {
  return times.map((lastTime, index) => ({ from: index + 1, count: 1, lastTime }) as SegmentPlace);
}

test('is the newest moment when all of every stream is held', () => {
  expect(
    confirmedUntil([
      { places: places(10, 20), holds: 2 },
      { places: places(15), holds: 1 },
    ]),
  ).toBe(20);
});

test('is where the first stream breaks off, however new the others are', () => {
  expect(
    confirmedUntil([
      { places: places(10, 20, 90), holds: 3 },
      { places: places(15, 40), holds: 1 },
    ]),
  ).toBe(15);
});

test('is nothing while a stream has not been told of at all', () => {
  expect(
    confirmedUntil([
      { places: places(10), holds: 1 },
      { places: places(15), holds: 0 },
    ]),
  ).toBeNull();
  expect(confirmedUntil([])).toBeNull();
  expect(confirmedUntil([{ places: [], holds: 0 }])).toBeNull();
});
