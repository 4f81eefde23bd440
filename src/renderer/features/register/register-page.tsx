import { type ReactNode, useDeferredValue, useMemo, useState } from 'react';
import { useBase, useDecisions, useExtracts } from '#renderer/storage/hooks.ts';
import { useWorkspace } from '#renderer/storage/workspace-context.ts';
import { useTranslate } from '#renderer/ui/context/translate-context.ts';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { Loading } from '#renderer/ui/loading.tsx';
import { Notice } from '#renderer/ui/notice.tsx';
import { PageHeader } from '#renderer/ui/page-header.tsx';
import type { RecordId } from '#shared/base/id.ts';
import { DecisionDetail } from './decision-detail.tsx';
import { DecisionRow } from './decision-row.tsx';
import { DecisionSearch } from './decision-search.tsx';
import { ExtractList } from './extract-list.tsx';
import {
  type DecisionFilter,
  emptyFilter,
  filterDecisions,
  indexDecisions,
  yearsOf,
} from './filter-decisions.ts';
import { LongList } from './long-list.tsx';
import './styles/register.css';

interface RegisterPageProps {
  readonly selected?: RecordId;
}

/** Every decision of every body: search, list, and the one that is chosen. */
export function RegisterPage({ selected }: RegisterPageProps): ReactNode {
  const translate = useTranslate();
  const workspace = useWorkspace();
  const decisions = useDecisions(workspace);
  const base = useBase(workspace);
  const extracts = useExtracts(workspace);
  const [filter, setFilter] = useState<DecisionFilter>(emptyFilter);
  const [chosen, setChosen] = useState<RecordId | null>(selected ?? null);
  const applied = useDeferredValue(filter);
  const all = decisions.status === 'ready' ? decisions.value : undefined;
  const searchable = useMemo(() => indexDecisions(all ?? []), [all]);
  const shown = useMemo(() => filterDecisions(searchable, applied), [searchable, applied]);
  const bodies = base.status === 'ready' ? base.value.all('body') : [];
  const bodyNames = useMemo(() => new Map(bodies.map(({ id, values }) => [id, values.name])), [bodies]);
  if (all === undefined) return <Loading />;
  // Who has the § itself needs no extract of it.
  const held = new Set(all.map(({ minuteItem }) => minuteItem));
  const foreign = extracts.status === 'ready' ? extracts.value.filter(({ source }) => !held.has(source)) : [];
  const isUnknown = selected !== undefined && !all.some(({ minuteItem }) => minuteItem === selected);
  const current = shown.find(({ minuteItem }) => minuteItem === chosen) ?? shown[0];
  return (
    <div className="page register">
      <PageHeader title={translate('register.title')} description={translate('register.description')} />
      {isUnknown ? (
        <Notice tone="info" title={translate('register.notHere')} testId="decision-not-here">
          {translate('register.notHereHelp')}
        </Notice>
      ) : null}
      {all.length === 0 ? (
        <EmptyState title={translate('register.none')} text={translate('register.noneHelp')} />
      ) : (
        <>
          <DecisionSearch
            filter={filter}
            bodies={bodies.map(({ id, values }) => ({ id, name: values.name }))}
            years={yearsOf(all)}
            count={shown.length}
            onChange={setFilter}
          />
          <div className="register-columns">
            {current === undefined ? (
              <EmptyState title={translate('register.noHits')} text={translate('register.noHitsHelp')} />
            ) : (
              <>
                <LongList
                  label={translate('register.list')}
                  items={shown}
                  keyOf={({ minuteItem }) => minuteItem}
                  selected={current.minuteItem}
                  onSelect={({ minuteItem }) => setChosen(minuteItem)}
                  rowHeight={5.5}
                  testId="decision-list"
                  renderRow={(decision) => (
                    <DecisionRow decision={decision} bodyName={bodyNames.get(decision.body) ?? ''} />
                  )}
                />
                <DecisionDetail
                  key={current.minuteItem}
                  decision={current}
                  bodyName={bodyNames.get(current.body) ?? ''}
                />
              </>
            )}
          </div>
        </>
      )}
      <ExtractList extracts={foreign} bodyNames={bodyNames} />
    </div>
  );
}
