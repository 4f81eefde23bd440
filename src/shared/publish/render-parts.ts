import type { Translate } from '#shared/i18n/translate.ts';
import { escapeHtml } from './escape-html.ts';

/** The mark on a value that two members have written differently, or nothing. */
export function conflictMark(conflict: boolean, translate: Translate): string {
  if (!conflict) return '';
  return ` <span class="conflict" title="${escapeHtml(translate('print.conflictNote'))}">${escapeHtml(translate('print.conflict'))}</span>`;
}

/** Att-clauses, one a line, under the words that open them. */
export function clauseList(
  opening: string,
  clauses: readonly { readonly wording: string; readonly conflict: boolean }[],
  translate: Translate,
): string {
  const lines = clauses.map(
    ({ wording, conflict }) =>
      `<li>${keepTogether(escapeHtml(wording))}${conflictMark(conflict, translate)}</li>`,
  );
  return `<p>${escapeHtml(opening)}</p><ul class="clauses">${lines.join('')}</ul>`;
}

/** Escaped text in which a date, and the § that goes with it, is not torn apart at the end of a line. */
export function keepTogether(html: string): string {
  return html.replace(/\b\d{4}-\d{2}-\d{2}( § \d+)?/g, '<span class="together">$&</span>');
}

/** A titled part of a §, or nothing when it is empty. */
export function titledPart(title: string, content: string): string {
  return content === '' ? '' : `<h3>${escapeHtml(title)}</h3>${content}`;
}

/** One row of the cover, or nothing when it is empty. The content is HTML. */
export function coverRow(title: string, content: string): string {
  return content === '' ? '' : `<tr><th scope="row">${escapeHtml(title)}</th><td>${content}</td></tr>`;
}

/** The cover: a table with its headings in the first column, which a screen reader reads as such. */
export function coverTable(rows: readonly string[]): string {
  return `<table class="cover"><tbody>${rows.join('')}</tbody></table>`;
}

/** Text typed over several lines, as paragraphs. */
export function paragraphs(text: string): string {
  return text
    .split(/\n+/)
    .filter((line) => line.trim() !== '')
    .map((line) => `<p>${escapeHtml(line.trim())}</p>`)
    .join('');
}

/** A sentence with one full stop at its end, however it was typed. */
export function sentence(text: string): string {
  const trimmed = text.trim();
  return trimmed === '' || /[.!?…]$/u.test(trimmed) ? trimmed : `${trimmed}.`;
}

/** A wording to be put into a sentence: without a mark at its end. */
export function inSentence(text: string): string {
  return text.trim().replace(/[.;,]+$/u, '');
}
