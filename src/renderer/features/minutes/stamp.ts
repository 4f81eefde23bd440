import { localDay } from '#renderer/ui/local-day.ts';
import { localTime } from '#renderer/ui/local-time.ts';
import type { IsoDate } from '#shared/base/dates.ts';

/** What the clock shows, while the meeting goes on; `null` for minutes that are written on another day. */
export function stampFor(date: IsoDate): string | null {
  const now = new Date();
  return localDay(now) === date ? localTime(now) : null;
}
