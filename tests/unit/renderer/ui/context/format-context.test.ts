import { describe, expect, it } from 'vitest';
import { createFormat } from '#renderer/ui/context/format-context.ts';
import { localDay } from '#renderer/ui/local-day.ts';
import type { IsoDate, IsoInstant } from '#shared/base/dates.ts';

const format = createFormat('sv-SE', () => '2026-11-25T12:00:00.000Z');

describe('Swedish formats', () => {
  it('writes a day in words', () => {
    expect(format.date('2026-11-25' as IsoDate)).toBe('25 november 2026');
  });

  it('writes öre as whole thousands', () => {
    expect(format.thousands(846_000_000).replaceAll(/\s/g, ' ')).toBe('8 460');
  });

  it('leaves out the day when it is today', () => {
    expect(format.moment('2026-11-25T12:30:00.000Z' as IsoInstant)).toMatch(/^\d\d:30$/);
    expect(format.moment('2026-03-03T12:30:00.000Z' as IsoInstant)).toMatch(/^3 mars 2026 \d\d:30$/);
  });

  it('takes the day where the user sits', () => {
    expect(localDay(new Date(2026, 0, 5, 23, 59))).toBe('2026-01-05');
  });
});
