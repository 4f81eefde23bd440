import type { ReactNode } from 'react';
import { DocumentList } from '#renderer/documents/document-list.tsx';
import { useDossier, useMatterSteps, useMatters } from '#renderer/storage/hooks.ts';
import type { Dossier, MatterSteps, MatterSummary, StoredRecord } from '#renderer/storage/workspace.ts';
import { useWorkspace } from '#renderer/storage/workspace-context.ts';
import { useTranslate } from '#renderer/ui/context/translate-context.ts';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { Loading } from '#renderer/ui/loading.tsx';
import { Notice } from '#renderer/ui/notice.tsx';
import { PageHeader } from '#renderer/ui/page-header.tsx';
import type { DossierId } from '#shared/base/id.ts';
import { matterStanding } from '#shared/domain/matter/matter-standing.ts';
import { MatterActs } from './matter-acts.tsx';
import { MatterFields } from './matter-fields.tsx';
import { StateBadge } from './matter-list.tsx';
import { MatterPathView } from './matter-path-view.tsx';
import { MatterText } from './matter-text.tsx';
import { OpenQuestions } from './open-questions.tsx';
import { PositionTable } from './position-table.tsx';

/** One matter: what it is, where it stands, and its way over the bodies. */
export function MatterPage({ matter }: { readonly matter: DossierId }): ReactNode {
  const translate = useTranslate();
  const workspace = useWorkspace();
  const dossier = useDossier(workspace, matter);
  const matters = useMatters(workspace);
  const steps = useMatterSteps(workspace);
  if (dossier.status === 'loading' || matters.status !== 'ready' || steps.status !== 'ready') {
    return <Loading />;
  }
  const record = dossier.status === 'ready' ? dossier.value.get('matter', matter) : undefined;
  const summary = matters.value.find(({ id }) => id === matter);
  if (dossier.status !== 'ready' || record === undefined || record.deleted || summary === undefined) {
    return (
      <div className="page">
        <h1>{translate('matters.title')}</h1>
        <EmptyState title={translate('common.missing')} text={translate('common.missingHelp')} />
      </div>
    );
  }
  return <MatterView dossier={dossier.value} record={record} summary={summary} steps={steps.value} />;
}

interface MatterViewProps {
  readonly dossier: Dossier;
  readonly record: StoredRecord<'matter'>;
  readonly summary: MatterSummary;
  readonly steps: MatterSteps;
}

function MatterView({ dossier, record, summary, steps }: MatterViewProps): ReactNode {
  const translate = useTranslate();
  const own = steps.steps.filter((step) => step.matter === record.id);
  const state = matterStanding(summary, own);
  return (
    <div className="page page-wide matter">
      <p>
        <a className="text-link" href="#/matters">
          {translate('matters.back')}
        </a>
      </p>
      <PageHeader
        title={record.values.heading}
        description={
          <span className="inline">
            <span className="numeric" data-testid="matter-number">
              {record.values.registryNumber ?? translate('matters.numberReserved')}
            </span>
            <StateBadge matter={{ ...summary, state }} />
          </span>
        }
      />
      {summary.conflictCount === 0 ? null : (
        <Notice tone="warning" title={translate('minutes.conflictHere')}>
          <a href="#/conflicts">{translate('minutes.conflictLink')}</a>
        </Notice>
      )}
      <div className="matter-columns">
        <div className="stack matter-main">
          <OpenQuestions summary={summary} steps={own} />
          <MatterFields record={record} state={state} />
          <section className="section">
            <h2>{translate('matters.background')}</h2>
            <MatterText matter={record.id} isLocked={record.locked} />
          </section>
          <DocumentList owner={record.id} isLocked={record.locked} />
          <PositionTable dossier={dossier} />
        </div>
        <aside className="stack matter-side" aria-label={translate('matters.path')}>
          <MatterActs summary={summary} />
          <MatterPathView summary={summary} steps={own} reports={steps.reports} />
        </aside>
      </div>
    </div>
  );
}
