import { type FormEvent, useState } from 'react';
import type { StoredRecord } from '#renderer/storage/workspace.ts';
import { useCommit } from '#renderer/storage/workspace-context.ts';
import { Button } from '#renderer/ui/button.tsx';
import { useTranslate } from '#renderer/ui/context/translate-context.ts';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import { type IsoDate, isIsoDate } from '#shared/base/dates.ts';
import type { Meeting } from '#shared/domain/meeting/meeting.ts';

interface EditMeetingDialogProps {
  readonly meeting: StoredRecord<'meeting'>;
  readonly onClose: () => void;
}

/** Day, time and place of a meeting. Only what is changed is written. */
export function EditMeetingDialog({ meeting, onClose }: EditMeetingDialogProps) {
  const translate = useTranslate();
  const commit = useCommit();
  const [date, setDate] = useState<string>(meeting.values.date);
  const [startsAt, setStartsAt] = useState(meeting.values.startsAt);
  const [place, setPlace] = useState(meeting.values.place);
  const isComplete = isIsoDate(date) && startsAt !== '';

  async function save(event: FormEvent) {
    event.preventDefault();
    if (!isComplete) return;
    const values: Partial<Meeting> = {
      ...(date === meeting.values.date ? {} : { date: date as IsoDate }),
      ...(startsAt === meeting.values.startsAt ? {} : { startsAt }),
      ...(place.trim() === meeting.values.place ? {} : { place: place.trim() }),
    };
    if (Object.keys(values).length > 0) {
      const result = await commit([{ type: 'set', table: 'meeting', id: meeting.id, values }], {
        announce: translate('meetings.changed'),
      });
      if (!result.ok) return;
    }
    onClose();
  }

  return (
    <Dialog title={translate('meetings.edit')} isOpen onClose={onClose}>
      <form className="stack" onSubmit={(event) => void save(event)}>
        <div className="fields">
          <TextField
            label={translate('meetings.date')}
            type="date"
            value={date}
            onChange={setDate}
            isRequired
          />
          <TextField
            label={translate('meetings.startsAt')}
            type="time"
            value={startsAt}
            onChange={setStartsAt}
            isRequired
          />
        </div>
        <TextField label={translate('meetings.place')} value={place} onChange={setPlace} maxLength={200} />
        <div className="dialog-actions">
          <Button onPress={onClose}>{translate('common.cancel')}</Button>
          <Button type="submit" variant="primary" isDisabled={!isComplete}>
            {translate('meetings.save')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
