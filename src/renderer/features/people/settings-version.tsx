import type { DecisionSummary, Dossier, StoredRecord } from '#renderer/storage/workspace.ts';
import { useCommit } from '#renderer/storage/workspace-context.ts';
import { Button } from '#renderer/ui/button.tsx';
import { useTranslate } from '#renderer/ui/context/translate-context.ts';
import { Trash2 } from '#renderer/ui/icons.ts';
import type { BodySettings } from '#shared/domain/body/body-settings.ts';
import { byOrder } from '#shared/domain/recorded.ts';
import { Adoption } from './adoption.tsx';
import { SettingsChanges } from './settings-changes.tsx';
import { SettingsFields } from './settings-fields.tsx';
import { StandingPoints } from './standing-points.tsx';

interface SettingsVersionProps {
  readonly version: StoredRecord<'bodySettings'>;
  /** The version that held before; `undefined` for the first. */
  readonly before: StoredRecord<'bodySettings'> | undefined;
  readonly body: StoredRecord<'body'>;
  readonly base: Dossier;
  readonly decisions: readonly DecisionSummary[];
}

/** One version of a body's settings. Once it is adopted it can only be read. */
export function SettingsVersion({ version, before, body, base, decisions }: SettingsVersionProps) {
  const translate = useTranslate();
  const commit = useCommit();
  const isLocked = version.values.adoptedBy !== null || version.locked;
  const pointsOf = (of: StoredRecord<'bodySettings'> | undefined) =>
    base
      .all('standingAgendaItem')
      .filter(({ values }) => values.settings === of?.id)
      .toSorted(byOrder);
  const set = async (values: Partial<BodySettings>, typing = false) =>
    commit([{ type: 'set', table: 'bodySettings', id: version.id, values }], typing ? { typing } : {});
  return (
    <>
      <SettingsFields version={version} isLocked={isLocked} onSet={set} />
      <Adoption
        version={version}
        decisions={decisions.filter((one) => one.body === body.id || one.bodyKind === 'board')}
      />
      <StandingPoints version={version.id} points={pointsOf(version)} isLocked={isLocked} />
      {before === undefined ? null : (
        <SettingsChanges
          before={before}
          after={version}
          pointsBefore={pointsOf(before)}
          pointsAfter={pointsOf(version)}
        />
      )}
      {isLocked ? null : (
        <div className="actions">
          <Button
            variant="quiet"
            icon={<Trash2 aria-hidden />}
            onPress={() =>
              void commit(
                [
                  { type: 'delete', table: 'bodySettings', id: version.id },
                  ...pointsOf(version).map(
                    ({ id }) => ({ type: 'delete', table: 'standingAgendaItem', id }) as const,
                  ),
                ],
                { announce: translate('bodyRules.removed') },
              )
            }
          >
            {translate('bodyRules.remove')}
          </Button>
        </div>
      )}
    </>
  );
}
