import { type FormEvent, useState } from 'react';
import type { StoredRecord } from '#renderer/storage/workspace.ts';
import { useCommit, useWorkspace } from '#renderer/storage/workspace-context.ts';
import { Button } from '#renderer/ui/button.tsx';
import { ComboBox } from '#renderer/ui/combo-box.tsx';
import { useTranslate } from '#renderer/ui/context/translate-context.ts';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { Select } from '#renderer/ui/select.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import { type IsoDate, isIsoDate } from '#shared/base/dates.ts';
import { type Office, offices, type SeatKind, seatKinds } from '#shared/domain/seat/seat.ts';
import { seatChanges } from './seat-changes.ts';

interface SeatDialogProps {
  readonly seat: StoredRecord<'seat'>;
  readonly seats: readonly StoredRecord<'seat'>[];
  readonly people: readonly StoredRecord<'person'>[];
  readonly member: StoredRecord<'memberOrganisation'> | undefined;
  readonly onClose: () => void;
}

/** Who sits on a seat, with which office and for how long. */
export function SeatDialog({ seat, seats, people, member, onClose }: SeatDialogProps) {
  const translate = useTranslate();
  const commit = useCommit();
  const { id: base, writer } = useWorkspace();
  const [name, setName] = useState(
    people.find((person) => person.id === seat.values.person)?.values.name ?? '',
  );
  const [kind, setKind] = useState<SeatKind>(seat.values.kind);
  const [office, setOffice] = useState<Office | ''>(seat.values.office ?? '');
  const [from, setFrom] = useState<string>(seat.values.from);
  const [to, setTo] = useState<string>(seat.values.to ?? '');
  const isComplete = isIsoDate(from) && (to === '' || (isIsoDate(to) && to >= from));

  async function save(event: FormEvent) {
    event.preventDefault();
    if (!isComplete) return;
    const changes = seatChanges(
      seat,
      {
        name,
        values: {
          kind,
          office: office === '' ? null : office,
          from: from as IsoDate,
          to: to === '' ? null : (to as IsoDate),
        },
      },
      seats,
      people,
      () => writer.newChildId(base),
    );
    if (changes.length > 0) {
      const result = await commit(changes, { announce: translate('people.saved') });
      if (!result.ok) return;
    }
    onClose();
  }

  return (
    <Dialog
      title={member === undefined ? translate('people.seat') : member.values.name}
      isOpen
      onClose={onClose}
      testId="seat-dialog"
    >
      <form className="stack" onSubmit={(event) => void save(event)}>
        <ComboBox
          label={translate('people.name')}
          value={name}
          suggestions={people.map((person) => person.values.name)}
          onChange={setName}
          testId="seat-name"
        />
        <div className="fields">
          <Select
            label={translate('people.seatKind')}
            value={kind}
            options={seatKinds.map((one) => ({ value: one, text: translate(`domain.seatKind.${one}`) }))}
            onChange={setKind}
          />
          <Select<Office | ''>
            label={translate('people.office')}
            value={office}
            options={[
              { value: '', text: translate('common.none') },
              ...offices.map((one) => ({ value: one, text: translate(`domain.office.${one}`) })),
            ]}
            onChange={setOffice}
            testId="seat-office"
          />
        </div>
        <div className="fields">
          <TextField
            label={translate('people.from')}
            type="date"
            value={from}
            onChange={setFrom}
            isRequired
          />
          <TextField
            label={translate('people.to')}
            type="date"
            value={to}
            onChange={setTo}
            description={translate('people.toHelp')}
          />
        </div>
        <p className="muted small">{translate('people.nameHelp')}</p>
        <div className="dialog-actions">
          <Button onPress={onClose}>{translate('common.cancel')}</Button>
          <Button type="submit" variant="primary" isDisabled={!isComplete} testId="save-seat">
            {translate('people.save')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
