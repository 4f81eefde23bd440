import type { Format } from '#renderer/ui/context/format-context.ts';
import type { Translate } from '#shared/i18n/translate.ts';

/** A file's size as people read it: whole kilobytes, and megabytes with one decimal below ten. */
export function fileSize(bytes: number, translate: Translate, format: Format): string {
  const megabytes = bytes / 1024 / 1024;
  if (megabytes < 0.95) {
    return translate('documents.kilobytes', { size: format.number(Math.max(1, Math.round(bytes / 1024))) });
  }
  const rounded = megabytes < 9.95 ? Math.round(megabytes * 10) / 10 : Math.round(megabytes);
  return translate('documents.megabytes', { size: format.number(rounded) });
}
