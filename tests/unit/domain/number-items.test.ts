import { describe, expect, test } from 'vitest';
import type { RecordId } from '#shared/base/id.ts';
import { lastNumberOf, numberInOrder, sealedNumbers } from '#shared/domain/minutes/number-items.ts';

const ids = (text: string) => [...text] as RecordId[];
const sealed = (numbers: Readonly<Record<string, number>>) =>
  new Map(Object.entries(numbers)) as unknown as ReadonlyMap<RecordId, number>;

function numbered(first: number | null, order: string, fixed: Readonly<Record<string, number>> = {}) {
  return Object.fromEntries(numberInOrder(first, ids(order), sealed(fixed)));
}

describe('the numbers of §§', () => {
  test('follow the order from the first number', () => {
    expect(numbered(12, 'abc')).toEqual({ a: 12, b: 13, c: 14 });
    expect(numbered(null, 'abc')).toEqual({});
  });

  test('go round a § that was sealed when one is put in before it', () => {
    expect(numbered(12, 'axbc', { b: 13 })).toEqual({ a: 12, x: 14, b: 13, c: 15 });
  });

  test('leave a gap rather than give a sealed number to another §', () => {
    expect(numbered(12, 'bc', { b: 13 })).toEqual({ b: 13, c: 14 });
  });

  test('are never the same for two', () => {
    const numbers = Object.values(numbered(1, 'xyazbwc', { a: 1, b: 2, c: 3 }));
    expect(new Set(numbers).size).toBe(7);
  });
});

describe('the numbers in seals', () => {
  const snapshot = {
    items: [
      { id: 'a', number: 12 },
      { id: 'b', number: null },
    ],
  };

  test('count where everyone has signed', () => {
    expect(sealedNumbers([{ effective: true, snapshot }])).toEqual(sealed({ a: 12 }));
    expect(sealedNumbers([{ effective: false, snapshot }])).toEqual(new Map());
  });

  test('are none where a snapshot is not one', () => {
    for (const wrong of [undefined, null, 7, {}, { items: 'x' }, { items: [null, 3] }]) {
      expect(sealedNumbers([{ effective: true, snapshot: wrong }])).toEqual(new Map());
    }
  });
});

test('the last number of a meeting is told, or follows from the count', () => {
  const meeting = { id: 'm' as RecordId, body: 'b' as RecordId, date: '2026-03-12' as never };
  expect(lastNumberOf({ ...meeting, firstNumber: 12, minuteItemCount: 3 })).toBe(14);
  expect(lastNumberOf({ ...meeting, firstNumber: 12, minuteItemCount: 3, lastNumber: 16 })).toBe(16);
  expect(lastNumberOf({ ...meeting, firstNumber: null, minuteItemCount: 0 })).toBeNull();
});
