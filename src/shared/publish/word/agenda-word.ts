import {
  AlignmentType,
  Document,
  Footer,
  Header,
  HeadingLevel,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import { proposalOpening } from '#shared/domain/decision/decision-opening.ts';
import type { Translate } from '#shared/i18n/translate.ts';
import {
  type AgendaDocument,
  type AgendaDocumentItem,
  fileNames,
  hasDetails,
  itemTitle,
} from '#shared/publish/agenda-document.ts';
import { formatDate } from '#shared/publish/format-date.ts';
import { absenceSentence, placeAndTime, summonsTitle } from '#shared/publish/render-agenda.ts';
import { wordStyles } from './word-styles.ts';

/** A summons with its agenda as a Word document: headings, tables and lists that Word knows as such, in Swedish. */
export async function agendaWord(document: AgendaDocument, translate: Translate): Promise<Uint8Array> {
  const title = summonsTitle(document, 'both', translate);
  const word = new Document({
    title: `${title} ${document.body} ${document.date}`,
    creator: document.association,
    styles: wordStyles,
    sections: [
      {
        headers: {
          default: new Header({
            children: [line(`${document.association} · ${document.body}`, { size: 16 })],
          }),
        },
        footers: { default: new Footer({ children: [pageNumber(translate)] }) },
        children: [
          heading(title, HeadingLevel.HEADING_1),
          line(document.association),
          line(`${document.body}, ${formatDate(document.date)}`),
          headTable(document, translate),
          ...(document.sent?.note ?? '')
            .split('\n')
            .filter((text) => text.trim() !== '')
            .map((text) => line(text)),
          heading(translate('print.items'), HeadingLevel.HEADING_2),
          itemTable(document, translate),
          ...document.items.filter(hasDetails).flatMap((item) => details(item, document, translate)),
        ],
      },
    ],
  });
  return new Uint8Array(await Packer.toArrayBuffer(word));
}

function heading(text: string, level: (typeof HeadingLevel)[keyof typeof HeadingLevel]): Paragraph {
  return new Paragraph({ heading: level, children: [new TextRun(text)] });
}

function line(text: string, run: { readonly size?: number; readonly strike?: boolean } = {}): Paragraph {
  return new Paragraph({ children: [new TextRun({ text, ...run })], spacing: { after: 60 } });
}

function pageNumber(translate: Translate): Paragraph {
  return new Paragraph({
    alignment: AlignmentType.RIGHT,
    children: [
      new TextRun({
        size: 16,
        children: [`${translate('print.pageOf')} `, PageNumber.CURRENT, ' (', PageNumber.TOTAL_PAGES, ')'],
      }),
    ],
  });
}

function headTable(document: AgendaDocument, translate: Translate): Table {
  const { absence } = document;
  const rows: readonly (readonly [string, string])[] = [
    [translate('print.placeAndTime'), placeAndTime(document, translate)],
    [translate('papers.calledPeople'), document.called.join(', ')],
    [translate('papers.notifiedPeople'), document.notified.join(', ')],
    [translate('papers.absence'), absence === null ? '' : absenceSentence(absence, translate)],
    [translate('papers.attestation'), document.attestation ?? ''],
    [translate('print.chair'), document.chair ?? ''],
    [translate('print.secretary'), document.secretary ?? ''],
  ];
  return table(rows.filter(([, text]) => text !== '').map((cells) => row(cells, [25, 75])));
}

function itemTable(document: AgendaDocument, translate: Translate): Table {
  const heads = [
    translate('print.position'),
    translate('print.heading'),
    translate('print.registryNumberShort'),
    translate('print.itemType'),
    translate('print.presenterShort'),
    translate('print.durationShort'),
  ];
  const widths = [6, 40, 15, 14, 16, 9];
  const rows = document.items.map((item) => {
    if (item.itemType === 'section') return row([item.heading], [100], { span: 6, bold: true });
    const tag = item.withdrawn ? translate('print.withdrawn') : item.added ? translate('print.added') : '';
    return row(
      [
        String(item.position ?? ''),
        tag === '' ? item.heading : `${item.heading} (${tag})`,
        item.registryNumber ?? '',
        translate(`domain.itemType.${item.itemType}`),
        item.presenter ?? '',
        item.duration === null ? '' : translate('print.minutes', { count: item.duration }),
      ],
      widths,
    );
  });
  return table([row(heads, widths, { bold: true, isHead: true }), ...rows]);
}

function table(rows: readonly TableRow[]): Table {
  return new Table({ rows: [...rows], width: { size: 100, type: WidthType.PERCENTAGE } });
}

function row(
  cells: readonly string[],
  widths: readonly number[],
  { bold = false, isHead = false, span = 1 } = {},
): TableRow {
  return new TableRow({
    ...(isHead ? { tableHeader: true } : {}),
    cantSplit: true,
    children: cells.map(
      (text, index) =>
        new TableCell({
          columnSpan: span,
          width: { size: widths[index] ?? 0, type: WidthType.PERCENTAGE },
          margins: { top: 40, bottom: 40, left: 80, right: 80 },
          children: [new Paragraph({ children: [new TextRun({ text, bold, size: 20 })] })],
        }),
    ),
  });
}

function details(
  item: AgendaDocumentItem,
  document: AgendaDocument,
  translate: Translate,
): readonly Paragraph[] {
  const files = fileNames(item);
  return [
    heading(itemTitle(item), HeadingLevel.HEADING_2),
    ...part(translate('print.background'), item.background),
    ...part(
      translate('print.proposal'),
      item.proposal.length === 0 ? [] : [proposalOpening(document.bodyKind), ...item.proposal],
    ),
    ...part(translate('print.documents'), files),
  ];
}

function part(title: string, lines: readonly string[]): readonly Paragraph[] {
  return lines.length === 0
    ? []
    : [heading(title, HeadingLevel.HEADING_3), ...lines.map((text) => line(text))];
}
