import type { FolderAside } from '#renderer/storage/folder/folder-exchange.ts';
import type { Translate } from '#shared/i18n/translate.ts';

/** Why a file in the folder was not taken in, in a sentence. */
export function asideText(
  { reason, from }: Pick<FolderAside, 'reason' | 'from'>,
  translate: Translate,
): string {
  switch (reason) {
    case 'passphrase-needed':
    case 'wrong-passphrase':
      return translate('folder.why.passphrase');
    case 'join-request':
      return translate('folder.why.join-request', { from });
    case 'stranger':
    case 'revoked':
    case 'other-association':
    case 'newer-format':
    case 'too-large':
    case 'refused-parts':
    case 'not-a-bundle':
    case 'backup':
      return translate(`folder.why.${reason}`);
    default:
      return translate('folder.why.damaged');
  }
}
