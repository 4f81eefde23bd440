import type { agenda as source } from '#shared/i18n/sv/agenda.ts';

/** Messages of the agenda area, in English. */
export const agenda: Readonly<Record<keyof typeof source, string>> = {};
