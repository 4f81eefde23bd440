import type { RecordId } from '#shared/base/id.ts';
import type { Recorded } from '#shared/domain/recorded.ts';
import type { Finding } from './finding.ts';
import { type MinutesFacts, ofItem } from './minutes-facts.ts';
import { raise } from './raise.ts';
import { type CountedVote, countedVotes } from './voted-items.ts';

/** V1: only those who serve at the § vote there, one vote each on each proposition. */
export function checkVoters(facts: MinutesFacts): readonly Finding[] {
  return countedVotes(facts).flatMap(({ item, votes, count }) => {
    const recused = new Set(facts.serving(item.id).recused);
    const repairOf = (seat: RecordId, keep: number) => {
      const surplus = votes.filter(({ values }) => values.seat === seat).slice(keep);
      const changes = surplus.map(({ id }) => ({ type: 'delete', table: 'vote', id }) as const);
      return { record: item.id, field: 'votes', changes };
    };
    const told = (seat: RecordId) => ({ item: facts.labelOf(item.id), name: facts.nameOf(seat) });
    return [
      // A recused voter is told of by J1r, once.
      ...count.strangers
        .filter((seat) => !recused.has(seat))
        .map((seat) => raise('V1', 'block', item.id, 'strangerVotes', told(seat), repairOf(seat, 0))),
      // Which of two votes was the right one, the secretary must say.
      ...count.repeated.map((seat) =>
        raise('V1', 'block', item.id, 'votesTwice', told(seat), { record: item.id, field: 'votes' }),
      ),
    ];
  });
}

/** V2: yes, no, abstain and absent make up those who serve; a missing vote is pointed out, and what the words say is the list. */
export function checkVotesComplete(facts: MinutesFacts): readonly Finding[] {
  const votes = countedVotes(facts);
  return [
    ...votes
      .filter(({ count, isElection }) => count.absent > 0 && !isElection)
      .map(({ item, count }) =>
        raise(
          'V2',
          'warn',
          item.id,
          'votesMissing',
          { item: facts.labelOf(item.id), count: count.absent },
          { record: item.id, field: 'votes' },
        ),
      ),
    ...facts.items.flatMap((item) =>
      toldDifferently(
        facts,
        item,
        votes.filter((vote) => vote.item.id === item.id),
      ),
    ),
    ...facts.items.flatMap((item) => wrongCounts(facts, item)),
  ];
}

/** What the words of a § say of the count, where no vote of it was so. */
function toldDifferently(
  facts: MinutesFacts,
  item: Recorded<'minuteItem'>,
  votes: readonly CountedVote[],
): readonly Finding[] {
  const counts = [
    ...votes.map(({ count }) => count),
    ...ofItem(facts.all('proposition'), item.id).flatMap(({ values }) =>
      values.yesCount === null || values.noCount === null
        ? []
        : [{ yes: values.yesCount, no: values.noCount }],
    ),
  ];
  if (counts.length === 0) return [];
  return (['voteText', 'putOrder'] as const).flatMap((field) =>
    toldCounts(item.values[field] ?? '')
      .filter((told) => !counts.some(({ yes, no }) => yes === told.yes && no === told.no))
      .map((told) => {
        const { yes, no } = counts.at(-1) ?? { yes: 0, no: 0 };
        const values = { item: facts.labelOf(item.id), text: told.text, yes, no };
        const severity = field === 'voteText' ? 'block' : 'warn';
        return raise('V2', severity, item.id, 'voteWordsDiffer', values, { record: item.id, field });
      }),
  );
}

/** Counts told in words: "4 ja-röster mot 3 nej-röster", "Ja 4, nej 3". */
function toldCounts(
  text: string,
): readonly { readonly text: string; readonly yes: number; readonly no: number }[] {
  const number = '(\\d{1,2}|en|ett|två|tre|fyra|fem|sex|sju|åtta|nio|tio|elva|tolv)';
  const before = new RegExp(`${number}\\s+ja(?!\\p{L})[^.;]{0,30}?(?<!\\p{L})${number}\\s+nej`, 'giu');
  const after = /(?<!\p{L})ja\s*:?\s*(\d{1,2})[^.;]{0,20}?(?<!\p{L})nej\s*:?\s*(\d{1,2})/giu;
  return [...text.matchAll(before), ...text.matchAll(after)].map(([whole, yes = '', no = '']) => ({
    text: whole,
    yes: numberOf(yes),
    no: numberOf(no),
  }));
}

const numberWords = [
  'noll',
  'en',
  'två',
  'tre',
  'fyra',
  'fem',
  'sex',
  'sju',
  'åtta',
  'nio',
  'tio',
  'elva',
  'tolv',
];

function numberOf(word: string): number {
  const lower = word.toLowerCase() === 'ett' ? 'en' : word.toLowerCase();
  const place = numberWords.indexOf(lower);
  return place === -1 ? Number(word) : place;
}

/** Counts of a closed vote that those who serve cannot have given. */
function wrongCounts(facts: MinutesFacts, item: Recorded<'minuteItem'>): readonly Finding[] {
  const { serving } = facts.serving(item.id);
  return ofItem(facts.all('proposition'), item.id).flatMap((proposition): readonly Finding[] => {
    const { yesCount, noCount, abstainCount, method } = proposition.values;
    const ballots = facts
      .all('ballotCount')
      .filter(({ values }) => values.proposition === proposition.id)
      .map(({ values }) => values.votes);
    if (method !== 'closedVote') return [];
    const told = [yesCount, noCount, abstainCount].filter((count) => count !== null);
    const given = ballots.length > 0 ? [...ballots, abstainCount ?? 0] : told;
    const values = { item: facts.labelOf(item.id), count: sum(given), serving: serving.length };
    const repair = { record: proposition.id, field: 'yesCount' };
    if (given.length === 0 || given.some((count) => count < 0)) {
      return [raise('V2', 'warn', proposition.id, 'countMissing', values, repair)];
    }
    if (sum(given) > serving.length)
      return [raise('V2', 'block', proposition.id, 'countTooHigh', values, repair)];
    return sum(given) < serving.length
      ? [raise('V2', 'warn', proposition.id, 'countTooLow', values, repair)]
      : [];
  });
}

/** V5: the votes in an election or appointment, and in any closed vote, are secret: no names are kept with them. */
export function checkElectionSecrecy(facts: MinutesFacts): readonly Finding[] {
  const told = new Set<RecordId>();
  return countedVotes(facts)
    .filter(({ isElection, proposition }) => isElection || proposition?.values.method === 'closedVote')
    .filter(({ item }) => (told.has(item.id) ? false : told.add(item.id)))
    .map(({ item, votes }) =>
      raise(
        'V5',
        'block',
        item.id,
        'electionVotesNamed',
        { item: facts.labelOf(item.id) },
        {
          record: item.id,
          field: 'votes',
          changes: votes.map(({ id }) => ({ type: 'delete', table: 'vote', id }) as const),
        },
      ),
    );
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0);
}
