import { isIsoDate } from '#shared/base/dates.ts';
import type { Format } from './context/format-context.ts';

/** "2026-11-25 §§ 84–102" with the date as people write it. */
export function datedText(text: string, format: Format): string {
  const date = text.slice(0, 10);
  return isIsoDate(date) ? `${format.date(date)}${text.slice(10)}` : text;
}
