import type { RecordId } from '#shared/base/id.ts';
import type { Recorded } from '#shared/domain/recorded.ts';
import { countVotes, type VoteCount } from '#shared/domain/voting/count-votes.ts';
import type { Finding } from './finding.ts';
import { type MinutesFacts, ofItem } from './minutes-facts.ts';

/** V1: only those who serve at the § vote there, one vote each. */
export function checkVoters(facts: MinutesFacts): readonly Finding[] {
  return votedItems(facts).flatMap(({ item, count }) => {
    const recused = new Set(facts.serving(item.id).recused);
    const finding = (seat: RecordId, messageKey: Finding['messageKey']): Finding => ({
      rule: 'V1',
      severity: 'block',
      where: item.id,
      messageKey,
      values: { item: facts.labelOf(item.id), name: facts.nameOf(seat) },
      source: 'KL 4:24, 5:67 p. 5',
    });
    return [
      // A recused voter is told of by J1r, once.
      ...count.strangers
        .filter((seat) => !recused.has(seat))
        .map((seat) => finding(seat, 'domain.rule.strangerVotes')),
      ...count.repeated.map((seat) => finding(seat, 'domain.rule.votesTwice')),
    ];
  });
}

/** V2: yes, no, abstain and absent make up those who serve; a missing vote is pointed out. */
export function checkVotesComplete(facts: MinutesFacts): readonly Finding[] {
  return votedItems(facts)
    .filter(({ item, count }) => count.absent > 0 && item.values.itemType !== 'election')
    .map(({ item, count }) => ({
      rule: 'V2',
      severity: 'warn',
      where: item.id,
      messageKey: 'domain.rule.votesMissing',
      values: { item: facts.labelOf(item.id), count: count.absent },
      source: 'KL 5:67 p. 3',
    }));
}

/** V3: the outcome follows the majority; at a tie the chair must vote and decides. */
export function checkVoteOutcome(facts: MinutesFacts): readonly Finding[] {
  return votedItems(facts).flatMap(({ item, count }): readonly Finding[] => {
    const common = { rule: 'V3', severity: 'warn', where: item.id } as const;
    const values = { item: facts.labelOf(item.id), yes: count.yes, no: count.no };
    if (count.outcome.type === 'undecided') {
      return [{ ...common, messageKey: 'domain.rule.tieUndecided', values, source: 'KL 4:25, 5:56' }];
    }
    const recordedOtherwise =
      (count.outcome.type === 'yes' && item.values.result === 'rejected') ||
      (count.outcome.type === 'no' && item.values.result === 'approved');
    if (!recordedOtherwise) return [];
    return [
      {
        ...common,
        messageKey: 'domain.rule.outcomeDiffers',
        values,
        source: 'KL 5:55–56',
        repair: { record: item.id, field: 'result' },
      },
    ];
  });
}

/** V4: a tie in an election or appointment is settled by lot. */
export function checkElectionTie(facts: MinutesFacts): readonly Finding[] {
  return votedItems(facts)
    .filter(({ count }) => count.outcome.type === 'lot')
    .map(({ item }) => ({
      rule: 'V4',
      severity: 'warn',
      where: item.id,
      messageKey: 'domain.rule.drawLots',
      values: { item: facts.labelOf(item.id) },
      source: 'KL 5:56',
    }));
}

/** V5: the votes in an election or appointment are secret: no names are kept with them. */
export function checkElectionSecrecy(facts: MinutesFacts): readonly Finding[] {
  return votedItems(facts)
    .filter(({ item }) => item.values.itemType === 'election')
    .map(({ item }) => ({
      rule: 'V5',
      severity: 'block',
      where: item.id,
      messageKey: 'domain.rule.electionVotesNamed',
      values: { item: facts.labelOf(item.id) },
      source: 'KL 5:54',
    }));
}

function votedItems(
  facts: MinutesFacts,
): readonly { readonly item: Recorded<'minuteItem'>; readonly count: VoteCount }[] {
  const chairPerson = facts.meeting.values.chair;
  const chairSeats = facts.attendance.seats.filter(
    ({ values }) => chairPerson !== null && values.person === chairPerson,
  );
  return facts.items.flatMap((item) => {
    const votes = ofItem(facts.votes, item.id);
    if (votes.length === 0) return [];
    const { serving } = facts.serving(item.id);
    const chair = chairSeats.find(({ id }) => serving.includes(id))?.id ?? null;
    const election = item.values.itemType === 'election';
    return [{ item, count: countVotes({ votes, serving, chair, election }) }];
  });
}
