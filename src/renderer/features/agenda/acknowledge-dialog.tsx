import { type FormEvent, useState } from 'react';
import { Button } from '#renderer/ui/button.tsx';
import { useFormat } from '#renderer/ui/context/format-context.ts';
import { useTranslate } from '#renderer/ui/context/translate-context.ts';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import type { AgendaFinding } from '#shared/rules/agenda-finding.ts';
import { findingText } from './agenda-checks.tsx';

interface AcknowledgeDialogProps {
  readonly finding: AgendaFinding;
  readonly onAcknowledge: (reason: string | null) => void;
  readonly onClose: () => void;
}

/** A remark that is let stand, and why. */
export function AcknowledgeDialog({ finding, onAcknowledge, onClose }: AcknowledgeDialogProps) {
  const translate = useTranslate();
  const format = useFormat();
  const [reason, setReason] = useState('');
  function submit(event: FormEvent) {
    event.preventDefault();
    onAcknowledge(reason.trim() === '' ? null : reason.trim());
    onClose();
  }
  return (
    <Dialog title={translate('agenda.acknowledgeTitle')} isOpen onClose={onClose} size="small">
      <form className="stack" onSubmit={submit}>
        <p>{findingText(finding, translate, format.date)}</p>
        <p className="muted">{translate('agenda.acknowledgeHelp')}</p>
        <TextField
          label={translate('agenda.acknowledgeReason')}
          value={reason}
          onChange={setReason}
          maxLength={500}
          autoFocus
        />
        <div className="dialog-actions">
          <Button onPress={onClose}>{translate('common.cancel')}</Button>
          <Button type="submit" variant="primary">
            {translate('agenda.acknowledge')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
