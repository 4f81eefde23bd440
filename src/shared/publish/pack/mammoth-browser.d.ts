/** The part of `mammoth` that is used here: its build for browsers, which asks for nothing of Node. */
declare module 'mammoth/mammoth.browser.js' {
  export function convertToHtml(
    input: { readonly arrayBuffer: ArrayBuffer },
    options: {
      readonly includeEmbeddedStyleMap: boolean;
      readonly externalFileAccess: boolean;
      readonly idPrefix: string;
    },
  ): Promise<{ readonly value: string }>;
}
