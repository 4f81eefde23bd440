import type { Translate } from '#shared/i18n/translate.ts';

/** What names a circle of readers. */
interface NamedAudience {
  readonly kind: 'association' | 'board' | 'preparatory' | 'group' | 'closed';
  readonly name: string;
}

/** A circle of readers in words. */
export function audienceText({ kind, name }: NamedAudience, translate: Translate): string {
  if (kind === 'group') return name === '' ? translate('members.audience.unknownGroup') : name;
  if (kind === 'closed') {
    return name === ''
      ? translate('members.audience.unknownClosed')
      : translate('members.audience.closed', { name });
  }
  return translate(`members.audience.${kind}`);
}
