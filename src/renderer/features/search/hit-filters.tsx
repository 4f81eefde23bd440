import type { ReactNode } from 'react';
import { useTranslate } from '#renderer/ui/context/translate-context.ts';
import { Select } from '#renderer/ui/select.tsx';
import { groupBy } from '#shared/base/group-by.ts';
import { filterHits, type HitFilter, type PlacedHit, yearOfHit } from './hit-filter.ts';

interface HitFiltersProps {
  readonly hits: readonly PlacedHit[];
  readonly filter: HitFilter;
  readonly onChange: (filter: HitFilter) => void;
}

/** The kinds that were found, as buttons with how many, and the bodies and years. */
export function HitFilters({ hits, filter, onChange }: HitFiltersProps): ReactNode {
  const translate = useTranslate();
  const kinds = groupBy(filterHits(hits, { ...filter, kind: null }), ({ kind }) => kind);
  const bodies = groupBy(hits, ({ body }) => body);
  const years = groupBy(hits, yearOfHit);
  const options = (values: Iterable<string>, any: string) => [
    { value: '', text: any },
    ...[...values].filter((value) => value !== '').map((value) => ({ value, text: value })),
  ];
  return (
    <div className="search-filters">
      <fieldset className="search-kinds" aria-label={translate('search.kinds')}>
        {[...kinds].map(([kind, ofKind]) => (
          <button
            key={kind}
            type="button"
            className="button"
            aria-pressed={filter.kind === kind}
            onClick={() => onChange({ ...filter, kind: filter.kind === kind ? null : kind })}
          >
            {translate(`search.kind.${kind}`)} <span className="numeric">{ofKind.length}</span>
          </button>
        ))}
      </fieldset>
      <Select
        label={translate('search.body')}
        value={filter.body}
        options={options(
          [...bodies.keys()].sort((left, right) => left.localeCompare(right, 'sv')),
          translate('search.anyBody'),
        )}
        onChange={(body) => onChange({ ...filter, body })}
      />
      <Select
        label={translate('search.year')}
        value={filter.year}
        options={options([...years.keys()].sort().reverse(), translate('search.anyYear'))}
        onChange={(year) => onChange({ ...filter, year })}
      />
    </div>
  );
}
