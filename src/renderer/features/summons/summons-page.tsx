import type { ReactNode } from 'react';
import { useBase, useDossier } from '#renderer/storage/hooks.ts';
import { useWorkspace } from '#renderer/storage/workspace-context.ts';
import { useTranslate } from '#renderer/ui/context/translate-context.ts';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { Loading } from '#renderer/ui/loading.tsx';
import type { DossierId } from '#shared/base/id.ts';
import './summons.css';
import { SummonsView } from './summons-view.tsx';

interface SummonsPageProps {
  readonly meeting: DossierId;
}

/** Sends the summons of a meeting, and keeps what has been sent. */
export function SummonsPage({ meeting }: SummonsPageProps): ReactNode {
  const translate = useTranslate();
  const workspace = useWorkspace();
  const dossier = useDossier(workspace, meeting);
  const base = useBase(workspace);
  if (dossier.status === 'loading' || base.status === 'loading') return <Loading />;
  if (dossier.status !== 'ready' || base.status !== 'ready') {
    return <EmptyState title={translate('common.missing')} text={translate('common.missingHelp')} />;
  }
  return <SummonsView dossier={dossier.value} base={base.value} />;
}
