import type { errors as source } from '#shared/i18n/sv/errors.ts';

/** Messages of the errors area, in English. */
export const errors: Readonly<Record<keyof typeof source, string>> = {};
