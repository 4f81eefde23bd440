import { tidyClause } from '#shared/domain/agenda/split-proposal.ts';
import type { BodyKind } from '#shared/domain/body/body.ts';
import {
  decisionOpening,
  isDecidingBody,
  proposalOpening,
} from '#shared/domain/decision/decision-opening.ts';
import { voteChoices } from '#shared/domain/voting/voting.ts';
import type { Translate } from '#shared/i18n/translate.ts';
import { documentList } from './document-names.ts';
import { escapeHtml } from './escape-html.ts';
import { formatDate } from './format-date.ts';
import type { DocumentItem, DocumentStatement, DocumentVote } from './minutes-document.ts';
import { clauseList, conflictMark, inSentence, paragraphs, sentence, titledPart } from './render-parts.ts';
import { richTextHtml } from './rich-text.ts';

/** One § in full form, its parts in the order that KL 5:67 and practice have them. Empty parts are left out. */
export function renderMinuteItem(item: DocumentItem, bodyKind: BodyKind, translate: Translate): string {
  const conflict = (field: string) => conflictMark(item.conflicts.includes(field), translate);
  return `<section class="item">
${itemHeader(item, bodyKind, translate)}
${titledPart(translate('print.recusal'), recusals(item.recusals, translate))}
${background(item, bodyKind, translate)}
${documentList(item.documents, translate)}
${proposal(item, bodyKind, translate)}
${titledPart(translate('print.motions'), motions(item.motions, translate))}
${titledPart(translate('print.putOrder'), item.putOrder === null ? '' : paragraphs(item.putOrder) + conflict('putOrder'))}
${item.vote === null ? '' : titledPart(translate('print.vote'), vote(item.vote, translate) + conflict('voteYes'))}
${decision(item, bodyKind, translate)}
${titledPart(translate('print.dissent'), dissents(item.dissents, translate))}
${titledPart(translate('print.assignments'), assignments(item, translate))}
${item.immediate ? `<p><em>${escapeHtml(translate('print.immediate'))}</em>${conflict('immediate')}</p>` : ''}
</section>`.replace(/\n{2,}/g, '\n');
}

/** The § mark and number, or `§ –` while there is none. Notes of a group have plain points. */
export function itemNumber(number: number | null, bodyKind: BodyKind, translate: Translate): string {
  if (!isDecidingBody(bodyKind)) return number === null ? '–' : String(number);
  return number === null ? translate('print.unnumbered') : translate('print.paragraph', { number });
}

function itemHeader(item: DocumentItem, bodyKind: BodyKind, translate: Translate): string {
  const meta = [
    item.registryNumber === null ? null : translate('print.registryNumber', { number: item.registryNumber }),
    translate(`domain.itemType.${item.itemType}`),
    item.presenter === null ? null : translate('print.presenter', { name: item.presenter }),
  ].filter((part) => part !== null);
  const spans = meta.map((part) => `<span>${escapeHtml(part)}</span>`).join('');
  const inHeader = ['heading', 'registryNumber', 'itemType', 'presenter', 'order'];
  const conflict = item.conflicts.some((field) => inHeader.includes(field));
  return `<header><h2><span class="number">${escapeHtml(itemNumber(item.number, bodyKind, translate))}</span> <span>${escapeHtml(item.heading)}${conflictMark(conflict, translate)}</span></h2><p class="meta">${spans}</p></header>`;
}

function background(item: DocumentItem, bodyKind: BodyKind, translate: Translate): string {
  const text = richTextHtml(item.background);
  // Formal matters and notes have no background to speak of: their text is what happened.
  return item.itemType === 'formality' || !isDecidingBody(bodyKind)
    ? text
    : titledPart(translate('print.background'), text);
}

function recusals(list: readonly DocumentStatement[], translate: Translate): string {
  return list
    .map(({ by, wording, conflict }) => {
      const text = translate('print.recusalBy', { name: by ?? translate('print.vacant') });
      const reason =
        wording.trim() === '' ? '' : ` ${translate('print.recusalReason', { reason: inSentence(wording) })}`;
      return `<p>${escapeHtml(text + reason)}${conflictMark(conflict, translate)}</p>`;
    })
    .join('');
}

function proposal(item: DocumentItem, bodyKind: BodyKind, translate: Translate): string {
  const sameAsDecision =
    item.proposal.length === item.clauses.length &&
    item.motions.length === 0 &&
    item.proposal.every((clause, index) => clause === tidyClause(item.clauses[index]?.wording ?? ''));
  // A proposal that became the decision word for word would only be read twice.
  if (item.proposal.length === 0 || sameAsDecision) return '';
  const clauses = item.proposal.map((wording) => ({ wording, conflict: false }));
  return titledPart(translate('print.proposal'), clauseList(proposalOpening(bodyKind), clauses, translate));
}

