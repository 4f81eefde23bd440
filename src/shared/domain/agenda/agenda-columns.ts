import {
  durationOf,
  fieldsOfText,
  isPresenter,
  type LineFields,
  registryOf,
  startsWithNumber,
  typeOfWord,
} from './line-fields.ts';

/** What a column of a table in an agenda holds. */
export type TableColumn =
  | 'number'
  | 'heading'
  | 'registryNumber'
  | 'presenter'
  | 'type'
  | 'duration'
  | 'other';

const heads: readonly (readonly [RegExp, TableColumn])[] = [
  [/^(nr|nummer|§|punkt|p)\.?$/iu, 'number'],
  [/^(ärende|rubrik|ärenden|ärenderubrik|fråga|innehåll|punkter|vad)$/iu, 'heading'],
  [/^(dnr|diarienr|diarienummer)\.?$/iu, 'registryNumber'],
  [/^(föredragande|föredras av|ansvarig|vem|föredr)\.?$/iu, 'presenter'],
  [/^(typ|ärendetyp|beslut\/information|b\/i|form)$/iu, 'type'],
  [/^(tid|tidsåtgång|minuter|min|klockslag|kl)\.?$/iu, 'duration'],
  [/^(bilaga|bilagor|underlag|handlingar|handling|anteckningar|kommentar|syfte)$/iu, 'other'],
];

/** The columns that a row of heads names; `null` for a row that is not one: no cell names what its column holds. */
export function columnsOf(cells: readonly string[]): readonly TableColumn[] | null {
  const columns = cells.map((cell) => heads.find(([pattern]) => pattern.test(cell))?.[1]);
  const named = columns.filter((column) => column !== undefined).length;
  if (named < 2 || named < cells.filter((cell) => cell !== '').length) return null;
  return columns.map((column) => column ?? 'other');
}

/** What the cells of a table row tell, by the heads of their columns or, without heads, by what they look like. */
export function fieldsOfCells(cells: readonly string[], columns: readonly TableColumn[] | null): LineFields {
  const kinds = columns ?? guessedColumns(cells);
  const found: { -readonly [Field in keyof LineFields]: LineFields[Field] } = { heading: '' };
  const paragraphs: string[] = [];
  for (const [index, cell] of cells.entries()) {
    if (cell !== '') readCell(found, paragraphs, kinds[index] ?? 'other', cell);
  }
  if (found.heading === '')
    found.heading = paragraphs.shift() ?? cells.filter((cell) => cell !== '').join(' ');
  return { ...found, ...(paragraphs.length === 0 ? {} : { paragraphs }) };
}

function readCell(
  found: { -readonly [Field in keyof LineFields]: LineFields[Field] },
  paragraphs: string[],
  kind: TableColumn,
  cell: string,
): void {
  if (kind === 'number' && isNumberCell(cell)) return;
  if (kind === 'heading' && found.heading === '') {
    const number = startsWithNumber(cell);
    const { heading, ...facts } = fieldsOfText(number === null ? cell : cell.slice(number.length));
    Object.assign(found, { ...facts, ...found, heading });
    return;
  }
  if (kind === 'registryNumber' && found.registryNumber === undefined) {
    found.registryNumber = registryOf(cell)?.number ?? cell;
    return;
  }
  if (kind === 'presenter' && found.presenter === undefined) {
    found.presenter = cell;
    return;
  }
  const itemType = kind === 'type' ? typeOfWord(cell) : undefined;
  if (itemType !== undefined && found.itemType === undefined) {
    found.itemType = itemType;
    return;
  }
  const minutes = kind === 'duration' ? minutesOf(cell) : null;
  if (minutes !== null && found.duration === undefined) found.duration = minutes;
  else paragraphs.push(cell);
}

function isNumberCell(cell: string): boolean {
  return /^(§\s*)?\d{1,3}(\.\d{1,2})*[.):]?$/u.test(cell);
}

function minutesOf(cell: string): number | null {
  if (/^\d{1,3}$/u.test(cell)) return Number(cell);
  const duration = durationOf(cell);
  return duration !== null && duration.text === cell ? duration.minutes : null;
}

function guessedColumns(cells: readonly string[]): readonly TableColumn[] {
  const kinds = cells.map((cell, index): TableColumn => {
    if (index === 0 && isNumberCell(cell)) return 'number';
    if (registryOf(cell)?.text === cell) return 'registryNumber';
    if (typeOfWord(cell) !== undefined) return 'type';
    if (index > 0 && minutesOf(cell) !== null) return 'duration';
    return index > 0 && isPresenter(cell) ? 'presenter' : 'other';
  });
  const heading = kinds.indexOf('other');
  return kinds.map((kind, index) => (index === heading ? 'heading' : kind));
}
