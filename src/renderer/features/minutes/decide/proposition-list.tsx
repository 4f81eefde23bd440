import type { ReactNode } from 'react';
import type { MinutesModel } from '#renderer/features/minutes/minutes-model.ts';
import { voteGroupId } from '#renderer/features/minutes/use-minutes-keys.ts';
import { Button } from '#renderer/ui/button.tsx';
import { useTranslate } from '#renderer/ui/context/translate-context.ts';
import type { RecordId } from '#shared/base/id.ts';
import { orderBetween } from '#shared/log/order.ts';
import type { DecisionView } from './decision-view.ts';
import { PropositionRow } from './proposition-row.tsx';
import type { DecisionActs } from './use-decision-acts.ts';

interface PropositionListProps {
  readonly decision: DecisionView;
  readonly model: MinutesModel;
  readonly acts: DecisionActs;
  /** The question that has just been opened for a vote and takes the focus. */
  readonly focused: RecordId | null;
}

/** Propositionsordning: every question that the chair puts, in the order in which it is put. */
export function PropositionList({ decision, model, acts, focused }: PropositionListProps): ReactNode {
  const translate = useTranslate();
  const { propositions, motions } = decision.voting;
  if (propositions.length === 0) return null;
  const left = motions.filter(
    ({ id, values }) =>
      !values.withdrawn &&
      !values.forBase &&
      !propositions.some(({ values: put }) => put.yes === id || put.no === id) &&
      !decision.ballotCounts.some((count) => count.values.motion === id) &&
      values.kind !== 'nomination',
  );
  return (
    <section className="section-part" id={voteGroupId} data-testid="put-order">
      <h3>{translate('decide.order')}</h3>
      <p className="muted small">{translate('decide.orderKeys')}</p>
      <ol className="propositions">
        {propositions.map((tried, index) => (
          <PropositionRow
            key={tried.id}
            decision={decision}
            model={model}
            tried={tried}
            number={index + 1}
            acts={acts}
            takesFocus={tried.id === focused}
            orderBetween={orderBetween}
          />
        ))}
      </ol>
      {left.length === 0 ? null : (
        <p className="muted small" role="status">
          {translate('decide.notInOrder', { count: left.length })}
        </p>
      )}
      <div className="inline">
        <Button variant="quiet" onPress={() => void acts.addQuestion()}>
          {translate('decide.addQuestion')}
        </Button>
        {motions.length === 0 ? null : (
          <Button variant="quiet" onPress={() => void acts.suggest()}>
            {translate('decide.suggestAgain')}
          </Button>
        )}
      </div>
    </section>
  );
}
