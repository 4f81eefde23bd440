import { swedishList } from '#shared/base/swedish-list.ts';
import type { PropositionCount } from './count-proposition.ts';
import type { ItemVoting, TriedProposition } from './item-voting.ts';
import {
  favourOf,
  isNomination,
  nameOfSide,
  outcomeWords,
  procedureOf,
  type VotingWords,
} from './side-words.ts';

/**
 * Beslutsgång in plain Swedish: which questions the chair put, in which order, and what the chair found (KL 5:67 p. 2). One
 * paragraph a line, and nothing of what is still open. Content of the minutes, not interface text.
 */
export function putOrderText(voting: ItemVoting, words: VotingWords): string {
  const told = voting.propositions.filter((tried) => isTold(tried));
  const lines = told.flatMap((tried, index) => {
    const isFirstCounter = tried.values.kind === 'counter' && told[index - 1]?.values.kind !== 'counter';
    const intro = isFirstCounter ? mainProposal(tried, voting, words) : [];
    return [...intro, sentence(tried, words)];
  });
  return [...lines, ...leftOut(voting)].join('\n');
}

function isTold({ outcome, isMoot, values }: TriedProposition): boolean {
  return !isMoot && (outcome.type !== 'open' || values.method !== 'acclamation');
}

/** The chair names the huvudförslag before the motförslag is chosen. */
function mainProposal(counter: TriedProposition, voting: ItemVoting, words: VotingWords): readonly string[] {
  const main = voting.propositions.find(
    ({ values, depth }) => values.kind === 'main' && depth < counter.depth,
  );
  if (main === undefined) return [];
  return [`${words.leader} utser ${nameOfSide(main.yes, words)} till huvudförslag.`];
}

function sentence(tried: TriedProposition, words: VotingWords): string {
  const question = questionOf(tried, words);
  if (tried.values.method === 'closedVote') return `${question}. Sluten omröstning begärs och verkställs.`;
  if (tried.values.method === 'vote') return `${question}. Omröstning begärs och verkställs.`;
  return `${question} och finner att ${outcomeWords(tried, words)?.plain ?? ''}.`;
}

function questionOf(tried: TriedProposition, words: VotingWords): string {
  const procedure = procedureOf(tried, words);
  const puts = `${words.leader} ställer proposition på`;
  if (procedure !== null) {
    return tried.values.kind === 'procedural' && procedure.no === 'ärendet avgörs i dag'
      ? `${puts} om ärendet ska avgöras i dag eller ${procedure.yes.replace('ärendet ', '')}`
      : `${puts} om sammanträdet ska ajourneras`;
  }
  const named = tried.count?.ballots ?? null;
  if (named !== null) return `${puts} ${candidates(named, words)}`;
  const yes = favourOf(tried.yes, tried, words);
  if (tried.no === null && isNomination(tried.yes, words)) return `${puts} ${yes}`;
  if (tried.no === null) return `${puts} bifall till och avslag på ${nameOfSide(tried.yes, words)}`;
  const both = `${yes} och ${favourOf(tried.no, tried, words)}`;
  return tried.values.kind === 'counter'
    ? `För att få fram ett motförslag ställer ${small(words.leader)} proposition på ${both}`
    : `${puts} ${both}`;
}

function candidates(ballots: NonNullable<PropositionCount['ballots']>, words: VotingWords): string {
  const named = words.motions.filter(({ id }) => ballots.some(({ motion }) => motion === id));
  return swedishList(named.map(({ id }) => `val av ${nameOfSide(id, words)}`));
}

function small(word: string): string {
  return `${word.charAt(0).toLocaleLowerCase('sv')}${word.slice(1)}`;
}

function leftOut({ propositions, outcome }: ItemVoting): readonly string[] {
  if (outcome.type !== 'procedural' || !propositions.some(({ isMoot }) => isMoot)) return [];
  const verb = outcome.procedure === 'remittal' ? 'återremitteras' : 'bordläggs';
  return [`Eftersom ärendet ${verb} prövas inte övriga förslag och yrkanden.`];
}
