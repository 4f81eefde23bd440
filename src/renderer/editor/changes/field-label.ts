import type { MessageKey } from '#shared/i18n/sv.ts';
import { sv } from '#shared/i18n/sv.ts';
import type { Translate } from '#shared/i18n/translate.ts';

type FieldKey = Extract<MessageKey, `conflicts.field.${string}`>;

/** What a field of a record is called on the screen. */
export function fieldLabel(field: string, translate: Translate): string {
  return translate(isFieldKey(`conflicts.field.${field}`) ?? 'conflicts.field.other');
}

function isFieldKey(key: string): FieldKey | undefined {
  return Object.hasOwn(sv, key) ? (key as FieldKey) : undefined;
}
