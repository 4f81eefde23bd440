/** One line of something pasted: a paragraph, a list item or a row of a table. */
export interface PastedLine {
  readonly text: string;
  /** The cells of a table row, the empty ones too; `null` for what is not in a table. */
  readonly cells: readonly string[] | null;
  /** The mark that stood before it, as it was shown: "1.", "§ 3", "•"; `null` when the text holds its own, or has none. */
  readonly marker: string | null;
  /** How deep in a list, from 1; 0 outside lists. */
  readonly level: number;
  /** Set as a heading: by its style, or all bold. */
  readonly isHeading: boolean;
}

/** A line with only its text. */
export function pastedLine(text: string, parts: Partial<PastedLine> = {}): PastedLine {
  return { text: tidyText(text), cells: null, marker: null, level: 0, isHeading: false, ...parts };
}

/** The lines of plain text. Columns kept apart by tabs are cells, unless the first is only the number of the line. */
export function linesOfText(text: string): readonly PastedLine[] {
  return text
    .split(/\r\n|[\r\n\u2028\u2029\v\f]/u)
    .filter((line) => line.trim() !== '')
    .map((line) => {
      const depth = /^[\t ]*/u.exec(line)?.[0] ?? '';
      const cells = line.slice(depth.length).split('\t').map(tidyText);
      if (cells.length > 2) return pastedLine(cells.join(' '), { cells });
      return pastedLine(line, { level: depth.includes('\t') ? 2 : 0 });
    });
}

/** One space between words and none round them: what Word puts in to line things up is not text. */
export function tidyText(text: string): string {
  return text.replace(/[\s\u00a0\u200b\ufeff]+/gu, ' ').trim();
}
