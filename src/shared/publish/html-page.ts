import { documentStyles, type PageFrame } from './document-styles.ts';
import { escapeHtml } from './escape-html.ts';

/**
 * A whole HTML document that stands on its own: style inside, no script, no address to fetch anything from.
 * `lang` is Swedish whatever language the screens speak, as the minutes are.
 */
export function htmlPage(title: string, frame: PageFrame, body: string): string {
  return `<!doctype html>
<html lang="sv">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; font-src data:${frame.isBare === true ? '; img-src data:' : ''}">
<title>${escapeHtml(title)}</title>
<style>
${documentStyles(frame)}
</style>
</head>
<body>
${watermark(frame)}${body}
</body>
</html>
`;
}

/** Across every page, where it is printed and where it is read on screen. A screen reader gets the same from the first lines. */
function watermark(frame: PageFrame): string {
  if (frame.watermark === undefined || frame.watermark === '') return '';
  return `<div class="watermark" aria-hidden="true"><span>${escapeHtml(frame.watermark)}</span></div>\n`;
}
