import type { MinuteResult } from '#shared/domain/minutes/minute-item.ts';
import type { Recorded } from '#shared/domain/recorded.ts';
import type { ItemOutcome } from '#shared/domain/voting/item-voting.ts';
import { votesNeeded } from '#shared/domain/voting/qualified-share.ts';
import type { Finding } from './finding.ts';
import { type MinutesFacts, ofItem } from './minutes-facts.ts';
import { raise } from './raise.ts';
import { type CountedVote, countedVotes, votingOf } from './voted-items.ts';

/** V3: the outcome follows the majority; at a tie the chair must vote and decides. */
export function checkVoteOutcome(facts: MinutesFacts): readonly Finding[] {
  const open = countedVotes(facts).flatMap((vote): readonly Finding[] => {
    const { item, count, proposition } = vote;
    const values = { item: facts.labelOf(item.id), yes: count.yes, no: count.no };
    const { type } = count.outcome;
    if (type === 'undecided' && chairAbstains(vote)) return [];
    if (type === 'undecided') {
      return [raise('V3', 'warn', item.id, 'tieUndecided', values, { record: item.id, field: 'votes' })];
    }
    if (type !== 'yes' && type !== 'no') return [];
    const told = proposition?.values.outcome ?? null;
    if (told !== null && told !== type) {
      const repair = outcomeRepair(proposition, type);
      return [raise('V3', 'warn', item.id, 'outcomeDiffers', values, repair)];
    }
    return resultDiffers(vote, type)
      ? [raise('V3', 'warn', item.id, 'outcomeDiffers', values, { record: item.id, field: 'result' })]
      : [];
  });
  return [...open, ...closedOutcomes(facts), ...castingVotes(facts), ...resultsAgainst(facts)];
}

/** Results that are not what the propositions of the § led to. */
function resultsAgainst(facts: MinutesFacts): readonly Finding[] {
  return facts.items.flatMap((item): readonly Finding[] => {
    const { result } = item.values;
    if (result === null || ofItem(facts.all('proposition'), item.id).length === 0) return [];
    const right = resultsOf(votingOf(facts, item).outcome);
    if (right === null || right.includes(result)) return [];
    const [only, ...others] = right;
    const changes =
      only === undefined || others.length > 0
        ? []
        : [{ type: 'set', table: 'minuteItem', id: item.id, values: { result: only } } as const];
    const repair = { record: item.id, field: 'result', ...(changes.length === 0 ? {} : { changes }) };
    return [raise('V3', 'warn', item.id, 'resultAgainstVoting', { item: facts.labelOf(item.id) }, repair)];
  });
}

/** The results that agree with an outcome, the most likely first; `null` where it says nothing of the result. */
function resultsOf(outcome: ItemOutcome): readonly MinuteResult[] | null {
  if (outcome.type === 'procedural') return [outcome.procedure === 'remittal' ? 'remitted' : 'postponed'];
  if (outcome.type !== 'decided' || outcome.choices.length !== 1) return null;
  const [choice] = outcome.choices;
  // What a motion asks for, only its words tell.
  if (choice === null) return ['rejected'];
  return choice === 'base' ? ['approved', 'noted'] : ['approved', 'rejected', 'noted'];
}

/** Whether the result of the § goes against the vote that settles it. */
function resultDiffers({ item, proposition, isFinal }: CountedVote, type: 'yes' | 'no'): boolean {
  if (!isFinal || proposition !== null) return false;
  return (
    (type === 'yes' && item.values.result === 'rejected') ||
    (type === 'no' && item.values.result === 'approved')
  );
}

function outcomeRepair(proposition: Recorded<'proposition'> | null, outcome: 'yes' | 'no') {
  if (proposition === null) return undefined;
  const { id } = proposition;
  return {
    record: id,
    field: 'outcome',
    changes: [{ type: 'set', table: 'proposition', id, values: { outcome } } as const],
  };
}

/** Closed votes whose outcome goes against the counts. */
function closedOutcomes(facts: MinutesFacts): readonly Finding[] {
  return closedVotes(facts).flatMap(({ item, proposition }): readonly Finding[] => {
    const { yesCount, noCount, outcome } = proposition.values;
    if (yesCount === null || noCount === null || outcome === null || yesCount === noCount) return [];
    const right = yesCount > noCount ? 'yes' : 'no';
    const values = { item: facts.labelOf(item.id), yes: yesCount, no: noCount };
    return outcome === right
      ? []
      : [raise('V3', 'warn', item.id, 'outcomeDiffers', values, outcomeRepair(proposition, right))];
  });
}

/** Casting votes where the votes were not even. */
function castingVotes(facts: MinutesFacts): readonly Finding[] {
  const open = countedVotes(facts).flatMap(({ item, proposition, count }) =>
    proposition === null ? [] : [{ item, proposition, yes: count.yes, no: count.no }],
  );
  const closed = closedVotes(facts).flatMap(({ item, proposition }) => {
    const { yesCount: yes, noCount: no } = proposition.values;
    return yes === null || no === null ? [] : [{ item, proposition, yes, no }];
  });
  return [...open, ...closed].flatMap(({ item, proposition, yes, no }) => {
    const { settledBy } = proposition.values;
    const repair = { record: proposition.id, field: 'settledBy' };
    const values = { item: facts.labelOf(item.id), yes, no };
    if (yes !== no && settledBy === 'castingVote') {
      return [raise('V3', 'warn', item.id, 'castingVoteWithoutTie', values, repair)];
    }
    return yes === no && settledBy === 'majority'
      ? [raise('V3', 'warn', item.id, 'majorityAtTie', values, repair)]
      : [];
  });
}

