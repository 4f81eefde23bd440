import { voteChoices } from '#shared/domain/voting/voting.ts';
import type { Translate } from '#shared/i18n/translate.ts';
import { inSentence } from '#shared/publish/render-parts.ts';
import { type Block, type Cell, cell, paragraph } from './blocks.ts';
import type { DocumentItem, DocumentVote } from './minutes-document.ts';

/**
 * The counted votes of a §: what yes and no meant, who voted how, the totals and what they led to. Where somebody has edited the
 * sentences, those stand with the tables.
 */
export function voteBlocks(item: DocumentItem, translate: Translate): readonly Block[] {
  const conflict = item.conflicts.includes('voteYes');
  const blocks = item.votes.flatMap((vote) => [
    ...(item.voteText === null ? means(vote, translate) : []),
    ...(vote.ballots.length === 0 ? [] : [ballotTable(vote, translate)]),
    ...(item.voteText === null ? [paragraph(voteSentence(vote, translate), conflict)] : []),
  ]);
  const own = (item.voteText ?? '').split(/\n+/).filter((line) => line.trim() !== '');
  return [...own.map((line) => paragraph(line.trim())), ...blocks];
}

function means({ yesMeans, noMeans }: DocumentVote, translate: Translate): readonly Block[] {
  if (yesMeans === null || noMeans === null) return [];
  return [paragraph(translate('print.voteMeans', { yes: inSentence(yesMeans), no: inSentence(noMeans) }))];
}

function ballotTable({ ballots, count }: DocumentVote, translate: Translate): Block {
  return {
    type: 'table',
    style: 'votes',
    hasRowHeads: true,
    columns: [
      { title: translate('print.voter'), width: 52 },
      ...voteChoices.map((choice) => ({
        title: translate(`domain.voteChoice.${choice}`),
        width: 16,
        align: 'center' as const,
      })),
    ],
    rows: ballots.map(({ name, choice }): readonly Cell[] => [
      cell(name ?? translate('print.vacant')),
      ...(choice === null
        ? [{ ...cell(translate('print.voteAbsent')), span: 3 }]
        : voteChoices.map((column) => cell(column === choice ? translate('print.voteMark') : ''))),
    ]),
    foot: [cell(translate('print.voteTotal')), ...voteChoices.map((choice) => cell(String(count[choice])))],
  };
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
