import { clockAfter } from '#shared/base/clock-after.ts';

/** The time at which each item is planned to begin, and the end. Items without a length take no time. */
export function plannedTimes(
  startsAt: string,
  items: readonly {
    readonly duration: number | null;
    readonly withdrawn: boolean;
    readonly itemType: string;
  }[],
): { readonly starts: readonly (string | null)[]; readonly end: string | null } {
  let minutes = 0;
  const starts = items.map(({ duration, withdrawn, itemType }) => {
    const start = clockAfter(startsAt, minutes);
    if (withdrawn || itemType === 'section') return null;
    minutes += Math.max(0, duration ?? 0);
    return start;
  });
  return { starts, end: clockAfter(startsAt, minutes) };
}
