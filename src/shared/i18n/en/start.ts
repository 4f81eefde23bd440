import type { start as source } from '#shared/i18n/sv/start.ts';

/** Messages of the start area, in English. */
export const start: Readonly<Record<keyof typeof source, string>> = {};