function motions(list: readonly DocumentStatement[], translate: Translate): string {
  return list
    .map(({ by, wording, withdrawn, conflict }) => {
      const values = { name: by ?? translate('print.vacant'), wording: inSentence(wording) };
      const text = withdrawn ? translate('print.motionWithdrawn', values) : translate('print.motion', values);
      return `<p>${escapeHtml(text)}${conflictMark(conflict, translate)}</p>`;
    })
    .join('');
}

function vote(counted: DocumentVote, translate: Translate): string {
  const means =
    counted.yesMeans === null || counted.noMeans === null
      ? ''
      : `<p>${escapeHtml(
          translate('print.voteMeans', {
            yes: inSentence(counted.yesMeans),
            no: inSentence(counted.noMeans),
          }),
        )}</p>`;
  return `${means}${counted.ballots.length === 0 ? '' : ballotTable(counted, translate)}<p>${escapeHtml(voteSentence(counted, translate))}</p>`;
}

function ballotTable({ ballots, count }: DocumentVote, translate: Translate): string {
  const heads = voteChoices.map(
    (choice) => `<th scope="col" class="choice">${escapeHtml(translate(`domain.voteChoice.${choice}`))}</th>`,
  );
  const rows = ballots.map(({ name, choice }) => {
    const cells =
      choice === null
        ? `<td class="choice" colspan="3">${escapeHtml(translate('print.voteAbsent'))}</td>`
        : voteChoices
            .map(
              (column) =>
                `<td class="choice">${column === choice ? escapeHtml(translate('print.voteMark')) : ''}</td>`,
            )
            .join('');
    return `<tr><th scope="row">${escapeHtml(name ?? translate('print.vacant'))}</th>${cells}</tr>`;
  });
  const totals = voteChoices.map((choice) => `<td class="choice">${count[choice]}</td>`);
  return `<table class="votes"><thead><tr><th scope="col">${escapeHtml(translate('print.voter'))}</th>${heads.join('')}</tr></thead><tbody>${rows.join('')}</tbody><tfoot><tr><th scope="row">${escapeHtml(translate('print.voteTotal'))}</th>${totals.join('')}</tr></tfoot></table>`;
}

function voteSentence({ count }: DocumentVote, translate: Translate): string {
  const { yes, no, abstain, outcome } = count;
  const result =
    abstain === 0
      ? translate('print.voteResultFull', { yes, no })
      : translate('print.voteResult', { yes, no, abstain });
  if (outcome.type === 'lot') return `${result} ${translate('print.lot')}`;
  if ('castingVote' in outcome && outcome.castingVote) return `${result} ${translate('print.castingVote')}`;
  return result;
}

function decision(item: DocumentItem, bodyKind: BodyKind, translate: Translate): string {
  if (item.clauses.length === 0) {
    const missing = item.result === null && (item.itemType === 'decision' || item.itemType === 'election');
    return missing ? `<p class="meta">${escapeHtml(translate('print.noDecision'))}</p>` : '';
  }
  const title = translate(isDecidingBody(bodyKind) ? 'print.decision' : 'print.agreement');
  const conflict = conflictMark(item.conflicts.includes('result'), translate);
  return `<div class="decision"><h3>${escapeHtml(title)}${conflict}</h3>${clauseList(decisionOpening(bodyKind), item.clauses, translate)}</div>`;
}

function dissents(list: readonly DocumentStatement[], translate: Translate): string {
  return list
    .map(({ by, wording, conflict }) => {
      const values = { name: by ?? translate('print.vacant'), wording: sentence(wording) };
      // A wording that is the whole sentence, as the standard one is, only lacks who.
      const told = /^reserverar sig/i.test(wording.trim())
        ? `${values.name} r${values.wording.slice(1)}`
        : translate('print.dissentBy', values).trim();
      return `<p>${escapeHtml(told)}${conflictMark(conflict, translate)}</p>`;
    })
    .join('');
}

function assignments(item: DocumentItem, translate: Translate): string {
  return item.assignments
    .map(({ owner, wording, dueOn }) => {
      const values = { owner, wording: inSentence(wording) };
      const text =
        dueOn === null
          ? translate('print.assignment', values)
          : translate('print.assignmentDue', { ...values, date: formatDate(dueOn) });
      return `<p>${escapeHtml(text)}</p>`;
    })
    .join('');
}
