import { type ReactNode, useState } from 'react';
import { useSaveTable } from '#renderer/documents/spreadsheet/use-save-table.ts';
import { useBase, useDecisions, useDossier, useGoverning, useMeetings } from '#renderer/storage/hooks.ts';
import { useCommit, useWorkspace } from '#renderer/storage/workspace-context.ts';
import { Badge } from '#renderer/ui/badge.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { useFormat } from '#renderer/ui/context/format-context.ts';
import { useNavigation } from '#renderer/ui/context/navigation-context.ts';
import { useTranslate } from '#renderer/ui/context/translate-context.ts';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { Download, FileUp, Lock, Plus } from '#renderer/ui/icons.ts';
import { Loading } from '#renderer/ui/loading.tsx';
import { Notice } from '#renderer/ui/notice.tsx';
import { PageHeader } from '#renderer/ui/page-header.tsx';
import { Select } from '#renderer/ui/select.tsx';
import { Tabs } from '#renderer/ui/tabs.tsx';
import type { DossierId, RecordId } from '#shared/base/id.ts';
import { type MoneyUnit, moneyUnits } from '#shared/domain/budget/money-unit.ts';
import {
  type BudgetData,
  type BudgetVersion,
  budgetData,
  firstShown,
  versionsByYear,
} from './budget-model.ts';
import { budgetSheet } from './budget-sheet.ts';
import { type BudgetView, budgetViews } from './budget-views.ts';
import { ChartsTab } from './charts-tab.tsx';
import { FollowUpTab } from './follow-up-tab.tsx';
import { GrantsTab } from './grants-tab.tsx';
import { ImportDialog } from './import-dialog.tsx';
import { LinesTab } from './lines-tab.tsx';
import { LockDialog } from './lock-dialog.tsx';
import { NewVersionDialog } from './new-version-dialog.tsx';
import { YearsTab } from './years-tab.tsx';
import './budget.css';

interface BudgetPageProps {
  readonly view: BudgetView;
  readonly version: RecordId | null;
}

/** The budget: its versions year by year, following up, grants, and pictures of it. */
export function BudgetPage({ view, version }: BudgetPageProps): ReactNode {
  const translate = useTranslate();
  const governing = useGoverning(useWorkspace());
  if (governing.status !== 'ready') return <Loading />;
  const document = governing.value.find(({ kind }) => kind === 'budget');
  if (document === undefined) return <NoBudget />;
  return (
    <OneBudget
      key={document.id}
      document={document.id}
      title={translate('budget.title')}
      view={view}
      version={version}
    />
  );
}

function NoBudget(): ReactNode {
  const translate = useTranslate();
  const commit = useCommit();
  const { writer, ...workspace } = useWorkspace();
  const base = useBase(useWorkspace());
  if (base.status !== 'ready') return <Loading />;
  const board = base.value.all('body').find(({ values }) => values.kind === 'board');
  return (
    <div className="page">
      <PageHeader title={translate('budget.title')} />
      <EmptyState
        title={translate('budget.empty')}
        text={translate('budget.emptyHelp')}
        action={
          <Button
            variant="primary"
            isDisabled={board === undefined}
            onPress={() =>
              void commit([
                {
                  type: 'create',
                  table: 'governingDocument',
                  id: writer.newRootId(),
                  audience: 'forbund',
                  values: {
                    kind: 'budget',
                    title: translate('budget.title'),
                    body: board?.id ?? workspace.id,
                  },
                },
              ])
            }
            testId="create-budget"
          >
            {translate('budget.create')}
          </Button>
        }
      />
    </div>
  );
}

interface OneBudgetProps extends BudgetPageProps {
  readonly document: DossierId;
  readonly title: string;
}

function OneBudget({ document, title, view, version }: OneBudgetProps): ReactNode {
  const workspace = useWorkspace();
  const dossier = useDossier(workspace, document);
  const base = useBase(workspace);
  if (dossier.status !== 'ready' || base.status !== 'ready') return <Loading />;
  const data = budgetData(dossier.value, base.value);
  const shown = data.versions.find(({ id }) => id === version) ?? firstShown(data, new Date().getFullYear());
  return (
    <div className="page page-wide">
      <PageHeader title={title} />
      <BudgetContent document={document} data={data} version={shown} view={view} />
    </div>
  );
}

interface BudgetContentProps {
  readonly document: DossierId;
  readonly data: BudgetData;
  readonly version: BudgetVersion | undefined;
  readonly view: BudgetView;
}

type OpenDialog =
  | { readonly type: 'new' | 'lock' }
  | { readonly type: 'import'; readonly table: readonly (readonly string[])[] | null };

