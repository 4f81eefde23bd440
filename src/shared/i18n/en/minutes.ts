import type { minutes as source } from '#shared/i18n/sv/minutes.ts';

/** Messages of the minutes area, in English. */
export const minutes: Readonly<Record<keyof typeof source, string>> = {};
