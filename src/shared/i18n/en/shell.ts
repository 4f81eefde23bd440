import type { shell as source } from '#shared/i18n/sv/shell.ts';

/** Messages of the shell area, in English. */
export const shell: Readonly<Record<keyof typeof source, string>> = {};
