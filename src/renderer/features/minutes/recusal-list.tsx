import type { ReactNode } from 'react';
import type { StoredRecord } from '#renderer/storage/workspace.ts';
import { type CommitOptions, useCommit, useWorkspace } from '#renderer/storage/workspace-context.ts';
import { Checkbox } from '#renderer/ui/checkbox.tsx';
import { useTranslate } from '#renderer/ui/context/translate-context.ts';
import { DraftField } from '#renderer/ui/draft-field.tsx';
import { Select } from '#renderer/ui/select.tsx';
import type { DossierId, RecordId } from '#shared/base/id.ts';
import { newRecusal, type Recusal, recusalGrounds } from '#shared/domain/attendance/attendance.ts';
import { attendingSeats, type MinutesModel, type SectionView, seatLabel } from './minutes-model.ts';

interface RecusalListProps {
  readonly model: MinutesModel;
  readonly section: SectionView;
  readonly meeting: DossierId;
}

/** Jäv at this §: whoever is marked leaves the room, takes no part and does not count for the quorum here (KL 6:30). */
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
    const id = await writer.naturalId(meeting, 'recusal', [section.id, seat]);
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
                  <RecusalFields
                    model={model}
                    section={section}
                    recusal={recusal}
                    name={seatLabel(seat, translate)}
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

interface RecusalFieldsProps {
  readonly model: MinutesModel;
  readonly section: SectionView;
  readonly recusal: StoredRecord<'recusal'>;
  readonly name: string;
}

/** The ground in law, the reason in words, and whether somebody stepped in (KL 6:28, J2r). */
function RecusalFields({ model, section, recusal, name }: RecusalFieldsProps): ReactNode {
  const translate = useTranslate();
  const commit = useCommit();
  const { ground, reason, replacement, substitute } = recusal.values;
  const save = (values: Partial<Recusal>, options?: CommitOptions) =>
    commit([{ type: 'set', table: 'recusal', id: recusal.id, values }], options);
  const candidates = substitutesHere(model, section, recusal.values);
  const chosen = replacement === 'substitute' && substitute !== null ? substitute : (replacement ?? '');
  return (
    <div className="recusal-fields">
      <Select
        label={translate('minutes.recusalGround', { name })}
        value={ground ?? ''}
        options={[
          { value: '', text: translate('minutes.notChosen') },
          ...recusalGrounds.map((one) => ({
            value: one as string,
            text: translate(`domain.recusalGround.${one}`),
          })),
        ]}
        onChange={(value) => void save({ ground: recusalGrounds.find((one) => one === value) ?? null })}
      />
      <DraftField
        label={translate('minutes.recusalReason', { name })}
        stored={reason}
        onSave={(text, options) => save({ reason: text }, options)}
      />
      <Select
        label={translate('minutes.recusalReplacement', { name })}
        value={chosen}
        options={[
          { value: '', text: translate('minutes.notChosen') },
          { value: 'emptySeat', text: translate('minutes.seatStandsEmpty') },
          ...candidates.map((seat) => ({
            value: seat.id as string,
            text: translate('minutes.stepsIn', { name: seatLabel(seat, translate) }),
          })),
        ]}
        onChange={(value) =>
          void save(
            value === '' || value === 'emptySeat'
              ? { replacement: value === '' ? null : 'emptySeat', substitute: null }
              : { replacement: 'substitute', substitute: value as RecordId },
          )
        }
      />
    </div>
  );
}

/** The ersättare of the same member organisation who are here and do not serve already, in the decided order (12 §). */
function substitutesHere(model: MinutesModel, section: SectionView, recusal: Recusal) {
  const organisationOf = (seat: RecordId | null) =>
    model.attendance.seats.find(({ id }) => id === seat)?.values.memberOrganisation;
  return model.seats.filter(
    (seat) =>
      seat.id === recusal.substitute ||
      (seat.kind === 'substitute' &&
        organisationOf(seat.id) === organisationOf(recusal.seat) &&
        section.serving.present.includes(seat.id) &&
        !section.serving.serving.includes(seat.id)),
  );
}
