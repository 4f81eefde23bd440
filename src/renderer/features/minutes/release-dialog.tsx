import { type FormEvent, type ReactNode, useState } from 'react';
import { useCommit, useWorkspace } from '#renderer/storage/workspace-context.ts';
import { Button } from '#renderer/ui/button.tsx';
import { useTranslate } from '#renderer/ui/context/translate-context.ts';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { localDay } from '#renderer/ui/local-day.ts';
import { TextField } from '#renderer/ui/text-field.tsx';
import { isIsoDate } from '#shared/base/dates.ts';
import type { DossierId } from '#shared/base/id.ts';

interface ReleaseDialogProps {
  readonly meeting: DossierId;
  readonly onClose: () => void;
}

/** Notes that notes have been sent outside their group. The program sends nothing. */
export function ReleaseDialog({ meeting, onClose }: ReleaseDialogProps): ReactNode {
  const translate = useTranslate();
  const commit = useCommit();
  const { writer } = useWorkspace();
  const [recipient, setRecipient] = useState('');
  const [day, setDay] = useState<string>(localDay(new Date()));
  const isComplete = recipient.trim() !== '' && isIsoDate(day);

  async function save(event: FormEvent): Promise<void> {
    event.preventDefault();
    if (!isIsoDate(day) || recipient.trim() === '') return;
    const values = { recipient: recipient.trim(), releasedOn: day };
    const change = { type: 'create', table: 'notesRelease', id: writer.newChildId(meeting), values } as const;
    const result = await commit([change], { announce: translate('minutes.released') });
    if (result.ok) onClose();
  }

  return (
    <Dialog title={translate('minutes.releaseTitle')} isOpen onClose={onClose} testId="release-dialog">
      <form className="stack" onSubmit={(event) => void save(event)}>
        <p>{translate('minutes.releaseHelp')}</p>
        <TextField
          label={translate('minutes.releaseTo')}
          value={recipient}
          onChange={setRecipient}
          isRequired
          autoFocus
          testId="release-to"
        />
        <TextField
          label={translate('minutes.releaseOn')}
          type="date"
          value={day}
          onChange={setDay}
          isRequired
        />
        <div className="dialog-actions">
          <Button onPress={onClose}>{translate('common.cancel')}</Button>
          <Button type="submit" variant="primary" isDisabled={!isComplete} testId="save-release">
            {translate('minutes.releaseSave')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
