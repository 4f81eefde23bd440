import { readSearchKey, type SearchKind } from '#renderer/storage/search/search-documents.ts';
import { dossierOf, type RecordId } from '#shared/base/id.ts';
import type { SearchHit } from '#shared/search/search-index.ts';

/** What was found, with its kind and its page. */
export interface AddressedHit {
  readonly hit: SearchHit;
  readonly kind: SearchKind;
  readonly path: string;
}

/** The hits of the kinds that this program knows. */
export function addressed(hits: readonly SearchHit[]): readonly AddressedHit[] {
  return hits.flatMap((hit) => {
    const found = readSearchKey(hit.key);
    return found === undefined ? [] : [{ hit, kind: found.kind, path: hitAddress(found.kind, found.record) }];
  });
}

/** The page that shows what was found. */
function hitAddress(kind: SearchKind, record: RecordId): string {
  const dossier = dossierOf(record);
  switch (kind) {
    case 'section':
    case 'note':
      return `/meetings/${dossier}/minutes?section=${record}`;
    case 'matter':
      return `/matters?selected=${dossier}`;
    case 'governing':
    case 'goal':
      return `/governing?selected=${dossier}`;
    case 'extract':
      return `/register?selected=${record}`;
    case 'delegated':
      return '/register';
    case 'person':
      return '/people';
    case 'agendaItem':
    case 'paper':
    case 'ownNote':
      return `/meetings/${dossier}/agenda`;
  }
}
