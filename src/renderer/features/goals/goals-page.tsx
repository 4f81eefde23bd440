import { type ReactNode, useState } from 'react';
import { useSaveTable } from '#renderer/documents/spreadsheet/use-save-table.ts';
import { useBase, useDecisions, useDossier, useGoverning } from '#renderer/storage/hooks.ts';
import type { DecisionSummary, Dossier } from '#renderer/storage/workspace.ts';
import { useCommit, useWorkspace } from '#renderer/storage/workspace-context.ts';
import { Badge } from '#renderer/ui/badge.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { useFormat } from '#renderer/ui/context/format-context.ts';
import { useNavigation } from '#renderer/ui/context/navigation-context.ts';
import { useTranslate } from '#renderer/ui/context/translate-context.ts';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { Download, Gavel, Plus } from '#renderer/ui/icons.ts';
import { Loading } from '#renderer/ui/loading.tsx';
import { PageHeader } from '#renderer/ui/page-header.tsx';
import { Select } from '#renderer/ui/select.tsx';
import type { DossierId, RecordId } from '#shared/base/id.ts';
import { newGoalVersion } from './goal-changes.ts';
import { GoalSection } from './goal-section.tsx';
import type { GoalsDialog } from './goals-dialog.ts';
import { OpenGoalsDialog } from './goals-dialogs.tsx';
import { type GoalVersion, goalTree, goalVersions, type ShownGoal } from './goals-model.ts';
import { goalsSheet } from './goals-sheet.ts';
import './goals.css';

interface GoalsPageProps {
  readonly version: RecordId | null;
}

/** The goals: overall goal, sub-goals and indicators of a year, how they stand, and what they came to before. */
export function GoalsPage({ version }: GoalsPageProps): ReactNode {
  const governing = useGoverning(useWorkspace());
  if (governing.status !== 'ready') return <Loading />;
  const document = governing.value.find(({ kind }) => kind === 'goals');
  if (document === undefined) return <NoGoals />;
  return <OneDocument key={document.id} document={document.id} version={version} />;
}

function NoGoals(): ReactNode {
  const translate = useTranslate();
  const commit = useCommit();
  const workspace = useWorkspace();
  const base = useBase(workspace);
  if (base.status !== 'ready') return <Loading />;
  const board = base.value.all('body').find(({ values }) => values.kind === 'board');
  return (
    <div className="page">
      <PageHeader title={translate('goals.title')} />
      <EmptyState
        title={translate('goals.empty')}
        text={translate('goals.emptyHelp')}
        action={
          <Button
            variant="primary"
            isDisabled={board === undefined}
            onPress={() =>
              void commit([
                {
                  type: 'create',
                  table: 'governingDocument',
                  id: workspace.writer.newRootId(),
                  audience: 'forbund',
                  values: {
                    kind: 'goals',
                    title: translate('goals.documentTitle'),
                    body: board?.id ?? workspace.id,
                  },
                },
              ])
            }
            testId="create-goals"
          >
            {translate('goals.create')}
          </Button>
        }
      />
    </div>
  );
}

interface OneDocumentProps extends GoalsPageProps {
  readonly document: DossierId;
}

function OneDocument({ document, version }: OneDocumentProps): ReactNode {
  const translate = useTranslate();
  const workspace = useWorkspace();
  const dossier = useDossier(workspace, document);
  const decisions = useDecisions(workspace);
  const [dialog, setDialog] = useState<GoalsDialog | null>(null);
  if (dossier.status !== 'ready') return <Loading />;
  const versions = goalVersions(dossier.value);
  const thisYear = new Date().getFullYear();
  const shown =
    versions.find(({ id }) => id === version) ??
    versions.find(({ year }) => year === thisYear) ??
    versions[0];
  const known = decisions.status === 'ready' ? decisions.value : [];
  const tree = shown === undefined ? [] : goalTree(dossier.value, shown, versions);
  return (
    <div className="page page-wide">
      <PageHeader title={translate('goals.title')} />
      <GoalsBar dossier={dossier.value} versions={versions} version={shown} tree={tree} onOpen={setDialog} />
      {shown === undefined ? (
        <EmptyState title={translate('goals.noVersions')} text={translate('goals.noVersionsHelp')} />
      ) : (
        <>
          <Standing version={shown} decisions={known} />
          {tree.length === 0 ? (
            <EmptyState title={translate('goals.noGoals')} text={translate('goals.noGoalsHelp')} />
          ) : null}
          {tree.map((goal) => (
            <GoalSection
              key={goal.record.id}
              goal={goal}
              version={shown}
              level={0}
              decisions={known}
              onOpen={setDialog}
            />
          ))}
          <p className="muted small">{translate('goals.assessmentHelp')}</p>
          {dialog === null ? null : (
            <OpenGoalsDialog
              dialog={dialog}
              dossier={dossier.value}
              version={shown}
              decisions={known}
              onClose={() => setDialog(null)}
            />
          )}
        </>
      )}
    </div>
  );
}

