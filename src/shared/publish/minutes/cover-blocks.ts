import { isDecidingBody } from '#shared/domain/decision/decision-opening.ts';
import type { Translate } from '#shared/i18n/translate.ts';
import { formatDate } from '#shared/publish/format-date.ts';
import { hashGroups } from '#shared/publish/hash-groups.ts';
import type { PrintSigner } from '#shared/publish/print-source.ts';
import { attendanceRows } from './attendance-blocks.ts';
import { type Block, cell, type FactRow, fact, paragraph, plain, textFact } from './blocks.ts';
import { adjournmentSentence, itemNumber } from './item-blocks.ts';
import type { DocumentItem, DocumentNotice, DocumentSeal, MinutesDocument } from './minutes-document.ts';

/** What a cover tells besides where, when and who was there. */
export interface CoverParts {
  /** Lines to sign on. The web version has none. */
  readonly hasSignatures: boolean;
  /** `§§ 84–86`, where it is not all of them. */
  readonly range?: string | null;
}

/** The cover of minutes (DOMAIN 3.3). */
export function cover(document: MinutesDocument, parts: CoverParts, translate: Translate): Block {
  const formal = isDecidingBody(document.bodyKind);
  const { range = document.range } = parts;
  return {
    type: 'facts',
    style: 'cover',
    rows: [
      ...placeAndTime(document, translate),
      ...attendanceRows(document, translate),
      ...(formal ? attestationRows(document, translate) : []),
      ...(formal ? textFact(translate('print.paragraphs'), range) : []),
      ...(formal && parts.hasSignatures
        ? fact(translate('print.signatures'), [signatures(document, translate)])
        : []),
    ],
  };
}

function placeAndTime(document: MinutesDocument, translate: Translate): readonly FactRow[] {
  const { startsAt: from, endsAt: to, place, date, adjournments } = document;
  const time = to === null ? translate('print.startsAt', { from }) : translate('print.time', { from, to });
  const fields = ['place', 'date', 'startsAt', 'endsAt'];
  const conflict = document.conflicts.some((field) => fields.includes(field));
  const text = [place, formatDate(date), time].filter((part) => part !== '').join(', ');
  return fact(translate('print.placeAndTime'), [
    paragraph(text, conflict),
    ...adjournments.map((one) => paragraph(adjournmentSentence(one, translate))),
  ]);
}

function attestationRows(document: MinutesDocument, translate: Translate): readonly FactRow[] {
  const names =
    document.attestors.length === 0 ? translate('print.notStated') : document.attestors.join(', ');
  const when = [document.attestPlace, document.attestOn === null ? null : formatDate(document.attestOn)];
  return [
    ...textFact(translate('print.attestors'), names, document.conflicts.includes('attestors')),
    ...textFact(
      translate('print.attestPlaceAndTime'),
      when.filter((part) => part !== null && part !== '').join(', '),
    ),
  ];
}

function signatures(document: MinutesDocument, translate: Translate): Block {
  const lines = [
    { role: translate('print.secretary'), name: document.secretary, field: 'secretary' },
    { role: translate('print.chair'), name: document.chair, field: 'chair' },
    ...document.attestors.map((name) => ({ role: translate('print.attestor'), name, field: '' })),
  ];
  const signers = document.attested ? document.seals.flatMap((seal) => seal.signers) : [];
  return {
    type: 'signatures',
    lines: lines.map(({ role, name, field }) => {
      const signer = signers.find((one) => one.name === name);
      const way = signer === undefined ? '' : `, ${signedWay(signer, true, translate)}`;
      return {
        name: plain(name ?? translate('print.notStated'), document.conflicts.includes(field)),
        role: role + way,
      };
    }),
  };
}

function signedWay(signer: PrintSigner, effective: boolean, translate: Translate): string {
  if (signer.way === 'paper' && signer.signedOn !== null) {
    return translate('print.signedOnPaper', { date: formatDate(signer.signedOn) });
  }
  return effective || signer.signedOn !== null
    ? translate('print.signedOnDevice')
    : translate('print.notSigned');
}

/** The list of matters with their numbers. */
export function contentsTable(
  document: MinutesDocument,
  items: readonly DocumentItem[],
  translate: Translate,
): Block {
  return {
    type: 'table',
    style: 'contents',
    hasRowHeads: false,
    columns: [
      { title: isDecidingBody(document.bodyKind) ? '§' : translate('print.position'), width: 10 },
      { title: translate('print.heading'), width: 68 },
      { title: translate('print.registryNumberShort'), width: 22 },
    ],
    rows: items.map((item) => [
      cell(itemNumber(item.number, document.bodyKind, translate)),
      cell(item.heading),
      cell(item.registryNumber ?? ''),
    ]),
  };
}

/** Anslag and bevis of one part (DOMAIN 3.3): what is known is told, what is not stays as a line to write on. */
export function noticeBlock(document: MinutesDocument, notice: DocumentNotice, translate: Translate): Block {
  const day = (date: DocumentNotice['postedOn']) =>
    date === null ? translate('print.openLine') : formatDate(date);
  const row = (title: string, text: string): FactRow => ({
    title,
    blocks: [paragraph(text)],
  });
  return {
    type: 'group',
    style: 'notice',
    blocks: [
      { type: 'heading', level: 2, line: plain(translate('print.noticeTitle')) },
      paragraph(translate('print.noticeText')),
      {
        type: 'facts',
        style: 'box',
        rows: [
          row(translate('print.noticeBody'), `${document.association}, ${document.body}`),
          row(translate('print.noticeMeeting'), formatDate(document.date)),
          row(translate('print.paragraphs'), notice.range ?? translate('print.openLine')),
          row(translate('print.noticeAttested'), day(notice.attestedOn)),
          row(translate('print.noticePosted'), day(notice.postedOn)),
          row(translate('print.noticeLastDay'), day(notice.lastDay)),
          row(translate('print.noticeRemoval'), day(notice.earliestRemoval)),
          ...(notice.removedOn === null
            ? []
            : [row(translate('print.noticeRemoved'), day(notice.removedOn))]),
          ...(notice.boards.length === 0
            ? []
            : [row(translate('print.noticeBoards'), notice.boards.join(', '))]),
          row(translate('print.noticeKept'), notice.keptAt ?? translate('print.openLine')),
          row(translate('print.noticeSignature'), notice.postedBy ?? translate('print.openLine')),
        ],
      },
    ],
  };
}

/** A sealed part: who has signed, and the hash by which anybody can check the text. */
export function sealBlock(seal: DocumentSeal, translate: Translate): Block {
  const range = seal.range === null ? '' : ` ${seal.range}`;
  const signers = seal.signers.map((signer) =>
    plain(`${signer.name}, ${signedWay(signer, seal.effective, translate)}`),
  );
  return {
    type: 'group',
    style: 'seal',
    blocks: [
      { type: 'heading', level: 2, line: plain(translate('print.seal') + range) },
      { type: 'list', style: 'people', lines: signers },
      { type: 'paragraph', style: 'hash', line: plain(hashGroups(seal.hash)) },
      ...(seal.verified
        ? []
        : [{ type: 'paragraph', style: 'alarm', line: plain(translate('print.sealUnverified')) } as const]),
      { type: 'paragraph', style: 'small', line: plain(translate('print.sealNote')) },
    ],
  };
}
