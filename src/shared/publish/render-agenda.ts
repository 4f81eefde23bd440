import { proposalOpening } from '#shared/domain/decision/decision-opening.ts';
import type { Translate } from '#shared/i18n/translate.ts';
import type { AgendaDocument, AgendaDocumentItem } from './agenda-document.ts';
import { documentList } from './document-names.ts';
import { escapeHtml } from './escape-html.ts';
import { formatDate } from './format-date.ts';
import { htmlPage } from './html-page.ts';
import { clauseList, conflictMark, coverRow, coverTable, titledPart } from './render-parts.ts';

/**
 * A summons with its agenda as a whole HTML document for print: a table of all matters, then each matter that has a
 * background or a proposal. Give the Swedish translator: summons are written in Swedish.
 */
export function renderAgendaHtml(document: AgendaDocument, translate: Translate): string {
  const title = translate('print.agendaTitle');
  const detailed = document.items.filter(
    (item) =>
      !item.withdrawn &&
      item.itemType !== 'section' &&
      (item.background.length > 0 ||
        item.documents.length > 0 ||
        (item.proposal.length > 0 && item.itemType !== 'formality')),
  );
  return htmlPage(
    `${title} ${document.body} ${document.date}`,
    {
      left: document.association,
      right: `${document.body}, ${title.toLowerCase()} ${document.date}`,
      foot: '',
      page: translate('print.pageOf'),
      mark: '',
    },
    `<header><h1>${escapeHtml(title)}</h1><p class="lead">${escapeHtml(document.association)}<br>${escapeHtml(`${document.body}, ${formatDate(document.date)}`)}</p></header>
${head(document, translate)}
${itemTable(document, translate)}
${detailed.map((item) => itemDetails(item, document, translate)).join('\n')}`,
  );
}

function head(document: AgendaDocument, translate: Translate): string {
  const time =
    document.endsAt === null
      ? translate('print.startsAt', { from: document.startsAt })
      : translate('print.time', { from: document.startsAt, to: document.endsAt });
  const fields = ['place', 'date', 'startsAt', 'endsAt'];
  const conflict = conflictMark(
    document.conflicts.some((field) => fields.includes(field)),
    translate,
  );
  const where = [document.place, formatDate(document.date), time].filter((part) => part !== '').join(', ');
  const rows = [
    coverRow(translate('print.placeAndTime'), escapeHtml(where) + conflict),
    coverRow(translate('print.chair'), escapeHtml(document.chair ?? '')),
    coverRow(translate('print.secretary'), escapeHtml(document.secretary ?? '')),
  ];
  return `${coverTable(rows)}<p>${escapeHtml(translate('print.summonsNote'))}</p>`;
}

function itemTable(document: AgendaDocument, translate: Translate): string {
  const heads = [
    'print.position',
    'print.heading',
    'print.registryNumberShort',
    'print.itemType',
    'print.presenterShort',
    'print.durationShort',
  ] as const;
  const rows = document.items.map((item) => itemRow(item, translate));
  return `<section class="agenda"><h2>${escapeHtml(translate('print.items'))}</h2><table><thead><tr>${heads
    .map((key) => `<th scope="col">${escapeHtml(translate(key))}</th>`)
    .join('')}</tr></thead><tbody>${rows.join('')}</tbody></table></section>`;
}

function itemRow(item: AgendaDocumentItem, translate: Translate): string {
  if (item.itemType === 'section') {
    return `<tr class="section"><th scope="rowgroup" colspan="6">${escapeHtml(item.heading)}</th></tr>`;
  }
  const tag = item.withdrawn ? translate('print.withdrawn') : item.added ? translate('print.added') : '';
  const duration = item.duration === null ? '' : translate('print.minutes', { count: item.duration });
  return `<tr><td class="number">${item.position ?? ''}</td><td><span${item.withdrawn ? ' class="gone"' : ''}>${escapeHtml(item.heading)}</span>${tag === '' ? '' : `<br><span class="tag">${escapeHtml(tag)}</span>`}${conflictMark(item.conflict, translate)}</td><td class="nowrap">${escapeHtml(item.registryNumber ?? '')}</td><td>${escapeHtml(translate(`domain.itemType.${item.itemType}`))}</td><td>${escapeHtml(item.presenter ?? '')}</td><td class="nowrap">${escapeHtml(duration)}</td></tr>`;
}

function itemDetails(item: AgendaDocumentItem, document: AgendaDocument, translate: Translate): string {
  const meta = [
    item.registryNumber === null ? null : translate('print.registryNumber', { number: item.registryNumber }),
    translate(`domain.itemType.${item.itemType}`),
    item.presenter === null ? null : translate('print.presenter', { name: item.presenter }),
  ].filter((part) => part !== null);
  const background = item.background.map((line) => `<p>${escapeHtml(line)}</p>`).join('');
  const clauses = item.proposal.map((wording) => ({ wording, conflict: false }));
  const proposal =
    clauses.length === 0 ? '' : clauseList(proposalOpening(document.bodyKind), clauses, translate);
  return `<section class="item"><header><h2><span class="number">${item.position ?? ''}</span> <span>${escapeHtml(item.heading)}${conflictMark(item.conflict, translate)}</span></h2><p class="meta">${meta.map((part) => `<span>${escapeHtml(part)}</span>`).join('')}</p></header>
${titledPart(translate('print.background'), background)}
${titledPart(translate('print.proposal'), proposal)}
${documentList(item.documents, translate)}
</section>`;
}
