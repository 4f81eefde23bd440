import { type ReactNode, useId } from 'react';
import { useBlobStates, useDossier } from '#renderer/storage/hooks.ts';
import type { Dossier } from '#renderer/storage/workspace.ts';
import { useCommit, useWorkspace } from '#renderer/storage/workspace-context.ts';
import { useTranslate } from '#renderer/ui/context/translate-context.ts';
import { dossierOf, type RecordId } from '#shared/base/id.ts';
import { documentsOf } from '#shared/domain/document/document.ts';
import { reorder } from '#shared/log/order.ts';
import { AddFiles } from './add-files.tsx';
import { DocumentRow } from './document-row.tsx';
import { earlierVersions } from './earlier-versions.ts';
import { useAttaching } from './use-attaching.ts';
import './documents.css';

interface DocumentListProps {
  /** The agenda item or § whose files they are. */
  readonly owner: RecordId;
  /** Nothing is added, moved or removed; copies can be saved. */
  readonly isLocked: boolean;
  /** Another heading than "Underlag". */
  readonly title?: string;
}

/** The files attached to one agenda item or §: to add, to save a copy of, to put in order and to remove. */
export function DocumentList(props: DocumentListProps): ReactNode {
  const dossier = useDossier(useWorkspace(), dossierOf(props.owner));
  return dossier.status === 'ready' ? <LoadedList {...props} dossier={dossier.value} /> : null;
}

function LoadedList({
  owner,
  isLocked,
  title,
  dossier,
}: DocumentListProps & { readonly dossier: Dossier }): ReactNode {
  const translate = useTranslate();
  const heading = useId();
  const commit = useCommit();
  const all = dossier.all('document').filter(({ values }) => values.owner === owner);
  const documents = documentsOf(all, owner);
  const hashes = all.map(({ values }) => values.hash);
  const states = useBlobStates(useWorkspace(), hashes);
  const attaching = useAttaching(owner, documents);
  if (isLocked && documents.length === 0) return null;

  function move(id: RecordId, index: number): void {
    const list = documents.map((document) => ({ id: document.id, order: document.values.order }));
    const name = documents.find((document) => document.id === id)?.values.fileName ?? '';
    const changes = reorder(list, id, index).map(
      (moved) =>
        ({
          type: 'set',
          table: 'document',
          id: moved.id as RecordId,
          values: { order: moved.order },
        }) as const,
    );
    void commit(changes, { announce: translate('documents.moved', { name, position: index + 1 }) });
  }

  return (
    <section className="documents" aria-labelledby={heading} data-testid="documents">
      <h3 id={heading}>{title ?? translate('documents.title')}</h3>
      {documents.length === 0 ? null : (
        <ul className="documents-list">
          {documents.map((document, index) => (
            <DocumentRow
              key={document.id}
              document={document}
              earlier={earlierVersions(all, document)}
              states={states.status === 'ready' ? states.value : undefined}
              place={{ index, count: documents.length }}
              isLocked={isLocked}
              onMove={(step) => move(document.id, index + step)}
              onReplace={(file) => void attaching.add([file], document.id)}
            />
          ))}
        </ul>
      )}
      {isLocked ? null : <AddFiles attaching={attaching} />}
    </section>
  );
}
