import type { print as source } from '#shared/i18n/sv/print.ts';

/** Messages of the print area, in English. */
export const print: Readonly<Record<keyof typeof source, string>> = {};
