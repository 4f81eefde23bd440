import type { DossierId } from '#shared/base/id.ts';
import { createSearchIndex, type SearchAnswer, type SearchIndex } from '#shared/search/search-index.ts';
import type { SearchDocument } from '#shared/search/segment.ts';
import { openSearchStore, type SearchStore } from './search-store.ts';

/** What the engine is asked. It answers each with the same number. */
export type SearchRequest =
  | { readonly type: 'open'; readonly workspace: DossierId }
  /** What a group now holds, and the version that this is. */
  | {
      readonly type: 'replace';
      readonly groups: readonly {
        readonly group: string;
        /** `null`: the group is gone. */
        readonly version: string | null;
        readonly documents: readonly SearchDocument[];
      }[];
    }
  | { readonly type: 'find'; readonly query: string; readonly limit: number }
  /** Keeps what there is for the next start; `tidy` lays it in order first, which can take seconds. */
  | { readonly type: 'keep'; readonly tidy: boolean };

export type SearchReply =
  | { readonly type: 'opened'; readonly versions: ReadonlyMap<string, string> }
  | { readonly type: 'done' }
  | { readonly type: 'found'; readonly answer: SearchAnswer };

/** The searching itself, off the page's thread. Where nothing can be kept, it searches all the same. */
export interface SearchEngine {
  readonly ask: (request: SearchRequest) => Promise<SearchReply>;
  readonly close: () => void;
}

/** Makes an engine. One association at a time. */
export function createSearchEngine(): SearchEngine {
  let index: SearchIndex = createSearchIndex();
  let versions = new Map<string, string>();
  let store: SearchStore | undefined;

  async function open(workspace: DossierId): Promise<SearchReply> {
    store?.close();
    store = openSearchStore(workspace);
    // A damaged index is as good as none: it is made anew.
    const kept = await store.load().catch(() => undefined);
    index = createSearchIndex(kept?.index);
    versions = new Map(kept?.versions);
    return { type: 'opened', versions };
  }

  return {
    ask: async (request) => {
      switch (request.type) {
        case 'open':
          return open(request.workspace);
        case 'replace':
          for (const { group, version, documents } of request.groups) {
            index.replace(group, documents);
            if (version === null) versions.delete(group);
            else versions.set(group, version);
          }
          return { type: 'done' };
        case 'find':
          return { type: 'found', answer: index.find(request.query, request.limit) };
        case 'keep':
          if (request.tidy) index.settle();
          // A full disk costs time at the next start, and nothing else.
          await store?.save({ index: index.kept(), versions }).catch(() => undefined);
          return { type: 'done' };
      }
    },
    close: () => store?.close(),
  };
}
