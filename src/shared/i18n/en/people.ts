import type { people as source } from '#shared/i18n/sv/people.ts';

/** Messages of the people area, in English. */
export const people: Readonly<Record<keyof typeof source, string>> = {};
