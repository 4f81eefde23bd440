import type { domain as source } from '#shared/i18n/sv/domain.ts';

/** Messages of the domain area, in English. */
export const domain: Readonly<Record<keyof typeof source, string>> = {};
