import { useState } from 'react';
import { useBase, useDecisions } from '#renderer/storage/hooks.ts';
import type { DecisionSummary, Dossier, StoredRecord } from '#renderer/storage/workspace.ts';
import { useCommit, useWorkspace } from '#renderer/storage/workspace-context.ts';
import { Badge } from '#renderer/ui/badge.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { useFormat } from '#renderer/ui/context/format-context.ts';
import { useTranslate } from '#renderer/ui/context/translate-context.ts';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { Plus } from '#renderer/ui/icons.ts';
import { Loading } from '#renderer/ui/loading.tsx';
import { localDay } from '#renderer/ui/local-day.ts';
import { PageHeader } from '#renderer/ui/page-header.tsx';
import type { IsoDate } from '#shared/base/dates.ts';
import type { RecordId } from '#shared/base/id.ts';
import { newSettings } from '#shared/domain/body/new-settings.ts';
import { settingsAt, settingsVersions } from '#shared/domain/body/settings-at.ts';
import { orderBetween } from '#shared/log/order.ts';
import { SettingsVersion } from './settings-version.tsx';

interface BodySettingsPageProps {
  readonly body: RecordId;
}

/** The one document that says how a body works, with its versions. */
export function BodySettingsPage({ body }: BodySettingsPageProps) {
  const translate = useTranslate();
  const workspace = useWorkspace();
  const base = useBase(workspace);
  const decisions = useDecisions(workspace);
  if (base.status === 'loading' || decisions.status !== 'ready') return <Loading />;
  const record = base.status === 'ready' ? base.value.get('body', body) : undefined;
  if (base.status !== 'ready' || record === undefined) {
    return <EmptyState title={translate('common.missing')} text={translate('common.missingHelp')} />;
  }
  return <SettingsDocument base={base.value} body={record} decisions={decisions.value} />;
}

interface SettingsDocumentProps {
  readonly base: Dossier;
  readonly body: StoredRecord<'body'>;
  readonly decisions: readonly DecisionSummary[];
}

function SettingsDocument({ base, body, decisions }: SettingsDocumentProps) {
  const translate = useTranslate();
  const today = localDay(new Date());
  const versions = settingsVersions(body.id, base.all('bodySettings'));
  const current = settingsAt(body, versions, today).settings;
  const [chosen, setChosen] = useState<RecordId | null>(null);
  const create = useNewVersion(base, body, setChosen);
  const shown = versions.find(({ id }) => id === (chosen ?? current)) ?? versions.at(-1);
  const before = shown === undefined ? undefined : versions[versions.indexOf(shown) - 1];
  return (
    <div className="page">
      <PageHeader
        title={translate('bodyRules.title', { name: body.values.name })}
        description={translate('bodyRules.description')}
        actions={
          <Button
            variant={versions.length === 0 ? 'primary' : 'secondary'}
            icon={<Plus aria-hidden />}
            onPress={() => void create()}
            testId="new-settings"
          >
            {translate('bodyRules.newVersion')}
          </Button>
        }
      />
      <p>
        <a className="text-link" href="#/people">
          {translate('bodyRules.back')}
        </a>
      </p>
      {shown === undefined ? (
        <p className="muted">{translate('bodyRules.none')}</p>
      ) : (
        <>
          <VersionChoice
            versions={versions}
            current={current}
            today={today}
            shown={shown.id}
            onChoose={setChosen}
          />
          <SettingsVersion
            key={shown.id}
            version={shown}
            before={before}
            body={body}
            base={base}
            decisions={decisions}
          />
        </>
      )}
    </div>
  );
}

function useNewVersion(base: Dossier, body: StoredRecord<'body'>, onMade: (id: RecordId) => void) {
  const translate = useTranslate();
  const commit = useCommit();
  const { id: association, writer } = useWorkspace();
  return async () => {
    const { id, records } = newSettings(
      {
        body,
        settings: base.all('bodySettings'),
        standing: base.all('standingAgendaItem'),
        validFrom: localDay(new Date()),
      },
      { dossier: association, newChildId: () => writer.newChildId(association) },
      orderBetween,
    );
    const result = await commit(records, { announce: translate('bodyRules.created') });
    if (result.ok) onMade(id);
  };
}

interface VersionChoiceProps {
  readonly versions: readonly StoredRecord<'bodySettings'>[];
  readonly current: RecordId | null;
  readonly today: IsoDate;
  readonly shown: RecordId;
  readonly onChoose: (version: RecordId) => void;
}

/** The versions, the newest first, with the one that is shown. */
function VersionChoice({ versions, current, today, shown, onChoose }: VersionChoiceProps) {
  const translate = useTranslate();
  const format = useFormat();
  const stateOf = ({ id, values }: StoredRecord<'bodySettings'>) => {
    if (id === current) return 'bodyRules.current';
    return values.validFrom > today ? 'bodyRules.coming' : 'bodyRules.earlier';
  };
  return (
    <nav aria-label={translate('bodyRules.versions')}>
      <ul className="version-choice">
        {versions.toReversed().map((version) => (
          <li key={version.id}>
            <button
              type="button"
              className="version-button"
              aria-pressed={version.id === shown}
              onClick={() => onChoose(version.id)}
            >
              {translate('bodyRules.from', { date: format.date(version.values.validFrom) })}
              <Badge tone={version.id === current ? 'accent' : 'neutral'}>
                {translate(stateOf(version))}
              </Badge>
              <Badge tone={version.values.adoptedBy === null ? 'warning' : 'success'}>
                {translate(version.values.adoptedBy === null ? 'bodyRules.notAdopted' : 'bodyRules.adopted')}
              </Badge>
            </button>
          </li>
        ))}
      </ul>
    </nav>
  );
}
