import { type ReactNode, useState } from 'react';
import { useMatterSteps, useMatters } from '#renderer/storage/hooks.ts';
import { useWorkspace } from '#renderer/storage/workspace-context.ts';
import { Button } from '#renderer/ui/button.tsx';
import { useTranslate } from '#renderer/ui/context/translate-context.ts';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { Plus } from '#renderer/ui/icons.ts';
import { Loading } from '#renderer/ui/loading.tsx';
import { PageHeader } from '#renderer/ui/page-header.tsx';
import type { DossierId } from '#shared/base/id.ts';
import { MatterList } from './matter-list.tsx';
import { MatterPage } from './matter-page.tsx';
import { NewMatterDialog } from './new-matter-dialog.tsx';
import { RegistryPanel } from './registry-panel.tsx';
import './matters.css';

interface MattersPageProps {
  readonly selected: DossierId | null;
}

/** All matters, or the one that is chosen. */
export function MattersPage({ selected }: MattersPageProps): ReactNode {
  return selected === null ? <AllMatters /> : <MatterPage key={selected} matter={selected} />;
}

function AllMatters(): ReactNode {
  const translate = useTranslate();
  const workspace = useWorkspace();
  const matters = useMatters(workspace);
  const steps = useMatterSteps(workspace);
  const [isAdding, setAdding] = useState(false);
  if (matters.status !== 'ready' || steps.status !== 'ready') return <Loading />;
  const add = (
    <Button variant="primary" icon={<Plus aria-hidden />} onPress={() => setAdding(true)} testId="new-matter">
      {translate('matters.new')}
    </Button>
  );
  return (
    <div className="page">
      <PageHeader
        title={translate('matters.title')}
        description={translate('matters.description')}
        {...(matters.value.length === 0 ? {} : { actions: add })}
      />
      {matters.value.length === 0 ? (
        <EmptyState title={translate('matters.none')} text={translate('matters.noneHelp')} action={add} />
      ) : (
        <>
          <RegistryPanel matters={matters.value} steps={steps.value.steps} />
          <MatterList matters={matters.value} steps={steps.value.steps} />
        </>
      )}
      {isAdding ? <NewMatterDialog onClose={() => setAdding(false)} /> : null}
    </div>
  );
}
