/** The part of `read-excel-file` that is used here; its own declarations need the page's types. */
type CellValue = string | boolean | Date | null;

interface Sheet {
  readonly sheet: string;
  readonly data: readonly (readonly CellValue[])[];
}

declare function readXlsxFile(
  input: ArrayBuffer,
  options: { readonly trim: boolean; readonly parseNumber: (text: string) => string },
): Promise<readonly Sheet[]>;

// biome-ignore lint/style/noDefaultExport: what the library has
export { readXlsxFile as default };
