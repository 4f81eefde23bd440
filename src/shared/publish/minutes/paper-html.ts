import type { Translate } from '#shared/i18n/translate.ts';
import { escapeHtml } from '#shared/publish/escape-html.ts';
import { htmlPage } from '#shared/publish/html-page.ts';
import { conflictMark, keepTogether } from '#shared/publish/render-parts.ts';
import { richTextHtml } from '#shared/publish/rich-text.ts';
import type { Block, Cell, Line, Run } from './blocks.ts';
import type { MeetingPaper } from './meeting-paper.ts';

/** A paper as a whole HTML document: for screen, for the web, and for Chromium to print as tagged PDF. */
export function paperHtml({ title, blocks, frame }: MeetingPaper, translate: Translate): string {
  return htmlPage(title, frame, blocks.map((block) => blockHtml(block, translate)).join('\n'));
}

function blockHtml(block: Block, translate: Translate): string {
  const line = (runs: Line) => lineHtml(runs, translate);
  switch (block.type) {
    case 'title':
      return `<header><h1>${escapeHtml(block.text)}</h1><p class="lead">${block.lines.map(escapeHtml).join('<br>')}</p></header>`;
    case 'banner':
      return `<p class="draft"><strong>${escapeHtml(block.text)}</strong></p>`;
    case 'heading':
      return block.number === undefined
        ? `<h${block.level}>${line(block.line)}</h${block.level}>`
        : `<h${block.level}><span class="number">${escapeHtml(block.number)}</span> <span>${line(block.line)}</span></h${block.level}>`;
    case 'meta':
      return `<p class="meta">${block.parts.map((text) => `<span>${escapeHtml(text)}</span>`).join('')}</p>`;
    case 'paragraph':
      return paragraphHtml(line(block.line), block.style);
    case 'rich':
      return richTextHtml(block.value);
    case 'clauses':
      return `<p>${escapeHtml(block.opening)}</p><ul class="clauses">${block.lines.map((one) => `<li>${line(one)}</li>`).join('')}</ul>`;
    case 'list':
      return `<ul${block.style === 'people' ? ' class="people"' : ''}>${block.lines.map((one) => `<li>${line(one)}</li>`).join('')}</ul>`;
    case 'facts':
      return `<table class="${block.style}"><tbody>${block.rows
        .map(
          (row) =>
            `<tr><th scope="row">${escapeHtml(row.title)}</th><td>${row.blocks.map((one) => blockHtml(one, translate)).join('')}</td></tr>`,
        )
        .join('')}</tbody></table>`;
    case 'table':
      return tableHtml(block, translate);
    case 'signatures':
      return `<div class="sign">${block.lines
        .map(({ name, role }) => `<div>${line(name)}<br><span class="role">${escapeHtml(role)}</span></div>`)
        .join('')}</div>`;
    case 'group':
      return groupHtml(block, translate);
  }
}

function paragraphHtml(inner: string, style: Extract<Block, { type: 'paragraph' }>['style']): string {
  if (style === 'emphasis') return `<p><em>${inner}</em></p>`;
  return `<p${style === undefined ? '' : ` class="${style}"`}>${inner}</p>`;
}

function groupHtml(block: Extract<Block, { type: 'group' }>, translate: Translate): string {
  const inner = block.blocks.map((one) => blockHtml(one, translate));
  if (block.style === 'decision') return `<div class="decision">${inner.join('')}</div>`;
  if (block.style === 'correction') return `<div class="correction">${inner.join('')}</div>`;
  if (block.style !== 'item') return `<section class="${block.style}">${inner.join('\n')}</section>`;
  // The heading of a § and the line under it are kept together with what follows.
  const headLength = block.blocks.findIndex(({ type }) => type !== 'heading' && type !== 'meta');
  const length = headLength < 0 ? inner.length : headLength;
  return `<section class="item"><header>${inner.slice(0, length).join('')}</header>\n${inner.slice(length).join('\n')}</section>`;
}

function tableHtml(block: Extract<Block, { type: 'table' }>, translate: Translate): string {
  const { columns, rows, foot, hasRowHeads, style } = block;
  const heads = columns.map(
    ({ title, width, align }) =>
      `<th scope="col" style="width:${width}%"${align === 'center' ? ' class="choice"' : ''}>${escapeHtml(title)}</th>`,
  );
  const rowHtml = (cells: readonly Cell[]) =>
    `<tr>${cells.map((one, index) => cellHtml(one, index === 0 && hasRowHeads, columns[index]?.align, translate)).join('')}</tr>`;
  const footHtml = foot === undefined ? '' : `<tfoot>${rowHtml(foot)}</tfoot>`;
  return `<table class="${style}"><thead><tr>${heads.join('')}</tr></thead><tbody>${rows.map(rowHtml).join('')}</tbody>${footHtml}</table>`;
}

function cellHtml(
  { lines, span }: Cell,
  isHead: boolean,
  align: 'center' | undefined,
  translate: Translate,
): string {
  const inner = lines.map((line) => lineHtml(line, translate)).join('<br>');
  if (isHead) return `<th scope="row">${inner}</th>`;
  const spans = span === undefined ? '' : ` colspan="${span}"`;
  return `<td${align === 'center' ? ' class="choice"' : ''}${spans}>${inner}</td>`;
}

function lineHtml(line: Line, translate: Translate): string {
  return line.map((run) => runHtml(run, translate)).join('');
}

function runHtml({ text, style, conflict }: Run, translate: Translate): string {
  const inner = keepTogether(escapeHtml(text));
  return styled(inner, style, translate) + conflictMark(conflict === true, translate);
}

/** What was taken out or put in by a correction says so in words too, for those who do not see the strokes. */
function styled(inner: string, style: Run['style'], translate: Translate): string {
  if (style === undefined) return inner;
  if (style === 'strong') return `<strong>${inner}</strong>`;
  if (style === 'role') return `<span class="role">${inner}</span>`;
  const word = translate(style === 'struck' ? 'print.struck' : 'print.inserted');
  const element = style === 'struck' ? 'del' : 'ins';
  return `<${element}><span class="small">${escapeHtml(word)}</span> ${inner}</${element}>`;
}
