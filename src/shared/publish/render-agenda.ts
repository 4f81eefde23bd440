import { proposalOpening } from '#shared/domain/decision/decision-opening.ts';
import type { Translate } from '#shared/i18n/translate.ts';
import { type AgendaDocument, type AgendaDocumentItem, fileNames, hasDetails } from './agenda-document.ts';
import { documentList } from './document-list.ts';
import { escapeHtml } from './escape-html.ts';
import { formatDate } from './format-date.ts';
import { htmlPage } from './html-page.ts';
import { clauseList, conflictMark, coverRow, coverTable, paragraphs, titledPart } from './render-parts.ts';

/** Ledamöter are called, ersättare are told; a working copy is for both. */
export type SummonsReader = 'called' | 'notified' | 'both';

/**
 * A summons with its agenda as a whole HTML document for print: a table of all matters, then each matter that has a
 * background, a proposal or files. Give the Swedish translator: summonses are written in Swedish.
 */
export function renderAgendaHtml(
  document: AgendaDocument,
  translate: Translate,
  reader: SummonsReader = 'both',
): string {
  const title = summonsTitle(document, reader, translate);
  return htmlPage(
    `${title} ${document.body} ${document.date}`,
    {
      left: document.association,
      right: `${document.body}, ${title.toLowerCase()} ${document.date}`,
      foot: document.sent === null ? '' : translate('papers.version', { letter: document.sent.letter }),
      page: translate('print.pageOf'),
      mark: '',
    },
    `${summonsHead(document, title, translate)}
${agendaTable(document, translate)}
${document.items
  .filter(hasDetails)
  .map((item) => `<section class="item">${itemDetails(item, document, translate)}</section>`)
  .join('\n')}`,
  );
}

/** What the document is called, by whom it is for. */
export function summonsTitle(document: AgendaDocument, reader: SummonsReader, translate: Translate): string {
  if (document.sent?.kind === 'cancellation') return translate('papers.calledOff');
  if (reader === 'called') return translate('papers.summons');
  return translate(reader === 'notified' ? 'papers.notification' : 'print.agendaTitle');
}

/** The head of a summons: who meets where and when, who is called and told, and how absence is reported. */
export function summonsHead(document: AgendaDocument, title: string, translate: Translate): string {
  const fields = ['place', 'date', 'startsAt', 'endsAt'];
  const conflict = conflictMark(
    document.conflicts.some((field) => fields.includes(field)),
    translate,
  );
  const { absence, sent } = document;
  const rows = [
    coverRow(translate('print.placeAndTime'), escapeHtml(placeAndTime(document, translate)) + conflict),
    coverRow(translate('papers.calledPeople'), escapeHtml(document.called.join(', '))),
    coverRow(translate('papers.notifiedPeople'), escapeHtml(document.notified.join(', '))),
    coverRow(
      translate('papers.absence'),
      absence === null ? '' : escapeHtml(absenceSentence(absence, translate)),
    ),
    coverRow(translate('papers.attestation'), escapeHtml(document.attestation ?? '')),
    coverRow(translate('print.chair'), escapeHtml(document.chair ?? '')),
    coverRow(translate('print.secretary'), escapeHtml(document.secretary ?? '')),
    coverRow(
      translate('papers.sent'),
      sent === null
        ? ''
        : escapeHtml(translate('papers.sentVersion', { date: formatDate(sent.on), letter: sent.letter })),
    ),
  ];
  const note =
    sent?.note === null || sent?.note === undefined
      ? ''
      : `<section class="note">${paragraphs(sent.note)}</section>`;
  return `<header><h1>${escapeHtml(title)}</h1><p class="lead">${escapeHtml(document.association)}<br>${escapeHtml(`${document.body}, ${formatDate(document.date)}`)}</p></header>
${coverTable(rows)}${note}<p>${escapeHtml(translate(absence === null ? 'print.summonsNote' : 'papers.note'))}</p>`;
}

