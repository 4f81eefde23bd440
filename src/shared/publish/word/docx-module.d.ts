/**
 * The part of the `docx` library that is used here. Its own declarations ask for Node's types, and with them `process` and
 * `Buffer` would be known to all shared code: `tsconfig.json` lets the compiler read these instead.
 */
export const AlignmentType: { readonly RIGHT: 'right' };
export const HeadingLevel: {
  readonly HEADING_1: 'Heading1';
  readonly HEADING_2: 'Heading2';
  readonly HEADING_3: 'Heading3';
};
export const PageNumber: { readonly CURRENT: 'CURRENT'; readonly TOTAL_PAGES: 'TOTAL_PAGES' };
export const WidthType: { readonly PERCENTAGE: 'pct' };
export const BorderStyle: { readonly NONE: 'none'; readonly SINGLE: 'single' };

interface RunOptions {
  readonly text?: string;
  readonly size?: number;
  readonly bold?: boolean;
  readonly strike?: boolean;
  readonly italics?: boolean;
  readonly underline?: Readonly<Record<never, never>>;
  readonly color?: string;
  readonly font?: string;
  readonly children?: readonly string[];
}
export class TextRun {
  constructor(options: RunOptions | string);
}

interface Spacing {
  readonly before?: number;
  readonly after?: number;
}
export class Paragraph {
  constructor(options: {
    readonly heading?: 'Heading1' | 'Heading2' | 'Heading3';
    readonly alignment?: 'right';
    readonly spacing?: Spacing;
    readonly indent?: { readonly left: number };
    readonly bullet?: { readonly level: number };
    readonly children: readonly TextRun[];
  });
}
interface Border {
  readonly style: 'none' | 'single';
  readonly size: number;
  readonly color: string;
}
export class TableCell {
  constructor(options: {
    readonly columnSpan: number;
    readonly width: { readonly size: number; readonly type: 'pct' };
    readonly margins: {
      readonly top: number;
      readonly bottom: number;
      readonly left: number;
      readonly right: number;
    };
    readonly borders?: {
      readonly top: Border;
      readonly bottom: Border;
      readonly left: Border;
      readonly right: Border;
    };
    readonly children: readonly (Paragraph | Table)[];
  });
}
export class TableRow {
  constructor(options: {
    readonly tableHeader?: boolean;
    readonly cantSplit: boolean;
    readonly children: readonly TableCell[];
  });
}
export class Table {
  constructor(options: {
    readonly rows: readonly TableRow[];
    readonly width: { readonly size: number; readonly type: 'pct' };
  });
}
export class Header {
  constructor(options: { readonly children: readonly Paragraph[] });
}
export class Footer {
  constructor(options: { readonly children: readonly Paragraph[] });
}

interface HeadingStyle {
  readonly run: { readonly size: number; readonly bold: boolean; readonly color: string };
  readonly paragraph: { readonly spacing: Spacing; readonly keepNext?: boolean };
}
export class Document {
  constructor(options: {
    readonly title: string;
    readonly creator: string;
    readonly styles: {
      readonly default: {
        readonly document: {
          readonly run: {
            readonly font: string;
            readonly size: number;
            readonly language: { readonly value: string };
          };
        };
        readonly heading1: HeadingStyle;
        readonly heading2: HeadingStyle;
        readonly heading3: HeadingStyle;
      };
    };
    readonly sections: readonly {
      readonly headers: { readonly default: Header };
      readonly footers: { readonly default: Footer };
      readonly children: readonly (Paragraph | Table)[];
    }[];
  });
}
export const Packer: { readonly toArrayBuffer: (document: Document) => Promise<ArrayBuffer> };
