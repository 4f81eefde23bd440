import { type ReactNode, useDeferredValue, useState } from 'react';
import { useWorkspace } from '#renderer/storage/workspace-context.ts';
import { useNavigation } from '#renderer/ui/context/navigation-context.ts';
import { useTranslate } from '#renderer/ui/context/translate-context.ts';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { Notice } from '#renderer/ui/notice.tsx';
import { PageHeader } from '#renderer/ui/page-header.tsx';
import { Progress } from '#renderer/ui/progress.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import { addressed } from './hit-address.ts';
import { anything, filterHits, type HitFilter } from './hit-filter.ts';
import { HitFilters } from './hit-filters.tsx';
import { HitList } from './hit-list.tsx';
import { useMeetingNames } from './use-meeting-names.ts';
import { useSearch, useSearchState } from './use-search.ts';
import './search.css';

interface SearchPageProps {
  /** What the address asks for. */
  readonly query: string;
}

/** So many hits are fetched; more than anybody reads, and few enough to narrow at once. */
const mostHits = 300;

/** Everything that a query finds, with what narrows it. */
export function SearchPage({ query: asked }: SearchPageProps): ReactNode {
  const translate = useTranslate();
  const navigate = useNavigation();
  const { search } = useWorkspace();
  const [query, setQuery] = useState(asked);
  const [filter, setFilter] = useState<HitFilter>(anything);
  const { hits, total, hasAll } = useSearch(search, useDeferredValue(query), mostHits);
  const { bodyOf } = useMeetingNames();
  const all = addressed(hits).map((hit) => ({ ...hit, body: bodyOf(hit.hit) }));
  const shown = filterHits(all, filter);
  const isAsked = query.trim() !== '';
  // While the index is being made, nothing found yet says nothing.
  const isSure = useSearchState(search).type !== 'working';
  return (
    <div className="page">
      <PageHeader title={translate('search.title')} />
      <search className="search-box">
        <TextField
          label={translate('search.query')}
          description={translate('search.queryHelp')}
          type="search"
          value={query}
          onChange={setQuery}
          onKeyDown={({ key }) => {
            if (key === 'Enter') navigate(`/search?q=${encodeURIComponent(query.trim())}`);
          }}
          autoFocus
          testId="search-query"
        />
        <SearchStateLine />
        <p className="muted" role="status" data-testid="search-count">
          {isAsked && (isSure || total > 0) ? translate('search.count', { count: shown.length, total }) : ''}
        </p>
      </search>
      {all.length === 0 ? null : <HitFilters hits={all} filter={filter} onChange={setFilter} />}
      {isAsked && !hasAll && total > 0 ? <Notice tone="info" title={translate('search.notAll')} /> : null}
      {shown.length > 0 ? <HitList hits={shown} /> : null}
      {isAsked && isSure && total === 0 ? (
        <EmptyState title={translate('search.nothing')} text={translate('search.nothingHelp')} />
      ) : null}
      {isAsked ? null : <EmptyState title={translate('search.start')} text={translate('search.startHelp')} />}
    </div>
  );
}

/** Says when not everything can be found yet. */
function SearchStateLine(): ReactNode {
  const translate = useTranslate();
  const state = useSearchState(useWorkspace().search);
  if (state.type === 'off') return <Notice tone="warning" title={translate('search.off')} />;
  if (state.type !== 'working' || state.total === 0) return null;
  return <Progress label={translate('search.working')} value={state.done / state.total} />;
}
