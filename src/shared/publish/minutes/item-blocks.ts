import { tidyClause } from '#shared/domain/agenda/split-proposal.ts';
import type { BodyKind } from '#shared/domain/body/body.ts';
import {
  decisionOpening,
  isDecidingBody,
  proposalOpening,
} from '#shared/domain/decision/decision-opening.ts';
import type { Translate } from '#shared/i18n/translate.ts';
import { formatDate } from '#shared/publish/format-date.ts';
import { inSentence, sentence } from '#shared/publish/render-parts.ts';
import { hasText } from '#shared/publish/rich-text.ts';
import { type Block, type Line, paragraph, part, plain } from './blocks.ts';
import type {
  DocumentCorrection,
  DocumentItem,
  DocumentMotion,
  DocumentRecusal,
  DocumentStatement,
} from './minutes-document.ts';
import { voteBlocks } from './vote-blocks.ts';

/** One § in full form, its parts in the order that KL 5:67 and practice have them. Empty parts are left out. */
export function itemBlocks(item: DocumentItem, bodyKind: BodyKind, translate: Translate): Block {
  const conflict = (field: string) => item.conflicts.includes(field);
  return {
    type: 'group',
    style: 'item',
    blocks: [
      ...itemHead(item, bodyKind, translate),
      ...item.adjournments.map((one) => paragraph(adjournmentSentence(one, translate))),
      ...part(translate('print.recusal'), recusals(item.recusals, translate)),
      ...background(item, bodyKind, translate),
      ...part(translate('print.documents'), documents(item, translate)),
      ...proposal(item, bodyKind, translate),
      ...part(
        translate('print.motions'),
        item.motions.flatMap((motion) => motionBlocks(motion, translate)),
      ),
      ...part(translate('print.putOrder'), texts(item.putOrder, conflict('putOrder'))),
      ...part(translate('print.vote'), voteBlocks(item, translate)),
      ...decision(item, bodyKind, translate),
      ...part(
        translate('print.dissent'),
        item.dissents.map((one) => paragraph(dissentSentence(one, translate), one.conflict)),
      ),
      ...statements(item, translate),
      ...part(translate('print.assignments'), assignments(item, translate)),
      ...(item.immediate
        ? [
            {
              type: 'paragraph',
              style: 'emphasis',
              line: plain(translate('print.immediate'), conflict('immediate')),
            } as const,
          ]
        : []),
      ...part(
        translate('print.dispatchTo'),
        item.dispatchTo.length === 0 ? [] : [paragraph(item.dispatchTo.join(', '))],
      ),
      ...item.corrections.map((one) => correctionBlock(one, translate)),
    ],
  };
}

/** The § mark and number, or `§ –` while there is none. Notes of a group have plain points. */
export function itemNumber(number: number | null, bodyKind: BodyKind, translate: Translate): string {
  if (!isDecidingBody(bodyKind)) return number === null ? '–' : String(number);
  return number === null ? translate('print.unnumbered') : translate('print.paragraph', { number });
}

/** A pause in words: `Mötet ajourneras kl. 10.15–10.30.` */
export function adjournmentSentence(
  { from, to, reason }: DocumentItem['adjournments'][number],
  translate: Translate,
): string {
  const told =
    to === null ? translate('print.adjournedFrom', { from }) : translate('print.adjourned', { from, to });
  return reason === null || reason.trim() === '' ? told : `${told} ${sentence(reason)}`;
}

function itemHead(item: DocumentItem, bodyKind: BodyKind, translate: Translate): readonly Block[] {
  const inHead = ['heading', 'registryNumber', 'itemType', 'presenter', 'order'];
  const conflict = item.conflicts.some((field) => inHead.includes(field));
  const meta = [
    item.registryNumber === null ? null : translate('print.registryNumber', { number: item.registryNumber }),
    translate(`domain.itemType.${item.itemType}`),
    item.presenter === null ? null : translate('print.presenter', { name: item.presenter }),
    item.actingChair === null ? null : translate('print.actingChair', { name: item.actingChair }),
  ].filter((text) => text !== null);
  return [
    {
      type: 'heading',
      level: 2,
      number: itemNumber(item.number, bodyKind, translate),
      line: plain(item.heading, conflict),
    },
    { type: 'meta', parts: meta },
  ];
}

function background(item: DocumentItem, bodyKind: BodyKind, translate: Translate): readonly Block[] {
  const text: readonly Block[] = hasText(item.background) ? [{ type: 'rich', value: item.background }] : [];
  // Formal matters and notes have no background to speak of: their text is what happened.
  return item.itemType === 'formality' || !isDecidingBody(bodyKind)
    ? text
    : part(translate('print.background'), text);
}

function documents(item: DocumentItem, translate: Translate): readonly Block[] {
  if (item.documents.length === 0) return [];
  const lines = item.documents.map(({ label, title, fileName }) =>
    plain(translate('print.appendixNamed', { label, name: title === '' ? fileName : title })),
  );
  return [{ type: 'list', style: 'plain', lines }];
}

