import { columnsOf, fieldsOfCells, type TableColumn } from './agenda-columns.ts';
import type { AgendaItemType } from './agenda-item.ts';
import {
  fieldsOfText,
  type LineFields,
  labelledField,
  startsWithNumber,
  typeOfHeading,
} from './line-fields.ts';
import { type PastedLine, tidyText } from './pasted-lines.ts';

/** A row of an agenda that has been recognised in something pasted. */
export interface RecognisedRow {
  readonly heading: string;
  readonly itemType: AgendaItemType;
  readonly registryNumber: string | null;
  readonly presenter: string | null;
  /** Minutes. */
  readonly duration: number | null;
  /** Background and proposed decision, one paragraph a line. */
  readonly paragraphs: readonly string[];
  /** Indexes of the lines that it was made of. */
  readonly lines: readonly number[];
}

/** What something pasted holds: rows of an agenda, and the lines that are part of none. No line is in neither or in both. */
export interface RecognisedAgenda {
  readonly rows: readonly RecognisedRow[];
  /** Indexes of lines that are left out: the title of the list, its column heads, what stands before the first point. */
  readonly skipped: readonly number[];
}

/**
 * Recognises an agenda in lines from a word processor. Where lines are numbered the numbers begin the points, else list
 * marks do, else each paragraph is a point. What follows a point without being one is its background or proposal.
 */
export function recogniseAgenda(lines: readonly PastedLine[]): RecognisedAgenda {
  const begins = lineStarts(lines);
  const state: Draft = { rows: [], skipped: [], columns: null };
  for (const [index, line] of lines.entries()) {
    if (line.text === '') state.skipped.push(index);
    else if (line.cells !== null) readTableRow(state, line.cells, index);
    else readLine(state, line, index, begins(index));
  }
  return {
    rows: withSections(state.rows).map(({ level: _level, isMarked: _isMarked, ...row }) => row),
    skipped: state.skipped,
  };
}

interface DraftRow extends RecognisedRow {
  /** Depth of its number: 1 for "2.", 2 for "2.1". */
  readonly level: number;
  /** Its type was written out, not guessed. */
  readonly isMarked: boolean;
}

interface Draft {
  readonly rows: DraftRow[];
  readonly skipped: number[];
  columns: readonly TableColumn[] | null;
}

type LineStart = 'item' | 'section' | 'detail';

/** Tells for each line whether it begins a point, by what the whole paste uses to begin points with. */
function lineStarts(lines: readonly PastedLine[]): (index: number) => LineStart {
  const marks = lines.map(({ text, marker }) => startsWithNumber(marker ?? '') ?? startsWithNumber(text));
  const hasNumbers = marks.filter((mark) => mark !== null).length > 1;
  const hasBullets = !hasNumbers && lines.some((line) => line.marker !== null && !isDetail(line.text));
  const isPlain = !hasNumbers && !hasBullets;
  const hasBody = lines.some((line) => !line.isHeading);
  return (index) => {
    const line = lines[index];
    if (line === undefined) return 'detail';
    if (hasNumbers && marks[index] !== null) return 'item';
    if (line.isHeading && hasBody && !isDetail(line.text)) return 'section';
    if (hasNumbers) return 'detail';
    if (hasBullets) return line.marker !== null && line.level < 2 && !isDetail(line.text) ? 'item' : 'detail';
    return isPlain && !isDetail(line.text) ? 'item' : 'detail';
  };
}

/** Part of the point before it: an att-clause, what leads in to one, or a labelled fact. */
function isDetail(text: string): boolean {
  return (
    /^[-–•*]?\s*att\s/iu.test(text) ||
    /^(förslag till beslut|beslutsförslag|bakgrund|sammanfattning|underlag|beslutsunderlag)\b/iu.test(text) ||
    /\b(föreslås|beslutar)( besluta)?\s*:?$/iu.test(text) ||
    labelledField(text) !== null
  );
}

