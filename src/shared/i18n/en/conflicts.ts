import type { conflicts as source } from '#shared/i18n/sv/conflicts.ts';

/** Messages of the conflicts area, in English. */
export const conflicts: Readonly<Record<keyof typeof source, string>> = {};