function recusals(list: readonly DocumentRecusal[], translate: Translate): readonly Block[] {
  return list.map(({ by, reason, replacement, substitute, conflict }) => {
    const sentences = [
      translate('print.recusalBy', { name: by ?? translate('print.vacant') }),
      reason.trim() === '' ? null : translate('print.recusalReason', { reason: inSentence(reason) }),
      replacement === 'emptySeat' ? translate('print.recusalEmpty') : null,
      replacement === 'substitute' && substitute !== null
        ? translate('print.recusalSubstitute', { name: substitute })
        : null,
    ];
    return paragraph(sentences.filter((one) => one !== null).join(' '), conflict);
  });
}

function proposal(item: DocumentItem, bodyKind: BodyKind, translate: Translate): readonly Block[] {
  const sameAsDecision =
    item.proposal.length === item.clauses.length &&
    item.motions.length === 0 &&
    item.proposal.every((clause, index) => clause === tidyClause(item.clauses[index]?.wording ?? ''));
  // A proposal that became the decision word for word would only be read twice.
  if (item.proposal.length === 0 || sameAsDecision) return [];
  const lines = item.proposal.map((wording) => plain(wording));
  const title =
    item.proposalBy === null || item.proposalBy === '' ? translate('print.proposal') : item.proposalBy;
  return part(title, [{ type: 'clauses', opening: proposalOpening(bodyKind), lines }]);
}

function motionBlocks(motion: DocumentMotion, translate: Translate): readonly Block[] {
  const { by, wording, withdrawn, forBase, supporters, conflict } = motion;
  const asked = wording.trim() === '' && forBase ? translate('print.motionForBase') : inSentence(wording);
  const values = { name: by ?? translate('print.vacant'), wording: asked };
  const told = translate(withdrawn ? 'print.motionWithdrawn' : 'print.motion', values);
  const joined =
    supporters.length === 0 ? '' : ` ${translate('print.motionSupported', { names: supporters.join(', ') })}`;
  return [paragraph(told + joined, conflict)];
}

function decision(item: DocumentItem, bodyKind: BodyKind, translate: Translate): readonly Block[] {
  if (item.clauses.length === 0) {
    const missing = item.result === null && (item.itemType === 'decision' || item.itemType === 'election');
    return missing ? [{ type: 'meta', parts: [translate('print.noDecision')] }] : [];
  }
  const title = translate(isDecidingBody(bodyKind) ? 'print.decision' : 'print.agreement');
  const lines = item.clauses.map(({ wording, conflict }) => plain(wording, conflict));
  return [
    {
      type: 'group',
      style: 'decision',
      blocks: [
        { type: 'heading', level: 3, line: plain(title, item.conflicts.includes('result')) },
        { type: 'clauses', opening: decisionOpening(bodyKind), lines },
      ],
    },
  ];
}

function dissentSentence({ by, wording, appendix }: DocumentStatement, translate: Translate): string {
  const values = { name: by ?? translate('print.vacant'), wording: sentence(wording) };
  // A wording that is the whole sentence, as the standard one is, only lacks who.
  const told = /^reserverar sig/i.test(wording.trim())
    ? `${values.name} r${values.wording.slice(1)}`
    : translate('print.dissentBy', values).trim();
  return appendix === null ? told : `${told} ${translate('print.dissentAppendix', { label: appendix })}`;
}

function statements(item: DocumentItem, translate: Translate): readonly Block[] {
  return (['note', 'separateOpinion'] as const).flatMap((kind) =>
    part(
      translate(`print.statement.${kind}`),
      item.statements
        .filter((one) => one.kind === kind)
        .map(({ by, wording, conflict }) =>
          paragraph(
            translate('print.statementBy', {
              name: by ?? translate('print.vacant'),
              wording: sentence(wording),
            }),
            conflict,
          ),
        ),
    ),
  );
}

function assignments(item: DocumentItem, translate: Translate): readonly Block[] {
  return item.assignments.map(({ owner, wording, dueOn }) => {
    const values = { owner, wording: inSentence(wording) };
    return paragraph(
      dueOn === null
        ? translate('print.assignment', values)
        : translate('print.assignmentDue', { ...values, date: formatDate(dueOn) }),
    );
  });
}

function correctionBlock(correction: DocumentCorrection, translate: Translate): Block {
  const { place, before, after, reason, madeBy, madeOn } = correction;
  const date = formatDate(madeOn);
  const changed: Line = [
    { text: `${place}: ` },
    { text: before, style: 'struck' },
    { text: ' ' },
    { text: after, style: 'inserted' },
  ];
  return {
    type: 'group',
    style: 'correction',
    blocks: [
      { type: 'heading', level: 3, line: plain(translate('print.correction', { date })) },
      { type: 'paragraph', line: changed },
      paragraph(
        [sentence(reason), madeBy === null ? '' : translate('print.correctionBy', { name: madeBy })]
          .filter((text) => text !== '')
          .join(' '),
      ),
    ],
  };
}

/** Text typed over several lines, as paragraphs. The mark of a conflict stands after the last one. */
function texts(text: string | null, conflict: boolean): readonly Block[] {
  const lines = (text ?? '').split(/\n+/).filter((line) => line.trim() !== '');
  return lines.map((line, index) => paragraph(line.trim(), conflict && index === lines.length - 1));
}
