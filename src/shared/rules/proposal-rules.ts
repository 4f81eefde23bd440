import type { RecordId } from '#shared/base/id.ts';
import type { Recorded } from '#shared/domain/recorded.ts';
import type { Finding } from './finding.ts';
import { type MinutesFacts, ofItem } from './minutes-facts.ts';
import { raise } from './raise.ts';
import { propositionsOf, votingOf } from './voted-items.ts';

/**
 * M8: every yrkande that was not withdrawn is shown and put; where several stand against each other the order is told; a
 * vote says what yes and no mean, and stands for proposals that there are.
 */
export function checkProposals(facts: MinutesFacts): readonly Finding[] {
  return facts.items.flatMap((item) => {
    const motions = ofItem(facts.motions, item.id);
    const propositions = propositionsOf(facts, item.id);
    return [
      ...checkMotions(facts, item, motions),
      ...(propositions.length === 0
        ? checkPutOrder(facts, item, motions)
        : checkPropositions(facts, item, motions, propositions)),
      ...checkVoteMeaning(facts, item, propositions),
    ];
  });
}

function checkMotions(
  facts: MinutesFacts,
  item: Recorded<'minuteItem'>,
  motions: readonly Recorded<'motion'>[],
): readonly Finding[] {
  return motions
    .filter(({ values }) => values.wording.trim() === '' && !values.forBase && values.procedure === null)
    .map(({ id, values }) =>
      raise(
        'M8',
        'warn',
        id,
        'motionEmpty',
        { item: facts.labelOf(item.id), name: facts.nameOf(values.seat) },
        { record: id, field: 'wording' },
      ),
    );
}

function checkPutOrder(
  facts: MinutesFacts,
  item: Recorded<'minuteItem'>,
  motions: readonly Recorded<'motion'>[],
): readonly Finding[] {
  const standing = motions.filter(({ values }) => !values.withdrawn);
  // Motions that all ask for the proposal before the board do not stand against each other.
  const isOpposed = standing.length > 1 && !standing.every(({ values }) => values.forBase);
  if (!isOpposed || !isBlank(item.values.putOrder)) return [];
  const repair = { record: item.id, field: 'putOrder' };
  return [raise('M8', 'warn', item.id, 'putOrderMissing', { item: facts.labelOf(item.id) }, repair)];
}

function checkPropositions(
  facts: MinutesFacts,
  item: Recorded<'minuteItem'>,
  motions: readonly Recorded<'motion'>[],
  propositions: readonly Recorded<'proposition'>[],
): readonly Finding[] {
  const byId = new Map<string, Recorded<'motion'>>(motions.map((motion) => [motion.id, motion]));
  const put = new Set(propositions.flatMap(({ values }) => [values.yes, values.no]));
  for (const { values } of facts.all('ballotCount')) put.add(values.motion);
  const label = facts.labelOf(item.id);
  const wrong = propositions.flatMap(({ id, values }): readonly Finding[] => {
    const sides = [values.yes, values.no].filter((side) => side !== null && side !== '' && side !== 'base');
    const repair = { record: id, field: 'yes' };
    return [
      ...sides
        .filter((side) => !byId.has(side ?? ''))
        .map(() => raise('M8', 'block', id, 'propositionOfMissing', { item: label }, repair)),
      ...sides
        .filter((side) => byId.get(side ?? '')?.values.withdrawn === true)
        .map((side) => {
          const name = facts.nameOf(byId.get(side ?? '')?.values.seat as RecordId);
          return raise('M8', 'warn', id, 'propositionOfWithdrawn', { item: label, name }, repair);
        }),
      ...(values.no !== null && values.yes === values.no
        ? [raise('M8', 'block', id, 'propositionOfSame', { item: label }, repair)]
        : []),
    ];
  });
  const open = votingOf(facts, item)
    .propositions.filter(
      ({ outcome, isMoot, values }) => outcome.type === 'open' && !isMoot && values.method !== 'closedVote',
    )
    .map(({ id }) =>
      raise('M8', 'warn', id, 'propositionOpen', { item: label }, { record: id, field: 'outcome' }),
    );
  const unput = motions
    .filter(({ id, values }) => !values.withdrawn && !values.forBase && !put.has(id))
    .map(({ id, values }) =>
      raise(
        'M8',
        'warn',
        id,
        'motionNotPut',
        { item: label, name: facts.nameOf(values.seat) },
        { record: item.id, field: 'putOrder' },
      ),
    );
  return [...wrong, ...open, ...unput];
}

function checkVoteMeaning(
  facts: MinutesFacts,
  item: Recorded<'minuteItem'>,
  propositions: readonly Recorded<'proposition'>[],
): readonly Finding[] {
  const known = new Set<RecordId | null>(propositions.map(({ id }) => id));
  const votes = ofItem(facts.votes, item.id);
  const label = facts.labelOf(item.id);
  const lost = votes.filter(({ values }) => values.proposition !== null && !known.has(values.proposition));
  if (lost.length > 0) {
    return [
      raise('M8', 'block', item.id, 'voteOnMissing', { item: label }, { record: item.id, field: 'votes' }),
    ];
  }
  const isSingle =
    votes.some(({ values }) => values.proposition === null) &&
    !propositions.some(({ values }) => values.method === 'vote');
  if (!isSingle || (!isBlank(item.values.voteYes) && !isBlank(item.values.voteNo))) return [];
  const field = isBlank(item.values.voteYes) ? 'voteYes' : 'voteNo';
  return [raise('M8', 'block', item.id, 'voteMeaningMissing', { item: label }, { record: item.id, field })];
}

function isBlank(text: string | null): boolean {
  return text === null || text.trim() === '';
}
