import type { ReactNode } from 'react';
import type { StoredRecord } from '#renderer/storage/workspace.ts';
import { useCommit, useWorkspace } from '#renderer/storage/workspace-context.ts';
import { Button } from '#renderer/ui/button.tsx';
import { useTranslate } from '#renderer/ui/context/translate-context.ts';
import { Plus } from '#renderer/ui/icons.ts';
import type { DossierId } from '#shared/base/id.ts';
import { newDissent } from '#shared/domain/voting/voting.ts';
import {
  attendingSeats,
  type MinutesModel,
  type SeatView,
  type SectionView,
  seatLabel,
} from './minutes-model.ts';
import { StatementRow } from './statement-row.tsx';

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
        values: newDissent({
          minuteItem: section.id,
          seat: free.id,
          wording: translate('minutes.dissentStandard'),
        }),
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

  return (
    <StatementRow
      statement={dissent.values}
      seats={choices}
      labels={{
        by: translate('minutes.dissentBy'),
        wording: translate('minutes.dissentWording'),
        remove: translate('minutes.removeDissent', { name: seatLabel(own, translate) }),
      }}
      onSave={(values, options) =>
        commit([{ type: 'set', table: 'dissent', id: dissent.id, values }], options)
      }
      onRemove={() =>
        void commit([{ type: 'delete', table: 'dissent', id: dissent.id }], {
          announce: translate('minutes.dissentRemoved'),
        })
      }
    />
  );
}
