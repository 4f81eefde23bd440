import { describe, expect, test } from 'vitest';
import type { IsoDate } from '#shared/base/dates.ts';
import { appealDates, attestDeadline, noticeDeadline } from '#shared/domain/notice/appeal-dates.ts';

describe('appeal dates', () => {
  test.each([
    ['2026-03-27', '2026-04-17', '2026-04-18'],
    ['2026-05-29', '2026-06-22', '2026-06-23'],
    ['2026-11-26', '2026-12-17', '2026-12-18'],
    ['2026-12-03', '2026-12-28', '2026-12-29'],
    ['2025-12-04', '2025-12-29', '2025-12-30'],
  ])('a notice of %s can be appealed until %s', (posted, lastDay, earliestRemoval) => {
    expect(appealDates(posted as IsoDate)).toEqual({ lastDay, earliestRemoval });
  });

  test('attests within fourteen days, softly moved past a holiday', () => {
    expect(attestDeadline('2026-12-10' as IsoDate)).toEqual({ day: '2026-12-24', shifted: '2026-12-28' });
    expect(attestDeadline('2026-11-27' as IsoDate)).toEqual({ day: '2026-12-11', shifted: '2026-12-11' });
  });

  test('announces on the second day after justering', () => {
    expect(noticeDeadline('2026-12-30' as IsoDate)).toBe('2027-01-01');
  });
});
