import { isBareClause } from '#renderer/editor/clause-schema.ts';
import type { Change, StoredRecord } from '#renderer/storage/workspace.ts';
import type { RecordId } from '#shared/base/id.ts';
import type { MinuteItem } from '#shared/domain/minutes/minute-item.ts';
import type { DecisionView } from './decision-view.ts';
import { settleAll } from './proposition-changes.ts';

interface GavelChangesInput {
  readonly decision: DecisionView;
  readonly clauses: readonly StoredRecord<'decisionClause'>[];
  /** The gavel's id, the same on every machine. */
  readonly id: RecordId;
  /** Local time `HH:MM`, or `null` for minutes that are written on another day. */
  readonly at: string | null;
}

/**
 * What the fall of the gavel writes: the clauses as they are, the outcome of every vote, and the sentences about put-order and
 * vote as they read now, so that what comes later shows as a change (M3).
 */
export function gavelChanges({ decision, clauses, id, at }: GavelChangesInput): readonly Change[] {
  const { item } = decision;
  const wordings = clauses.map(({ values }) => values.wording).filter((wording) => !isBareClause(wording));
  const values = { minuteItem: item.id, at, result: item.values.result, clauses: wordings };
  const sentences = frozenSentences(decision);
  return [
    ...settleAll(decision),
    ...(Object.keys(sentences).length === 0
      ? []
      : [{ type: 'set', table: 'minuteItem', id: item.id, values: sentences } satisfies Change]),
    decision.gavel === undefined
      ? { type: 'create', table: 'gavel', id, values }
      : { type: 'set', table: 'gavel', id: decision.gavel.id, values },
  ];
}

function frozenSentences({ putOrder, voteText }: DecisionView): Partial<MinuteItem> {
  return {
    ...(putOrder.state === 'generated' && putOrder.generated !== ''
      ? { putOrder: putOrder.generated, putOrderBasis: putOrder.generated }
      : {}),
    ...(voteText.state === 'generated' && voteText.generated !== ''
      ? { voteText: voteText.generated, voteTextBasis: voteText.generated }
      : {}),
  };
}
