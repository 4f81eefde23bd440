import { type FormEvent, useState } from 'react';
import { closedAudience } from '#renderer/storage/audience-choices.ts';
import { audienceOf, newMeeting } from '#renderer/storage/new-meeting.ts';
import type { Dossier, StoredRecord } from '#renderer/storage/workspace.ts';
import { useCommit, useWorkspace } from '#renderer/storage/workspace-context.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Checkbox } from '#renderer/ui/checkbox.tsx';
import { useNavigation } from '#renderer/ui/context/navigation-context.ts';
import { useTranslate } from '#renderer/ui/context/translate-context.ts';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { localDay } from '#renderer/ui/local-day.ts';
import { Select } from '#renderer/ui/select.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import { addDays, type IsoDate, isIsoDate } from '#shared/base/dates.ts';
import { ClosedMeetingFields } from './closed-meeting-fields.tsx';
import { useClosedMeeting } from './use-closed-meeting.ts';

interface NewMeetingDialogProps {
  /** The association's dossier. */
  readonly base: Dossier;
  readonly bodies: readonly StoredRecord<'body'>[];
  readonly body: StoredRecord<'body'> | undefined;
  /** The day that was chosen before; two weeks from now otherwise. */
  readonly date?: IsoDate;
  readonly onClose: () => void;
}

/** When, where and for which body. The standing points are put in by themselves. */
export function NewMeetingDialog(props: NewMeetingDialogProps) {
  const { base, bodies, body, onClose } = props;
  const translate = useTranslate();
  const commit = useCommit();
  const navigate = useNavigation();
  const { writer } = useWorkspace();
  const [bodyId, setBodyId] = useState<string>(body?.id ?? '');
  const [date, setDate] = useState<string>(props.date ?? addDays(localDay(new Date()), 14));
  const [startsAt, setStartsAt] = useState('09:00');
  const [place, setPlace] = useState('');
  const [withStanding, setWithStanding] = useState(true);
  const closing = useClosedMeeting();
  const chosen = bodies.find((one) => one.id === bodyId);
  const isComplete = chosen !== undefined && isIsoDate(date) && startsAt !== '';

  async function create(event: FormEvent) {
    event.preventDefault();
    if (chosen === undefined || !isComplete) return;
    const meeting = writer.newRootId();
    if (!(await closing.grant(meeting))) return;
    const result = await commit(
      newMeeting({
        meeting,
        body: chosen,
        audience: closing.isClosed
          ? closedAudience(meeting)
          : audienceOf({ id: chosen.id, kind: chosen.values.kind }),
        date: date as IsoDate,
        startsAt,
        place: place.trim(),
        base,
        withStanding,
        newChildId: () => writer.newChildId(meeting),
      }),
    );
    if (!result.ok) return;
    onClose();
    navigate(`/meetings/${meeting}/agenda`);
  }

  return (
    <Dialog title={translate('meetings.new')} isOpen onClose={onClose} testId="new-meeting-dialog">
      <form className="stack" onSubmit={(event) => void create(event)}>
        <Select
          label={translate('meetings.body')}
          value={bodyId}
          options={bodies.map((one) => ({ value: one.id as string, text: one.values.name }))}
          onChange={setBodyId}
          testId="meeting-body"
        />
        <div className="fields">
          <TextField
            label={translate('meetings.date')}
            type="date"
            value={date}
            onChange={setDate}
            isRequired
            testId="meeting-date"
          />
          <TextField
            label={translate('meetings.startsAt')}
            type="time"
            value={startsAt}
            onChange={setStartsAt}
            isRequired
            testId="meeting-time"
          />
        </div>
        <TextField
          label={translate('meetings.place')}
          value={place}
          onChange={setPlace}
          maxLength={200}
          testId="meeting-place"
        />
        <Checkbox
          label={translate('meetings.standing')}
          isSelected={withStanding}
          onChange={setWithStanding}
        />
        <ClosedMeetingFields closing={closing} />
        <div className="dialog-actions">
          <Button onPress={onClose}>{translate('common.cancel')}</Button>
          <Button type="submit" variant="primary" isDisabled={!isComplete} testId="create-meeting">
            {translate('meetings.create')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