/** V4: a tie in an election or appointment is settled by lot, never by the chair's vote; and lots are drawn only there. */
export function checkElectionTie(facts: MinutesFacts): readonly Finding[] {
  const untold = countedVotes(facts)
    .filter(
      ({ count, proposition }) => count.outcome.type === 'lot' && proposition?.values.settledBy !== 'lot',
    )
    .map(({ item }) => raise('V4', 'warn', item.id, 'drawLots', { item: facts.labelOf(item.id) }));
  const told = facts.items.flatMap((item) =>
    ofItem(facts.all('proposition'), item.id).flatMap((proposition): readonly Finding[] => {
      const { kind, settledBy, yesCount, noCount } = proposition.values;
      const isElection = kind === 'election' || item.values.itemType === 'election';
      const values = { item: facts.labelOf(item.id) };
      const repair = { record: proposition.id, field: 'settledBy' };
      const isEven = isTie(facts, proposition) ?? (yesCount !== null && yesCount === noCount);
      if (isElection && settledBy === 'castingVote') {
        return [raise('V4', 'warn', item.id, 'electionByCastingVote', values, repair)];
      }
      if (isElection && isEven && settledBy === null)
        return [raise('V4', 'warn', item.id, 'drawLots', values, repair)];
      if (settledBy === 'lot' && !isElection)
        return [raise('V4', 'warn', item.id, 'lotOutsideElection', values, repair)];
      return settledBy === 'lot' && !isEven
        ? [raise('V4', 'warn', item.id, 'lotWithoutTie', values, repair)]
        : [];
    }),
  );
  const seen = new Set(told.map(({ where }) => where));
  return [...untold.filter(({ where }) => !seen.has(where)), ...told];
}

/** Whether the two candidates with most votes have as many; `undefined` where no votes are told by candidate. */
function isTie(facts: MinutesFacts, proposition: Recorded<'proposition'>): boolean | undefined {
  const ballots = facts
    .all('ballotCount')
    .filter(({ values }) => values.proposition === proposition.id)
    .map(({ values }) => values.votes)
    .toSorted((left, right) => right - left);
  return ballots.length < 2 ? undefined : ballots[0] === ballots[1];
}

/** V6: where the charter asks for a qualified majority, so many of those who serve are for the proposal. */
export function checkQualifiedMajority(facts: MinutesFacts): readonly Finding[] {
  const matters = new Map(facts.base('qualifiedMatter').map(({ id, values }) => [id, values]));
  return facts.items.flatMap((item): readonly Finding[] => {
    const { qualifiedMatter, result } = item.values;
    const matter = qualifiedMatter === null ? undefined : matters.get(qualifiedMatter);
    if (matter === undefined || result === 'postponed' || result === 'remitted') return [];
    const { serving } = facts.serving(item.id);
    const needed = votesNeeded(matter, serving.length);
    const open = countedVotes(facts).findLast((vote) => vote.item.id === item.id && vote.isFinal);
    const closed = closedVotes(facts).findLast((vote) => vote.item.id === item.id);
    const yes = open?.count.yes ?? closed?.proposition.values.yesCount ?? null;
    const values = {
      item: facts.labelOf(item.id),
      matter: matter.description,
      share: `${matter.numerator}/${matter.denominator}`,
      yes: yes ?? 0,
      needed,
    };
    const repair = { record: item.id, field: 'qualifiedMatter' };
    if (yes === null) return [];
    const isAdopted = open?.proposition?.values.outcome ?? (result === 'rejected' ? 'no' : 'yes');
    return isAdopted === 'yes' && yes < needed
      ? [raise('V6', 'warn', item.id, 'qualifiedNotReached', values, repair)]
      : [];
  });
}

/** V7: the chair may not abstain where the vote is needed to settle the matter. */
export function checkChairVotes(facts: MinutesFacts): readonly Finding[] {
  return countedVotes(facts)
    .filter((vote) => vote.count.outcome.type === 'undecided' && chairAbstains(vote))
    .map(({ item, count }) => {
      const values = { item: facts.labelOf(item.id), yes: count.yes, no: count.no };
      return raise('V7', 'warn', item.id, 'chairAbstains', values, { record: item.id, field: 'votes' });
    });
}

function chairAbstains({ chair, votes }: CountedVote): boolean {
  return votes.some(({ values }) => values.seat === chair && values.choice === 'abstain');
}

/** V8: that all must agree is no rule that the charter can set (lag 2003:1210, 9 §): every kind of matter has its share. */
export function checkNoConsensus(facts: MinutesFacts): readonly Finding[] {
  const settings = facts.rules?.settings ?? null;
  return facts
    .base('qualifiedMatter')
    .filter(({ values }) => settings !== null && values.settings === settings)
    .filter(({ values }) => values.denominator <= 0 || values.numerator >= values.denominator)
    .map(({ values }) =>
      raise('V8', 'warn', facts.meeting.id, 'consensusAsked', { matter: values.description }),
    );
}

function closedVotes(facts: MinutesFacts) {
  return facts.items.flatMap((item) =>
    ofItem(facts.all('proposition'), item.id)
      .filter(({ values }) => values.method === 'closedVote')
      .map((proposition) => ({ item, proposition })),
  );
}
