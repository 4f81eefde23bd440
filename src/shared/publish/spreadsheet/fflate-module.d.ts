/** The part of `fflate` that is used here. */
export type Files = Record<string, Uint8Array>;
export function zipSync(files: Files, options?: { readonly level?: 0 }): Uint8Array;
export function unzipSync(
  bytes: Uint8Array,
  options?: { readonly filter?: (file: { readonly name: string; readonly originalSize: number }) => boolean },
): Files;
