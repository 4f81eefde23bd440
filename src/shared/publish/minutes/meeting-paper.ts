import type { RecordId } from '#shared/base/id.ts';
import { decisionOpening, isDecidingBody } from '#shared/domain/decision/decision-opening.ts';
import type { OutputKind } from '#shared/domain/dispatch/outbound-dispatch.ts';
import { numberRange } from '#shared/domain/minutes/number-items.ts';
import type { Translate } from '#shared/i18n/translate.ts';
import type { PageFrame } from '#shared/publish/document-styles.ts';
import { formatDate } from '#shared/publish/format-date.ts';
import { hashGroups } from '#shared/publish/hash-groups.ts';
import { attendanceTable } from './attendance-blocks.ts';
import { type Block, type Cell, cell, paragraph, plain } from './blocks.ts';
import { contentsTable, cover, noticeBlock, sealBlock } from './cover-blocks.ts';
import { itemBlocks, itemNumber } from './item-blocks.ts';
import type { DocumentItem, MinutesDocument } from './minutes-document.ts';

/** What can be printed of a meeting. */
export const meetingOutputs = [
  'minutes',
  'webMinutes',
  'extract',
  'itemList',
  'decisionList',
  'attendanceList',
] as const satisfies readonly OutputKind[];
export type MeetingOutput = (typeof meetingOutputs)[number];

/** A paper to be set in some format: what stands on it, and what its page margins say. */
export interface MeetingPaper {
  /** What it is and of which meeting. */
  readonly title: string;
  /** What its file is called, without ending. */
  readonly fileName: string;
  readonly blocks: readonly Block[];
  readonly frame: PageFrame;
}

/**
 * A paper of a meeting. `items` are the §§ of an extract; other papers are of the whole meeting. Give the Swedish translator:
 * minutes are kept in Swedish.
 */
export function meetingPaper(
  document: MinutesDocument,
  output: MeetingOutput,
  items: readonly RecordId[],
  translate: Translate,
): MeetingPaper {
  const shown = document.items.filter(({ id }) => output !== 'extract' || items.includes(id));
  const name = paperName(document, output, translate);
  const attested = output === 'extract' ? shown.every((item) => item.attested) : document.attested;
  const isDraft = !attested && isDecidingBody(document.bodyKind);
  const range = output === 'extract' ? numberRange(shown.flatMap(({ number }) => number ?? [])) : null;
  const title = [name, range, document.body, document.date].filter((text) => text !== null).join(' ');
  return {
    title,
    fileName: output === 'webMinutes' ? translate('print.webFileName', { title }) : title,
    frame: pageFrame(document, output, name, isDraft, translate),
    blocks: [
      { type: 'title', text: name, lines: titleLines(document) },
      ...(isDraft ? [{ type: 'banner', text: translate('print.draftNote') } as const] : []),
      ...notesStatus(document, translate),
      ...bodyOf(document, output, shown, translate),
    ],
  };
}

function titleLines({ association, body, date }: MinutesDocument): readonly string[] {
  return [association, `${body}, ${formatDate(date)}`];
}

function paperName({ bodyKind }: MinutesDocument, output: MeetingOutput, translate: Translate): string {
  if (output === 'minutes' && !isDecidingBody(bodyKind)) return translate('print.notesTitle');
  return translate(`print.output.${output}`);
}

function bodyOf(
  document: MinutesDocument,
  output: MeetingOutput,
  items: readonly DocumentItem[],
  translate: Translate,
): readonly Block[] {
  switch (output) {
    case 'minutes':
      return wholeMinutes(document, true, translate);
    case 'webMinutes':
      return wholeMinutes(document, false, translate);
    case 'extract':
      return extract(document, items, translate);
    case 'itemList':
      return [contentsTable(document, items, translate)];
    case 'decisionList':
      return [decisionTable(document, items, translate)];
    case 'attendanceList':
      return [attendanceTable(document, translate)];
  }
}

function wholeMinutes(
  document: MinutesDocument,
  isOriginal: boolean,
  translate: Translate,
): readonly Block[] {
  const isFormal = isDecidingBody(document.bodyKind);
  return [
    cover(document, { hasSignatures: isOriginal }, translate),
    ...(isFormal && isOriginal
      ? document.notices.map((notice) => noticeBlock(document, notice, translate))
      : []),
    ...contents(document, translate),
    ...document.items.map((item) => itemBlocks(item, document.bodyKind, translate)),
    ...appendixList(document, translate),
    ...document.seals.map((seal) => sealBlock(seal, translate)),
  ];
}

function contents(document: MinutesDocument, translate: Translate): readonly Block[] {
  if (document.items.length === 0) return [];
  return [
    {
      type: 'group',
      style: 'contents',
      blocks: [
        { type: 'heading', level: 2, line: plain(translate('print.contents')) },
        contentsTable(document, document.items, translate),
      ],
    },
  ];
}

