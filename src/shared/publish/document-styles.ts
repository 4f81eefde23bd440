import { cssString } from './escape-html.ts';

/** What the page margins say on every page. */
export interface PageFrame {
  /** Running head, left: association and body. */
  readonly left: string;
  /** Running head, right: what it is and when. */
  readonly right: string;
  /** Foot, left; may be empty. */
  readonly foot: string;
  /** Foot, in the middle; left out for none. */
  readonly footCentre?: string;
  /** The word before the page number: "Sida". */
  readonly page: string;
  /** The mark in the middle of the head of anything that is not attested; empty for none. */
  readonly mark: string;
  /** A word across every page, behind the text; left out or empty for none. */
  readonly watermark?: string;
  /** The margins are left empty: heads and page numbers are put on when the pages are joined with others. */
  readonly isBare?: boolean;
}

/**
 * The style sheet of a printed document: A4, one column, one family of letters. The program brings it along and puts it into
 * the document when it is printed; the names after it are for readers of the bare HTML.
 */
export function documentStyles(frame: PageFrame): string {
  return `${pageStyles(frame)}\n${textStyles}\n${blockStyles}`;
}

function pageStyles(frame: PageFrame): string {
  if (frame.isBare === true) return '@page { size: A4; margin: 27mm 22mm 24mm 26mm; }';
  return `@page {
  size: A4;
  margin: 27mm 22mm 24mm 26mm;
  @top-left { content: ${cssString(frame.left)}; ${headBox} }
  @top-center { content: ${cssString(frame.mark)}; ${markBox} }
  @top-right { content: ${cssString(frame.right)}; ${headBox} text-align: right; }
  @bottom-left { content: ${cssString(frame.foot)}; ${footBox} }
  @bottom-center { content: ${cssString(frame.footCentre ?? '')}; ${footBox} text-align: center; }
  @bottom-right { content: ${cssString(`${frame.page} `)} counter(page) " (" counter(pages) ")"; ${footBox} text-align: right; }
}`;
}

const sans = '"Source Sans 3", "Segoe UI", "Helvetica Neue", Arial, sans-serif';
const mono = '"Source Code Pro", Consolas, "Courier New", monospace';
const headBox = `font: 8pt/1.35 ${sans}; color: #4a4a4a; vertical-align: bottom; padding-bottom: 5mm; width: 44%;`;
const markBox = `font: 600 8pt/1.35 ${sans}; color: #8a1c1c; vertical-align: bottom; padding-bottom: 5mm; width: 12%; text-align: center; white-space: nowrap;`;
const footBox = `font: 8pt/1.35 ${sans}; color: #4a4a4a; vertical-align: top; padding-top: 5mm;`;

const textStyles = `
:root { color-scheme: light; }
* { box-sizing: border-box; }
html { font: 11pt/1.42 ${sans}; color: #111; background: #fff; hyphens: manual; }
body { margin: 0; }
@media screen { body { max-width: 170mm; margin: 12mm auto; padding: 0 10mm; } }
b, strong { font-weight: 600; }
h1 { font-size: 22pt; line-height: 1.15; font-weight: 600; letter-spacing: -0.01em; margin: 0 0 1.5mm; }
h2 { font-size: 13.5pt; line-height: 1.25; font-weight: 600; margin: 0 0 1mm; break-after: avoid; }
h3 { font-size: 9.5pt; line-height: 1.3; font-weight: 600; margin: 4mm 0 0.8mm; color: #2d2d2d; break-after: avoid; }
h4, h5, h6 { font-size: 9.5pt; font-weight: 600; margin: 3mm 0 0.8mm; break-after: avoid; }
p { margin: 0 0 1.8mm; orphans: 3; widows: 3; overflow-wrap: break-word; }
ul, ol { margin: 0 0 1.8mm; padding-left: 6mm; }
li { overflow-wrap: break-word; }
blockquote { margin: 0 0 1.8mm 6mm; }
table { border-collapse: collapse; width: 100%; font-size: 10pt; }
th { font-size: 8.5pt; font-weight: 600; text-align: left; color: #2d2d2d; vertical-align: bottom; }
th, td { padding: 1mm 3mm 1mm 0; border-bottom: 0.4pt solid #b5b5b5; vertical-align: top; overflow-wrap: break-word; }
thead { display: table-header-group; }
tr { break-inside: avoid; }`;

