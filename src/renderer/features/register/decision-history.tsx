import type { ReactNode } from 'react';
import { HistoryList } from '#renderer/editor/changes/history-list.tsx';
import { recordNames } from '#renderer/editor/changes/record-names.ts';
import type { DecisionSummary, Dossier } from '#renderer/storage/workspace.ts';
import { useWorkspace } from '#renderer/storage/workspace-context.ts';
import { useTranslate } from '#renderer/ui/context/translate-context.ts';
import { Loading } from '#renderer/ui/loading.tsx';
import type { RecordId } from '#shared/base/id.ts';
import { useDecisionHistory } from './use-decision-history.ts';

interface DecisionHistoryProps {
  readonly decision: DecisionSummary;
  readonly meeting: Dossier;
  readonly base: Dossier | undefined;
}

const ownTables = [
  'decisionClause',
  'motion',
  'proposition',
  'vote',
  'dissent',
  'minuteStatement',
  'recusal',
  'assignment',
] as const;

/** Every change ever made to a decision and to what belongs to it, the newest first. */
export function DecisionHistory({ decision, meeting, base }: DecisionHistoryProps): ReactNode {
  const translate = useTranslate();
  const entries = useDecisionHistory(useWorkspace(), recordsOf(decision.minuteItem, meeting));
  return (
    <section className="stack-tight" data-testid="decision-history">
      <h3>{translate('register.history')}</h3>
      <p className="muted small">{translate('register.historyHelp')}</p>
      {entries === undefined ? (
        <Loading />
      ) : (
        <HistoryList steps={entries} nameOf={recordNames(base, meeting)} />
      )}
    </section>
  );
}

/** The § and all that has ever belonged to it, what is gone too. */
function recordsOf(item: RecordId, meeting: Dossier): readonly RecordId[] {
  const own = ownTables.flatMap((table) =>
    [...meeting.all(table), ...meeting.removed(table)].filter(({ values }) => values.minuteItem === item),
  );
  const replacements = [...meeting.all('replacement'), ...meeting.removed('replacement')].filter(
    ({ values }) => values.decision === item,
  );
  return [item, ...[...own, ...replacements].map(({ id }) => id)];
}