function appendixList({ appendices, bodyKind }: MinutesDocument, translate: Translate): readonly Block[] {
  if (appendices.length === 0) return [];
  return [
    {
      type: 'group',
      style: 'contents',
      blocks: [
        { type: 'heading', level: 2, line: plain(translate('print.appendices')) },
        {
          type: 'table',
          style: 'plain',
          hasRowHeads: false,
          columns: [
            { title: translate('print.appendix'), width: 12 },
            { title: translate('print.fileName'), width: 42 },
            { title: isDecidingBody(bodyKind) ? '§' : translate('print.position'), width: 10 },
            { title: translate('print.checksum'), width: 36 },
          ],
          rows: appendices.map(({ label, fileName, number, hash }) => [
            cell(label),
            cell(fileName),
            cell(itemNumber(number, bodyKind, translate)),
            cell(hashGroups(hash)),
          ]),
        },
      ],
    },
  ];
}

/** Protokollsutdrag: head, attendance, the chosen §§ word for word, and room for the one who certifies it (DOMAIN 3.7). */
function extract(
  document: MinutesDocument,
  items: readonly DocumentItem[],
  translate: Translate,
): readonly Block[] {
  const range = numberRange(items.flatMap(({ number }) => number ?? []));
  return [
    cover(document, { hasSignatures: false, range }, translate),
    ...items.map((item) => itemBlocks(item, document.bodyKind, translate)),
    {
      type: 'group',
      style: 'certification',
      blocks: [
        { type: 'heading', level: 2, line: plain(translate('print.certification')) },
        paragraph(translate('print.certificationText', { range: range ?? '' })),
        {
          type: 'signatures',
          lines: [
            { name: plain(''), role: translate('print.certificationPlace') },
            { name: plain(''), role: translate('print.certificationName') },
          ],
        },
      ],
    },
  ];
}

/** Beslutsförteckning: each § that decided something, with its clauses. */
function decisionTable(
  document: MinutesDocument,
  items: readonly DocumentItem[],
  translate: Translate,
): Block {
  const opening = decisionOpening(document.bodyKind);
  const decided = items.filter(({ clauses }) => clauses.length > 0);
  return {
    type: 'table',
    style: 'decisions',
    hasRowHeads: false,
    columns: [
      { title: isDecidingBody(document.bodyKind) ? '§' : translate('print.position'), width: 10 },
      { title: translate('print.heading'), width: 30 },
      { title: translate('print.registryNumberShort'), width: 14 },
      { title: translate('print.decision'), width: 46 },
    ],
    rows: decided.map((item): readonly Cell[] => [
      cell(itemNumber(item.number, document.bodyKind, translate)),
      cell(item.heading),
      cell(item.registryNumber ?? ''),
      {
        lines: [plain(opening), ...item.clauses.map(({ wording, conflict }) => plain(wording, conflict))],
      },
    ]),
  };
}

/** Notes say on their first page whether they are approved, and from which day they are an allmän handling (N1). */
function notesStatus({ notes }: MinutesDocument, translate: Translate): readonly Block[] {
  if (notes === null) return [];
  const { approvedOn, releasedOn } = notes;
  const lines = [
    approvedOn === null
      ? translate('print.notesDraft')
      : translate('print.notesApproved', { date: formatDate(approvedOn) }),
    ...(releasedOn === null ? [] : [translate('print.notesReleased', { date: formatDate(releasedOn) })]),
  ];
  return [{ type: 'banner', text: lines.join(' ') }];
}

function pageFrame(
  document: MinutesDocument,
  output: MeetingOutput,
  name: string,
  isDraft: boolean,
  translate: Translate,
): PageFrame {
  const isSigned = isDecidingBody(document.bodyKind) && (output === 'minutes' || output === 'extract');
  const mark = isDraft ? translate('print.draft') : '';
  return {
    left: document.association,
    right: `${document.body}, ${name.toLowerCase()} ${document.date}`,
    foot: footOf(document, output, isSigned, translate),
    footCentre: isSigned ? translate('print.certification') : '',
    page: translate('print.pageOf'),
    mark,
    watermark: mark,
  };
}

/** Room for the initials of those who attest on each page of the original; of what was sealed in the program, the hash. */
function footOf(
  document: MinutesDocument,
  output: MeetingOutput,
  isSigned: boolean,
  translate: Translate,
): string {
  const seal = document.attested ? document.seals.find(({ effective }) => effective) : undefined;
  const told = seal === undefined ? [] : [`${translate('print.seal')} ${hashGroups(seal.hash.slice(0, 16))}`];
  const initials = isSigned && output === 'minutes' ? [translate('print.initials')] : [];
  return [...initials, ...told].join(' · ');
}