const blockStyles = `
.watermark { position: fixed; inset: 0; display: flex; align-items: center; justify-content: center; font-size: 84pt; font-weight: 600; color: #8a1c1c; opacity: 0.09; z-index: -1; pointer-events: none; }
.watermark span { transform: rotate(-38deg); }
@media screen { .watermark { z-index: 1; } }
.box { margin: 2mm 0 0; font-size: 10pt; }
.box > tbody > tr > th { width: 52mm; padding-right: 4mm; font-size: 9pt; color: #111; vertical-align: top; }
.cover td > p, .box td > p, .cover td > ul { margin: 0; }
.notice, .certification { margin: 8mm 0.4mm 0 0; border: 0.8pt solid #111; padding: 3mm 4mm; break-inside: avoid; }
section + .contents { margin-top: 9mm; }
.notice h2, .certification h2 { font-size: 11pt; }
.correction { border-left: 2.4pt solid #8a1c1c; padding: 0.4mm 0 0.4mm 4mm; margin: 3mm 0; break-inside: avoid-page; }
.correction h3 { margin-top: 0; color: #8a1c1c; }
.decisions td, .attendance td { font-size: 9.5pt; }
.attendance tbody th { font-size: 9.5pt; color: #111; }
ins { text-decoration: underline; }
.lead { font-size: 12pt; margin: 0 0 6mm; color: #2d2d2d; }
.draft { border: 0.8pt solid #8a1c1c; color: #8a1c1c; font-size: 9pt; padding: 1.8mm 3mm; margin: 0 0.4mm 6mm 0; }
.conflict { display: inline-block; border: 0.8pt solid #8a1c1c; color: #8a1c1c; font-size: 7.5pt; font-weight: 600; line-height: 1.2; padding: 0.2mm 1.2mm; margin-left: 1.5mm; vertical-align: 0.4mm; white-space: nowrap; text-indent: 0; }
.cover { border-top: 1.2pt solid #111; margin: 0 0 8mm; font-size: 11pt; }
.cover > tbody > tr > th { width: 40mm; padding: 2.3mm 4mm 2mm 0; font-size: 9pt; line-height: 1.65; color: #111; vertical-align: top; }
.cover > tbody > tr > td { padding: 2mm 0; }
.people { list-style: none; margin: 0; padding: 0; }
.people .role { color: #4a4a4a; }
.sign { display: grid; grid-template-columns: 1fr 1fr; gap: 9mm 8mm; padding-top: 8mm; }
.sign div { border-top: 0.6pt solid #111; padding-top: 0.8mm; break-inside: avoid; }
.sign .role, .small { font-size: 8.5pt; color: #4a4a4a; }
.contents { margin: 0 0 4mm; }
.contents .number { white-space: nowrap; width: 16mm; }
.item { margin-top: 9mm; }
.item > header { border-top: 1.2pt solid #111; padding-top: 2mm; break-inside: avoid; break-after: avoid; }
.item h2 { display: flex; gap: 3.5mm; }
.item h2 .number { white-space: nowrap; }
.meta { font-size: 8.5pt; color: #4a4a4a; margin: 0 0 1mm; }
.meta span + span::before { content: " · "; }
.decision { border-left: 2.4pt solid #111; padding: 0.4mm 0 0.4mm 4mm; margin: 4.5mm 0 2.5mm; break-inside: avoid-page; }
.decision h3 { margin-top: 0; font-size: 10pt; color: #111; }
.decision p { margin-bottom: 0.6mm; }
.clauses { list-style: none; margin: 0 0 1mm; padding: 0; }
.clauses li { padding-left: 8mm; text-indent: -8mm; margin-bottom: 0.8mm; }
.together { white-space: nowrap; }
.votes { margin: 1mm 0 2mm; width: auto; min-width: 105mm; break-inside: avoid; }
.votes tbody th { font-size: 9.5pt; font-weight: 400; color: #111; }
.votes .choice { text-align: center; width: 17mm; padding-right: 0; }
.votes tfoot td, .votes tfoot th { font-weight: 600; border-top: 0.8pt solid #111; border-bottom: 0; }
.agenda { margin-top: 6mm; }
.agenda .number { width: 9mm; }
.agenda .matter { width: 38%; }
.agenda .nowrap { white-space: nowrap; }
.agenda .gone { text-decoration: line-through; color: #4a4a4a; }
.note { border-left: 2.4pt solid #111; padding-left: 4mm; margin: 0 0 4mm; }
.agenda .section th { font-size: 9.5pt; padding-top: 4mm; color: #111; }
.new-page { break-before: page; margin-top: 0; }
.pack-contents a, .item li a { color: inherit; text-decoration: none; }
.pack-contents .page { text-align: right; white-space: nowrap; width: 14mm; padding-right: 0; }
.pack-contents .level-2 td:first-child { padding-left: 7mm; font-size: 9.5pt; }
.pack-apart { margin-top: 8mm; }
.pack-apart .hash { font-size: 7.5pt; width: 52mm; }
pre { font: 9pt/1.4 ${mono}; white-space: pre-wrap; overflow-wrap: anywhere; margin: 2mm 0; }
.converted img { max-width: 100%; height: auto; max-height: 200mm; }
.run-sheet .clock { white-space: nowrap; width: 14mm; font-weight: 600; }
.run-sheet .notes { width: 62mm; }
.run-sheet .notes p { white-space: pre-wrap; }
.run-sheet .room { height: 13mm; }
.tag { font-size: 8pt; color: #4a4a4a; }
.seal { margin: 10mm 0.4mm 0 0; border: 0.8pt solid #111; padding: 3mm 4mm; break-inside: avoid; }
.seal h2 { font-size: 10pt; }
.hash { font: 8.5pt/1.5 ${mono}; word-spacing: 0.1em; margin: 1mm 0; }
.alarm { color: #8a1c1c; font-weight: 600; }`;
