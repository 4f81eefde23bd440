import { type ReactNode, useState } from 'react';
import type { Dossier, MatterSummary, StoredRecord } from '#renderer/storage/workspace.ts';
import { Button } from '#renderer/ui/button.tsx';
import { useTranslate } from '#renderer/ui/context/translate-context.ts';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { Select } from '#renderer/ui/select.tsx';
import type { DossierId, RecordId } from '#shared/base/id.ts';
import { resumeItem } from '#shared/domain/matter/agenda-for-matter.ts';
import { useAgendaEnd } from './use-agenda-end.ts';
import { usePlannedMeetings } from './use-planned-meetings.ts';

interface ResumeDialogProps {
  readonly meeting: Dossier;
  /** The § that was sent back or put off. */
  readonly record: StoredRecord<'minuteItem'>;
  readonly body: RecordId;
  readonly matter: MatterSummary;
  readonly onClose: () => void;
}

/** Puts a § that was sent back or put off on the agenda of a later meeting; the new item points at the §. */
export function ResumeDialog({ meeting, record, body, matter, onClose }: ResumeDialogProps): ReactNode {
  const translate = useTranslate();
  const addLast = useAgendaEnd();
  const held = meeting.get('meeting', meeting.id)?.values.date ?? '';
  const later = usePlannedMeetings(null, body).filter(({ date }) => date >= held);
  const [chosen, setChosen] = useState<DossierId | null>(null);
  const target = later.find(({ id }) => id === chosen) ?? later[0];

  async function add(): Promise<void> {
    if (target === undefined) return;
    const { heading, registryNumber, agendaItem, result } = record.values;
    const proposal =
      matter.proposal ?? (agendaItem === null ? null : (meeting.text(agendaItem)?.plain ?? null));
    const known = { minuteItem: record.id, heading, registryNumber, matter: matter.id, proposal };
    // What was sent back has to be prepared anew; what was put off is as ready as it was.
    const values = result === 'remitted' ? ({ state: 'preparing', readyFor: null } as const) : {};
    const more = [{ type: 'set', table: 'matter', id: matter.id, values } as const];
    const announce = translate('matters.onAgenda', { meeting: target.name });
    if (await addLast(target.id, (place) => resumeItem(known, place), announce, more)) onClose();
  }

  return (
    <Dialog
      title={translate('matters.resumeTitle')}
      isOpen
      onClose={onClose}
      testId="resume-dialog"
      actions={
        <>
          <Button onPress={onClose}>{translate('common.cancel')}</Button>
          <Button
            variant="primary"
            isDisabled={target === undefined}
            onPress={() => void add()}
            testId="confirm-resume"
          >
            {translate('matters.toAgendaConfirm')}
          </Button>
        </>
      }
    >
      <p>{translate('matters.resumeHelp', { heading: record.values.heading })}</p>
      {target === undefined ? (
        <p>{translate('matters.noPlanned')}</p>
      ) : (
        <Select<RecordId>
          label={translate('matters.meeting')}
          value={target.id}
          options={later.map(({ id, name }) => ({ value: id as RecordId, text: name }))}
          onChange={(id) => setChosen(id as DossierId)}
        />
      )}
    </Dialog>
  );
}
