import type { RecordId } from '#shared/base/id.ts';
import type { Translate } from '#shared/i18n/translate.ts';
import {
  type AgendaDocument,
  type AgendaDocumentItem,
  hasDetails,
  itemTitle,
} from '#shared/publish/agenda-document.ts';
import { escapeHtml } from '#shared/publish/escape-html.ts';
import { formatDate } from '#shared/publish/format-date.ts';
import { hashGroups } from '#shared/publish/hash-groups.ts';
import { htmlPage } from '#shared/publish/html-page.ts';
import {
  agendaTable,
  itemDetails,
  placeAndTime,
  summonsHead,
  summonsTitle,
} from '#shared/publish/render-agenda.ts';
import { coverRow, coverTable, titledPart } from '#shared/publish/render-parts.ts';
import { isPrinted, type PackFile } from './pack-file.ts';
import { fileAnchor, frontAnchor, type PackLayout, packLayout, summonsAnchor } from './pack-layout.ts';

/** The layout of a pack with its heads and bookmarks in words. */
export function layoutOfPack(
  document: AgendaDocument,
  files: readonly PackFile[],
  translate: Translate,
): PackLayout {
  return packLayout(document, files, {
    front: `${document.body} ${document.date}`,
    summons: summonsTitle(document, 'both', translate),
    attachment: ({ label, document: { fileName } }) =>
      translate('papers.attachmentTitle', { label, name: fileName }),
  });
}

/**
 * The printed pages of a pack: cover with contents, the summons, and a page of its own for each item and each attached
 * text. `pageOf` gives the page numbers of the contents; without it they are left open, to be measured.
 */
export function renderPackHtml(
  document: AgendaDocument,
  files: readonly PackFile[],
  translate: Translate,
  pageOf?: (anchor: string) => number,
): string {
  const layout = layoutOfPack(document, files, translate);
  const title = translate('papers.packTitle');
  const items = document.items.map((item) => itemPages(item, document, files, layout, translate)).join('\n');
  return htmlPage(
    `${title} ${document.body} ${document.date}`,
    // Heads and page numbers are put on afterwards, over all pages alike.
    { left: '', right: '', foot: '', page: '', mark: '', isBare: true },
    `${cover(document, title, translate)}
${contents(layout, translate, pageOf)}
${apartList(files, translate)}
<section class="new-page" id="${summonsAnchor}">${summonsHead(document, summonsTitle(document, 'both', translate), translate).replaceAll('h1>', 'h2>')}
${agendaTable(document, translate, rowAnchors(layout))}</section>
${items}`,
  );
}

function rowAnchors(layout: PackLayout): ReadonlyMap<AgendaDocumentItem, string> {
  return new Map([...layout.itemAnchors].filter(([item]) => !hasDetails(item)));
}

function cover(document: AgendaDocument, title: string, translate: Translate): string {
  const rows = [
    coverRow(translate('print.placeAndTime'), escapeHtml(placeAndTime(document, translate))),
    coverRow(
      translate('papers.sent'),
      document.sent === null
        ? ''
        : escapeHtml(
            translate('papers.sentVersion', {
              date: formatDate(document.sent.on),
              letter: document.sent.letter,
            }),
          ),
    ),
  ];
  return `<header id="${frontAnchor}"><h1>${escapeHtml(title)}</h1><p class="lead">${escapeHtml(document.association)}<br>${escapeHtml(`${document.body}, ${formatDate(document.date)}`)}<br>${escapeHtml(translate('papers.packLead'))}</p></header>${coverTable(rows)}`;
}

function contents(
  { entries }: PackLayout,
  translate: Translate,
  pageOf: ((anchor: string) => number) | undefined,
): string {
  const rows = entries.map(({ title, anchor, level }) => {
    const page = pageOf === undefined ? '000' : String(pageOf(anchor));
    return `<tr class="level-${level}"><td><a href="#${escapeHtml(anchor)}">${escapeHtml(title)}</a></td><td class="page">${page}</td></tr>`;
  });
  return `<section class="pack-contents"><h2>${escapeHtml(translate('papers.contents'))}</h2><table><thead><tr><th scope="col">${escapeHtml(translate('print.heading'))}</th><th scope="col" class="page">${escapeHtml(translate('papers.page'))}</th></tr></thead><tbody>${rows.join('')}</tbody></table></section>`;
}

function apartList(files: readonly PackFile[], translate: Translate): string {
  const rows = files.flatMap(({ label, document, content }) =>
    content.type !== 'apart'
      ? []
      : [
          `<tr><td>${escapeHtml(translate('papers.attachmentTitle', { label, name: document.fileName }))}</td><td>${escapeHtml(translate(`papers.reason.${content.reason}`))}</td><td class="hash">${hashGroups(escapeHtml(document.hash))}</td></tr>`,
        ],
  );
  if (rows.length === 0) return '';
  const heads = (['papers.fileName', 'papers.reason', 'papers.hash'] as const)
    .map((key) => `<th scope="col">${escapeHtml(translate(key))}</th>`)
    .join('');
  return `<section class="pack-apart"><h2>${escapeHtml(translate('papers.apartTitle'))}</h2><p>${escapeHtml(translate('papers.apartHelp'))}</p><table><thead><tr>${heads}</tr></thead><tbody>${rows.join('')}</tbody></table></section>`;
}

function itemPages(
  item: AgendaDocumentItem,
  document: AgendaDocument,
  files: readonly PackFile[],
  layout: PackLayout,
  translate: Translate,
): string {
  const details = hasDetails(item)
    ? `<section class="item new-page" id="${layout.itemAnchors.get(item) ?? ''}">${itemDetails(item, document, translate, fileLinks(item.id, files, translate))}</section>`
    : '';
  return details + files.map((file, index) => textPages(file, index, item, translate)).join('');
}

function fileLinks(item: RecordId, files: readonly PackFile[], translate: Translate): string {
  const lines = files.flatMap((file, index) => {
    if (file.item !== item) return [];
    const { label, document, content } = file;
    const name = escapeHtml(translate('papers.attachmentTitle', { label, name: document.fileName }));
    if (content.type === 'apart')
      return [`<li>${name} (${escapeHtml(translate('papers.apart').toLowerCase())})</li>`];
    // The place to jump to is moved to the attachment's own first page when the pages are joined.
    const anchor = isPrinted(content) ? '' : ` id="${fileAnchor(index)}"`;
    return [`<li${anchor}><a href="#${fileAnchor(index)}">${name}</a></li>`];
  });
  return titledPart(translate('print.documents'), lines.length === 0 ? '' : `<ul>${lines.join('')}</ul>`);
}

function textPages(file: PackFile, index: number, item: AgendaDocumentItem, translate: Translate): string {
  const { label, document, content } = file;
  if (file.item !== item.id || !isPrinted(content)) return '';
  const title = translate('papers.attachmentTitle', { label, name: document.fileName });
  return `<section class="new-page" id="${fileAnchor(index)}"><h3>${escapeHtml(title)}</h3><p class="meta">${escapeHtml(itemTitle(item))}</p>${printedContent(file, translate)}</section>`;
}

function printedContent({ content, document }: PackFile, translate: Translate): string {
  if (content.type === 'text') return `<pre>${content.lines.map(escapeHtml).join('\n')}</pre>`;
  if (content.type !== 'converted') return '';
  const note = translate('papers.converted', { hash: hashGroups(document.hash) });
  return `<p class="meta">${escapeHtml(note)}</p><div class="converted">${content.html}</div>`;
}
