import type { ReactNode } from 'react';
import type { StoredRecord } from '#renderer/storage/workspace.ts';
import { useCommit, useWorkspace } from '#renderer/storage/workspace-context.ts';
import { Button, IconButton } from '#renderer/ui/button.tsx';
import { useTranslate } from '#renderer/ui/context/translate-context.ts';
import { DraftField } from '#renderer/ui/draft-field.tsx';
import { Plus, Trash2 } from '#renderer/ui/icons.ts';
import { Select } from '#renderer/ui/select.tsx';
import type { DossierId, RecordId } from '#shared/base/id.ts';
import type { Guest } from '#shared/domain/attendance/guest.ts';
import { orderBetween } from '#shared/log/order.ts';
import { type MinutesModel, type SectionView, sectionNumber } from './minutes-model.ts';

interface GuestListProps {
  readonly model: MinutesModel;
  readonly meeting: DossierId;
  readonly section: SectionView | undefined;
}

/** Övriga deltagande without a seat: who, as what, and at which §§. */
export function GuestList({ model, meeting, section }: GuestListProps): ReactNode {
  const translate = useTranslate();
  const commit = useCommit();
  const { writer } = useWorkspace();

  function addGuest(): void {
    const order = orderBetween(model.guests.at(-1)?.values.order ?? null, null);
    const here = section === undefined || section.position === 1 ? null : section.id;
    const values: Guest = { name: '', role: '', fromItem: here, toItem: here, order };
    const id = writer.newChildId(meeting);
    void commit([{ type: 'create', table: 'guest', id, values }]);
  }

  return (
    <section className="section-part">
      <h3>{translate('minutes.guests')}</h3>
      {model.guests.map((guest, index) => (
        <GuestRow key={guest.id} model={model} guest={guest} place={index + 1} />
      ))}
      <div>
        <Button variant="quiet" icon={<Plus aria-hidden />} onPress={addGuest} testId="add-guest">
          {translate('minutes.addGuest')}
        </Button>
      </div>
    </section>
  );
}

interface GuestRowProps {
  readonly model: MinutesModel;
  readonly guest: StoredRecord<'guest'>;
  readonly place: number;
}

function GuestRow({ model, guest, place }: GuestRowProps): ReactNode {
  const translate = useTranslate();
  const commit = useCommit();
  const { values, locked } = guest;
  const save = (changed: Partial<Guest>, options = {}) =>
    commit([{ type: 'set', table: 'guest', id: guest.id, values: changed }], options);
  const sections = model.sections.map((section) => ({
    value: section.id as string,
    text: `${sectionNumber(section, translate)} ${section.record.values.heading}`,
  }));
  const choose = (field: 'fromItem' | 'toItem', label: string, none: string) => (
    <Select
      label={label}
      value={values[field] ?? ''}
      isDisabled={locked}
      options={[{ value: '', text: none }, ...sections]}
      onChange={(item) => void save({ [field]: item === '' ? null : (item as RecordId) })}
    />
  );
  return (
    <fieldset className="guest-row">
      <legend className="visually-hidden">{translate('minutes.guestNumber', { number: place })}</legend>
      <DraftField
        label={translate('minutes.guestName')}
        stored={values.name}
        isDisabled={locked}
        onSave={(name, options) => save({ name }, options)}
      />
      <DraftField
        label={translate('minutes.guestRole')}
        stored={values.role}
        isDisabled={locked}
        onSave={(role, options) => save({ role }, options)}
      />
      {choose('fromItem', translate('minutes.guestFrom'), translate('minutes.theOpening'))}
      {choose('toItem', translate('minutes.guestTo'), translate('minutes.theEnd'))}
      {locked ? null : (
        <IconButton
          label={translate('minutes.removeGuest', { number: place })}
          icon={<Trash2 aria-hidden />}
          onPress={() =>
            void commit([{ type: 'delete', table: 'guest', id: guest.id }], {
              announce: translate('minutes.guestRemoved'),
            })
          }
        />
      )}
    </fieldset>
  );
}
