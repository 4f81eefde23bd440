import { type ReactNode, useState } from 'react';
import type { MatterSummary } from '#renderer/storage/workspace.ts';
import { Button } from '#renderer/ui/button.tsx';
import { useTranslate } from '#renderer/ui/context/translate-context.ts';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { Select } from '#renderer/ui/select.tsx';
import type { DossierId, RecordId } from '#shared/base/id.ts';
import { agendaForMatter } from '#shared/domain/matter/agenda-for-matter.ts';
import { useAgendaEnd } from './use-agenda-end.ts';
import { usePlannedMeetings } from './use-planned-meetings.ts';

interface AddToAgendaDialogProps {
  readonly summary: MatterSummary;
  readonly onClose: () => void;
}

/** Puts a matter last on the agenda of a planned meeting. */
export function AddToAgendaDialog({ summary, onClose }: AddToAgendaDialogProps): ReactNode {
  const translate = useTranslate();
  const meetings = usePlannedMeetings(null, summary.readyFor);
  const addLast = useAgendaEnd();
  const [chosen, setChosen] = useState<DossierId | null>(null);
  const meeting = chosen ?? meetings[0]?.id ?? null;

  async function add(): Promise<void> {
    const target = meetings.find(({ id }) => id === meeting);
    if (target === undefined) return;
    const isDone = await addLast(
      target.id,
      (place) =>
        agendaForMatter(summary, { ...place, itemType: target.isDeciding ? 'decision' : 'information' }),
      translate('matters.onAgenda', { meeting: target.name }),
    );
    if (isDone) onClose();
  }

  return (
    <Dialog
      title={translate('matters.toAgendaTitle')}
      isOpen
      onClose={onClose}
      testId="agenda-dialog"
      actions={
        <>
          <Button onPress={onClose}>{translate('common.cancel')}</Button>
          <Button
            variant="primary"
            isDisabled={meeting === null}
            onPress={() => void add()}
            testId="confirm-to-agenda"
          >
            {translate('matters.toAgendaConfirm')}
          </Button>
        </>
      }
    >
      {meeting === null ? (
        <p>{translate('matters.noPlanned')}</p>
      ) : (
        <Select<RecordId>
          label={translate('matters.meeting')}
          value={meeting}
          options={meetings.map(({ id, name }) => ({ value: id as RecordId, text: name }))}
          onChange={(id) => setChosen(id as DossierId)}
          testId="agenda-meeting"
        />
      )}
    </Dialog>
  );
}
