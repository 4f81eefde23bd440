import { swedishList } from '#shared/base/swedish-list.ts';
import type { PropositionCount } from './count-proposition.ts';
import type { ItemVoting, TriedProposition } from './item-voting.ts';
import { shareInWords, votesNeeded } from './qualified-share.ts';
import { favourOf, nameOfSide, outcomeWords, type VotingWords } from './side-words.ts';
import type { VoteChoice } from './voting.ts';

/**
 * Omröstning in plain Swedish: what yes and no stand for, how many voted what, and what came of it; in open votes also who
 * (KL 5:67 p. 3 and 5), in closed ones and elections never (V5). One paragraph a line. Content of the minutes.
 */
export function voteText(voting: ItemVoting, words: VotingWords): string {
  const counted = voting.propositions.flatMap((tried) =>
    tried.count === null || tried.isMoot ? [] : [{ tried, count: tried.count }],
  );
  return counted
    .flatMap(({ tried, count }, index) => {
      const heading = counted.length > 1 ? [`Omröstning ${index + 1}, ${aboutWhat(tried, words)}.`] : [];
      return [...heading, ...oneVote(tried, count, voting, words)];
    })
    .join('\n');
}

/** What yes and no stand for in a counted proposition: "bifall till förslaget". */
export function voteMeaning(
  tried: TriedProposition,
  words: VotingWords,
): { readonly yes: string; readonly no: string } {
  return { yes: favourOf(tried.yes, tried, words), no: favourOf(tried.no, tried, words) };
}

function aboutWhat(tried: TriedProposition, words: VotingWords): string {
  switch (tried.values.kind) {
    case 'procedural':
      return 'om hur ärendet ska hanteras';
    case 'counter':
      return 'om motförslag';
    case 'additional':
      return `om ${nameOfSide(tried.yes, words)}`;
    default:
      return 'i huvudfrågan';
  }
}

function oneVote(
  tried: TriedProposition,
  count: PropositionCount,
  voting: ItemVoting,
  words: VotingWords,
): readonly string[] {
  if (count.ballots !== null) return candidateVote(tried, count, words);
  const { yes, no } = voteMeaning(tried, words);
  return [
    `Följande voteringsordning godkänns: Ja för ${yes}; nej för ${no}.`,
    `Omröstningsresultat: ${result(tried, count, words)}${others(count)}`,
    ...shareSentence(tried, voting),
    ...names(count, words),
  ];
}

function result(tried: TriedProposition, count: PropositionCount, words: VotingWords): string {
  const { outcome } = tried;
  const outcomeOf = outcomeWords(tried, words);
  const votes = `${ballots(count.yes, 'ja-röst')} mot ${ballots(count.no, 'nej-röst')}`;
  if (outcome.type === 'lot') return `${votes}. Vid lika röstetal ska valet avgöras genom lottning.`;
  if (outcomeOf === null) return `${votes}.`;
  const isTie = count.yes === count.no;
  if (!isTie && outcome.type !== 'tooFew' && !(outcome.type === 'no' && outcome.by === 'share')) {
    return `Med ${votes} ${outcomeOf.inverted}.`;
  }
  if (outcome.type === 'yes' || outcome.type === 'no') {
    if (outcome.by === 'castingVote') {
      return `${votes}. Vid lika röstetal avgör ${words.leader.toLocaleLowerCase('sv')}s utslagsröst, och ${outcomeOf.plain}.`;
    }
    if (outcome.by === 'lot') {
      return `${votes}. Vid lika röstetal avgörs valet genom lottning, och ${outcomeOf.plain}.`;
    }
  }
  return `${votes}. Därmed ${outcomeOf.inverted}.`;
}

function shareSentence({ outcome, values }: TriedProposition, voting: ItemVoting): readonly string[] {
  const { share, serving } = voting;
  if (share === null || (values.kind !== 'main' && values.kind !== 'additional')) return [];
  if (outcome.type === 'open' || outcome.type === 'undecided') return [];
  const present = new Set(serving).size;
  const votes = votesNeeded(share, present);
  const asked = `minst ${shareInWords(share)} av de ${present} närvarande, det vill säga ${ballots(votes, 'röst')}`;
  return [`Beslutet kräver enligt förbundsordningen ${asked}.`];
}

function others({ abstain, absent }: PropositionCount): string {
  const parts = [
    abstain === 0 ? null : `${abstain} avstår från att rösta`,
    absent === 0 ? null : `${absent} deltar inte i omröstningen`,
  ].filter((part) => part !== null);
  return parts.length === 0 ? '' : ` ${sentenceOf(swedishList(parts))}`;
}

function names({ voters }: PropositionCount, words: VotingWords): readonly string[] {
  if (voters === null) return [];
  const line = (choice: VoteChoice, says: string) =>
    voters[choice].length === 0 ? [] : [`${says}: ${swedishList(voters[choice].map(words.nameOf))}.`];
  return [...line('yes', 'Ja röstar'), ...line('no', 'Nej röstar'), ...line('abstain', 'Avstår')];
}

function candidateVote(
  tried: TriedProposition,
  count: PropositionCount,
  words: VotingWords,
): readonly string[] {
  const told = (count.ballots ?? []).map(
    ({ motion, votes }) => `${ballots(votes, 'röst')} på ${nameOfSide(motion, words)}`,
  );
  const blank = count.abstain === 0 ? [] : [`${count.abstain} ${count.abstain === 1 ? 'blank' : 'blanka'}`];
  const sentence = `Valet sker med slutna sedlar. Avgivna röster: ${swedishList([...told, ...blank])}.`;
  return [sentence, ...candidateResult(tried, words)];
}

function candidateResult(tried: TriedProposition, words: VotingWords): readonly string[] {
  const { outcome } = tried;
  if (outcome.type === 'lot') {
    const tied = swedishList(outcome.among.map((motion) => nameOfSide(motion, words)));
    return [`${tied} har lika många röster. Valet ska avgöras genom lottning.`];
  }
  const told = outcomeWords(tried, words);
  if (told === null) return [];
  return outcome.type === 'elected' && outcome.by === 'lot'
    ? [`Vid lika röstetal avgörs valet genom lottning, och ${told.plain}.`]
    : [`Därmed ${told.inverted}.`];
}

function ballots(count: number, word: string): string {
  return `${count} ${count === 1 ? word : `${word}er`}`;
}

function sentenceOf(text: string): string {
  return `${text.charAt(0).toLocaleUpperCase('sv')}${text.slice(1)}.`;
}
