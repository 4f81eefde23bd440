/** The clock time a number of minutes later, `HH:MM`, round midnight; `null` when the start is not a time. */
export function clockAfter(startsAt: string, minutes: number): string | null {
  const match = /^(\d{1,2}):(\d{2})$/.exec(startsAt);
  if (match === null) return null;
  const total = (Number(match[1]) * 60 + Number(match[2]) + minutes) % 1440;
  return `${String(Math.floor(total / 60)).padStart(2, '0')}:${String(total % 60).padStart(2, '0')}`;
}
