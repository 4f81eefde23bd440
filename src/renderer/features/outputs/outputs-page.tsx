import type { ReactNode } from 'react';
import { useBase, useCorrections, useDossier } from '#renderer/storage/hooks.ts';
import { useWorkspace } from '#renderer/storage/workspace-context.ts';
import { useTranslate } from '#renderer/ui/context/translate-context.ts';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { Loading } from '#renderer/ui/loading.tsx';
import type { DossierId } from '#shared/base/id.ts';
import './outputs.css';
import { OutputsView } from './outputs-view.tsx';

interface OutputsPageProps {
  readonly meeting: DossierId;
}

/** Everything that can be printed of a meeting, and what has been sent to whom. */
export function OutputsPage({ meeting }: OutputsPageProps): ReactNode {
  const translate = useTranslate();
  const workspace = useWorkspace();
  const dossier = useDossier(workspace, meeting);
  const base = useBase(workspace);
  const corrections = useCorrections(workspace);
  if ([dossier.status, base.status, corrections.status].includes('loading')) return <Loading />;
  if (dossier.status !== 'ready' || base.status !== 'ready' || corrections.status !== 'ready') {
    return <EmptyState title={translate('common.missing')} text={translate('common.missingHelp')} />;
  }
  if (dossier.value.all('minuteItem').length === 0) {
    return <EmptyState title={translate('outputs.empty')} text={translate('outputs.emptyHelp')} />;
  }
  return <OutputsView dossier={dossier.value} base={base.value} corrections={corrections.value} />;
}
