import { useEffect, useState, useSyncExternalStore } from 'react';
import type { SearchState, WorkspaceSearch } from '#renderer/storage/workspace.ts';
import type { SearchAnswer } from '#shared/search/search-index.ts';

const nothing: SearchAnswer = { hits: [], total: 0, hasAll: true };

/** What a query finds, as it is typed. While an answer is on its way the last one stands. */
export function useSearch(search: WorkspaceSearch, query: string, limit: number): SearchAnswer {
  const [answer, setAnswer] = useState<SearchAnswer>(nothing);
  const state = useSearchState(search);
  useEffect(() => search.start(), [search]);
  const isReady = state.type === 'ready';
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked again when the index has caught up
  useEffect(() => {
    if (query.trim() === '') {
      setAnswer(nothing);
      return undefined;
    }
    let isLast = true;
    search.find(query, limit).then(
      (found) => {
        if (isLast) setAnswer(found);
      },
      () => {
        if (isLast) setAnswer(nothing);
      },
    );
    return () => {
      isLast = false;
    };
  }, [search, query, limit, isReady]);
  return answer;
}

/** Whether the index is up to date. */
export function useSearchState(search: WorkspaceSearch): SearchState {
  return useSyncExternalStore(search.onState, search.state);
}
