import { type ReactNode, useState } from 'react';
import { HistoryList } from '#renderer/editor/changes/history-list.tsx';
import { recordNames } from '#renderer/editor/changes/record-names.ts';
import { useBase, useHistory } from '#renderer/storage/hooks.ts';
import type { Dossier, StoredRecord } from '#renderer/storage/workspace.ts';
import { useCommit, useWorkspace } from '#renderer/storage/workspace-context.ts';
import { Button } from '#renderer/ui/button.tsx';
import { useTranslate } from '#renderer/ui/context/translate-context.ts';
import type { RecordId } from '#shared/base/id.ts';

interface RemovedClausesProps {
  readonly dossier: Dossier;
  readonly item: RecordId;
  /** The § can be changed, so that a clause can be put back. */
  readonly isOpen: boolean;
}

/** Clauses that have been taken away: their wording, who did what with them, and the way back. */
export function RemovedClauses({ dossier, item, isOpen }: RemovedClausesProps): ReactNode {
  const translate = useTranslate();
  const [isShown, setShown] = useState(false);
  const removed = dossier.removed('decisionClause').filter(({ values }) => values.minuteItem === item);
  if (removed.length === 0) return null;
  return (
    <details
      className="section-facts"
      data-testid="removed-clauses"
      onToggle={(event) => setShown(event.currentTarget.open)}
    >
      <summary>{translate('minutes.removedClauses', { count: removed.length })}</summary>
      {isShown ? (
        <ul className="stack">
          {removed.map((clause) => (
            <li key={clause.id} className="stack-tight">
              <RemovedClause clause={clause} dossier={dossier} isOpen={isOpen} />
            </li>
          ))}
        </ul>
      ) : null}
    </details>
  );
}

interface RemovedClauseProps extends Pick<RemovedClausesProps, 'dossier' | 'isOpen'> {
  readonly clause: StoredRecord<'decisionClause'>;
}

function RemovedClause({ clause, dossier, isOpen }: RemovedClauseProps): ReactNode {
  const translate = useTranslate();
  const commit = useCommit();
  const workspace = useWorkspace();
  const base = useBase(workspace);
  const history = useHistory(workspace, clause.id);
  return (
    <>
      <p lang="sv">{clause.values.wording}</p>
      {history.status === 'ready' ? (
        <HistoryList
          steps={history.value.toReversed()}
          nameOf={recordNames(base.status === 'ready' ? base.value : undefined, dossier)}
        />
      ) : null}
      {isOpen ? (
        <div>
          <Button
            variant="quiet"
            onPress={() =>
              void commit(
                [{ type: 'set', table: 'decisionClause', id: clause.id, values: {}, restore: true }],
                { announce: translate('minutes.clauseRestored') },
              )
            }
          >
            {translate('minutes.restoreClause')}
          </Button>
        </div>
      ) : null}
    </>
  );
}
