/** The words of an HTML document, one space between them. */
export function wordsOfHtml(html: string): string {
  return html
    .replace(/<style>.*<\/style>/s, '')
    .replace(/<br>|<\/(p|li|td|th|dt|dd|div|h\d|span)>/g, ' ')
    .replace(/<[^>]+>/g, '')
    .replaceAll('\u00a0', ' ')
    .replace(/\s+/g, ' ');
}
