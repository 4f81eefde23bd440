import { type ReactNode, useEffect, useRef } from 'react';
import type { StoredRecord } from '#renderer/storage/workspace.ts';
import { type Commit, type CommitOptions, useCommit } from '#renderer/storage/workspace-context.ts';
import { Checkbox } from '#renderer/ui/checkbox.tsx';
import { CheckboxGroup } from '#renderer/ui/checkbox-group.tsx';
import { useTranslate } from '#renderer/ui/context/translate-context.ts';
import { Select } from '#renderer/ui/select.tsx';
import type { RecordId } from '#shared/base/id.ts';
import { swedishList } from '#shared/base/swedish-list.ts';
import type { Motion } from '#shared/domain/voting/voting.ts';
import { choiceOf, motionChoices, valuesOf } from './decide/motion-choice.ts';
import { attendingSeats, type MinutesModel, type SeatView, type SectionView } from './minutes-model.ts';
import { StatementRow } from './statement-row.tsx';

interface MotionListProps {
  readonly model: MinutesModel;
  readonly section: SectionView;
  /** The yrkande that has just been made and takes the focus. */
  readonly focused: RecordId | null;
}

/** Yrkanden of a §: who asks for what, who concurs, and which are taken back. */
export function MotionList({ model, section, focused }: MotionListProps): ReactNode {
  const translate = useTranslate();
  if (section.motions.length === 0) return null;
  return (
    <section className="section-part">
      <h3>{translate('minutes.motions')}</h3>
      <ol className="motions">
        {section.motions.map((motion, index) => (
          <MotionRow
            key={motion.id}
            motion={motion}
            number={index + 1}
            seats={model.seats}
            attending={attendingSeats(model, section)}
            takesFocus={motion.id === focused}
          />
        ))}
      </ol>
    </section>
  );
}

interface MotionRowProps {
  readonly motion: StoredRecord<'motion'>;
  readonly number: number;
  readonly seats: readonly SeatView[];
  readonly attending: readonly SeatView[];
  readonly takesFocus: boolean;
}

function MotionRow({ motion, number, seats, attending, takesFocus }: MotionRowProps): ReactNode {
  const translate = useTranslate();
  const commit = useCommit();
  const place = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    if (takesFocus) place.current?.closest('li')?.querySelector('select')?.focus();
  }, [takesFocus]);

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
      beside={
        <Select
          label={translate('decide.motionKind', { number })}
          value={choiceOf(motion.values)}
          options={motionChoices.map((value) => ({ value, text: translate(`decide.motion.${value}`) }))}
          onChange={(choice) => void save(valuesOf(choice, motion.values))}
        />
      }
      onSave={save}
      onRemove={() =>
        void commit([{ type: 'delete', table: 'motion', id: motion.id }], {
          announce: translate('minutes.motionRemoved', { number }),
        })
      }
    >
      <span ref={place} className="inline">
        <Checkbox
          label={translate('minutes.motionWithdrawn')}
          isSelected={motion.values.withdrawn}
          onChange={(withdrawn) => void save({ withdrawn })}
        />
        <Supporters motion={motion} attending={attending} onSave={save} />
      </span>
    </StatementRow>
  );
}

interface SupportersProps {
  readonly motion: StoredRecord<'motion'>;
  readonly attending: readonly SeatView[];
  readonly onSave: (values: Partial<Motion>) => ReturnType<Commit>;
}

function Supporters({ motion, attending, onSave }: SupportersProps): ReactNode {
  const translate = useTranslate();
  const { seat, supporters } = motion.values;
  const names = attending.flatMap(({ id, name }) => (supporters.includes(id) && name !== null ? [name] : []));
  return (
    <details className="section-facts">
      <summary>
        {names.length === 0
          ? translate('decide.supporters')
          : translate('decide.supportedBy', { names: swedishList(names) })}
      </summary>
      <CheckboxGroup
        label={translate('decide.supporters')}
        options={attending
          .filter(({ id }) => id !== seat)
          .map(({ id, name }) => ({ value: id as string, text: name ?? '' }))}
        selected={supporters}
        onChange={(selected) => void onSave({ supporters: selected })}
      />
    </details>
  );
}
