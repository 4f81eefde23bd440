import { isIsoDate } from '#shared/base/dates.ts';
import type { Translate } from '#shared/i18n/translate.ts';
import { escapeHtml } from '#shared/publish/escape-html.ts';
import { formatDate } from '#shared/publish/format-date.ts';
import { hashGroups } from '#shared/publish/hash-groups.ts';
import { htmlPage } from '#shared/publish/html-page.ts';
import { coverRow, coverTable } from '#shared/publish/render-parts.ts';

/** What the printed page shows of a sigillbevis. */
export interface PrintedProof {
  readonly association: { readonly name: string };
  readonly hash: string;
  readonly minutes: {
    readonly meeting: { readonly date: string; readonly body: { readonly name: string | null } };
    readonly items: readonly {
      readonly number: number | null;
      readonly heading: string;
      readonly clauses: readonly string[];
    }[];
  };
  readonly signatures: readonly {
    readonly name: string;
    readonly way: 'device' | 'paper';
    readonly signedOn: string | null;
    readonly place: string | null;
  }[];
  readonly certificates: readonly {
    readonly name: string;
    readonly role: string;
    readonly words: readonly string[];
  }[];
}

/** The printable page of a sigillbevis: what was attested, by whom, when, and the checksum to compare. */
export function renderProof(proof: PrintedProof, range: string | null, translate: Translate): string {
  const heading = translate('attest.proof.title');
  const { meeting, items } = proof.minutes;
  const date = isIsoDate(meeting.date) ? formatDate(meeting.date) : meeting.date;
  const frame = {
    left: proof.association.name,
    right: `${heading} ${meeting.date}`,
    foot: hashGroups(proof.hash.slice(0, 16)),
    page: translate('print.pageOf'),
    mark: '',
  };
  const list = (lines: readonly string[]) =>
    `<ul class="people">${lines.map((line) => `<li>${escapeHtml(line)}</li>`).join('')}</ul>`;
  const rows = [
    coverRow(translate('notice.print.association'), escapeHtml(proof.association.name)),
    coverRow(translate('notice.print.body'), escapeHtml(meeting.body.name ?? '')),
    coverRow(translate('notice.print.heldOn'), escapeHtml(date)),
    coverRow(translate('print.paragraphs'), escapeHtml(range ?? '')),
    coverRow(
      translate('attest.proof.signedBy'),
      list(proof.signatures.map((made) => signatureLine(made, translate))),
    ),
    coverRow(translate('attest.hash'), `<span class="hash">${escapeHtml(hashGroups(proof.hash))}</span>`),
    coverRow(
      translate('attest.proof.keys'),
      list(proof.certificates.map(({ name, role, words }) => `${name}, ${role}: ${words.join(' ')}`)),
    ),
  ];
  const sections = items.map(
    ({ number, heading: title, clauses }) =>
      `<section><h2>${escapeHtml(`${number === null ? '' : `§ ${number} `}${title}`)}</h2>${list(clauses)}</section>`,
  );
  return htmlPage(
    `${heading} ${meeting.date}`,
    frame,
    `<header><h1>${escapeHtml(heading)}</h1><p class="lead">${escapeHtml(translate('attest.proof.lead'))}</p></header>
${coverTable(rows)}
<p>${escapeHtml(translate('attest.proof.howTo'))}</p>
${sections.join('\n')}`,
  );
}

function signatureLine(
  { name, way, signedOn, place }: PrintedProof['signatures'][number],
  translate: Translate,
): string {
  const date = isIsoDate(signedOn) ? formatDate(signedOn) : '';
  const how = translate(way === 'device' ? 'attest.proof.onDevice' : 'attest.proof.onPaper', { name, date });
  return place === null ? how : `${how}, ${place}`;
}
