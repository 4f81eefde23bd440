import { useDecisions, useDossier, useGoverning } from '#renderer/storage/hooks.ts';
import { useWorkspace } from '#renderer/storage/workspace-context.ts';
import { Badge } from '#renderer/ui/badge.tsx';
import { useTranslate } from '#renderer/ui/context/translate-context.ts';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { Loading } from '#renderer/ui/loading.tsx';
import { localDay } from '#renderer/ui/local-day.ts';
import { PageHeader } from '#renderer/ui/page-header.tsx';
import type { DossierId } from '#shared/base/id.ts';
import { governingKinds } from '#shared/domain/governing/governing.ts';
import './governing.css';
import { GoverningDocumentView } from './governing-document.tsx';
import { versionInForce } from './governing-model.ts';

interface GoverningPageProps {
  readonly selected: DossierId | null;
}

/** What is in force: goals, guidelines, budgets. */
export function GoverningPage({ selected }: GoverningPageProps) {
  const translate = useTranslate();
  const workspace = useWorkspace();
  const documents = useGoverning(workspace);
  const decisions = useDecisions(workspace);
  if (documents.status !== 'ready') return <Loading />;
  if (selected !== null) {
    return (
      <GoverningDocumentView
        key={selected}
        document={selected}
        decisions={decisions.status === 'ready' ? decisions.value : []}
      />
    );
  }
  const kinds = governingKinds.filter((kind) => documents.value.some((document) => document.kind === kind));
  return (
    <div className="page">
      <PageHeader title={translate('governing.title')} description={translate('governing.description')} />
      {kinds.length === 0 ? (
        <EmptyState title={translate('governing.empty')} text={translate('governing.emptyHelp')} />
      ) : null}
      {kinds.map((kind) => (
        <section key={kind} className="section" aria-labelledby={`kind-${kind}`}>
          <h2 id={`kind-${kind}`}>{translate(`domain.governingKind.${kind}`)}</h2>
          <ul className="rows">
            {documents.value
              .filter((document) => document.kind === kind)
              .map((document) => (
                <li key={document.id}>
                  <a className="row-link" href={`#/governing?selected=${document.id}`}>
                    <span className="row-main">{document.title}</span>
                    <InForce document={document.id} />
                    <span className="row-note">
                      {translate('governing.versions', { count: document.versionCount })}
                    </span>
                  </a>
                </li>
              ))}
          </ul>
        </section>
      ))}
    </div>
  );
}

/** Which version holds today: what has been decided for next year is not in force yet. */
function InForce({ document }: { readonly document: DossierId }) {
  const translate = useTranslate();
  const dossier = useDossier(useWorkspace(), document);
  if (dossier.status !== 'ready') return null;
  const version = versionInForce(dossier.value.all('governingVersion'), localDay(new Date()));
  if (version === undefined) return null;
  return <Badge tone="success">{translate('governing.inForce', { label: version.values.label })}</Badge>;
}
