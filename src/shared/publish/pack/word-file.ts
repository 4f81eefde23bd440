import { cleanHtml } from './clean-html.ts';

/** Whether the bytes begin as a Word file of today: a zip package. */
export function isWordFile(bytes: Uint8Array, fileName: string): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && /\.docx$/i.test(fileName);
}

/**
 * The text of a Word file with its headings, lists, tables and pictures, as clean HTML; `undefined` when it cannot be read.
 * Heads, feet and the look of it are lost, and changes that were tracked count as made.
 */
export async function wordToHtml(bytes: Uint8Array): Promise<string | undefined> {
  const { convertToHtml } = await import('mammoth/mammoth.browser.js');
  try {
    const { value } = await convertToHtml(
      { arrayBuffer: bytes.slice().buffer as ArrayBuffer },
      { includeEmbeddedStyleMap: false, externalFileAccess: false, idPrefix: 'word-' },
    );
    const html = cleanHtml(value);
    return /[^\s]/.test(html.replace(/<[^>]*>/g, '')) || html.includes('<img') ? html : undefined;
  } catch {
    return undefined;
  }
}
