/** The clock time a number of minutes later, `HH:MM`, round midnight; `null` when the start is not a time. */
export function clockAfter(startsAt: string, minutes: number): string | null {
  const match = /^(\d{1,2}):(\d{2})$/.exec(startsAt);
  if (match === null) return null;
  const total = (Number(match[1]) * 60 + Number(match[2]) + minutes) % 1440;
  return `${String(Math.floor(total / 60)).padStart(2, '0')}:${String(total % 60).padStart(2, '0')}`;
}

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
