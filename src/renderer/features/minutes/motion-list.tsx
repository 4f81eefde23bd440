import type { ReactNode } from 'react';
import type { StoredRecord } from '#renderer/storage/workspace.ts';
import {
  type Commit,
  type CommitOptions,
  useCommit,
  useWorkspace,
} from '#renderer/storage/workspace-context.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Checkbox } from '#renderer/ui/checkbox.tsx';
import { useTranslate } from '#renderer/ui/context/translate-context.ts';
import { DraftField } from '#renderer/ui/draft-field.tsx';
import { Plus } from '#renderer/ui/icons.ts';
import type { DossierId } from '#shared/base/id.ts';
import type { Motion } from '#shared/domain/voting/voting.ts';
import { newMotion } from '#shared/domain/voting/voting.ts';
import { orderBetween } from '#shared/log/order.ts';
import { attendingSeats, type MinutesModel, type SeatView, type SectionView } from './minutes-model.ts';
import { StatementRow } from './statement-row.tsx';

interface MotionListProps {
  readonly model: MinutesModel;
  readonly section: SectionView;
  readonly meeting: DossierId;
}

/** Yrkanden of a §, and the order in which they were put. */
export function MotionList({ model, section, meeting }: MotionListProps): ReactNode {
  const translate = useTranslate();
  const commit = useCommit();
  const { writer } = useWorkspace();
  const seats = attendingSeats(model, section);

  function addMotion(): void {
    const seat = seats[0];
    if (seat === undefined) return;
    const order = orderBetween(section.motions.at(-1)?.values.order ?? null, null);
    const values = newMotion({ minuteItem: section.id, seat: seat.id, wording: '', order });
    void commit([{ type: 'create', table: 'motion', id: writer.newChildId(meeting), values }]);
  }

  return (
    <section className="section-part">
      <h3>{translate('minutes.motions')}</h3>
      {section.motions.length === 0 ? null : (
        <ol className="motions">
          {section.motions.map((motion, index) => (
            <MotionRow key={motion.id} motion={motion} number={index + 1} seats={model.seats} />
          ))}
        </ol>
      )}
      <div>
        <Button
          variant="quiet"
          icon={<Plus aria-hidden />}
          isDisabled={seats.length === 0}
          onPress={addMotion}
          testId="add-motion"
        >
          {translate('minutes.addMotion')}
        </Button>
        {seats.length === 0 ? <span className="muted small">{translate('minutes.nobodyServes')}</span> : null}
      </div>
      {section.motions.length === 0 && section.record.values.putOrder === null ? null : (
        <DraftField
          label={translate('minutes.putOrder')}
          description={translate('minutes.putOrderHelp')}
          multiline
          rows={2}
          stored={section.record.values.putOrder ?? ''}
          onSave={(value, options) => {
            const values = { putOrder: value.trim() === '' ? null : value };
            return commit([{ type: 'set', table: 'minuteItem', id: section.id, values }], options);
          }}
        />
      )}
    </section>
  );
}

interface MotionRowProps {
  readonly motion: StoredRecord<'motion'>;
  readonly number: number;
  readonly seats: readonly SeatView[];
}

function MotionRow({ motion, number, seats }: MotionRowProps): ReactNode {
  const translate = useTranslate();
  const commit = useCommit();

  function save(values: Partial<Motion>, options?: CommitOptions): ReturnType<Commit> {
    return commit([{ type: 'set', table: 'motion', id: motion.id, values }], options);
  }

  return (
    <StatementRow
      statement={motion.values}
      seats={seats.filter(({ kind }) => kind !== 'official')}
      labels={{
        by: translate('minutes.motionBy', { number }),
        wording: translate('minutes.motionWording', { number }),
        remove: translate('minutes.removeMotion', { number }),
      }}
      onSave={save}
      onRemove={() =>
        void commit([{ type: 'delete', table: 'motion', id: motion.id }], {
          announce: translate('minutes.motionRemoved', { number }),
        })
      }
    >
      <Checkbox
        label={translate('minutes.motionWithdrawn')}
        isSelected={motion.values.withdrawn}
        onChange={(withdrawn) => void save({ withdrawn })}
      />
    </StatementRow>
  );
}
