import type { ReactNode } from 'react';
import { useBase, useDossier, useMeetings } from '#renderer/storage/hooks.ts';
import { useWorkspace } from '#renderer/storage/workspace-context.ts';
import { useTranslate } from '#renderer/ui/context/translate-context.ts';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { Loading } from '#renderer/ui/loading.tsx';
import type { DossierId, RecordId } from '#shared/base/id.ts';
import { readMinutes } from './minutes-model.ts';
import { MinutesView } from './minutes-view.tsx';
import { NotStarted } from './not-started.tsx';
import { NotesView } from './notes-view.tsx';
import './styles/decide.css';
import './styles/minutes.css';

interface MinutesPageProps {
  readonly meeting: DossierId;
  /** More that belongs to a § or point, drawn beside it. */
  readonly aside: (item: RecordId) => ReactNode;
}

/** The minutes of one meeting, written while it goes on. */
export function MinutesPage({ meeting, aside }: MinutesPageProps): ReactNode {
  const workspace = useWorkspace();
  const translate = useTranslate();
  const dossier = useDossier(workspace, meeting);
  const base = useBase(workspace);
  const meetings = useMeetings(workspace);
  if (dossier.status === 'loading' || base.status === 'loading') return <Loading />;
  const model =
    dossier.status === 'ready' && base.status === 'ready'
      ? readMinutes(dossier.value, base.value)
      : undefined;
  if (model === undefined || dossier.status !== 'ready') {
    return <EmptyState title={translate('common.missing')} text={translate('common.missingHelp')} />;
  }
  if (model.meeting.values.state === 'planned') {
    if (meetings.status !== 'ready' || base.status !== 'ready') return <Loading />;
    return <NotStarted dossier={dossier.value} base={base.value} meetings={meetings.value} />;
  }
  if (model.isNotes && base.status === 'ready') {
    return <NotesView model={model} dossier={dossier.value} aside={aside} />;
  }
  return <MinutesView model={model} dossier={dossier.value} aside={aside} />;
}
