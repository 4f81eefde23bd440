import type { settings as source } from '#shared/i18n/sv/settings.ts';

/** Messages of the settings area, in English. */
export const settings: Readonly<Record<keyof typeof source, string>> = {};
