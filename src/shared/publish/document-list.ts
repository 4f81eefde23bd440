import type { Translate } from '#shared/i18n/translate.ts';
import { escapeHtml } from './escape-html.ts';
import { titledPart } from './render-parts.ts';

/** The attached files by name, under their heading. The files themselves are never part of a printed document. */
export function documentList(names: readonly string[], translate: Translate): string {
  const items = names.map((name) => `<li>${escapeHtml(name)}</li>`).join('');
  return titledPart(translate('print.documents'), items === '' ? '' : `<ul>${items}</ul>`);
}
