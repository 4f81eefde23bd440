import { useState } from 'react';
import { useDossier } from '#renderer/storage/hooks.ts';
import type { DecisionSummary, Dossier } from '#renderer/storage/workspace.ts';
import { useWorkspace } from '#renderer/storage/workspace-context.ts';
import { useTranslate } from '#renderer/ui/context/translate-context.ts';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { Loading } from '#renderer/ui/loading.tsx';
import { localDay } from '#renderer/ui/local-day.ts';
import { PageHeader } from '#renderer/ui/page-header.tsx';
import type { DossierId, RecordId } from '#shared/base/id.ts';
import { versionChain, versionInForce } from './governing-model.ts';
import { VersionContent } from './version-content.tsx';
import { VersionList } from './version-list.tsx';

interface GoverningDocumentViewProps {
  readonly document: DossierId;
  readonly decisions: readonly DecisionSummary[];
}

/** One document: its versions, and the one that is in force or chosen. */
export function GoverningDocumentView({ document, decisions }: GoverningDocumentViewProps) {
  const translate = useTranslate();
  const dossier = useDossier(useWorkspace(), document);
  if (dossier.status === 'loading') return <Loading />;
  const record = dossier.status === 'ready' ? dossier.value.get('governingDocument', document) : undefined;
  if (record === undefined || dossier.status !== 'ready') {
    return (
      <div className="page">
        <h1>{translate('governing.title')}</h1>
        <EmptyState title={translate('common.missing')} text={translate('common.missingHelp')} />
      </div>
    );
  }
  const kind = translate(`domain.governingKind.${record.values.kind}`);
  return (
    <div className="page page-wide">
      <p>
        <a className="text-link" href="#/governing">
          {translate('governing.back')}
        </a>
      </p>
      <PageHeader
        title={record.values.title}
        {...(kind === record.values.title ? {} : { description: kind })}
      />
      <Versions dossier={dossier.value} decisions={decisions} />
    </div>
  );
}

interface VersionsProps {
  readonly dossier: Dossier;
  readonly decisions: readonly DecisionSummary[];
}

function Versions({ dossier, decisions }: VersionsProps) {
  const translate = useTranslate();
  const [chosen, setChosen] = useState<RecordId | null>(null);
  const versions = versionChain(dossier.all('governingVersion'));
  const inForce = versionInForce(versions, localDay(new Date()));
  const shown = versions.find((version) => version.id === chosen) ?? inForce ?? versions[0];
  if (shown === undefined) {
    return <EmptyState title={translate('governing.noVersions')} text={translate('governing.emptyHelp')} />;
  }
  return (
    <div className="governing-columns">
      <VersionContent dossier={dossier} version={shown} isInForce={shown === inForce} />
      <VersionList
        versions={versions}
        shown={shown.id}
        inForce={inForce?.id ?? null}
        decisions={decisions}
        onChoose={setChosen}
      />
    </div>
  );
}
