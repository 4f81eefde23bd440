import type { MinutesModel, SectionView } from '#renderer/features/minutes/minutes-model.ts';
import type { Dossier, StoredRecord } from '#renderer/storage/workspace.ts';
import type { RecordId } from '#shared/base/id.ts';
import { chairSeat } from '#shared/domain/attendance/chair-seat.ts';
import { deciderName } from '#shared/domain/decision/decision-opening.ts';
import { type DecidedItem, decidedItem } from '#shared/domain/minutes/decided-clauses.ts';
import { chooseText, type GeneratedText } from '#shared/domain/minutes/generated-text.ts';
import { byOrder } from '#shared/domain/recorded.ts';
import { evaluateItem, type ItemVoting, type ItemVotingInput } from '#shared/domain/voting/item-voting.ts';
import { putOrderText } from '#shared/domain/voting/put-order-text.ts';
import type { VotingWords } from '#shared/domain/voting/side-words.ts';
import { voteText } from '#shared/domain/voting/vote-text.ts';

/** A text of a § that is made from its data until somebody words it otherwise. */
export interface WordedText extends GeneratedText {
  readonly generated: string;
}

/** How the focused § was decided, with everything that its fields and sentences show. */
export interface DecisionView {
  readonly meeting: Dossier['id'];
  readonly item: StoredRecord<'minuteItem'>;
  readonly input: ItemVotingInput;
  readonly voting: ItemVoting;
  readonly words: VotingWords;
  readonly chair: RecordId | null;
  /** The proposal before the board, one clause a line: the §'s own, else that of its agenda item. */
  readonly proposal: string;
  readonly putOrder: WordedText;
  readonly voteText: WordedText;
  /** What the outcome would make of the decision; `null` while it is open or nothing was put. */
  readonly decided: DecidedItem | null;
  readonly gavel: StoredRecord<'gavel'> | undefined;
  readonly propositions: readonly StoredRecord<'proposition'>[];
  readonly votes: readonly StoredRecord<'vote'>[];
  readonly ballotCounts: readonly StoredRecord<'ballotCount'>[];
}

/** Reads one § out of the meeting. `base` is wanted for the kinds of matter that the charter names. */
export function readDecision(
  dossier: Dossier,
  base: Dossier | undefined,
  model: MinutesModel,
  section: SectionView,
): DecisionView {
  const { record } = section;
  const own = <Row extends { readonly values: { readonly minuteItem: RecordId } }>(rows: readonly Row[]) =>
    rows.filter(({ values }) => values.minuteItem === record.id);
  const propositions = own(dossier.all('proposition')).toSorted(byOrder);
  const ballotCounts = own(dossier.all('ballotCount'));
  const leader = record.values.actingChair ?? model.meeting.values.chair;
  const chair = chairSeat(model.attendance.seats, leader);
  const input: ItemVotingInput = {
    motions: section.motions,
    propositions,
    votes: section.votes,
    ballotCounts,
    serving: section.serving.serving,
    chair,
    isElection: record.values.itemType === 'election',
    share: shareOf(record, base),
  };
  const voting = evaluateItem(input);
  const words = votingWords(model, section);
  const proposal = proposalOf(dossier, record);
  return {
    meeting: dossier.id,
    item: record,
    input,
    voting,
    words,
    chair,
    proposal,
    ...worded(record, voting, words),
    decided: decidedItem(voting, { itemType: record.values.itemType, proposal }),
    gavel: own(dossier.all('gavel'))[0],
    propositions,
    votes: section.votes,
    ballotCounts,
  };
}

/** The proposal that a § has before it: as it was copied or written there, else that of the agenda item. */
export function proposalOf(dossier: Dossier, { values }: StoredRecord<'minuteItem'>): string {
  if (values.proposal !== null) return values.proposal;
  return values.agendaItem === null ? '' : (dossier.text(values.agendaItem)?.plain ?? '');
}

function worded(
  { values }: StoredRecord<'minuteItem'>,
  voting: ItemVoting,
  words: VotingWords,
): Pick<DecisionView, 'putOrder' | 'voteText'> {
  const putOrder = putOrderText(voting, words);
  const vote = voteText(voting, words);
  return {
    putOrder: {
      generated: putOrder,
      ...chooseText({ text: values.putOrder, basis: values.putOrderBasis, generated: putOrder }),
    },
    voteText: {
      generated: vote,
      ...chooseText({ text: values.voteText, basis: values.voteTextBasis, generated: vote }),
    },
  };
}

function votingWords(model: MinutesModel, { motions, record }: SectionView): VotingWords {
  const names = new Map(model.seats.map(({ id, name }) => [id, name ?? '']));
  const isActing = record.values.actingChair !== null;
  return {
    decider: deciderName(model.bodyKind),
    leader: isActing ? 'Tjänstgörande ordföranden' : 'Ordföranden',
    nameOf: (seat) => names.get(seat) ?? '',
    proposalBy: record.values.proposalBy,
    motions,
  };
}

function shareOf(
  { values }: StoredRecord<'minuteItem'>,
  base: Dossier | undefined,
): ItemVotingInput['share'] {
  if (values.qualifiedMatter === null) return null;
  return base?.get('qualifiedMatter', values.qualifiedMatter)?.values ?? null;
}
