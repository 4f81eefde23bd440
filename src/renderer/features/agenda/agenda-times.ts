/** The sum of the durations, in minutes. Points without one count as nothing. */
export function sumOfMinutes(
  items: readonly { readonly values: { readonly duration: number | null; readonly withdrawn: boolean } }[],
): number {
  return items.reduce(
    (sum, { values }) => (values.withdrawn ? sum : sum + Math.max(0, values.duration ?? 0)),
    0,
  );
}

/** A number of minutes as hours and minutes: 160 → [2, 40]. */
export function hoursAndMinutes(minutes: number): readonly [hours: number, minutes: number] {
  return [Math.floor(minutes / 60), minutes % 60];
}
