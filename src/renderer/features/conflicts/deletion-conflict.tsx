import { type ReactNode, useState } from 'react';
import { HistoryList } from '#renderer/editor/changes/history-list.tsx';
import { recordNames } from '#renderer/editor/changes/record-names.ts';
import { useBase, useDossier, useHistory } from '#renderer/storage/hooks.ts';
import type { Change, ConflictEntry } from '#renderer/storage/workspace.ts';
import { useCommit, useWorkspace } from '#renderer/storage/workspace-context.ts';
import { Button } from '#renderer/ui/button.tsx';
import { useFormat } from '#renderer/ui/context/format-context.ts';
import { useTranslate } from '#renderer/ui/context/translate-context.ts';
import { TextField } from '#renderer/ui/text-field.tsx';
import { RecordContent } from './record-content.tsx';

interface DeletionConflictProps {
  readonly entry: ConflictEntry;
}

/** Somebody took a record away while somebody else wrote in it: keep it or take it away. */
export function DeletionConflict({ entry }: DeletionConflictProps): ReactNode {
  const translate = useTranslate();
  const format = useFormat();
  const commit = useCommit();
  const workspace = useWorkspace();
  const base = useBase(workspace);
  const dossier = useDossier(workspace, entry.dossier);
  const history = useHistory(workspace, entry.record);
  const [reason, setReason] = useState('');
  const { table, record: id } = entry;
  const given = reason.trim() === '' ? {} : { reason: reason.trim() };
  const nameOf = recordNames(
    base.status === 'ready' ? base.value : undefined,
    dossier.status === 'ready' ? dossier.value : undefined,
  );

  async function settle(change: Change): Promise<void> {
    await commit([change], { announce: translate('conflicts.settled') });
  }

  return (
    <section className="conflict-part">
      <h3>{translate('conflicts.field._del')}</h3>
      <p>{translate('conflicts.deletionIntro')}</p>
      <RecordContent
        entry={entry}
        dossier={dossier.status === 'ready' ? dossier.value : undefined}
        nameOf={nameOf}
      />
      <ul className="stack-tight">
        {entry.values.map(({ operation, author, at }) => (
          <li key={operation}>
            {translate('conflicts.deletedBy', { name: author.name, at: format.moment(at) })}
          </li>
        ))}
      </ul>
      {history.status === 'ready' ? (
        <details>
          <summary>{translate('conflicts.showHistory')}</summary>
          <HistoryList steps={history.value.toReversed()} nameOf={nameOf} />
        </details>
      ) : null}
      <TextField
        label={translate('conflicts.reason')}
        description={translate('conflicts.reasonHelp')}
        value={reason}
        onChange={setReason}
      />
      <div className="inline">
        <Button
          variant="primary"
          testId="keep-record"
          onPress={() =>
            void settle({
              type: 'set',
              table,
              id,
              values: {},
              restore: true,
              ...given,
              // The entry comes from the storage, so its table is one of ours.
            } as Change)
          }
        >
          {translate('conflicts.keepRecord')}
        </Button>
        <Button
          testId="keep-deletion"
          onPress={() => void settle({ type: 'delete', table, id, ...given } as Change)}
        >
          {translate('conflicts.keepDeletion')}
        </Button>
      </div>
      <p className="muted small">{translate('conflicts.nothingLost')}</p>
    </section>
  );
}
