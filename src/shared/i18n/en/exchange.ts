import type { exchange as source } from '#shared/i18n/sv/exchange.ts';

/** Messages of the exchange area, in English. */
export const exchange: Readonly<Record<keyof typeof source, string>> = {};
