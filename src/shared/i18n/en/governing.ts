import type { governing as source } from '#shared/i18n/sv/governing.ts';

/** Messages of the governing area, in English. */
export const governing: Readonly<Record<keyof typeof source, string>> = {};
