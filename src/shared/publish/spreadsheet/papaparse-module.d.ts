/** The part of `papaparse` that is used here. */
declare const Papa: {
  readonly unparse: (
    rows: readonly (readonly string[])[],
    options: { readonly delimiter: string; readonly newline: string },
  ) => string;
  readonly parse: (
    text: string,
    options: { readonly delimiter: string; readonly skipEmptyLines: boolean },
  ) => { readonly data: readonly (readonly string[])[] };
};

// biome-ignore lint/style/noDefaultExport: what the library has
export { Papa as default };
