import { type ReactNode, useState } from 'react';
import type { Change, Dossier } from '#renderer/storage/workspace.ts';
import { useCommit, useWorkspace } from '#renderer/storage/workspace-context.ts';
import { Button } from '#renderer/ui/button.tsx';
import { useFormat } from '#renderer/ui/context/format-context.ts';
import { useTranslate } from '#renderer/ui/context/translate-context.ts';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import { type IsoDate, isIsoDate } from '#shared/base/dates.ts';
import type { RecordId } from '#shared/base/id.ts';
import type { NoticeState } from '#shared/domain/notice/notice-state.ts';
import { PersonChoice } from './person-choice.tsx';

interface RemoveNoticeProps {
  readonly state: NoticeState;
  readonly dossier: Dossier;
  readonly base: Dossier;
  readonly today: IsoDate;
}

/** Notes that a notice has come down. Too early is asked about: the time to appeal does not run out then (T6). */
export function RemoveNotice({ state, dossier, base, today }: RemoveNoticeProps): ReactNode {
  const translate = useTranslate();
  const { self } = useWorkspace();
  const [day, setDay] = useState<string>(today);
  const [person, setPerson] = useState<RecordId | null>(self.person);
  const [isAsking, setAsking] = useState(false);
  const note = useNoteRemoval(state, dossier);
  const { postedOn, earliestRemoval } = state;
  if (postedOn === null || earliestRemoval === null) return null;
  const isGood = isIsoDate(day) && day >= postedOn && day <= today;
  const isEarly = isGood && day < earliestRemoval;

  return (
    <div className="stack notice-form" data-testid="remove-notice">
      <h3>{translate('notice.removeTitle')}</h3>
      <div className="fields">
        <TextField
          label={translate('notice.removedOn')}
          type="date"
          value={day}
          onChange={setDay}
          {...(isGood ? {} : { error: translate('notice.wrongRemoval') })}
          testId="removed-on"
        />
        <PersonChoice
          label={translate('notice.whoRemoved')}
          base={base}
          value={person}
          onChange={setPerson}
          testId="removed-by"
        />
      </div>
      <div className="inline">
        <Button
          isDisabled={!isGood}
          onPress={() => (isEarly ? setAsking(true) : isIsoDate(day) && void note(day, person, null))}
          testId="note-removed"
        >
          {translate('notice.noteRemoved')}
        </Button>
        {isEarly ? <span className="muted">{translate('notice.tooEarly')}</span> : null}
      </div>
      {isAsking && isIsoDate(day) ? (
        <EarlyRemoval
          earliest={earliestRemoval}
          onClose={() => setAsking(false)}
          onNote={(reason) => void note(day, person, reason)}
        />
      ) : null}
    </div>
  );
}

/** Writes down the removal and, when it was early, that somebody knew and why. */
function useNoteRemoval(state: NoticeState, dossier: Dossier) {
  const translate = useTranslate();
  const format = useFormat();
  const commit = useCommit();
  const { writer } = useWorkspace();
  return async (day: IsoDate, person: RecordId | null, reason: string | null): Promise<void> => {
    const { notice } = state;
    if (notice === null) return;
    const changes: Change[] = [
      {
        type: 'set',
        table: 'publicNotice',
        id: notice.id,
        values: { removedOn: day, removedBy: person },
      },
    ];
    if (reason !== null) {
      const values = { rule: 'T6', subject: notice.id, reason };
      changes.push({ type: 'create', table: 'acknowledgement', id: writer.newChildId(dossier.id), values });
    }
    await commit(changes, { announce: translate('notice.removalNoted', { date: format.date(day) }) });
  };
}

interface EarlyRemovalProps {
  readonly earliest: IsoDate;
  readonly onNote: (reason: string) => void;
  readonly onClose: () => void;
}

function EarlyRemoval({ earliest, onNote, onClose }: EarlyRemovalProps): ReactNode {
  const translate = useTranslate();
  const format = useFormat();
  const [reason, setReason] = useState('');
  return (
    <Dialog
      title={translate('notice.earlyTitle')}
      isOpen
      isAlert
      onClose={onClose}
      size="small"
      testId="early-removal"
      actions={
        <>
          <Button onPress={onClose}>{translate('notice.earlyKeep')}</Button>
          <Button
            variant="danger"
            isDisabled={reason.trim() === ''}
            onPress={() => {
              onNote(reason.trim());
              onClose();
            }}
            testId="confirm-early-removal"
          >
            {translate('notice.earlyNote')}
          </Button>
        </>
      }
    >
      <p>{translate('notice.earlyHelp', { date: format.date(earliest) })}</p>
      <TextField
        label={translate('notice.earlyReason')}
        value={reason}
        onChange={setReason}
        maxLength={500}
        autoFocus
        testId="early-reason"
      />
    </Dialog>
  );
}
