import { useMemo } from 'react';
import type { Dossier } from '#renderer/storage/workspace.ts';
import type { RecordId } from '#shared/base/id.ts';
import { addedSinceSummons } from '#shared/domain/agenda/agenda-version.ts';
import { documentsOf } from '#shared/domain/document/document.ts';

/** What the rows show that lies in other records: which items have come since the summons, and how many files each has. */
export function useRowFacts(dossier: Dossier): {
  readonly added: ReadonlySet<RecordId>;
  readonly documentCounts: ReadonlyMap<RecordId, number>;
} {
  return useMemo(() => {
    const items = dossier.all('agendaItem');
    const documents = dossier.all('document');
    return {
      added: addedSinceSummons(dossier.all('agendaVersion'), items),
      documentCounts: new Map(items.map(({ id }) => [id, documentsOf(documents, id).length])),
    };
  }, [dossier]);
}