interface GoalsBarProps {
  readonly dossier: Dossier;
  readonly versions: readonly GoalVersion[];
  readonly version: GoalVersion | undefined;
  readonly tree: readonly ShownGoal[];
  readonly onOpen: (dialog: GoalsDialog) => void;
}

function GoalsBar({ dossier, versions, version, tree, onOpen }: GoalsBarProps): ReactNode {
  const translate = useTranslate();
  const navigate = useNavigation();
  const commit = useCommit();
  const saving = useSaveTable();
  const { writer } = useWorkspace();
  const isProposal = version?.record.values.status === 'preliminary';

  async function propose(): Promise<void> {
    const [newest] = versions;
    const year = newest === undefined ? new Date().getFullYear() : newest.year + 1;
    const label = translate('goals.proposalLabel', { year });
    const { id, changes } = newGoalVersion(dossier, newest, { year, label }, writer.newChildId);
    const done = await commit(changes, { announce: translate('goals.proposed', { year }) });
    if (done.ok) navigate(`/goals?version=${id}`);
  }

  return (
    <div className="goals-bar no-print">
      {version === undefined ? null : (
        <Select
          label={translate('goals.version')}
          value={version.id as string}
          options={versions.map(({ id, record }) => ({ value: id as string, text: record.values.label }))}
          onChange={(id) => navigate(`/goals?version=${id}`)}
          testId="goals-version"
        />
      )}
      <div className="actions">
        <Button icon={<Plus aria-hidden />} onPress={() => void propose()} testId="propose-goals">
          {translate('goals.propose')}
        </Button>
        {isProposal ? (
          <>
            <Button
              icon={<Plus aria-hidden />}
              onPress={() => onOpen({ type: 'goal', goal: null, parent: null })}
              testId="new-goal"
            >
              {translate('goals.newGoal')}
            </Button>
            <Button
              icon={<Gavel aria-hidden />}
              onPress={() => onOpen({ type: 'decide' })}
              testId="decide-goals"
            >
              {translate('goals.decide')}
            </Button>
          </>
        ) : null}
        {version === undefined ? null : (
          <Button
            icon={<Download aria-hidden />}
            isPending={saving.isBusy}
            onPress={() =>
              saving.save(
                goalsSheet(tree, version, translate),
                'xlsx',
                translate('goals.fileName', { label: version.record.values.label }),
              )
            }
            testId="save-goals"
          >
            {translate('goals.saveExcel')}
          </Button>
        )}
      </div>
    </div>
  );
}

interface StandingProps {
  readonly version: GoalVersion;
  readonly decisions: readonly DecisionSummary[];
}

function Standing({ version, decisions }: StandingProps): ReactNode {
  const translate = useTranslate();
  const format = useFormat();
  const { status, decidedBy } = version.record.values;
  const decision = decisions.find(({ minuteItem }) => minuteItem === decidedBy);
  return (
    <p className="inline" data-testid="goals-standing">
      <Badge tone={status === 'preliminary' ? 'warning' : 'success'}>
        {translate(`domain.versionStatus.${status}`)}
      </Badge>
      {status === 'preliminary' ? (
        translate('goals.canChange')
      ) : decision === undefined ? null : (
        <a className="text-link" href={`#/register?selected=${decision.minuteItem}`}>
          {translate('goals.decidedBy', { number: decision.number ?? '–', date: format.date(decision.date) })}
        </a>
      )}
    </p>
  );
}
