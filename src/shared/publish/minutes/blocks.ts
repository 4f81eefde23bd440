/** A stretch of text in one style. */
export interface Run {
  readonly text: string;
  readonly style?: 'strong' | 'role' | 'struck' | 'inserted';
  /** Two members have written it differently. */
  readonly conflict?: boolean;
}

export type Line = readonly Run[];

/** A column of a table. */
export interface Column {
  readonly title: string;
  /** Share of the width in per cent. */
  readonly width: number;
  readonly align?: 'center';
}

/**
 * A piece of a document, free of any format. Outputs are put together of these once, and each format sets them in its own way.
 */
export type Block =
  | { readonly type: 'title'; readonly text: string; readonly lines: readonly string[] }
  | { readonly type: 'banner'; readonly text: string }
  | {
      readonly type: 'heading';
      readonly level: 2 | 3;
      /** `§ 84`, before the words. */
      readonly number?: string;
      readonly line: Line;
    }
  | { readonly type: 'meta'; readonly parts: readonly string[] }
  | {
      readonly type: 'paragraph';
      readonly line: Line;
      readonly style?: 'small' | 'alarm' | 'hash' | 'emphasis';
    }
  /** ProseMirror JSON. */
  | { readonly type: 'rich'; readonly value: unknown }
  | { readonly type: 'clauses'; readonly opening: string; readonly lines: readonly Line[] }
  | { readonly type: 'list'; readonly style: 'people' | 'plain'; readonly lines: readonly Line[] }
  /** Headings in the first column, what they say in the second. */
  | { readonly type: 'facts'; readonly style: 'cover' | 'box'; readonly rows: readonly FactRow[] }
  | {
      readonly type: 'table';
      readonly style: 'contents' | 'votes' | 'attendance' | 'decisions' | 'plain';
      readonly columns: readonly Column[];
      /** The first cell of each row names it. */
      readonly hasRowHeads: boolean;
      readonly rows: readonly (readonly Cell[])[];
      readonly foot?: readonly Cell[];
    }
  /** Lines to sign on. */
  | { readonly type: 'signatures'; readonly lines: readonly { readonly name: Line; readonly role: string }[] }
  | {
      readonly type: 'group';
      readonly style: 'item' | 'decision' | 'seal' | 'notice' | 'certification' | 'correction' | 'contents';
      readonly blocks: readonly Block[];
    };

export interface FactRow {
  readonly title: string;
  readonly blocks: readonly Block[];
}

/** A cell of a table: one line or several, over one column or more. */
export interface Cell {
  readonly lines: readonly Line[];
  readonly span?: number;
}

/** Text as a line. */
export function plain(text: string, conflict = false): Line {
  return conflict ? [{ text, conflict }] : [{ text }];
}

/** Text as a paragraph. */
export function paragraph(text: string, conflict = false): Block {
  return { type: 'paragraph', line: plain(text, conflict) };
}

/** Text as a cell. */
export function cell(text: string): Cell {
  return { lines: [plain(text)] };
}

/** A row of facts, or none when there is nothing to tell. */
export function fact(title: string, blocks: readonly Block[]): readonly FactRow[] {
  return blocks.length === 0 ? [] : [{ title, blocks }];
}

/** The same of a text. */
export function textFact(title: string, text: string | null, conflict = false): readonly FactRow[] {
  return text === null || text === '' ? [] : [{ title, blocks: [paragraph(text, conflict)] }];
}

/** A titled part of a §, or nothing when it is empty. */
export function part(title: string, blocks: readonly Block[]): readonly Block[] {
  return blocks.length === 0 ? [] : [{ type: 'heading', level: 3, line: plain(title) }, ...blocks];
}
