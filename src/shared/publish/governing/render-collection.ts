import type { IsoDate } from '#shared/base/dates.ts';
import type { GoverningKind } from '#shared/domain/governing/governing.ts';
import type { Translate } from '#shared/i18n/translate.ts';
import { escapeHtml } from '#shared/publish/escape-html.ts';
import { formatDate } from '#shared/publish/format-date.ts';
import { htmlPage } from '#shared/publish/html-page.ts';
import { coverRow, coverTable } from '#shared/publish/render-parts.ts';
import { richTextHtml } from '#shared/publish/rich-text.ts';

/** All that is in force on a day, to be printed as one collection. */
export interface Collection {
  readonly association: string;
  readonly day: IsoDate;
  readonly documents: readonly CollectedDocument[];
}

/** One governing document as it is in force on the day. */
export interface CollectedDocument {
  readonly kind: GoverningKind;
  readonly title: string;
  readonly label: string;
  /** Who decided it, when and in which §, as a line of text; empty when it is not told (G2). */
  readonly decided: string;
  readonly validFrom: IsoDate;
  readonly validTo: IsoDate | null;
  readonly reviewBy: IsoDate | null;
  /** ProseMirror JSON, or anything else for none. */
  readonly text: unknown;
  readonly goals: readonly CollectedGoal[];
  readonly amounts: readonly CollectedAmounts[];
}

export interface CollectedGoal {
  readonly wording: string;
  readonly indicators: readonly {
    readonly name: string;
    readonly unit: string;
    readonly baseline: string;
    readonly target: string;
  }[];
  readonly children: readonly CollectedGoal[];
}

/** One part of a budget with its sum, the amounts already written in thousands of kronor. */
export interface CollectedAmounts {
  readonly heading: string;
  readonly rows: readonly { readonly label: string; readonly amount: string; readonly isSum: boolean }[];
}

/**
 * The whole collection as one HTML document for reading, print and PDF: a list of contents with links, then each document
 * with who decided it. Give the Swedish translator: governing documents are kept in Swedish.
 */
export function renderCollection(collection: Collection, translate: Translate): string {
  const title = translate('governing.collectionTitle');
  const heading = `${title}, ${collection.association}`;
  const day = translate('governing.collectionDay', { date: formatDate(collection.day) });
  return htmlPage(
    `${heading}, ${formatDate(collection.day)}`,
    {
      left: collection.association,
      right: `${title} ${collection.day}`,
      foot: '',
      page: translate('print.pageOf'),
      mark: '',
    },
    `<header><h1>${escapeHtml(title)}</h1><p class="lead">${escapeHtml(collection.association)}<br>${escapeHtml(day)}</p></header>
<main>
${contents(collection, translate)}
${collection.documents.map((document, index) => section(document, index, translate)).join('\n')}
</main>`,
  );
}

function contents({ documents }: Collection, translate: Translate): string {
  const lines = documents.map(
    ({ title, label }, index) =>
      `<li><a href="#${anchor(index)}">${escapeHtml(title)}</a>, ${escapeHtml(label)}</li>`,
  );
  const heading = escapeHtml(translate('governing.collectionContents'));
  return `<nav aria-label="${heading}"><h2>${heading}</h2><ol>${lines.join('')}</ol></nav>`;
}

function section(document: CollectedDocument, index: number, translate: Translate): string {
  const { title, label, decided, validFrom, validTo, reviewBy, goals, amounts } = document;
  const valid =
    validTo === null
      ? translate('governing.from', { from: formatDate(validFrom) })
      : translate('governing.fromTo', { from: formatDate(validFrom), to: formatDate(validTo) });
  return `<section class="item new-page" id="${anchor(index)}" aria-labelledby="${anchor(index)}-title">
<header><h2 id="${anchor(index)}-title">${escapeHtml(title)}</h2></header>
${coverTable([
  coverRow(translate('governing.version'), escapeHtml(label)),
  coverRow(
    translate('governing.whoDecided'),
    escapeHtml(decided === '' ? translate('governing.notDecided') : decided),
  ),
  coverRow(translate('governing.valid'), escapeHtml(valid)),
  coverRow(translate('governing.reviewBy'), reviewBy === null ? '' : escapeHtml(formatDate(reviewBy))),
])}
${richTextHtml(document.text)}
${goals.map((goal) => goalHtml(goal, translate)).join('')}
${amounts.length === 0 ? '' : amountsHtml(label, amounts, translate)}
</section>`;
}

function goalHtml(goal: CollectedGoal, translate: Translate): string {
  const indicators = goal.indicators.map(
    ({ name, unit, baseline, target }) =>
      `<tr><th scope="row">${escapeHtml(name)}</th><td>${escapeHtml(unit)}</td><td>${escapeHtml(baseline)}</td><td>${escapeHtml(target)}</td></tr>`,
  );
  const head = ['governing.indicator', 'governing.unit', 'governing.baseline', 'governing.target'] as const;
  const table =
    indicators.length === 0
      ? ''
      : `<table><thead><tr>${head.map((key) => `<th scope="col">${escapeHtml(translate(key))}</th>`).join('')}</tr></thead><tbody>${indicators.join('')}</tbody></table>`;
  return `<h3>${escapeHtml(goal.wording)}</h3>${table}${goal.children.map((child) => goalHtml(child, translate)).join('')}`;
}

function amountsHtml(label: string, parts: readonly CollectedAmounts[], translate: Translate): string {
  const bodies = parts.map(({ heading, rows }) => {
    const lines = rows.map(({ label: name, amount, isSum }) => {
      const cell = isSum ? `<strong>${escapeHtml(amount)}</strong>` : escapeHtml(amount);
      return `<tr><th scope="row">${escapeHtml(name)}</th><td style="text-align:right">${cell}</td></tr>`;
    });
    return `<tbody><tr><th scope="rowgroup" colspan="2">${escapeHtml(heading)}</th></tr>${lines.join('')}</tbody>`;
  });
  return `<table><caption>${escapeHtml(translate('governing.budgetCaption', { label }))}</caption>${bodies.join('')}</table>`;
}

function anchor(index: number): string {
  return `dokument-${index + 1}`;
}
