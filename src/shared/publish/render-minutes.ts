import { isDecidingBody } from '#shared/domain/decision/decision-opening.ts';
import type { Translate } from '#shared/i18n/translate.ts';
import { attendanceWords } from './attendance-words.ts';
import type { PageFrame } from './document-styles.ts';
import { escapeHtml } from './escape-html.ts';
import { formatDate } from './format-date.ts';
import { hashGroups } from './hash-groups.ts';
import { htmlPage } from './html-page.ts';
import type { AttendingSeat, DocumentSeal, MinutesDocument } from './minutes-document.ts';
import type { PrintSigner } from './print-source.ts';
import { itemNumber, renderMinuteItem } from './render-minute-item.ts';
import { conflictMark, coverRow, coverTable } from './render-parts.ts';

/**
 * Minutes as a whole HTML document for print: cover, list of matters, each §, seals. Marked as not attested until every
 * § is in an effective seal. Give the Swedish translator: minutes are kept in Swedish.
 */
export function renderMinutesHtml(document: MinutesDocument, translate: Translate): string {
  const title = translate(isDecidingBody(document.bodyKind) ? 'print.minutesTitle' : 'print.notesTitle');
  return htmlPage(
    `${title} ${document.body} ${document.date}`,
    pageFrame(document, title, translate),
    `<header><h1>${escapeHtml(title)}</h1><p class="lead">${escapeHtml(document.association)}<br>${escapeHtml(`${document.body}, ${formatDate(document.date)}`)}</p></header>
${document.attested || !isDecidingBody(document.bodyKind) ? '' : `<p class="draft"><strong>${escapeHtml(translate('print.draftNote'))}</strong></p>`}
${notesStatus(document, translate)}
${cover(document, translate)}
${contents(document, translate)}
${document.items.map((item) => renderMinuteItem(item, document.bodyKind, translate)).join('\n')}
${document.seals.map((seal) => sealBox(seal, translate)).join('\n')}`,
  );
}

/** Notes say on their first page whether they are approved, and from which day they are an allmän handling (N1). */
function notesStatus({ notes }: MinutesDocument, translate: Translate): string {
  if (notes === null) return '';
  const { approvedOn, releasedOn } = notes;
  const lines = [
    approvedOn === null
      ? translate('print.notesDraft')
      : translate('print.notesApproved', { date: formatDate(approvedOn) }),
    ...(releasedOn === null ? [] : [translate('print.notesReleased', { date: formatDate(releasedOn) })]),
  ];
  return `<p class="draft"><strong>${lines.map(escapeHtml).join(' ')}</strong></p>`;
}

function pageFrame(document: MinutesDocument, title: string, translate: Translate): PageFrame {
  const seal = document.seals.find(({ effective }) => effective);
  return {
    left: document.association,
    right: `${document.body}, ${title.toLowerCase()} ${document.date}`,
    foot:
      seal === undefined || !document.attested
        ? ''
        : `${translate('print.seal')} ${hashGroups(seal.hash.slice(0, 16))}`,
    page: translate('print.pageOf'),
    mark: document.attested || !isDecidingBody(document.bodyKind) ? '' : translate('print.draft'),
  };
}

function cover(document: MinutesDocument, translate: Translate): string {
  const formal = isDecidingBody(document.bodyKind);
  const rows = [
    coverRow(translate('print.placeAndTime'), placeAndTime(document, translate)),
    coverRow(
      translate(formal ? 'print.serving' : 'print.present'),
      people(document.serving, document, translate),
    ),
    coverRow(translate('print.substitutes'), people(document.substitutes, document, translate)),
    coverRow(translate('print.others'), people(document.others, document, translate) + guests(document)),
    coverRow(translate('print.absent'), people(document.absent, document, translate)),
    formal ? coverRow(translate('print.attestors'), attestorNames(document, translate)) : '',
    document.range === null || !formal
      ? ''
      : coverRow(translate('print.paragraphs'), escapeHtml(document.range)),
    formal ? coverRow(translate('print.signatures'), signatures(document, translate)) : '',
  ];
  return coverTable(rows);
}

function placeAndTime(document: MinutesDocument, translate: Translate): string {
  const time =
    document.endsAt === null
      ? translate('print.startsAt', { from: document.startsAt })
      : translate('print.time', { from: document.startsAt, to: document.endsAt });
  const fields = ['place', 'date', 'startsAt', 'endsAt'];
  const conflict = document.conflicts.some((field) => fields.includes(field));
  const text = [document.place, formatDate(document.date), time].filter((part) => part !== '').join(', ');
  return escapeHtml(text) + conflictMark(conflict, translate);
}

