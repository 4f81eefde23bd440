import { numberRange } from '#shared/domain/minutes/number-items.ts';
import type { MinutesSnapshot } from '#shared/log/minutes-snapshot.ts';

/** The §§ of frozen minutes in words: `§§ 84–102`, or `null` where they have no numbers. */
export function rangeOf({ items }: MinutesSnapshot): string | null {
  return numberRange(items.flatMap(({ number }) => number ?? []));
}
