import { useState } from 'react';
import type { Dossier, MeetingSummary } from '#renderer/storage/workspace.ts';
import { Button } from '#renderer/ui/button.tsx';
import { useFormat } from '#renderer/ui/context/format-context.ts';
import { useTranslate } from '#renderer/ui/context/translate-context.ts';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { RadioGroup } from '#renderer/ui/radio-group.tsx';
import type { DossierId } from '#shared/base/id.ts';

interface MoveDialogProps {
  readonly dossier: Dossier;
  readonly meetings: readonly MeetingSummary[];
  readonly onMove: (target: { readonly id: DossierId; readonly name: string }) => void;
  readonly onClose: () => void;
}

/** Which planned meeting of the same body a point is moved to; the next one to come is proposed. */
export function MoveDialog({ dossier, meetings, onMove, onClose }: MoveDialogProps) {
  const translate = useTranslate();
  const format = useFormat();
  const own = dossier.get('meeting', dossier.id)?.values;
  const targets = meetings
    .filter(({ id, body, state }) => id !== dossier.id && body === own?.body && state === 'planned')
    .toSorted((left, right) => (left.date < right.date ? -1 : 1));
  const proposed = targets.find(({ date }) => date >= (own?.date ?? '')) ?? targets[0];
  const [chosen, setChosen] = useState<string>(proposed?.id ?? '');
  const target = targets.find(({ id }) => id === chosen);
  return (
    <Dialog
      title={translate('agenda.toMeetingTitle')}
      isOpen
      onClose={onClose}
      size="small"
      testId="move-dialog"
      actions={
        <>
          <Button onPress={onClose}>{translate('common.cancel')}</Button>
          <Button
            variant="primary"
            isDisabled={target === undefined}
            onPress={() => {
              if (target !== undefined) onMove({ id: target.id, name: format.date(target.date) });
              onClose();
            }}
          >
            {translate('agenda.toMeetingMove')}
          </Button>
        </>
      }
    >
      {targets.length === 0 ? (
        <p>{translate('agenda.toMeetingNone')}</p>
      ) : (
        <RadioGroup
          label={translate('agenda.toMeetingWhich')}
          value={chosen}
          options={targets.map(({ id, date }) => ({ value: id as string, text: format.date(date) }))}
          onChange={setChosen}
        />
      )}
    </Dialog>
  );
}
