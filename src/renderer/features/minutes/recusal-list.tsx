import type { ReactNode } from 'react';
import { useCommit, useWorkspace } from '#renderer/storage/workspace-context.ts';
import { Checkbox } from '#renderer/ui/checkbox.tsx';
import { useTranslate } from '#renderer/ui/context/translate-context.ts';
import { DraftField } from '#renderer/ui/draft-field.tsx';
import type { DossierId, RecordId } from '#shared/base/id.ts';
import { newRecusal } from '#shared/domain/attendance/attendance.ts';
import { attendingSeats, type MinutesModel, type SectionView, seatLabel } from './minutes-model.ts';

interface RecusalListProps {
  readonly model: MinutesModel;
  readonly section: SectionView;
  readonly meeting: DossierId;
}

/** Jäv at this §: whoever is marked neither takes part nor counts for the quorum here (KL 6:30). */
export function RecusalList({ model, section, meeting }: RecusalListProps): ReactNode {
  const translate = useTranslate();
  const commit = useCommit();
  const { writer } = useWorkspace();
  const seats = attendingSeats(model, section);

  async function setRecused(seat: RecordId, isRecused: boolean): Promise<void> {
    const before = section.recusals.find(({ values }) => values.seat === seat);
    if (!isRecused) {
      if (before !== undefined) await commit([{ type: 'delete', table: 'recusal', id: before.id }]);
      return;
    }
    const id = writer.newChildId(meeting);
    const values = newRecusal({ minuteItem: section.id, seat, reason: '' });
    await commit([{ type: 'create', table: 'recusal', id, values }]);
  }

  return (
    <section className="panel-part">
      <details open={section.recusals.length > 0}>
        <summary>
          <h3 className="panel-summary">
            {translate('minutes.recusal')}
            {section.recusals.length === 0 ? null : ` (${section.recusals.length})`}
          </h3>
        </summary>
        <p className="small muted">{translate('minutes.recusalHelp')}</p>
        {seats.length === 0 ? <p className="small">{translate('minutes.nobodyServes')}</p> : null}
        <ul className="stack-tight">
          {seats.map((seat) => {
            const recusal = section.recusals.find(({ values }) => values.seat === seat.id);
            return (
              <li key={seat.id}>
                <Checkbox
                  label={seatLabel(seat, translate)}
                  isSelected={recusal !== undefined}
                  onChange={(isSelected) => void setRecused(seat.id, isSelected)}
                />
                {recusal === undefined ? null : (
                  <DraftField
                    label={translate('minutes.recusalReason', { name: seatLabel(seat, translate) })}
                    stored={recusal.values.reason}
                    onSave={(reason, options) =>
                      commit([{ type: 'set', table: 'recusal', id: recusal.id, values: { reason } }], options)
                    }
                  />
                )}
              </li>
            );
          })}
        </ul>
      </details>
    </section>
  );
}
