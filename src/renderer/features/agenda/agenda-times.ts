/** The sum of the durations, in minutes. Points without one count as nothing. */
export function sumOfMinutes(
  items: readonly { readonly values: { readonly duration: number | null; readonly withdrawn: boolean } }[],
): number {
  return items.reduce(
    (sum, { values }) => (values.withdrawn ? sum : sum + Math.max(0, values.duration ?? 0)),
    0,
  );
}

/** The clock time a number of minutes later, `HH:MM`, round midnight; `null` when the start is not a time. */
export function clockAfter(startsAt: string, minutes: number): string | null {
  const match = /^(\d{1,2}):(\d{2})$/.exec(startsAt);
  if (match === null) return null;
  const total = (Number(match[1]) * 60 + Number(match[2]) + minutes) % 1440;
  return `${String(Math.floor(total / 60)).padStart(2, '0')}:${String(total % 60).padStart(2, '0')}`;
}

/** A number of minutes as hours and minutes: 160 → [2, 40]. */
export function hoursAndMinutes(minutes: number): readonly [hours: number, minutes: number] {
  return [Math.floor(minutes / 60), minutes % 60];
}
