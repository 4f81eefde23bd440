import { useCallback, useMemo } from 'react';
import type { StoredRecord } from '#renderer/storage/workspace.ts';
import { useCommit, useWorkspace } from '#renderer/storage/workspace-context.ts';
import { Button, IconButton } from '#renderer/ui/button.tsx';
import { useTranslate } from '#renderer/ui/context/translate-context.ts';
import { DraftField } from '#renderer/ui/draft-field.tsx';
import { Plus, Trash2 } from '#renderer/ui/icons.ts';
import { ReorderList } from '#renderer/ui/reorder-list.tsx';
import { Select } from '#renderer/ui/select.tsx';
import type { RecordId } from '#shared/base/id.ts';
import { itemTypes } from '#shared/domain/agenda/agenda-item.ts';
import type { StandingAgendaItem } from '#shared/domain/body/body-settings.ts';
import { orderAfter, reorder } from '#shared/log/order.ts';

interface StandingPointsProps {
  readonly version: RecordId;
  /** In order. */
  readonly points: readonly StoredRecord<'standingAgendaItem'>[];
  readonly isLocked: boolean;
}

interface PointRow {
  readonly id: string;
  readonly name: string;
  readonly number: number;
  readonly point: StoredRecord<'standingAgendaItem'>;
}

/** The points that are on every agenda while the version holds, to be put in order by mouse or keys. */
export function StandingPoints({ version, points, isLocked }: StandingPointsProps) {
  const translate = useTranslate();
  const commit = useCommit();
  const { id: base, writer } = useWorkspace();
  const rows = useMemo(
    () =>
      points.map(
        (point, index): PointRow => ({ id: point.id, name: point.values.heading, number: index + 1, point }),
      ),
    [points],
  );
  const orders = points.map(({ id, values }) => ({ id, order: values.order }));

  function move(id: string, index: number) {
    const name = points.find((point) => point.id === id)?.values.heading ?? '';
    void commit(
      reorder(orders, id, index).map(({ id: moved, order }) => ({
        type: 'set',
        table: 'standingAgendaItem',
        id: moved as RecordId,
        values: { order },
      })),
      { announce: translate('bodyRules.pointMoved', { heading: name, position: index + 1 }) },
    );
  }

  function add() {
    const values = { heading: '', itemType: 'formality', proposal: null, duration: null } as const;
    void commit(
      [
        {
          type: 'create',
          table: 'standingAgendaItem',
          id: writer.newChildId(base),
          values: { ...values, settings: version, order: orderAfter(orders) },
        },
      ],
      { announce: translate('bodyRules.pointAdded') },
    );
  }

  const renderItem = useCallback((row: PointRow) => <PointFields row={row} />, []);
  return (
    <section className="section" aria-labelledby="standing">
      <h2 id="standing">{translate('bodyRules.standing')}</h2>
      <p className="muted small">{translate('bodyRules.standingHelp')}</p>
      {isLocked ? (
        <ol className="standing-locked">
          {points.map(({ id, values }) => (
            <li key={id}>{values.heading}</li>
          ))}
        </ol>
      ) : (
        <>
          <ReorderList
            label={translate('bodyRules.standing')}
            items={rows}
            renderItem={renderItem}
            onMove={move}
            handleLabel={(heading) => translate('bodyRules.movePoint', { heading })}
            handleHelp={translate('bodyRules.movePointHelp')}
          />
          <div className="actions">
            <Button icon={<Plus aria-hidden />} onPress={add} testId="add-standing">
              {translate('bodyRules.addPoint')}
            </Button>
          </div>
        </>
      )}
    </section>
  );
}

function PointFields({ row: { point, number } }: { readonly row: PointRow }) {
  const translate = useTranslate();
  const commit = useCommit();
  const { values } = point;
  const set = (changed: Partial<StandingAgendaItem>, typing = false) =>
    commit(
      [{ type: 'set', table: 'standingAgendaItem', id: point.id, values: changed }],
      typing ? { typing } : {},
    );
  return (
    <div className="standing-point">
      <DraftField
        label={translate('bodyRules.point', { number })}
        hideLabel
        stored={values.heading}
        onSave={(heading, { typing }) => set({ heading }, typing)}
        maxLength={200}
      />
      <Select
        label={translate('bodyRules.pointType', { number })}
        hideLabel
        value={values.itemType}
        options={itemTypes.map((type) => ({ value: type, text: translate(`domain.itemType.${type}`) }))}
        onChange={(itemType) => void set({ itemType })}
      />
      <DraftField
        label={translate('bodyRules.pointMinutes', { number })}
        hideLabel
        type="number"
        stored={values.duration === null ? '' : String(values.duration)}
        onSave={async (text, { typing }) => {
          if (text.trim() === '') return set({ duration: null }, typing);
          return /^\d{1,3}$/.test(text.trim()) ? set({ duration: Number(text) }, typing) : { ok: true };
        }}
      />
      <span className="muted small" aria-hidden>
        {translate('bodyRules.minutesShort')}
      </span>
      <IconButton
        label={translate('bodyRules.removePoint', { heading: values.heading })}
        icon={<Trash2 aria-hidden />}
        onPress={() =>
          void commit([{ type: 'delete', table: 'standingAgendaItem', id: point.id }], {
            announce: translate('bodyRules.pointRemoved', { heading: values.heading }),
          })
        }
      />
      <details className="standing-proposal">
        <summary className="former-seats">{translate('bodyRules.proposalShort')}</summary>
        <DraftField
          label={translate('bodyRules.pointProposal', { number })}
          multiline
          rows={2}
          stored={values.proposal ?? ''}
          onSave={(text, { typing }) => set({ proposal: text === '' ? null : text }, typing)}
        />
      </details>
    </div>
  );
}
