import { type ReactNode, useDeferredValue, useMemo, useRef, useState } from 'react';
import { useDeviceChoice } from '#renderer/storage/device-choice.ts';
import { useExtracts } from '#renderer/storage/hooks.ts';
import { useWorkspace } from '#renderer/storage/workspace-context.ts';
import { Button } from '#renderer/ui/button.tsx';
import { useFormat } from '#renderer/ui/context/format-context.ts';
import { useTranslate } from '#renderer/ui/context/translate-context.ts';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { Loading } from '#renderer/ui/loading.tsx';
import { Notice } from '#renderer/ui/notice.tsx';
import { PageHeader } from '#renderer/ui/page-header.tsx';
import type { RecordId } from '#shared/base/id.ts';
import { DecisionDetail } from './decision-detail.tsx';
import { DecisionSearch, MoreFilters } from './decision-search.tsx';
import { ExportButtons } from './export-buttons.tsx';
import { ExtractList } from './extract-list.tsx';
import { filterEntries } from './filter-decisions.ts';
import type { ColumnTools } from './register-columns.ts';
import { RegisterList } from './register-list.tsx';
import { parseSavedViews, type RegisterView, usualView } from './register-view.ts';
import { useFilterChoices } from './use-filter-choices.ts';
import { type Register, useRegister } from './use-register.ts';
import { ViewBar } from './view-bar.tsx';
import './styles/register.css';

interface RegisterPageProps {
  readonly selected?: RecordId;
}

/** Every decision of every body: search, list, and the one that is chosen. */
export function RegisterPage({ selected }: RegisterPageProps): ReactNode {
  const translate = useTranslate();
  const workspace = useWorkspace();
  const register = useRegister();
  const extracts = useExtracts(workspace);
  if (register === undefined) return <Loading />;
  // Who has the § itself needs no extract of it.
  const foreign =
    extracts.status === 'ready' ? extracts.value.filter(({ source }) => !register.byId.has(source)) : [];
  return (
    <div className="page register">
      <PageHeader title={translate('register.title')} description={translate('register.description')} />
      {selected === undefined || register.byId.has(selected) ? null : (
        <Notice tone="info" title={translate('register.notHere')} testId="decision-not-here">
          {translate('register.notHereHelp')}
        </Notice>
      )}
      {register.entries.length === 0 ? (
        <EmptyState title={translate('register.none')} text={translate('register.noneHelp')} />
      ) : (
        <RegisterBody register={register} {...(selected === undefined ? {} : { selected })} />
      )}
      <ExtractList extracts={foreign} bodyName={register.bodyName} />
    </div>
  );
}

interface RegisterBodyProps extends RegisterPageProps {
  readonly register: Register;
}

function RegisterBody({ register, selected }: RegisterBodyProps): ReactNode {
  const translate = useTranslate();
  const format = useFormat();
  const workspace = useWorkspace();
  const [saved, setSaved] = useDeviceChoice(workspace, 'register-views', parseSavedViews);
  const [view, setView] = useState<RegisterView>(usualView);
  const [isMoreShown, setMoreShown] = useState(false);
  const [chosen, setChosen] = useState<RecordId | null>(selected ?? null);
  const [isOpen, setOpen] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  const choices = useFilterChoices(register);
  const applied = useDeferredValue(view.filter);
  const shown = useMemo(() => filterEntries(register.entries, applied), [register, applied]);
  const tools = useMemo<ColumnTools>(
    () => ({ translate, format, bodyName: register.bodyName, matterName: register.matterName }),
    [translate, format, register],
  );
  const current = shown.find(({ decision }) => decision.minuteItem === chosen) ?? shown[0];
  // The list answers an arrow key at once; the decision follows.
  const followed = useDeferredValue(current);
  const detail =
    followed === undefined ? null : (
      <DecisionDetail
        key={followed.decision.minuteItem}
        entry={followed}
        register={register}
        headingRef={heading}
      />
    );

  function open(id: RecordId): void {
    setChosen(id);
    setOpen(view.layout === 'table');
    // The heading is there once the decision has been drawn.
    requestAnimationFrame(() => heading.current?.focus());
  }

  if (isOpen && current !== undefined) {
    return (
      <div className="stack register-open">
        <div>
          <Button onPress={() => setOpen(false)} testId="back-to-list">
            {translate('register.backToList')}
          </Button>
        </div>
        {detail}
      </div>
    );
  }
  return (
    <>
      <DecisionSearch
        filter={view.filter}
        choices={choices}
        onChange={(filter) => setView({ ...view, filter })}
      />
      <ViewBar
        view={view}
        saved={saved}
        count={shown.length}
        isMoreShown={isMoreShown}
        onMore={setMoreShown}
        onChange={setView}
        onSave={setSaved}
      >
        <ExportButtons entries={shown} columns={view.columns} tools={tools} />
      </ViewBar>
      {isMoreShown ? (
        <MoreFilters
          filter={view.filter}
          choices={choices}
          onChange={(filter) => setView({ ...view, filter })}
        />
      ) : null}
      {current === undefined ? (
        <EmptyState title={translate('register.noHits')} text={translate('register.noHitsHelp')} />
      ) : (
        <div className={view.layout === 'table' ? 'stack' : 'register-columns'}>
          <RegisterList
            entries={shown}
            view={view}
            tools={tools}
            selected={current.decision.minuteItem}
            onSelect={setChosen}
            onOpen={open}
          />
          {view.layout === 'table' ? null : detail}
        </div>
      )}
    </>
  );
}
