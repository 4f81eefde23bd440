import { type KeyboardEvent, type ReactNode, useDeferredValue, useMemo, useState } from 'react';
import type { MatterSummary } from '#renderer/storage/workspace.ts';
import { Badge } from '#renderer/ui/badge.tsx';
import { useFormat } from '#renderer/ui/context/format-context.ts';
import { useTranslate } from '#renderer/ui/context/translate-context.ts';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { Select } from '#renderer/ui/select.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import { matterStanding } from '#shared/domain/matter/matter-standing.ts';
import type { MatterStep } from '#shared/domain/matter/matter-step.ts';
import { filterMatters, type MatterFilter, matterFilters } from './filter-matters.ts';
import { useBodies } from './use-bodies.ts';

interface MatterListProps {
  readonly matters: readonly MatterSummary[];
  readonly steps: readonly MatterStep[];
}

/** The matters with what narrows them. Arrow keys go from row to row. */
export function MatterList({ matters, steps }: MatterListProps): ReactNode {
  const translate = useTranslate();
  const [filter, setFilter] = useState<MatterFilter>('unfinished');
  const [search, setSearch] = useState('');
  const applied = useDeferredValue(search);
  const standing = useMemo(
    () => matters.map((matter) => ({ ...matter, state: matterStanding(matter, steps) })),
    [matters, steps],
  );
  const shown = useMemo(() => filterMatters(standing, filter, applied), [standing, filter, applied]);
  return (
    <>
      <search className="matters-search">
        <TextField
          label={translate('matters.search')}
          type="search"
          value={search}
          onChange={setSearch}
          testId="matter-search"
        />
        <Select
          label={translate('matters.show')}
          value={filter}
          options={matterFilters.map((one) => ({ value: one, text: translate(`matters.filter.${one}`) }))}
          onChange={setFilter}
          testId="matter-filter"
        />
        <p className="muted" role="status" data-testid="matter-count">
          {translate('matters.count', { count: shown.length })}
        </p>
      </search>
      {shown.length === 0 ? (
        <EmptyState title={translate('matters.noHits')} text={translate('matters.noHitsHelp')} />
      ) : (
        <ul className="rows" onKeyDown={moveBetweenRows} data-testid="matter-list">
          {shown.map((matter) => (
            <MatterRow key={matter.id} matter={matter} steps={steps} />
          ))}
        </ul>
      )}
    </>
  );
}

interface MatterRowProps {
  readonly matter: MatterSummary;
  readonly steps: readonly MatterStep[];
}

function MatterRow({ matter, steps }: MatterRowProps): ReactNode {
  const translate = useTranslate();
  const format = useFormat();
  const { nameOf } = useBodies();
  const latest = steps
    .filter((step) => step.matter === matter.id)
    .reduce<MatterStep | undefined>((last, step) => (last && last.date > step.date ? last : step), undefined);
  return (
    <li>
      <a className="row-link" href={`#/matters?selected=${matter.id}`}>
        <span className="row-main">{matter.heading}</span>
        {matter.conflictCount === 0 ? null : <Badge tone="warning">{translate('common.conflict')}</Badge>}
        <StateBadge matter={matter} />
        <span className="row-note matter-facts">
          <span className="numeric">{matter.registryNumber ?? translate('matters.numberReserved')}</span>
          <span>
            {latest === undefined
              ? translate('matters.raisedOn', { date: format.date(matter.openedOn) })
              : `${nameOf(latest.body)} ${format.date(latest.date)}`}
          </span>
        </span>
      </a>
    </li>
  );
}

/** Where a matter stands, with the body that it is ready for. */
export function StateBadge({ matter }: { readonly matter: MatterSummary }): ReactNode {
  const translate = useTranslate();
  const { nameOf } = useBodies();
  const { state, readyFor } = matter;
  const tone = state === 'ready' ? 'success' : state === 'closed' ? 'neutral' : 'accent';
  const name = nameOf(readyFor);
  return (
    <Badge tone={tone}>
      {state === 'ready' && name !== ''
        ? translate('matters.readyFor', { body: name })
        : translate(`domain.matterState.${state}`)}
    </Badge>
  );
}

function moveBetweenRows(event: KeyboardEvent<HTMLUListElement>): void {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (step === undefined || event.altKey || event.ctrlKey) return;
  const links = [...event.currentTarget.querySelectorAll('a')];
  const index = links.findIndex((link) => link.matches(':focus'));
  const next = links[index + step];
  if (index < 0 || next === undefined) return;
  event.preventDefault();
  next.focus();
}
