import type { IsoDate } from '#shared/base/dates.ts';
import { appealDates } from '#shared/domain/notice/appeal-dates.ts';
import type { NoticeState } from '#shared/domain/notice/notice-state.ts';
import type { MessageKey } from '#shared/i18n/sv.ts';
import type { Translate } from '#shared/i18n/translate.ts';
import { escapeHtml } from '#shared/publish/escape-html.ts';
import { formatDate } from '#shared/publish/format-date.ts';
import { htmlPage } from '#shared/publish/html-page.ts';
import { peopleDirectory } from '#shared/publish/people-directory.ts';
import { meetingOf, type PrintSource } from '#shared/publish/print-source.ts';
import { coverRow, coverTable } from '#shared/publish/render-parts.ts';

/** An anslag, or the bevis of when it hung, ready to be set in type. */
export interface NoticeDocument {
  readonly kind: 'notice' | 'certificate';
  readonly association: string;
  readonly body: string;
  readonly heldOn: IsoDate;
  readonly range: string | null;
  readonly attestedOn: IsoDate | null;
  readonly postedOn: IsoDate;
  readonly lastDay: IsoDate;
  readonly earliestRemoval: IsoDate;
  readonly removedOn: IsoDate | null;
  readonly boards: readonly string[];
  readonly keptAt: string;
  readonly postedBy: string | null;
  readonly removedBy: string | null;
}

export interface NoticeDocumentInput {
  readonly kind: NoticeDocument['kind'];
  readonly state: NoticeState;
  readonly range: string | null;
  readonly meeting: PrintSource;
  readonly base: PrintSource;
}

/** Gathers what an anslag or its bevis says. `undefined` while nothing has been posted. */
export function noticeDocument(input: NoticeDocumentInput): NoticeDocument | undefined {
  const { kind, state, range } = input;
  const { notice } = state;
  if (notice === null) return undefined;
  const meeting = meetingOf(input.meeting).values;
  const people = peopleDirectory(input.base);
  const { boards, keptAt, postedBy, removedBy, postedOn, removedOn } = notice.values;
  return {
    kind,
    association: input.base.all('association')[0]?.values.name ?? '',
    body: input.base.all('body').find(({ id }) => id === meeting.body)?.values.name ?? '',
    heldOn: meeting.date,
    range,
    attestedOn: state.attestedOn,
    postedOn,
    ...appealDates(postedOn),
    removedOn,
    boards,
    keptAt,
    postedBy: people.person(postedBy),
    removedBy: people.person(removedBy),
  };
}

/** The page that goes on the board, or that is kept with the minutes afterwards. Give the Swedish translator. */
export function renderNotice(
  document: NoticeDocument,
  translate: Translate,
): { readonly html: string; readonly title: string } {
  const heading = translate(document.kind === 'notice' ? 'notice.print.title' : 'notice.print.certificate');
  const title = `${heading} ${document.body} ${document.heldOn}`;
  const frame = {
    left: document.association,
    right: `${document.body}, ${heading.toLowerCase()} ${document.heldOn}`,
    foot: '',
    page: translate('print.pageOf'),
    mark: '',
  };
  const html = htmlPage(
    title,
    frame,
    `<header><h1>${escapeHtml(heading)}</h1><p class="lead">${escapeHtml(translate('notice.print.lead'))}</p></header>
${coverTable(rows(document, translate))}
${document.kind === 'notice' ? `<p>${escapeHtml(translate('notice.print.appeal'))}</p>` : ''}
${signature(document, translate)}`,
  );
  return { html, title };
}

type RowKey = Extract<MessageKey, `notice.print.${string}`> | 'print.paragraphs';

function rows(document: NoticeDocument, translate: Translate): readonly string[] {
  const row = (key: RowKey, text: string | null) =>
    text === null || text === '' ? '' : coverRow(translate(key), escapeHtml(text));
  const day = (date: IsoDate | null) => (date === null ? null : formatDate(date));
  return [
    row('notice.print.association', document.association),
    row('notice.print.body', document.body),
    row('notice.print.heldOn', day(document.heldOn)),
    row('print.paragraphs', document.range),
    row('notice.print.attestedOn', day(document.attestedOn)),
    row('notice.print.postedOn', day(document.postedOn)),
    row('notice.print.lastDay', day(document.lastDay)),
    row('notice.print.earliestRemoval', day(document.earliestRemoval)),
    document.kind === 'certificate' ? row('notice.print.removedOn', day(document.removedOn)) : '',
    row('notice.print.boards', document.boards.join(', ')),
    row('notice.print.keptAt', document.keptAt),
    row('notice.print.postedBy', document.postedBy),
    document.kind === 'certificate' ? row('notice.print.removedBy', document.removedBy) : '',
  ];
}

/** A line to sign on: whoever put it up, and on the certificate whoever took it down. */
function signature(document: NoticeDocument, translate: Translate): string {
  const isNotice = document.kind === 'notice';
  const name = isNotice ? document.postedBy : document.removedBy;
  const role = translate(isNotice ? 'notice.print.signPosted' : 'notice.print.signRemoved');
  return `<div class="sign"><div>${escapeHtml(name ?? '')}<br><span class="role">${escapeHtml(role)}</span></div></div>`;
}
