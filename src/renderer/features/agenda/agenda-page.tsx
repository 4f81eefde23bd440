import { useBase, useDossier, useMeetings } from '#renderer/storage/hooks.ts';
import { useWorkspace } from '#renderer/storage/workspace-context.ts';
import { useTranslate } from '#renderer/ui/context/translate-context.ts';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { Loading } from '#renderer/ui/loading.tsx';
import type { DossierId } from '#shared/base/id.ts';
import './agenda.css';
import { AgendaView } from './agenda-view.tsx';
import { useAgenda } from './use-agenda.ts';

interface AgendaPageProps {
  readonly meeting: DossierId;
}

/** The agenda of one meeting. */
export function AgendaPage({ meeting }: AgendaPageProps) {
  const translate = useTranslate();
  const workspace = useWorkspace();
  const dossier = useDossier(workspace, meeting);
  const base = useBase(workspace);
  const meetings = useMeetings(workspace);
  const agenda = useAgenda(meeting, dossier.status === 'ready' ? dossier.value : undefined);
  if (dossier.status === 'loading' || base.status === 'loading' || meetings.status === 'loading') {
    return <Loading />;
  }
  if (dossier.status !== 'ready' || base.status !== 'ready' || meetings.status !== 'ready') {
    return <EmptyState title={translate('common.missing')} text={translate('common.missingHelp')} />;
  }
  return <AgendaView dossier={dossier.value} base={base.value} meetings={meetings.value} agenda={agenda} />;
}
