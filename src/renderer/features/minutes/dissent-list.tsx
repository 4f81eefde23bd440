import type { ReactNode } from 'react';
import type { StoredRecord } from '#renderer/storage/workspace.ts';
import {
  type Commit,
  type CommitOptions,
  useCommit,
  useWorkspace,
} from '#renderer/storage/workspace-context.ts';
import { Button, IconButton } from '#renderer/ui/button.tsx';
import { useTranslate } from '#renderer/ui/context/translate-context.ts';
import { DraftField } from '#renderer/ui/draft-field.tsx';
import { Plus, Trash2 } from '#renderer/ui/icons.ts';
import { Select } from '#renderer/ui/select.tsx';
import type { DossierId } from '#shared/base/id.ts';
import type { Dissent } from '#shared/domain/voting/voting.ts';
import {
  attendingSeats,
  type MinutesModel,
  type SeatView,
  type SectionView,
  seatLabel,
} from './minutes-model.ts';

interface DissentListProps {
  readonly model: MinutesModel;
  readonly section: SectionView;
  readonly meeting: DossierId;
}

/** Reservations against the decision: only those who took part in it may make one (KL 4:27). */
export function DissentList({ model, section, meeting }: DissentListProps): ReactNode {
  const translate = useTranslate();
  const commit = useCommit();
  const { writer } = useWorkspace();
  const taken = new Set(section.dissents.map(({ values }) => values.seat));
  const serving = new Set(section.serving.serving);
  const seats = attendingSeats(model, section).filter(({ id }) => serving.has(id));
  const free = seats.find(({ id }) => !taken.has(id));

  async function addDissent(): Promise<void> {
    if (free === undefined) return;
    await commit([
      {
        type: 'create',
        table: 'dissent',
        id: writer.newChildId(meeting),
        values: { minuteItem: section.id, seat: free.id, wording: translate('minutes.dissentStandard') },
      },
    ]);
  }

  return (
    <section className="section-part">
      <h3>{translate('minutes.dissents')}</h3>
      {section.dissents.length === 0 ? null : (
        <ul className="motions">
          {section.dissents.map((dissent) => (
            <DissentRow key={dissent.id} dissent={dissent} seats={seats} allSeats={model.seats} />
          ))}
        </ul>
      )}
      <div>
        <Button
          variant="quiet"
          icon={<Plus aria-hidden />}
          isDisabled={free === undefined}
          onPress={() => void addDissent()}
          testId="add-dissent"
        >
          {translate('minutes.addDissent')}
        </Button>
      </div>
    </section>
  );
}

interface DissentRowProps {
  readonly dissent: StoredRecord<'dissent'>;
  readonly seats: readonly SeatView[];
  readonly allSeats: readonly SeatView[];
}

function DissentRow({ dissent, seats, allSeats }: DissentRowProps): ReactNode {
  const translate = useTranslate();
  const commit = useCommit();
  // Someone who no longer serves stays in the list, so that the record shows what it says.
  const own = allSeats.find(({ id }) => id === dissent.values.seat);
  const choices = own === undefined || seats.includes(own) ? seats : [own, ...seats];

  function save(values: Partial<Dissent>, options?: CommitOptions): ReturnType<Commit> {
    return commit([{ type: 'set', table: 'dissent', id: dissent.id, values }], options);
  }

  return (
    <li className="motion">
      <div className="motion-fields">
        <Select
          label={translate('minutes.dissentBy')}
          value={dissent.values.seat}
          options={choices.map((seat) => ({ value: seat.id, text: seatLabel(seat, translate) }))}
          onChange={(seat) => void save({ seat })}
        />
        <DraftField
          label={translate('minutes.dissentWording')}
          multiline
          rows={2}
          stored={dissent.values.wording}
          onSave={(wording, options) => save({ wording }, options)}
        />
      </div>
      <IconButton
        label={translate('minutes.removeDissent', { name: seatLabel(own, translate) })}
        icon={<Trash2 aria-hidden />}
        onPress={() =>
          void commit([{ type: 'delete', table: 'dissent', id: dissent.id }], {
            announce: translate('minutes.dissentRemoved'),
          })
        }
      />
    </li>
  );
}