function readLine(state: Draft, line: PastedLine, index: number, start: LineStart): void {
  const { rows, skipped } = state;
  if (isTitle(line.text) && rows.length === 0) skipped.push(index);
  else if (start === 'item') rows.push(itemOf(line, index));
  else if (start === 'section') rows.push(emptyRow({ heading: line.text, itemType: 'section' }, index));
  else addDetail(state, line.text, index);
}

function isTitle(text: string): boolean {
  return /^(kallelse|(utkast till )?dagordning|föredragningslista|ärendelista|agenda)\b/iu.test(text);
}

function itemOf(line: PastedLine, index: number): DraftRow {
  const marked = startsWithNumber(line.marker ?? '');
  const inText = marked === null ? startsWithNumber(line.text) : null;
  // A number with nothing after it is all there is to show.
  const text = line.text.slice(inText?.length ?? 0) || line.text;
  const level = Math.max(marked?.level ?? inText?.level ?? 1, line.level);
  return { ...emptyRow(fieldsOfText(text), index), level };
}

function emptyRow(fields: LineFields, index: number): DraftRow {
  return {
    heading: fields.heading,
    itemType: fields.itemType ?? typeOfHeading(fields.heading),
    registryNumber: fields.registryNumber ?? null,
    presenter: fields.presenter ?? null,
    duration: fields.duration ?? null,
    paragraphs: fields.paragraphs ?? [],
    lines: [index],
    level: 1,
    isMarked: fields.itemType !== undefined,
  };
}

/** Puts a line with the point before it: as one of its facts where it says which, else as a paragraph of its text. */
function addDetail({ rows, skipped }: Draft, text: string, index: number): void {
  const row = rows.at(-1);
  if (row === undefined || row.itemType === 'section') {
    if (row === undefined) skipped.push(index);
    else rows.push(emptyRow(fieldsOfText(text), index));
    return;
  }
  const lines = [...row.lines, index];
  const fact = labelledField(text);
  const taken = fact !== null && isFree(row, fact) ? fact : null;
  rows[rows.length - 1] =
    taken === null
      ? { ...row, lines, paragraphs: [...row.paragraphs, text] }
      : { ...row, ...taken, lines, isMarked: row.isMarked || taken.itemType !== undefined };
}

/** Whether the facts that a line tells are not known already: a second presenter is kept as text. */
function isFree(row: DraftRow, fact: Partial<LineFields>): boolean {
  return (
    (fact.presenter === undefined || row.presenter === null) &&
    (fact.registryNumber === undefined || row.registryNumber === null) &&
    (fact.duration === undefined || row.duration === null) &&
    (fact.itemType === undefined || !row.isMarked)
  );
}

function readTableRow(state: Draft, cells: readonly string[], index: number): void {
  const heads = columnsOf(cells);
  if (heads !== null) {
    state.columns = heads;
    state.skipped.push(index);
    return;
  }
  const filled = cells.filter((cell) => cell !== '');
  const [only] = filled;
  if (filled.length === 1 && only !== undefined && cells.length > 1) {
    const isNumber = startsWithNumber(`${only} x`) !== null && /^\D*\d+\D*$/u.test(only);
    if (isNumber) state.skipped.push(index);
    else if (isDetail(only)) addDetail(state, only, index);
    else state.rows.push(emptyRow({ heading: tidyText(only), itemType: 'section' }, index));
    return;
  }
  state.rows.push(emptyRow(fieldsOfCells(cells, state.columns), index));
}

/** A point that others are numbered under ("1", "1.1", "1.2") is the heading over them, when nothing else is said in it. */
function withSections(rows: readonly DraftRow[]): readonly DraftRow[] {
  return rows.map((row, index) => {
    const next = rows[index + 1];
    const isParent = row.level === 1 && next !== undefined && next.itemType !== 'section' && next.level > 1;
    const isBare =
      row.paragraphs.length === 0 &&
      row.presenter === null &&
      row.registryNumber === null &&
      row.duration === null &&
      !row.isMarked;
    return isParent && isBare ? { ...row, itemType: 'section' } : row;
  });
}
