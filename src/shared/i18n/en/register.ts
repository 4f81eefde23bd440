import type { register as source } from '#shared/i18n/sv/register.ts';

/** Messages of the register area, in English. */
export const register: Readonly<Record<keyof typeof source, string>> = {};