function people(list: readonly AttendingSeat[], document: MinutesDocument, translate: Translate): string {
  if (list.length === 0) return '';
  const lines = list.map((seat) => {
    const role = attendanceWords(seat, list === document.serving, document, translate);
    const name = escapeHtml(seat.name ?? translate('print.vacant'));
    return `<li>${name}${role === '' ? '' : `<span class="role">, ${escapeHtml(role)}</span>`}${conflictMark(seat.conflict, translate)}</li>`;
  });
  return `<ul class="people">${lines.join('')}</ul>`;
}

/** Övriga deltagande without a seat, with the §§ at which they were there. */
function guests(document: MinutesDocument): string {
  if (document.guests.length === 0) return '';
  const lines = document.guests.map(({ name, role, range }) => {
    const more = [role, range ?? ''].filter((part) => part !== '').join(', ');
    return `<li>${escapeHtml(name)}${more === '' ? '' : `<span class="role">, ${escapeHtml(more)}</span>`}</li>`;
  });
  return `<ul class="people">${lines.join('')}</ul>`;
}

function attestorNames(document: MinutesDocument, translate: Translate): string {
  const names =
    document.attestors.length === 0 ? translate('print.notStated') : document.attestors.join(', ');
  return escapeHtml(names) + conflictMark(document.conflicts.includes('attestors'), translate);
}

function signatures(document: MinutesDocument, translate: Translate): string {
  const lines = [
    { role: translate('print.secretary'), name: document.secretary, field: 'secretary' },
    { role: translate('print.chair'), name: document.chair, field: 'chair' },
    ...document.attestors.map((name) => ({ role: translate('print.attestor'), name, field: '' })),
  ];
  const signers = document.attested ? document.seals.flatMap((seal) => seal.signers) : [];
  return `<div class="sign">${lines
    .map(({ role, name, field }) => {
      const signer = signers.find((one) => one.name === name);
      const way = signer === undefined ? '' : `, ${signedWay(signer, true, translate)}`;
      const conflict = conflictMark(document.conflicts.includes(field), translate);
      return `<div>${escapeHtml(name ?? translate('print.notStated'))}${conflict}<br><span class="role">${escapeHtml(role + way)}</span></div>`;
    })
    .join('')}</div>`;
}

function signedWay(signer: PrintSigner, effective: boolean, translate: Translate): string {
  if (signer.way === 'paper' && signer.signedOn !== null) {
    return translate('print.signedOnPaper', { date: formatDate(signer.signedOn) });
  }
  return effective || signer.signedOn !== null
    ? translate('print.signedOnDevice')
    : translate('print.notSigned');
}

function contents(document: MinutesDocument, translate: Translate): string {
  if (document.items.length === 0) return '';
  const rows = document.items.map(
    (item) =>
      `<tr><td class="number">${escapeHtml(itemNumber(item.number, document.bodyKind, translate))}</td><td>${escapeHtml(item.heading)}</td><td>${escapeHtml(item.registryNumber ?? '')}</td></tr>`,
  );
  return `<section class="contents"><h2>${escapeHtml(translate('print.contents'))}</h2><table><thead><tr><th scope="col">${isDecidingBody(document.bodyKind) ? '§' : escapeHtml(translate('print.position'))}</th><th scope="col">${escapeHtml(translate('print.heading'))}</th><th scope="col">${escapeHtml(translate('print.registryNumberShort'))}</th></tr></thead><tbody>${rows.join('')}</tbody></table></section>`;
}

function sealBox(seal: DocumentSeal, translate: Translate): string {
  const signers = seal.signers.map(
    (signer) => `<li>${escapeHtml(`${signer.name}, ${signedWay(signer, seal.effective, translate)}`)}</li>`,
  );
  const range = seal.range === null ? '' : ` ${seal.range}`;
  return `<section class="seal"><h2>${escapeHtml(translate('print.seal') + range)}</h2><ul class="people">${signers.join('')}</ul><p class="hash">${escapeHtml(hashGroups(seal.hash))}</p>${seal.verified ? '' : `<p class="alarm">${escapeHtml(translate('print.sealUnverified'))}</p>`}<p class="small">${escapeHtml(translate('print.sealNote'))}</p></section>`;
}
