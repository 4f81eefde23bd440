import { describe, expect, it } from 'vitest';
import { rowForKey, rowStarts, scrollToRow, visibleRows } from '#renderer/features/register/visible-rows.ts';

const even = rowStarts(Array.from({ length: 6000 }, () => 50));
/** A heading of 30 before every second row of 100. */
const grouped = rowStarts([30, 100, 100, 30, 100, 100]);

describe('visibleRows', () => {
  it('draws only the rows in view and a few beyond', () => {
    expect(visibleRows(0, 500, even)).toEqual({ first: 0, end: 17 });
    expect(visibleRows(150_000, 500, even)).toEqual({ first: 2994, end: 3017 });
    expect(visibleRows(299_500, 500, even)).toEqual({ first: 5984, end: 6000 });
  });

  it('draws nothing of an empty list', () => {
    expect(visibleRows(0, 500, rowStarts([]))).toEqual({ first: 0, end: 0 });
  });

  it('knows where each row begins when headings are lower', () => {
    expect([...grouped]).toEqual([0, 30, 130, 230, 260, 360, 460]);
  });
});

describe('scrollToRow', () => {
  it('moves only when the row is not seen whole', () => {
    expect(scrollToRow(3, 100, 500, even)).toBe(100);
    expect(scrollToRow(1, 100, 500, even)).toBe(50);
    expect(scrollToRow(12, 100, 500, even)).toBe(150);
    expect(scrollToRow(5, 0, 300, grouped)).toBe(160);
  });
});

describe('rowForKey', () => {
  it('stays inside the list', () => {
    expect(rowForKey('ArrowUp', 0, 10, 5)).toBe(0);
    expect(rowForKey('PageDown', 7, 10, 5)).toBe(9);
    expect(rowForKey('End', 0, 10, 5)).toBe(9);
  });

  it('leaves other keys alone', () => {
    expect(rowForKey('a', 3, 10, 5)).toBeUndefined();
  });
});
