import type { ReactNode } from 'react';
import type { StoredRecord } from '#renderer/storage/workspace.ts';
import { type CommitOptions, useCommit } from '#renderer/storage/workspace-context.ts';
import { useTranslate } from '#renderer/ui/context/translate-context.ts';
import { DraftField } from '#renderer/ui/draft-field.tsx';
import { localDay } from '#renderer/ui/local-day.ts';
import { Select } from '#renderer/ui/select.tsx';
import type { RecordId } from '#shared/base/id.ts';
import { type Matter, type MatterState, matterStates } from '#shared/domain/matter/matter.ts';
import { useBodies } from './use-bodies.ts';

interface MatterFieldsProps {
  readonly record: StoredRecord<'matter'>;
  /** Where it stands, with what bodies have done with it since. */
  readonly state: MatterState;
}

/** The facts of a matter that are typed or chosen. Its number is given by one computer, never typed. */
export function MatterFields({ record, state }: MatterFieldsProps): ReactNode {
  const translate = useTranslate();
  const commit = useCommit();
  const { bodies } = useBodies();
  const { heading, responsible, readyFor, proposal } = record.values;
  const set = (values: Partial<Matter>, options?: CommitOptions) =>
    commit([{ type: 'set', table: 'matter', id: record.id, values }], options);

  function choose(next: MatterState): void {
    const today = localDay(new Date());
    const closedOn = next === 'closed' ? today : null;
    const board = bodies.find(({ values }) => values.kind === 'board')?.id ?? null;
    const isReady = next === 'ready';
    void set({
      state: next,
      closedOn,
      readyFor: isReady ? (readyFor ?? board) : null,
      readyOn: isReady ? today : null,
    });
  }

  return (
    <div className="stack">
      <DraftField
        label={translate('matters.heading')}
        stored={heading}
        onSave={(value, options) => set({ heading: value.trim() === '' ? heading : value }, options)}
        isReadOnly={record.locked}
        testId="matter-heading"
      />
      <div className="fields">
        <Select
          label={translate('matters.state')}
          value={state}
          options={matterStates.map((one) => ({ value: one, text: translate(`domain.matterState.${one}`) }))}
          onChange={choose}
          isDisabled={record.locked}
          testId="matter-state"
        />
        {state === 'ready' ? (
          <Select
            label={translate('matters.readyForField')}
            value={readyFor ?? ''}
            options={[
              ...(readyFor === null ? [{ value: '', text: translate('common.none') }] : []),
              ...bodies.map(({ id, values }) => ({ value: id as string, text: values.name })),
            ]}
            onChange={(body) => void set({ readyFor: body === '' ? null : (body as RecordId) })}
            isDisabled={record.locked}
          />
        ) : null}
        <DraftField
          label={translate('matters.responsible')}
          stored={responsible ?? ''}
          onSave={(value, options) => set({ responsible: value.trim() || null }, options)}
          isReadOnly={record.locked}
        />
      </div>
      <DraftField
        label={translate('matters.proposal')}
        description={translate('matters.proposalHelp')}
        stored={proposal ?? ''}
        multiline
        rows={4}
        onSave={(value, options) => set({ proposal: value.trim() === '' ? null : value }, options)}
        isReadOnly={record.locked}
        testId="matter-proposal"
      />
    </div>
  );
}
