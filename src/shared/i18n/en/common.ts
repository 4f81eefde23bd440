import type { common as source } from '#shared/i18n/sv/common.ts';

/** Messages of the common area, in English. */
export const common: Readonly<Record<keyof typeof source, string>> = {};
