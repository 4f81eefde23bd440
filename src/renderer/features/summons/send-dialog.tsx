import { type FormEvent, type ReactNode, useState } from 'react';
import type { Dossier } from '#renderer/storage/workspace.ts';
import { Button } from '#renderer/ui/button.tsx';
import { CheckboxGroup } from '#renderer/ui/checkbox-group.tsx';
import { useTranslate } from '#renderer/ui/context/translate-context.ts';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { RadioGroup } from '#renderer/ui/radio-group.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import { isIsoDate } from '#shared/base/dates.ts';
import type { AgendaVersionKind } from '#shared/domain/agenda/agenda-version.ts';
import type { SummonsModel } from './summons-model.ts';
import { useSendVersion } from './use-send-version.ts';

interface SendDialogProps {
  readonly dossier: Dossier;
  readonly base: Dossier;
  readonly model: SummonsModel;
  readonly isCallingOff: boolean;
  readonly onClose: () => void;
  readonly onSent: (version: string) => void;
}

// What a version says of its receivers is record content, which is Swedish.
const circles = ['Ledamöter', 'Ersättare'] as const;

/** What goes out with the version, and to whom. Afterwards the version is frozen. */
export function SendDialog(props: SendDialogProps): ReactNode {
  const { model, isCallingOff, onClose, onSent } = props;
  const translate = useTranslate();
  const form = useSendForm(model, isCallingOff);
  const send = useSendVersion(props.dossier, props.base, model);
  const letter = model.nextLetter;

  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault();
    if (!form.isComplete) return;
    const sent = await send(form.wishes());
    if (sent === undefined) return;
    onSent(sent);
    onClose();
  }

  return (
    <Dialog
      title={translate(isCallingOff ? 'summons.callOffTitle' : 'summons.sendTitle', { letter })}
      isOpen
      onClose={onClose}
      testId="send-dialog"
    >
      <form className="stack" onSubmit={(event) => void submit(event)}>
        <p>{translate(isCallingOff ? 'summons.callOffHelp' : 'summons.sendHelp')}</p>
        {isCallingOff || model.versions.length === 0 ? null : (
          <RadioGroup<AgendaVersionKind>
            label={translate('summons.kind')}
            value={form.kind}
            options={(['supplement', 'summons'] as const).map((value) => ({
              value,
              text: translate(`domain.agendaVersionKind.${value}`),
              description: translate(`summons.kindHelp.${value}`),
            }))}
            onChange={form.setKind}
          />
        )}
        {isCallingOff ? null : <SummonsFields form={form} />}
        <TextField
          label={translate(isCallingOff ? 'summons.reason' : 'summons.note')}
          value={form.note}
          onChange={form.setNote}
          multiline
          isRequired={isCallingOff}
        />
        <CheckboxGroup
          label={translate('summons.recipients')}
          options={circles.map((value) => ({ value, text: translate(`summons.circle.${value}`) }))}
          selected={form.recipients}
          onChange={form.setRecipients}
        />
        <TextField
          label={translate('summons.others')}
          description={translate('summons.othersHelp')}
          value={form.others}
          onChange={form.setOthers}
        />
        <div className="dialog-actions">
          <Button variant="quiet" onPress={onClose}>
            {translate('common.cancel')}
          </Button>
          <Button
            type="submit"
            variant={isCallingOff ? 'danger' : 'primary'}
            isDisabled={!form.isComplete}
            testId="confirm-send"
          >
            {translate(isCallingOff ? 'summons.confirmCallOff' : 'summons.confirmSend', { letter })}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

function SummonsFields({ form }: { readonly form: ReturnType<typeof useSendForm> }): ReactNode {
  const translate = useTranslate();
  return (
    <>
      <div className="fields">
        <TextField
          label={translate('summons.absenceTo')}
          description={translate('summons.absenceToHelp')}
          value={form.absenceTo}
          onChange={form.setAbsenceTo}
        />
        <TextField
          label={translate('summons.absenceBy')}
          type="date"
          value={form.absenceBy}
          onChange={form.setAbsenceBy}
        />
      </div>
      <TextField
        label={translate('summons.attestation')}
        description={translate('summons.attestationHelp')}
        value={form.attestation}
        onChange={form.setAttestation}
      />
    </>
  );
}

function useSendForm(model: SummonsModel, isCallingOff: boolean) {
  const { absence, attestation: said } = model.words;
  const [kind, setKind] = useState<AgendaVersionKind>(
    isCallingOff ? 'cancellation' : model.versions.length === 0 || model.calledOff ? 'summons' : 'supplement',
  );
  const [absenceTo, setAbsenceTo] = useState(absence?.to ?? '');
  const [absenceBy, setAbsenceBy] = useState<string>(absence?.by ?? '');
  const [attestation, setAttestation] = useState(said ?? '');
  const [note, setNote] = useState('');
  const [recipients, setRecipients] = useState<readonly string[]>(circles);
  const [others, setOthers] = useState('');
  const named = others
    .split(/[,;\n]/)
    .map((name) => name.trim())
    .filter((name) => name !== '');
  const isComplete = recipients.length + named.length > 0 && (!isCallingOff || note.trim() !== '');
  return {
    kind,
    setKind,
    absenceTo,
    setAbsenceTo,
    absenceBy,
    setAbsenceBy,
    attestation,
    setAttestation,
    note,
    setNote,
    recipients,
    setRecipients,
    others,
    setOthers,
    isComplete,
    wishes: () => ({
      kind,
      absence:
        absenceTo.trim() === ''
          ? null
          : { to: absenceTo.trim(), by: isIsoDate(absenceBy) ? absenceBy : null },
      attestation: attestation.trim() === '' ? null : attestation.trim(),
      note: note.trim() === '' ? null : note.trim(),
      recipients: [...recipients, ...named],
    }),
  };
}
