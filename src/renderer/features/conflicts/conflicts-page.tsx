import { type ReactNode, useState } from 'react';
import { useConflicts } from '#renderer/storage/hooks.ts';
import type { ConflictEntry } from '#renderer/storage/workspace.ts';
import { useWorkspace } from '#renderer/storage/workspace-context.ts';
import { useTranslate } from '#renderer/ui/context/translate-context.ts';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { Loading } from '#renderer/ui/loading.tsx';
import { PageHeader } from '#renderer/ui/page-header.tsx';
import { deletionField, textField } from '#shared/log/operation.ts';
import { conflictKey } from './conflict-key.ts';
import { ConflictList } from './conflict-list.tsx';
import { DeletionConflict } from './deletion-conflict.tsx';
import { FieldConflict } from './field-conflict.tsx';
import './styles/conflicts.css';
import { TextReview } from './text-review.tsx';

/** What two members have done apart from each other, to be settled one by one. */
export function ConflictsPage(): ReactNode {
  const translate = useTranslate();
  const workspace = useWorkspace();
  const conflicts = useConflicts(workspace);
  const [chosen, setChosen] = useState<string | null>(null);
  if (conflicts.status === 'loading') return <Loading />;
  const entries = conflicts.status === 'ready' ? conflicts.value : [];
  const shown = entries.find((entry) => conflictKey(entry) === chosen) ?? entries[0];
  return (
    <div className="page conflicts">
      <PageHeader
        title={translate('conflicts.title')}
        description={
          shown === undefined ? undefined : translate('conflicts.remaining', { count: entries.length })
        }
      />
      {shown === undefined ? (
        <EmptyState title={translate('conflicts.none')} text={translate('conflicts.noneHelp')} />
      ) : (
        <div className="conflicts-columns">
          <ConflictList
            entries={entries}
            chosen={conflictKey(shown)}
            onChoose={(entry) => setChosen(conflictKey(entry))}
          />
          <Conflict key={conflictKey(shown)} entry={shown} />
        </div>
      )}
    </div>
  );
}

function Conflict({ entry }: { readonly entry: ConflictEntry }): ReactNode {
  if (entry.field === textField) return <TextReview entry={entry} />;
  if (entry.field === deletionField) return <DeletionConflict entry={entry} />;
  return <FieldConflict entry={entry} />;
}
