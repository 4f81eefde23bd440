import type { MessageKey } from '#shared/i18n/sv.ts';

/** The message for what a file or disk request failed with. */
export function hostErrorKey(
  type: 'bad-request' | 'disk-full' | 'no-access' | 'too-large' | 'failed',
): MessageKey & `errors.host.${string}` {
  if (type === 'disk-full') return 'errors.host.diskFull';
  if (type === 'no-access') return 'errors.host.noAccess';
  return type === 'too-large' ? 'errors.host.tooLarge' : 'errors.host.failed';
}
