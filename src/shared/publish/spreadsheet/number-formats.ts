/** How a cell shows its number: as a share, or in thousands (`1`) or millions (`2`) of what it holds. */
export interface ShownAs {
  readonly percent: boolean;
  /** How many times the number is divided by a thousand on the screen. */
  readonly thousands: number;
}

const plain: ShownAs = { percent: false, thousands: 0 };

/** How each cell of a sheet shows its number, by address; cells that show it as it is are left out. */
export function shownAs(sheetXml: string, stylesXml: string): ReadonlyMap<string, ShownAs> {
  const styles = stylesOf(stylesXml);
  const cells = new Map<string, ShownAs>();
  if (!styles.some((style) => style.percent || style.thousands > 0)) return cells;
  for (const [tag] of sheetXml.matchAll(/<(?:\w+:)?c\s[^>]*>/g)) {
    const address = /\sr="([A-Z]+\d+)"/.exec(tag)?.[1];
    const style = styles[Number(/\ss="(\d+)"/.exec(tag)?.[1] ?? Number.NaN)];
    if (address !== undefined && style !== undefined && style !== plain) cells.set(address, style);
  }
  return cells;
}

/** Formats 9 and 10 are Excel's own for shares; others are written in the file. */
function stylesOf(stylesXml: string): readonly ShownAs[] {
  const codes = new Map<string, string>([
    ['9', '0%'],
    ['10', '0.00%'],
  ]);
  for (const [tag] of stylesXml.matchAll(/<(?:\w+:)?numFmt\s[^>]*>/g)) {
    const id = /\snumFmtId="(\d+)"/.exec(tag)?.[1];
    const code = /\sformatCode="([^"]*)"/.exec(tag)?.[1];
    if (id !== undefined && code !== undefined) codes.set(id, code);
  }
  const formats = /<(?:\w+:)?cellXfs[\s>].*?<\/(?:\w+:)?cellXfs>/s.exec(stylesXml)?.[0] ?? '';
  return [...formats.matchAll(/<(?:\w+:)?xf[\s/][^>]*>/g)].map(([tag]) => {
    const id = /\snumFmtId="(\d+)"/.exec(tag)?.[1] ?? '';
    return meaningOf(codes.get(id) ?? '');
  });
}

function meaningOf(code: string): ShownAs {
  // Quoted and escaped characters are shown, not obeyed; only the form for positive numbers counts.
  const bare = (code.split(';')[0] ?? '')
    .replace(/&quot;.*?&quot;|"[^"]*"|\\./g, '')
    .replace(/\[[^\]]*\]/g, '');
  const commas = /[0#?](,+)(?![0#?,])/.exec(bare)?.[1]?.length ?? 0;
  const percent = bare.includes('%');
  return percent || commas > 0 ? { percent, thousands: commas } : plain;
}

/**
 * Cells that hold no value to read, by address, as what the spreadsheet shows there: an error, or a formula that was saved
 * without its result. The library passes them over in silence.
 */
export function brokenCells(sheetXml: string): ReadonlyMap<string, string> {
  const cells = new Map<string, string>();
  const pattern = /<(?:\w+:)?c\s([^>]*?)(?:\/>|>(.*?)<\/(?:\w+:)?c>)/gs;
  for (const [, attributes = '', content = ''] of sheetXml.matchAll(pattern)) {
    const address = /\br="([A-Z]+\d+)"/.exec(attributes)?.[1];
    if (address === undefined) continue;
    const value = /<(?:\w+:)?v>(.*?)<\/(?:\w+:)?v>/s.exec(content)?.[1];
    if (/\bt="e"/.test(attributes)) cells.set(address, value ?? '#N/A');
    else if (value === undefined && /<(?:\w+:)?f[\s>/]/.test(content)) cells.set(address, '#FORMEL!');
  }
  return cells;
}
