import { linesOfText, type PastedLine, pastedLine, tidyText } from '#shared/domain/agenda/pasted-lines.ts';

/** The lines of something pasted: of its HTML where there is some, which knows lists, tables and headings. */
export function linesOfClipboard(data: Pick<DataTransfer, 'getData'>): readonly PastedLine[] {
  const html = data.getData('text/html');
  const lines = html === '' ? [] : linesOfHtml(html);
  return lines.length > 0 ? lines : linesOfText(data.getData('text/plain'));
}

const blocks = 'p, div, li, h1, h2, h3, h4, h5, h6, tr, blockquote, pre, dt, dd, figcaption';
const unseen = new Set(['STYLE', 'SCRIPT', 'TITLE', 'HEAD', 'META', 'TEMPLATE']);

/** The lines of HTML as word processors write it. The document that it is parsed into is inert: nothing runs or loads. */
export function linesOfHtml(html: string): readonly PastedLine[] {
  const page = new DOMParser().parseFromString(withoutStyles(html), 'text/html');
  const lines: PastedLine[] = [];
  collect(page.body, lines);
  return lines.filter(({ text }) => text !== '');
}

/** Where the styles of an element are kept: as such they would be applied, which the content policy forbids. */
const styleAttribute = 'data-pasted-style';

function withoutStyles(html: string): string {
  return html
    .replace(/<style\b[\s\S]*?(?:<\/style\s*>|$)/giu, '')
    .replace(/<[^<>]*>/gu, (tag) => tag.replace(/\sstyle\s*=/giu, ` ${styleAttribute}=`));
}

/** Goes through an element's content: runs of text between blocks are lines of their own. */
function collect(element: Element, lines: PastedLine[]): void {
  let loose = '';
  const endLine = () => {
    for (const part of loose.split('\n')) lines.push(lineOf(element, part));
    loose = '';
  };
  for (const child of element.childNodes) {
    if (!(child instanceof Element) || !isBlockLike(child)) loose += textOf(child);
    else {
      endLine();
      if (child.tagName === 'TR') lines.push(rowLine(child));
      else collect(child, lines);
    }
  }
  endLine();
}

function isBlockLike(element: Element): boolean {
  return element.matches(blocks) || element.querySelector(blocks) !== null;
}

function lineOf(element: Element, text: string): PastedLine {
  const marker = markerOf(element);
  return pastedLine(text, { marker, level: levelOf(element), isHeading: isHeading(element, text) });
}

function rowLine(row: Element): PastedLine {
  const cells = [...row.querySelectorAll(':scope > td, :scope > th')].map((cell) => tidyText(textOf(cell)));
  return pastedLine(cells.filter((cell) => cell !== '').join(' '), cells.length > 1 ? { cells } : {});
}

/** Text as it reads, without what is not shown and without the list marks that Word writes into its paragraphs. */
function textOf(node: Node): string {
  if (node.nodeType === Node.TEXT_NODE) return (node.nodeValue ?? '').replace(/\n/gu, ' ');
  if (!(node instanceof Element) || unseen.has(node.tagName) || isListMark(node)) return '';
  if (node.tagName === 'BR') return '\n';
  const text = [...node.childNodes].map(textOf).join('');
  return node.matches(`td, th, ${blocks}`) ? ` ${text} ` : text;
}

function isListMark(element: Element): boolean {
  return /mso-list:\s*ignore/iu.test(element.getAttribute(styleAttribute) ?? '');
}

/** The mark that a list gives a line: the one that Word has written out, or the number that the browser would show. */
function markerOf(element: Element): string | null {
  const written = [...element.querySelectorAll('span')].find(isListMark);
  if (written !== undefined) return tidyText(written.textContent ?? '');
  const item = element.closest('li');
  if (item === null) return null;
  const list = item.parentElement;
  if (list?.tagName !== 'OL') return '•';
  const siblings = [...list.children].filter(({ tagName }) => tagName === 'LI');
  return `${Number(list.getAttribute('start') ?? '1') + siblings.indexOf(item)}.`;
}

function levelOf(element: Element): number {
  const written = /mso-list:[^;]*\blevel(\d)/iu.exec(element.getAttribute(styleAttribute) ?? '');
  if (written !== null) return Number(written[1]);
  let level = 0;
  for (let place: Element | null = element; place !== null; place = place.parentElement) {
    if (place.tagName === 'LI') level += 1;
  }
  return level;
}

function isHeading(element: Element, text: string): boolean {
  if (element.closest('h1, h2, h3, h4, h5, h6') !== null) return true;
  const bold = [...element.querySelectorAll('b, strong')].map((part) => part.textContent ?? '').join('');
  return tidyText(text) !== '' && tidyText(bold) === tidyText(text);
}
