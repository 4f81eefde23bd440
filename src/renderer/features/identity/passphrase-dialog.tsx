import { type FormEvent, useState } from 'react';
import { useShelf } from '#renderer/storage/shelf-context.ts';
import { Button } from '#renderer/ui/button.tsx';
import { ConfirmDialog } from '#renderer/ui/confirm-dialog.tsx';
import { useTranslate } from '#renderer/ui/context/translate-context.ts';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { Notice } from '#renderer/ui/notice.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import { unlockProblem } from './unlock-problem.ts';

/** So short a passphrase can be guessed by a machine in the time that a lost computer is missed. */
const shortest = 12;

interface PassphraseDialogProps {
  readonly hasRecovery: boolean;
  readonly onClose: () => void;
}

/** Sets or changes what is asked for at the start. Typed twice: nobody can look it up. */
export function PassphraseDialog({ hasRecovery, onClose }: PassphraseDialogProps) {
  const translate = useTranslate();
  const { shelf } = useShelf();
  const [passphrase, setPassphrase] = useState('');
  const [again, setAgain] = useState('');
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const isLong = passphrase.trim().length >= shortest;
  const isSame = passphrase === again;

  async function save(event: FormEvent) {
    event.preventDefault();
    if (isBusy || !isLong || !isSame) return;
    setBusy(true);
    const outcome = await shelf.protection.setPassphrase(passphrase);
    setBusy(false);
    if (outcome.ok) onClose();
    else setProblem(translate(unlockProblem(outcome.error)));
  }

  return (
    <Dialog title={translate('identity.setPassphrase')} isOpen onClose={onClose} size="small">
      <form className="stack" onSubmit={(event) => void save(event)}>
        <p>{translate('identity.passphraseAbout')}</p>
        {hasRecovery ? null : (
          <Notice tone="warning" title={translate('identity.passphraseNoRecovery')}>
            {translate('identity.passphraseNoRecoveryHelp')}
          </Notice>
        )}
        <TextField
          label={translate('identity.newPassphrase')}
          description={translate('identity.passphraseHelp')}
          type="password"
          value={passphrase}
          onChange={setPassphrase}
          autoFocus
          testId="new-passphrase"
          {...(passphrase !== '' && !isLong ? { error: translate('identity.passphraseShort') } : {})}
        />
        <TextField
          label={translate('identity.passphraseAgain')}
          type="password"
          value={again}
          onChange={setAgain}
          testId="new-passphrase-again"
          {...(again !== '' && !isSame ? { error: translate('identity.passphraseDiffers') } : {})}
        />
        {problem === null ? null : <Notice tone="danger" title={problem} isAlert />}
        <div className="dialog-actions">
          <Button onPress={onClose}>{translate('common.cancel')}</Button>
          <Button
            type="submit"
            variant="primary"
            isPending={isBusy}
            isDisabled={!isLong || !isSame}
            testId="save-passphrase"
          >
            {translate('identity.savePassphrase')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

export function RemovePassphraseDialog({ onClose }: Pick<PassphraseDialogProps, 'onClose'>) {
  const translate = useTranslate();
  const { shelf } = useShelf();
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);

  async function remove() {
    setBusy(true);
    const outcome = await shelf.protection.removePassphrase();
    setBusy(false);
    if (outcome.ok) onClose();
    else setProblem(translate(unlockProblem(outcome.error)));
  }

  return (
    <ConfirmDialog
      title={translate('identity.removePassphrase')}
      keep={translate('identity.keepPassphrase')}
      confirm={translate('identity.removePassphrase')}
      onConfirm={() => void remove()}
      onClose={onClose}
      isDangerous
      isPending={isBusy}
      problem={problem}
      testId="confirm-remove-passphrase"
    >
      <p>{translate('identity.removePassphraseText')}</p>
    </ConfirmDialog>
  );
}
