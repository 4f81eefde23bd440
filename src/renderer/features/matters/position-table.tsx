import type { ReactNode } from 'react';
import { useBase } from '#renderer/storage/hooks.ts';
import type { Dossier } from '#renderer/storage/workspace.ts';
import { useCommit, useWorkspace } from '#renderer/storage/workspace-context.ts';
import { useTranslate } from '#renderer/ui/context/translate-context.ts';
import { DraftField } from '#renderer/ui/draft-field.tsx';
import { Select } from '#renderer/ui/select.tsx';
import type { RecordId } from '#shared/base/id.ts';
import { type MatterPosition, stances } from '#shared/domain/matter/matter.ts';

/** How each member organisation stands in the matter. */
export function PositionTable({ dossier }: { readonly dossier: Dossier }): ReactNode {
  const translate = useTranslate();
  const base = useBase(useWorkspace());
  const members = base.status === 'ready' ? base.value.all('memberOrganisation') : [];
  if (members.length === 0) return null;
  return (
    <section className="section" aria-labelledby="matter-positions">
      <h2 id="matter-positions">{translate('matters.positions')}</h2>
      <ul className="matter-positions" data-testid="positions">
        {members.map(({ id, values }) => (
          <PositionRow key={id} dossier={dossier} organisation={id} name={values.name} />
        ))}
      </ul>
    </section>
  );
}

interface PositionRowProps {
  readonly dossier: Dossier;
  readonly organisation: RecordId;
  readonly name: string;
}

function PositionRow({ dossier, organisation, name }: PositionRowProps): ReactNode {
  const translate = useTranslate();
  const commit = useCommit();
  const { writer } = useWorkspace();
  const record = dossier
    .all('matterPosition')
    .find(({ values }) => values.memberOrganisation === organisation);
  const { stance, wording } = record?.values ?? { stance: 'none', wording: null };

  /** The same record on every machine: two who fill it in apart from each other meet in it. */
  async function set(values: Partial<MatterPosition>, options = {}) {
    if (record !== undefined) {
      return commit([{ type: 'set', table: 'matterPosition', id: record.id, values }], options);
    }
    const id = await writer.naturalId(dossier.id, 'matterPosition', [organisation]);
    const whole = { memberOrganisation: organisation, stance, wording, ...values };
    return commit([{ type: 'create', table: 'matterPosition', id, values: whole }]);
  }

  return (
    <li className="matter-position">
      <Select
        label={name}
        value={stance}
        options={stances.map((one) => ({ value: one, text: translate(`domain.stance.${one}`) }))}
        onChange={(chosen) => void set({ stance: chosen })}
      />
      <DraftField
        label={translate('matters.positionWording', { name })}
        stored={wording ?? ''}
        onSave={(value, options) => set({ wording: value.trim() || null }, options)}
      />
    </li>
  );
}
