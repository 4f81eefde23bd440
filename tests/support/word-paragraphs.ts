import { unzipSync } from 'fflate';

/** The text of each paragraph of a Word file, with its style, read as XML and without the library that wrote it. */
export async function wordParagraphs(bytes: Uint8Array) {
  const parts = unzipSync(bytes);
  const decode = (name: string) => new TextDecoder().decode(parts[name]);
  const xml = decode('word/document.xml');
  const text = (part: string) =>
    [...part.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>/g)]
      .map((match) => match[1])
      .join('')
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&amp;', '&');
  const paragraphs = [...xml.matchAll(/<w:p>.*?<\/w:p>/gs)].map(([part]) => ({
    style: /<w:pStyle w:val="([^"]*)"/.exec(part)?.[1] ?? '',
    text: text(part),
  }));
  return { paragraphs, xml, decode, names: Object.keys(parts) };
}