function BudgetContent({ document, data, version, view }: BudgetContentProps): ReactNode {
  const translate = useTranslate();
  const navigate = useNavigation();
  const workspace = useWorkspace();
  const decisions = useDecisions(workspace);
  const meetings = useMeetings(workspace);
  const [unit, setUnit] = useState<MoneyUnit>('tkr');
  const [dialog, setDialog] = useState<OpenDialog | null>(null);
  const close = () => setDialog(null);
  const known = decisions.status === 'ready' ? decisions.value : [];
  const go = (next: { readonly view?: BudgetView; readonly version?: RecordId }) =>
    navigate(`/budget?view=${next.view ?? view}&version=${next.version ?? version?.id ?? ''}`);
  return (
    <>
      {version === undefined ? (
        <EmptyState
          title={translate('budget.noVersions')}
          text={translate('budget.noVersionsHelp')}
          action={
            <Button variant="primary" onPress={() => setDialog({ type: 'new' })} testId="first-version">
              {translate('budget.newVersion')}
            </Button>
          }
        />
      ) : (
        <>
          <BudgetBar
            data={data}
            version={version}
            unit={unit}
            onUnit={setUnit}
            onVersion={(id) => go({ version: id })}
            onOpen={setDialog}
          />
          <Standing version={version} />
          <Tabs
            label={translate('budget.views')}
            tabs={budgetViews.map((id) => ({ id, text: translate(`budget.view.${id}`) }))}
            selected={view}
            onSelect={(id) => go({ view: id })}
          >
            {view === 'lines' ? (
              <LinesTab
                key={version.id}
                data={data}
                version={version}
                unit={unit}
                onTable={(table) => setDialog({ type: 'import', table })}
              />
            ) : null}
            {view === 'followUp' ? (
              <FollowUpTab key={version.id} data={data} version={version} unit={unit} />
            ) : null}
            {view === 'grants' ? (
              <GrantsTab data={data} version={version} unit={unit} decisions={known} />
            ) : null}
            {view === 'years' ? <YearsTab data={data} version={version} unit={unit} /> : null}
            {view === 'charts' ? <ChartsTab data={data} unit={unit} /> : null}
          </Tabs>
        </>
      )}
      {dialog?.type === 'new' ? (
        <NewVersionDialog
          document={document}
          data={data}
          version={versionsByYear(data).at(-1)}
          year={(versionsByYear(data).at(-1)?.year ?? new Date().getFullYear()) + 1}
          onClose={close}
          onMade={(id) => {
            close();
            go({ version: id, view: 'lines' });
          }}
        />
      ) : null}
      {dialog?.type === 'import' && version !== undefined ? (
        <ImportDialog data={data} version={version} pasted={dialog.table} onClose={close} />
      ) : null}
      {dialog?.type === 'lock' &&
      version !== undefined &&
      decisions.status === 'ready' &&
      meetings.status === 'ready' ? (
        <LockDialog
          data={data}
          version={version}
          unit={unit}
          decisions={known}
          meetings={meetings.value}
          onClose={close}
        />
      ) : null}
    </>
  );
}

interface BudgetBarProps {
  readonly data: BudgetData;
  readonly version: BudgetVersion;
  readonly unit: MoneyUnit;
  readonly onUnit: (unit: MoneyUnit) => void;
  readonly onVersion: (version: RecordId) => void;
  readonly onOpen: (dialog: OpenDialog) => void;
}

/** Which version, in which unit, and what can be done with it. */
function BudgetBar({ data, version, unit, onUnit, onVersion, onOpen }: BudgetBarProps): ReactNode {
  const translate = useTranslate();
  const saving = useSaveTable();
  const name = translate('budget.fileName', { label: version.label });
  const save = (format: 'xlsx' | 'csv') =>
    saving.save(budgetSheet([version], unit, version.label, translate), format, name);
  return (
    <div className="budget-bar no-print">
      <Select
        label={translate('budget.version')}
        value={version.id as string}
        options={data.versions.map(({ id, label }) => ({ value: id as string, text: label }))}
        onChange={(id) => onVersion(id as RecordId)}
        testId="budget-version"
      />
      <Select
        label={translate('budget.shownIn')}
        value={unit}
        options={moneyUnits.map((one) => ({ value: one, text: translate(`domain.moneyUnit.${one}`) }))}
        onChange={onUnit}
        testId="budget-unit"
      />
      <div className="actions">
        <Button
          icon={<FileUp aria-hidden />}
          onPress={() => onOpen({ type: 'import', table: null })}
          testId="open-import"
        >
          {translate('budget.import')}
        </Button>
        <Button
          icon={<Download aria-hidden />}
          isPending={saving.isBusy}
          onPress={() => save('xlsx')}
          testId="save-xlsx"
        >
          {translate('budget.saveExcel')}
        </Button>
        <Button variant="quiet" isPending={saving.isBusy} onPress={() => save('csv')} testId="save-csv">
          {translate('budget.saveCsv')}
        </Button>
        <Button icon={<Plus aria-hidden />} onPress={() => onOpen({ type: 'new' })} testId="new-version">
          {translate('budget.newVersion')}
        </Button>
        {version.lock === undefined ? (
          <Button icon={<Lock aria-hidden />} onPress={() => onOpen({ type: 'lock' })} testId="open-lock">
            {translate('budget.lockWith')}
          </Button>
        ) : null}
      </div>
    </div>
  );
}

/** Whether the version is a proposal or decided, by which §, and what has come to it since. */
function Standing({ version }: { readonly version: BudgetVersion }): ReactNode {
  const translate = useTranslate();
  const format = useFormat();
  const decisions = useDecisions(useWorkspace());
  const { lock, record, changed } = version;
  const decision =
    decisions.status === 'ready' && lock !== undefined
      ? decisions.value.find(({ minuteItem }) => minuteItem === lock.values.decidedBy)
      : undefined;
  return (
    <>
      <p className="inline" data-testid="budget-standing">
        <Badge tone={lock === undefined ? 'warning' : 'success'}>
          {translate(`domain.versionStatus.${record.values.status}`)}
        </Badge>
        {lock === undefined ? (
          translate('budget.notLocked')
        ) : decision === undefined ? (
          translate('budget.lockedOn', { date: format.date(lock.values.decidedOn) })
        ) : (
          <a className="text-link" href={`#/register?selected=${decision.minuteItem}`}>
            {translate('budget.lockedBy', {
              number: decision.number ?? '–',
              date: format.date(decision.date),
            })}
          </a>
        )}
      </p>
      {changed.length === 0 ? null : (
        <Notice
          tone="warning"
          title={translate('budget.changedAfterLock', { labels: changed.join(', ') })}
          testId="changed-after-lock"
        >
          {translate('budget.changedAfterLockHelp')}
        </Notice>
      )}
    </>
  );
}
