import { describe, expect, it } from 'vitest';
import { dayForKey, dayRange, partOf, within } from '#renderer/features/governing/day-marks.ts';
import type { IsoDate } from '#shared/base/dates.ts';
import type { KnownVersion } from '#shared/domain/governing/version-chain.ts';

const day = (text: string) => text as IsoDate;
const today = day('2026-11-25');

function version(validFrom: string, validTo: string | null = null): KnownVersion {
  return { status: 'decided', validFrom, validTo } as unknown as KnownVersion;
}

const documents = [
  { versions: [version('2020-03-01', '2023-04-30'), version('2023-05-01')] },
  { versions: [version('2021-01-01', '2021-12-31')] },
];
const range = dayRange(documents, today);

describe('the days of the slider', () => {
  it('go from the first version to today, with a mark at each change', () => {
    expect(range).toEqual({
      first: '2020-03-01',
      last: today,
      marks: ['2020-03-01', '2021-01-01', '2022-01-01', '2023-05-01'],
    });
  });

  it('reach beyond today when something has been decided to come', () => {
    expect(dayRange([{ versions: [version('2027-01-01')] }], today).last).toBe('2027-01-01');
  });

  it('exist before there is any version', () => {
    expect(dayRange([], today)).toEqual({ first: '2025-11-25', last: today, marks: [] });
  });

  it('are gone through by keys: changes, years and ends', () => {
    const from = day('2022-06-15');
    expect(dayForKey('ArrowRight', from, range)).toBe('2023-05-01');
    expect(dayForKey('ArrowLeft', from, range)).toBe('2022-01-01');
    expect(dayForKey('ArrowRight', day('2024-01-01'), range)).toBe(today);
    expect(dayForKey('PageDown', from, range)).toBe('2021-06-15');
    expect(dayForKey('PageUp', day('2024-02-29'), range)).toBe('2025-02-28');
    expect(dayForKey('PageUp', day('2026-06-01'), range)).toBe(today);
    expect(dayForKey('Home', from, range)).toBe('2020-03-01');
    expect(dayForKey('a', from, range)).toBeUndefined();
  });

  it('are placed by their part of the whole', () => {
    const ten = { first: day('2026-01-01'), last: day('2026-01-11') };
    expect(partOf(day('2026-01-06'), ten)).toBe(0.5);
    expect(within(day('2027-01-01'), ten)).toBe('2026-01-11');
  });
});
