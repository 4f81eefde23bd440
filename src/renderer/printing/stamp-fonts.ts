import latin from '@fontsource/source-sans-3/files/source-sans-3-latin-400-normal.woff?inline';
import latinExtended from '@fontsource/source-sans-3/files/source-sans-3-latin-ext-400-normal.woff?inline';

/** The font files that heads and page numbers of joined pages are set in, in the order they are looked through for a letter. */
export function stampFonts(): readonly Uint8Array[] {
  return [latin, latinExtended].map(bytesOfAddress);
}

function bytesOfAddress(address: string): Uint8Array {
  return Uint8Array.from(atob(address.slice(address.indexOf(',') + 1)), (letter) => letter.charCodeAt(0));
}
