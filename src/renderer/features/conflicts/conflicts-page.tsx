import { type ReactNode, useState } from 'react';
import { useConflicts, useForks } from '#renderer/storage/hooks.ts';
import type { ConflictEntry } from '#renderer/storage/workspace.ts';
import { useWorkspace } from '#renderer/storage/workspace-context.ts';
import { useTranslate } from '#renderer/ui/context/translate-context.ts';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { Loading } from '#renderer/ui/loading.tsx';
import { PageHeader } from '#renderer/ui/page-header.tsx';
import { ConflictGroupView } from './conflict-group-view.tsx';
import { conflictKey } from './conflict-key.ts';
import { ConflictList } from './conflict-list.tsx';
import { ForkNotices } from './fork-notices.tsx';
import { type ConflictGroup, groupConflicts } from './group-conflicts.ts';
import { useHeadingFocus } from './use-heading-focus.ts';
import './styles/conflicts.css';

/** What two members have done apart from each other, to be settled one by one. */
export function ConflictsPage(): ReactNode {
  const translate = useTranslate();
  const workspace = useWorkspace();
  const conflicts = useConflicts(workspace);
  const forks = useForks(workspace);
  const [chosen, setChosen] = useState<string | null>(null);
  const [asked] = useState(conflictInAddress);
  const heading = useHeadingFocus();
  const entries = conflicts.status === 'ready' ? conflicts.value : [];
  const groups = groupConflicts(entries);
  const shown = groups.find(({ key }) => key === chosen) ?? groupAsked(groups, asked) ?? groups[0];
  if (conflicts.status === 'loading') return <Loading />;
  return (
    <div className="page conflicts">
      <PageHeader
        title={translate('conflicts.title')}
        description={
          shown === undefined ? undefined : translate('conflicts.remaining', { count: entries.length })
        }
      />
      <ForkNotices forks={forks.status === 'ready' ? forks.value : []} />
      {shown === undefined ? (
        <EmptyState title={translate('conflicts.none')} text={translate('conflicts.noneHelp')} />
      ) : (
        <div className="conflicts-columns">
          <ConflictList
            groups={groups}
            chosen={shown.key}
            onChoose={({ key }) => {
              setChosen(key);
              heading.focus(key !== shown.key);
            }}
          />
          <ConflictGroupView key={shown.key} group={shown} heading={heading.place} />
        </div>
      )}
    </div>
  );
}

function groupAsked(groups: readonly ConflictGroup[], asked: string | null): ConflictGroup | undefined {
  if (asked === null) return undefined;
  const isAsked = (entry: ConflictEntry): boolean =>
    conflictKey(entry) === asked || entry.record === asked || entry.dossier === asked;
  return groups.find(({ entries }) => entries.some(isAsked));
}

/** The conflict, record or meeting that a link to this page asks for: `#/conflicts?selected=…`. */
function conflictInAddress(): string | null {
  const [, query] = window.location.hash.split('?');
  return new URLSearchParams(query).get('selected')?.replace(/^"|"$/g, '') ?? null;
}
