import type { ReactNode } from 'react';
import type { DecisionSummary } from '#renderer/storage/workspace.ts';
import { useCommit } from '#renderer/storage/workspace-context.ts';
import { Badge } from '#renderer/ui/badge.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { useFormat } from '#renderer/ui/context/format-context.ts';
import { useTranslate } from '#renderer/ui/context/translate-context.ts';
import { Pencil, Plus, Trash2 } from '#renderer/ui/icons.ts';
import type { RecordId } from '#shared/base/id.ts';
import { AssessmentBadge } from './assessment-badge.tsx';
import type { GoalsDialog } from './goals-dialog.ts';
import type { GoalVersion, ShownGoal } from './goals-model.ts';
import { IndicatorTable } from './indicator-table.tsx';

interface GoalSectionProps {
  readonly goal: ShownGoal;
  readonly version: GoalVersion;
  readonly level: number;
  readonly decisions: readonly DecisionSummary[];
  readonly onOpen: (dialog: GoalsDialog) => void;
}

/** A goal with how it stands, its indicators, and the goals under it. */
export function GoalSection({ goal, version, level, decisions, onOpen }: GoalSectionProps): ReactNode {
  const { record, indicators, subGoals, assessment } = goal;
  const isProposal = version.record.values.status === 'preliminary';
  const Heading = level === 0 ? 'h2' : 'h3';
  return (
    <section className={level === 0 ? 'goal-overall' : 'goal-sub'} aria-labelledby={`goal-${record.id}`}>
      <div className="goal-head">
        <Heading id={`goal-${record.id}`}>{record.values.wording}</Heading>
        <AssessmentBadge assessment={assessment} />
      </div>
      <Closed goal={goal} decisions={decisions} />
      {indicators.length === 0 ? null : (
        <IndicatorTable goal={goal} version={version} isProposal={isProposal} onOpen={onOpen} />
      )}
      <GoalActs goal={goal} level={level} isProposal={isProposal} onOpen={onOpen} />
      {subGoals.map((subGoal) => (
        <GoalSection
          key={subGoal.record.id}
          goal={subGoal}
          version={version}
          level={level + 1}
          decisions={decisions}
          onOpen={onOpen}
        />
      ))}
    </section>
  );
}

function Closed({ goal, decisions }: Pick<GoalSectionProps, 'goal' | 'decisions'>): ReactNode {
  const translate = useTranslate();
  const format = useFormat();
  const { closedBy, closedOn } = goal.record.values;
  if (closedOn === null) return null;
  const decision = decisions.find(({ minuteItem }) => minuteItem === closedBy);
  return (
    <p className="inline">
      <Badge>{translate('goals.closed')}</Badge>
      {decision === undefined ? (
        translate('goals.closedOn', { date: format.date(closedOn) })
      ) : (
        <a className="text-link" href={`#/register?selected=${decision.minuteItem}`}>
          {translate('goals.closedBy', { number: decision.number ?? '–', date: format.date(closedOn) })}
        </a>
      )}
    </p>
  );
}

interface GoalActsProps {
  readonly goal: ShownGoal;
  readonly level: number;
  readonly isProposal: boolean;
  readonly onOpen: (dialog: GoalsDialog) => void;
}

function GoalActs({ goal, level, isProposal, onOpen }: GoalActsProps): ReactNode {
  const translate = useTranslate();
  const commit = useCommit();
  const { id, values } = goal.record;
  if (!isProposal) {
    return level === 0 || values.closedOn !== null ? null : (
      <div className="actions no-print">
        <Button variant="quiet" onPress={() => onOpen({ type: 'close', goal: id })}>
          {translate('goals.close')}
        </Button>
      </div>
    );
  }
  const removal = [id, ...goal.indicators.map(({ record }) => record.id)];
  return (
    <div className="actions no-print">
      <Button
        variant="quiet"
        icon={<Plus aria-hidden />}
        onPress={() => onOpen({ type: 'indicator', goal: id, indicator: null })}
        testId="new-indicator"
      >
        {translate('goals.newIndicator')}
      </Button>
      {level === 0 ? (
        <Button
          variant="quiet"
          icon={<Plus aria-hidden />}
          onPress={() => onOpen({ type: 'goal', goal: null, parent: id })}
          testId="new-sub-goal"
        >
          {translate('goals.newSubGoal')}
        </Button>
      ) : null}
      <Button
        variant="quiet"
        icon={<Pencil aria-hidden />}
        onPress={() => onOpen({ type: 'goal', goal: id, parent: values.parent })}
      >
        {translate('goals.edit')}
      </Button>
      {goal.subGoals.length > 0 ? null : (
        <Button
          variant="quiet"
          icon={<Trash2 aria-hidden />}
          onPress={() =>
            void commit(
              removal.map((one: RecordId, index) => ({
                type: 'delete' as const,
                table: index === 0 ? ('goal' as const) : ('indicator' as const),
                id: one,
              })),
              { announce: translate('goals.removed') },
            )
          }
        >
          {translate('goals.remove')}
        </Button>
      )}
    </div>
  );
}
