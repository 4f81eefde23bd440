import {
  attendingSeats,
  type MinutesModel,
  type SectionView,
} from '#renderer/features/minutes/minutes-model.ts';
import { useCommit, useWorkspace } from '#renderer/storage/workspace-context.ts';
import { useTranslate } from '#renderer/ui/context/translate-context.ts';
import type { RecordId } from '#shared/base/id.ts';
import { type Motion, newMotion, type VoteChoice } from '#shared/domain/voting/voting.ts';
import { orderBetween } from '#shared/log/order.ts';
import type { DecisionView } from './decision-view.ts';
import {
  addProposition,
  castVotes,
  chooseMethod,
  countCandidate,
  firstQuestion,
  openFirstVote,
  type RecordMaking,
  suggestOrder,
} from './proposition-changes.ts';

/** What the secretary does at a § in one step each. */
export interface DecisionActs {
  /** A new yrkande; answers its id, or `null` when nobody is there to put it. */
  readonly addMotion: () => Promise<RecordId | null>;
  /** Builds the put-order out of the yrkanden; answers the id of the first question. */
  readonly suggest: () => Promise<RecordId | null>;
  readonly addQuestion: () => Promise<void>;
  /** Opens a vote on the question that is next to be tried, and makes one where there is none; answers its id. */
  readonly openVote: () => Promise<RecordId | null>;
  readonly cast: (proposition: RecordId, seats: readonly RecordId[], choice: VoteChoice) => Promise<void>;
  readonly count: (proposition: RecordId, motion: RecordId, votes: number) => Promise<void>;
}

export function useDecisionActs(
  decision: DecisionView,
  model: MinutesModel,
  section: SectionView,
): DecisionActs {
  const translate = useTranslate();
  const commit = useCommit();
  const { writer } = useWorkspace();
  const { meeting, item } = decision;
  const making: RecordMaking = { newId: () => writer.newChildId(meeting), orderBetween };

  async function addMotion(): Promise<RecordId | null> {
    const seat = attendingSeats(model, section)[0];
    if (seat === undefined) return null;
    const order = orderBetween(section.motions.at(-1)?.values.order ?? null, null);
    const kind: Partial<Motion> = decision.input.isElection ? { kind: 'nomination' } : {};
    const values = newMotion({ minuteItem: item.id, seat: seat.id, wording: '', order, ...kind });
    const id = making.newId();
    await commit([{ type: 'create', table: 'motion', id, values }]);
    return id;
  }

  async function openVote(): Promise<RecordId | null> {
    const next = decision.voting.propositions.find(
      ({ isMoot, outcome, values }) =>
        !isMoot && (values.method !== 'acclamation' || outcome.type === 'open'),
    );
    if (next !== undefined) {
      if (next.values.method === 'acclamation') {
        await commit(chooseMethod(decision, next.id, decision.input.isElection ? 'closedVote' : 'vote'));
      }
      return next.id;
    }
    if (decision.propositions.length > 0) return null;
    const changes = openFirstVote(decision, making);
    await commit(changes);
    return firstQuestion(changes);
  }

  return {
    addMotion,
    openVote,
    suggest: async () => {
      const changes = suggestOrder(decision, making);
      if (changes.length > 0) await commit(changes, { announce: translate('decide.orderSuggested') });
      return firstQuestion(changes);
    },
    addQuestion: async () => {
      await commit([addProposition(decision, {}, making)]);
    },
    cast: async (proposition, seats, choice) => {
      const ids = await Promise.all(
        seats.map(
          async (seat) =>
            [seat, await writer.naturalId(meeting, 'vote', [item.id, proposition, seat])] as const,
        ),
      );
      await commit(castVotes(decision, { proposition, seats, choice, idOf: new Map(ids) }));
    },
    count: async (proposition, motion, votes) => {
      const known = decision.ballotCounts.find(
        ({ values }) => values.proposition === proposition && values.motion === motion,
      );
      const ballot = known?.id ?? (await writer.naturalId(meeting, 'ballotCount', [proposition, motion]));
      await commit(countCandidate(decision, { proposition, motion, votes, ballot }));
    },
  };
}
