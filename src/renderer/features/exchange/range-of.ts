/** A run of numbers as people write it: "41–55", or the number alone. */
export function rangeOf(from: number, to: number): string {
  return from === to ? String(from) : `${from}–${to}`;
}
