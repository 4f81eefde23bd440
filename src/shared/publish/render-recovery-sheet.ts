import type { Translate } from '#shared/i18n/translate.ts';
import { escapeHtml } from './escape-html.ts';
import { htmlPage } from './html-page.ts';

/** What stands on the sheet: no name of an association, so that the sheet alone does not tell what it opens. */
export interface RecoverySheet {
  readonly words: readonly string[];
  readonly memberName: string;
  readonly date: string;
}

/** The recovery phrase as a page to print and lock away. Give the Swedish translator: the words are Swedish. */
export function renderRecoverySheet(sheet: RecoverySheet, translate: Translate): string {
  const title = translate('print.recoveryTitle');
  const words = sheet.words.map((word) => `<li>${escapeHtml(word)}</li>`).join('');
  return htmlPage(
    title,
    { left: title, right: '', foot: '', page: translate('print.pageOf'), mark: '' },
    `<header><h1>${escapeHtml(title)}</h1><p class="lead">${escapeHtml(
      translate('print.recoveryFor', { name: sheet.memberName, date: sheet.date }),
    )}</p></header>
<section><p>${escapeHtml(translate('print.recoveryWhat'))}</p><ol style="font-size:14pt;line-height:1.8">${words}</ol>
<p>${escapeHtml(translate('print.recoveryKeep'))}</p><p>${escapeHtml(translate('print.recoveryUse'))}</p></section>`,
  );
}
