import type { attest as source } from '#shared/i18n/sv/attest.ts';

/** Messages of the attest area, in English. */
export const attest: Readonly<Record<keyof typeof source, string>> = {};
