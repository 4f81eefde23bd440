import type { WriteError } from '#renderer/storage/workspace.ts';
import { assertNever } from '#shared/base/assert-never.ts';
import type { Translate } from '#shared/i18n/translate.ts';
import { textField } from '#shared/log/operation.ts';

/** What happened, what is safe, what to do. */
export function writeErrorText(translate: Translate, error: WriteError): string {
  switch (error.type) {
    case 'locked':
      return translate('errors.write.locked');
    case 'missing':
      return translate('errors.write.missing');
    case 'invalid':
      return translate(error.field === textField ? 'errors.write.textRefused' : 'errors.write.invalid');
    case 'not-saved':
      if (error.detail === 'newer-data') return translate('errors.newerData');
      return translate('errors.write.notSaved');
    case 'not-allowed':
      return translate('errors.write.notAllowed');
    case 'shut-out':
      return translate('errors.write.shutOut');
    case 'disk-full':
      return translate('errors.write.diskFull');
    default:
      return assertNever(error);
  }
}
