import type { ReactNode } from 'react';
import type { SectionView } from '#renderer/features/minutes/minutes-model.ts';
import type { Change } from '#renderer/storage/workspace.ts';
import { useCommit, useWorkspace } from '#renderer/storage/workspace-context.ts';
import { Button } from '#renderer/ui/button.tsx';
import { useTranslate } from '#renderer/ui/context/translate-context.ts';
import { ordersAfter } from '#shared/domain/recorded.ts';
import { orderBetween } from '#shared/log/order.ts';
import type { DecisionView } from './decision-view.ts';

interface OutcomeDecisionProps {
  readonly decision: DecisionView;
  readonly section: SectionView;
}

/** Offers to write the decision that the outcome of the propositions makes, where the § does not say so already. */
export function OutcomeDecision({ decision, section }: OutcomeDecisionProps): ReactNode {
  const translate = useTranslate();
  const commit = useCommit();
  const { writer } = useWorkspace();
  const { decided, item } = decision;
  if (decided === null) return null;
  const written = section.clauses.map(({ values }) => values.wording);
  const isWritten =
    item.values.result === decided.result && written.join('\n') === decided.clauses.join('\n');
  if (isWritten) return null;

  function write(): void {
    if (decided === null) return;
    const orders = ordersAfter(null, decided.clauses.length, orderBetween);
    const changes: readonly Change[] = [
      { type: 'set', table: 'minuteItem', id: item.id, values: { result: decided.result } },
      ...section.clauses.map(({ id }): Change => ({ type: 'delete', table: 'decisionClause', id })),
      ...decided.clauses.map(
        (wording, index): Change => ({
          type: 'create',
          table: 'decisionClause',
          id: writer.newChildId(decision.meeting),
          values: { minuteItem: item.id, wording, order: orders[index] ?? '' },
        }),
      ),
    ];
    void commit(changes, { announce: translate('decide.decisionWritten') });
  }

  return (
    <div>
      <Button onPress={write} testId="write-outcome">
        {translate('decide.writeOutcome', { result: translate(`domain.result.${decided.result}`) })}
      </Button>
    </div>
  );
}
