import {
  AlignmentType,
  BorderStyle,
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
import type { Translate } from '#shared/i18n/translate.ts';
import { type RichParagraph, richTextParagraphs } from '#shared/publish/rich-text.ts';
import { wordStyles } from '#shared/publish/word/word-styles.ts';
import type { Block, Cell, Line, Run } from './blocks.ts';
import type { MeetingPaper } from './meeting-paper.ts';

/** A paper as a Word document: headings, tables and lists that Word knows as such, in Swedish. */
export async function paperWord(paper: MeetingPaper, translate: Translate): Promise<Uint8Array> {
  const { frame, title, blocks } = paper;
  const head = [frame.left, frame.right, frame.mark].filter((text) => text !== '').join(' · ');
  const word = new Document({
    title,
    creator: frame.left,
    styles: wordStyles,
    sections: [
      {
        headers: { default: new Header({ children: [small(head)] }) },
        footers: { default: new Footer({ children: [small(footText(paper)), pageNumber(frame.page)] }) },
        children: blocks.flatMap((block) => wordBlock(block, translate)),
      },
    ],
  });
  return new Uint8Array(await Packer.toArrayBuffer(word));
}

function footText({ frame }: MeetingPaper): string {
  return [frame.foot, frame.footCentre ?? ''].filter((text) => text !== '').join('          ');
}

type WordBlock = Paragraph | Table;
const grey = '4a4a4a';
const red = '8a1c1c';

function wordBlock(block: Block, translate: Translate): readonly WordBlock[] {
  const runs = (line: Line) => line.flatMap((run) => wordRuns(run, translate));
  switch (block.type) {
    case 'title':
      return [
        new Paragraph({ heading: HeadingLevel.HEADING_1, children: [new TextRun(block.text)] }),
        ...block.lines.map((text) => line([new TextRun(text)])),
      ];
    case 'banner':
      return [line([new TextRun({ text: block.text, bold: true, color: red })])];
    case 'heading':
      return [
        new Paragraph({
          heading: block.level === 2 ? HeadingLevel.HEADING_2 : HeadingLevel.HEADING_3,
          children: [
            ...(block.number === undefined ? [] : [new TextRun(`${block.number}  `)]),
            ...runs(block.line),
          ],
        }),
      ];
    case 'meta':
      return [line([new TextRun({ text: block.parts.join(' · '), size: 17, color: grey })])];
    case 'paragraph':
      return [line(paragraphRuns(block, translate))];
    case 'rich':
      return richTextParagraphs(block.value).map(richParagraph);
    case 'clauses':
      return [
        line([new TextRun(block.opening)]),
        ...block.lines.map((one) => line(runs(one), { indent: 360 })),
      ];
    case 'list':
      return block.lines.map((one) => line(runs(one), block.style === 'plain' ? { bullet: true } : {}));
    case 'facts':
      return [
        table(
          block.rows.map(({ title, blocks }) =>
            tableRow([
              wordCell([line([new TextRun({ text: title, bold: true, size: 19 })])], 25),
              wordCell(
                blocks.flatMap((one) => wordBlock(one, translate)),
                75,
              ),
            ]),
          ),
        ),
        line([]),
      ];
    case 'table':
      return [tableBlock(block, translate), line([])];
    case 'signatures':
      return block.lines.flatMap(({ name, role }) => [
        line([new TextRun('_______________________________')], { before: 360 }),
        line(runs(name)),
        line([new TextRun({ text: role, size: 17, color: grey })]),
      ]);
    case 'group':
      return block.style === 'decision' || block.style === 'correction'
        ? framed(block.blocks, translate)
        : block.blocks.flatMap((one) => wordBlock(one, translate));
  }
}

/** A decision and a correction stand in a table of one cell with a line along its side, as on paper. */
function framed(blocks: readonly Block[], translate: Translate): readonly WordBlock[] {
  const none = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;
  const cell = new TableCell({
    columnSpan: 1,
    width: { size: 100, type: WidthType.PERCENTAGE },
    margins: { top: 40, bottom: 40, left: 160, right: 80 },
    borders: {
      top: none,
      bottom: none,
      right: none,
      left: { style: BorderStyle.SINGLE, size: 18, color: '111111' },
    },
    children: blocks.flatMap((one) => wordBlock(one, translate)),
  });
  return [table([tableRow([cell])]), line([])];
}

function paragraphRuns(
  { line: runs, style }: Extract<Block, { type: 'paragraph' }>,
  translate: Translate,
): readonly TextRun[] {
  if (style === undefined) return runs.flatMap((run) => wordRuns(run, translate));
  const looks = {
    small: { size: 17, color: grey },
    hash: { size: 17, font: 'Consolas' },
    alarm: { bold: true, color: red },
    emphasis: { italics: true },
  }[style];
  return runs.flatMap(({ text, conflict }) => [
    new TextRun({ text, ...looks }),
    ...conflictRuns(conflict === true, translate),
  ]);
}

function wordRuns({ text, style, conflict }: Run, translate: Translate): readonly TextRun[] {
  const looks =
    style === undefined
      ? {}
      : {
          strong: { bold: true },
          role: { color: grey },
          struck: { strike: true },
          inserted: { underline: {} },
        }[style];
  return [new TextRun({ text, ...looks }), ...conflictRuns(conflict === true, translate)];
}

function conflictRuns(conflict: boolean, translate: Translate): readonly TextRun[] {
  return conflict ? [new TextRun({ text: ` [${translate('print.conflict')}]`, bold: true, color: red })] : [];
}

function richParagraph({ runs, indent, bullet, heading }: RichParagraph): Paragraph {
  const children = runs.map(
    ({ text, marks }) =>
      new TextRun({
        text,
        bold: marks.includes('bold') || heading,
        italics: marks.includes('italic'),
        strike: marks.includes('strike'),
      }),
  );
  const lead = bullet === '' ? [] : [new TextRun(`${bullet} `)];
  return line([...lead, ...children], { indent: indent * 360 });
}

function tableBlock(
  { columns, rows, foot, hasRowHeads }: Extract<Block, { type: 'table' }>,
  translate: Translate,
): Table {
  const rowOf = (cells: readonly Cell[], bold: boolean) =>
    tableRow(
      cells.map(({ lines, span }, index) =>
        wordCell(
          lines.map((one) =>
            line(
              one.flatMap(({ text, conflict }) => [
                new TextRun({ text, size: 20, bold: bold || (hasRowHeads && index === 0) }),
                ...conflictRuns(conflict === true, translate),
              ]),
            ),
          ),
          columns[index]?.width ?? 10,
          span,
        ),
      ),
    );
  const head = tableRow(
    columns.map(({ title, width }) =>
      wordCell([line([new TextRun({ text: title, bold: true, size: 18 })])], width),
    ),
    true,
  );
  return table([
    head,
    ...rows.map((row) => rowOf(row, false)),
    ...(foot === undefined ? [] : [rowOf(foot, true)]),
  ]);
}

function table(rows: readonly TableRow[]): Table {
  return new Table({ rows: [...rows], width: { size: 100, type: WidthType.PERCENTAGE } });
}

function tableRow(children: readonly TableCell[], isHead = false): TableRow {
  return new TableRow({ ...(isHead ? { tableHeader: true } : {}), cantSplit: true, children: [...children] });
}

function wordCell(children: readonly WordBlock[], width: number, span = 1): TableCell {
  return new TableCell({
    columnSpan: span,
    width: { size: width, type: WidthType.PERCENTAGE },
    margins: { top: 40, bottom: 40, left: 80, right: 80 },
    // Word asks for a paragraph in each cell, and for one after a table inside it.
    children: children.at(-1) instanceof Paragraph ? [...children] : [...children, line([])],
  });
}

function line(children: readonly TextRun[], { indent = 0, bullet = false, before = 0 } = {}): Paragraph {
  return new Paragraph({
    children: [...children],
    spacing: { before, after: 60 },
    ...(indent === 0 ? {} : { indent: { left: indent } }),
    ...(bullet ? { bullet: { level: 0 } } : {}),
  });
}

function small(text: string): Paragraph {
  return line([new TextRun({ text, size: 16, color: grey })]);
}

function pageNumber(word: string): Paragraph {
  return new Paragraph({
    alignment: AlignmentType.RIGHT,
    children: [
      new TextRun({
        size: 16,
        children: [`${word} `, PageNumber.CURRENT, ' (', PageNumber.TOTAL_PAGES, ')'],
      }),
    ],
  });
}
