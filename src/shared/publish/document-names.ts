import type { RecordId } from '#shared/base/id.ts';
import { documentsOf } from '#shared/domain/document/document.ts';
import { byOrder } from '#shared/domain/recorded.ts';
import type { Translate } from '#shared/i18n/translate.ts';
import { escapeHtml } from './escape-html.ts';
import type { PrintSource } from './print-source.ts';
import { titledPart } from './render-parts.ts';

/** The names of the files attached to some records, each name once, in the order given. */
export function documentNames(source: PrintSource, owners: readonly (RecordId | null)[]): readonly string[] {
  const all = source.all('document').toSorted(byOrder);
  const names = owners.flatMap((owner) => (owner === null ? [] : documentsOf(all, owner)));
  return [...new Set(names.map(({ values }) => values.fileName))];
}

/** The attached files by name, under their heading. The files themselves are never part of a printed document. */
export function documentList(names: readonly string[], translate: Translate): string {
  const items = names.map((name) => `<li>${escapeHtml(name)}</li>`).join('');
  return titledPart(translate('print.documents'), items === '' ? '' : `<ul>${items}</ul>`);
}
