/** The part of `write-excel-file` that is used here; its own declarations need the page's types. */
export type WrittenCell = null | {
  readonly value: string | number | Date;
  readonly type: StringConstructor | NumberConstructor | DateConstructor;
  readonly format?: string;
  readonly fontWeight?: 'bold';
};

interface SheetOptions {
  readonly sheet?: string;
  readonly columns?: readonly { readonly width?: number }[];
  readonly stickyRowsCount?: number;
}

declare function writeExcelFile(
  data: readonly (readonly WrittenCell[])[],
  options?: SheetOptions,
): { toBlob(): Promise<{ arrayBuffer(): Promise<ArrayBuffer> }> };

// biome-ignore lint/style/noDefaultExport: what the library has
export { writeExcelFile as default };
