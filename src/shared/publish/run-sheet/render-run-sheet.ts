import type { RecordId } from '#shared/base/id.ts';
import type { Translate } from '#shared/i18n/translate.ts';
import type { AgendaDocument, AgendaDocumentItem } from '#shared/publish/agenda-document.ts';
import { escapeHtml } from '#shared/publish/escape-html.ts';
import { formatDate } from '#shared/publish/format-date.ts';
import { htmlPage } from '#shared/publish/html-page.ts';
import { placeAndTime } from '#shared/publish/render-agenda.ts';
import { paragraphs } from '#shared/publish/render-parts.ts';
import { plannedTimes } from './planned-times.ts';

/**
 * Ordförandens körschema: the agenda to lead a meeting by, with the planned time of each item, the proposal in brief, and the
 * chair's own notes or room for them. For the chair's eyes: it is no paper of the meeting.
 */
export function renderRunSheetHtml(
  document: AgendaDocument,
  ownNotes: ReadonlyMap<RecordId, string>,
  translate: Translate,
): string {
  const title = translate('papers.runSheet');
  const { starts, end } = plannedTimes(document.startsAt, document.items);
  const heads = (['papers.clock', 'print.heading', 'papers.ownNotes'] as const)
    .map((key) => `<th scope="col">${escapeHtml(translate(key))}</th>`)
    .join('');
  const rows = document.items.map((item, index) =>
    itemRow(item, starts[index] ?? null, ownNotes.get(item.id) ?? '', translate),
  );
  const last =
    end === null || end === document.startsAt
      ? ''
      : `<tr><td class="clock">${end}</td><td colspan="2">${escapeHtml(translate('papers.end'))}</td></tr>`;
  return htmlPage(
    `${title} ${document.body} ${document.date}`,
    {
      left: document.association,
      right: `${document.body}, ${title.toLowerCase()} ${document.date}`,
      foot: '',
      page: translate('print.pageOf'),
      mark: '',
    },
    `<header><h1>${escapeHtml(title)}</h1><p class="lead">${escapeHtml(`${document.body}, ${formatDate(document.date)}`)}<br>${escapeHtml(placeAndTime(document, translate))}</p></header>
<section class="agenda run-sheet"><table><thead><tr>${heads}</tr></thead><tbody>${rows.join('')}${last}</tbody></table></section>`,
  );
}

function itemRow(item: AgendaDocumentItem, start: string | null, note: string, translate: Translate): string {
  if (item.itemType === 'section') {
    return `<tr class="section"><th scope="rowgroup" colspan="3">${escapeHtml(item.heading)}</th></tr>`;
  }
  const meta = [
    translate(`domain.itemType.${item.itemType}`),
    item.duration === null ? '' : translate('print.minutes', { count: item.duration }),
    item.presenter ?? '',
    item.added ? translate('print.added') : '',
    item.withdrawn ? translate('print.withdrawn') : '',
  ].filter((part) => part !== '');
  const brief = item.proposal.map((clause) => `<p class="small">${escapeHtml(clause)}</p>`).join('');
  const own = note.trim() === '' ? '<div class="room"></div>' : paragraphs(note);
  return `<tr><td class="clock">${start ?? ''}</td><td><span${item.withdrawn ? ' class="gone"' : ''}>${escapeHtml(`${item.position ?? ''} ${item.heading}`)}</span><br><span class="tag">${escapeHtml(meta.join(' · '))}</span>${brief}</td><td class="notes">${own}</td></tr>`;
}