/** Where and when, in one line. */
export function placeAndTime(document: AgendaDocument, translate: Translate): string {
  const { startsAt, endsAt, place, date } = document;
  const time =
    endsAt === null
      ? translate('print.startsAt', { from: startsAt })
      : translate('print.time', { from: startsAt, to: endsAt });
  return [place, formatDate(date), time].filter((part) => part !== '').join(', ');
}

/** To whom absence is reported, and by when. */
export function absenceSentence(
  { to, by }: NonNullable<AgendaDocument['absence']>,
  translate: Translate,
): string {
  return by === null
    ? translate('papers.reportAbsence', { to })
    : translate('papers.reportAbsenceBy', { to, date: formatDate(by) });
}

/** All items in one table. With `anchors` each row can be linked to. */
export function agendaTable(
  document: AgendaDocument,
  translate: Translate,
  anchors?: ReadonlyMap<AgendaDocumentItem, string>,
): string {
  const heads = [
    'print.position',
    'print.heading',
    'print.registryNumberShort',
    'print.itemType',
    'print.presenterShort',
    'papers.fileCount',
    'print.durationShort',
  ] as const;
  const rows = document.items.map((item) => itemRow(item, translate, anchors?.get(item)));
  return `<section class="agenda"><h2>${escapeHtml(translate('print.items'))}</h2><table><thead><tr>${heads
    .map((key) => `<th scope="col">${escapeHtml(translate(key))}</th>`)
    .join('')}</tr></thead><tbody>${rows.join('')}</tbody></table></section>`;
}

function itemRow(item: AgendaDocumentItem, translate: Translate, anchor: string | undefined): string {
  const id = anchor === undefined ? '' : ` id="${escapeHtml(anchor)}"`;
  if (item.itemType === 'section') {
    return `<tr class="section"${id}><th scope="rowgroup" colspan="7">${escapeHtml(item.heading)}</th></tr>`;
  }
  const tag = item.withdrawn ? translate('print.withdrawn') : item.added ? translate('print.added') : '';
  const duration = item.duration === null ? '' : translate('print.minutes', { count: item.duration });
  const files = item.documents.length === 0 ? '' : String(item.documents.length);
  return `<tr${id}><td class="number">${item.position ?? ''}</td><td class="matter"><span${item.withdrawn ? ' class="gone"' : ''}>${escapeHtml(item.heading)}</span>${tag === '' ? '' : `<br><span class="tag">${escapeHtml(tag)}</span>`}${conflictMark(item.conflict, translate)}</td><td class="nowrap">${escapeHtml(item.registryNumber ?? '')}</td><td>${escapeHtml(translate(`domain.itemType.${item.itemType}`))}</td><td>${escapeHtml(item.presenter ?? '')}</td><td>${files}</td><td class="nowrap">${escapeHtml(duration)}</td></tr>`;
}

/** One item in full: what leads up to it, the proposed decision and its files. The files' list can be given instead. */
export function itemDetails(
  item: AgendaDocumentItem,
  document: AgendaDocument,
  translate: Translate,
  files: string = documentList(fileNames(item), translate),
): string {
  const meta = [
    item.registryNumber === null ? null : translate('print.registryNumber', { number: item.registryNumber }),
    translate(`domain.itemType.${item.itemType}`),
    item.presenter === null ? null : translate('print.presenter', { name: item.presenter }),
    item.added ? translate('print.added') : null,
  ].filter((part) => part !== null);
  const background = item.background.map((line) => `<p>${escapeHtml(line)}</p>`).join('');
  const clauses = item.proposal.map((wording) => ({ wording, conflict: false }));
  const proposal =
    clauses.length === 0 ? '' : clauseList(proposalOpening(document.bodyKind), clauses, translate);
  return `<header><h2><span class="number">${item.position ?? ''}</span> <span>${escapeHtml(item.heading)}${conflictMark(item.conflict, translate)}</span></h2><p class="meta">${meta.map((part) => `<span>${escapeHtml(part)}</span>`).join('')}</p></header>
${titledPart(translate('print.background'), background)}
${titledPart(translate('print.proposal'), proposal)}
${files}`;
}
