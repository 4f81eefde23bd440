import { type FormEvent, type ReactNode, useState } from 'react';
import { useShelf } from '#renderer/storage/shelf-context.ts';
import type { UnlockError, VaultState } from '#renderer/storage/workspace.ts';
import { Button } from '#renderer/ui/button.tsx';
import { ConfirmDialog } from '#renderer/ui/confirm-dialog.tsx';
import { useTranslate } from '#renderer/ui/context/translate-context.ts';
import { Notice } from '#renderer/ui/notice.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import type { Result } from '#shared/base/result.ts';
import './identity.css';
import { unlockProblem } from './unlock-problem.ts';

interface UnlockPageProps {
  readonly vault: Exclude<VaultState, { readonly type: 'open' }>;
  /** The keys can be reached: the program goes on as at any start. */
  readonly onUnlocked: () => void;
}

type Way = 'passphrase' | 'words';

/** The keys cannot be reached yet: by passphrase, by the printed words, or not at all. */
export function UnlockPage({ vault, onUnlocked }: UnlockPageProps) {
  const translate = useTranslate();
  const [way, setWay] = useState<Way>(vault.type === 'locked' ? 'passphrase' : 'words');
  const [isGivingUp, setGivingUp] = useState(false);
  const isLocked = vault.type === 'locked';
  return (
    <main className="identity-page" data-testid="ready">
      <header className="stack-tight">
        <h1>{translate(isLocked ? 'identity.unlock.title' : 'identity.unreadable.title')}</h1>
        <p className="page-description">
          {translate(isLocked ? 'identity.unlock.help' : 'identity.unreadable.help')}
        </p>
      </header>
      {way === 'passphrase' ? <PassphraseForm onUnlocked={onUnlocked} /> : null}
      {way === 'words' && vault.hasRecovery ? <WordsForm onUnlocked={onUnlocked} /> : null}
      {way === 'words' && !vault.hasRecovery ? (
        <Notice tone="warning" title={translate('identity.noRecovery')}>
          {translate('identity.noRecovery.help')}
        </Notice>
      ) : null}
      <div className="actions">
        {isLocked ? (
          <Button
            variant="quiet"
            onPress={() => setWay(way === 'words' ? 'passphrase' : 'words')}
            testId="other-way"
          >
            {translate(way === 'words' ? 'identity.usePassphrase' : 'identity.useWords')}
          </Button>
        ) : null}
        <Button variant="quiet" onPress={() => setGivingUp(true)} testId="start-anew">
          {translate('identity.startAnew')}
        </Button>
      </div>
      {isGivingUp ? <StartAnewDialog onClose={() => setGivingUp(false)} onDone={onUnlocked} /> : null}
    </main>
  );
}

/** One try at a time; what came of it. */
function useUnlocking(onUnlocked: () => void) {
  const translate = useTranslate();
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  async function attempt(act: () => Promise<Result<true, UnlockError>>) {
    if (isBusy) return;
    setBusy(true);
    const outcome = await act();
    setBusy(false);
    if (outcome.ok) onUnlocked();
    else setProblem(translate(unlockProblem(outcome.error)));
  }
  return { isBusy, problem, attempt };
}

function PassphraseForm({ onUnlocked }: Pick<UnlockPageProps, 'onUnlocked'>) {
  const translate = useTranslate();
  const { shelf } = useShelf();
  const unlocking = useUnlocking(onUnlocked);
  const [passphrase, setPassphrase] = useState('');
  return (
    <UnlockForm
      unlocking={unlocking}
      onSubmit={() => shelf.protection.unlock(passphrase)}
      isDisabled={passphrase === ''}
      testId="unlock"
    >
      <TextField
        label={translate('identity.passphrase')}
        type="password"
        value={passphrase}
        onChange={setPassphrase}
        autoFocus
        testId="unlock-passphrase"
      />
    </UnlockForm>
  );
}

function WordsForm({ onUnlocked }: Pick<UnlockPageProps, 'onUnlocked'>) {
  const translate = useTranslate();
  const { shelf } = useShelf();
  const unlocking = useUnlocking(onUnlocked);
  const [words, setWords] = useState('');
  return (
    <UnlockForm
      unlocking={unlocking}
      onSubmit={() => shelf.protection.unlockWithRecovery(words)}
      isDisabled={words.trim() === ''}
      testId="unlock-with-words"
    >
      <h2>{translate('identity.unlockWithWords')}</h2>
      <TextField
        label={translate('identity.words')}
        description={translate('identity.wordsHelp')}
        value={words}
        onChange={setWords}
        multiline
        rows={3}
        autoFocus
        testId="unlock-words"
      />
    </UnlockForm>
  );
}

interface UnlockFormProps {
  readonly unlocking: ReturnType<typeof useUnlocking>;
  readonly onSubmit: () => Promise<Result<true, UnlockError>>;
  readonly isDisabled: boolean;
  readonly testId: string;
  readonly children: ReactNode;
}

/** What is asked for, why it was not enough, and the button. */
function UnlockForm({ unlocking, onSubmit, isDisabled, testId, children }: UnlockFormProps) {
  const translate = useTranslate();
  const { isBusy, problem, attempt } = unlocking;
  function submit(event: FormEvent) {
    event.preventDefault();
    void attempt(onSubmit);
  }
  return (
    <form className="card" onSubmit={submit}>
      {children}
      {problem === null ? null : <Notice tone="danger" title={problem} isAlert testId="unlock-problem" />}
      <div className="actions">
        <Button type="submit" variant="primary" isPending={isBusy} isDisabled={isDisabled} testId={testId}>
          {translate('identity.unlock')}
        </Button>
      </div>
    </form>
  );
}

interface StartAnewDialogProps {
  readonly onClose: () => void;
  readonly onDone: () => void;
}

/** The last way out: the old keys are given up, and the person asks to join again as on a new computer. */
function StartAnewDialog({ onClose, onDone }: StartAnewDialogProps) {
  const translate = useTranslate();
  const { shelf } = useShelf();
  const { isBusy, problem, attempt } = useUnlocking(onDone);
  return (
    <ConfirmDialog
      title={translate('identity.startAnew')}
      keep={translate('common.back')}
      confirm={translate('identity.startAnew.confirm')}
      onConfirm={() => void attempt(shelf.protection.startAnew)}
      onClose={onClose}
      isDangerous
      isPending={isBusy}
      problem={problem}
      testId="confirm-start-anew"
    >
      <Notice tone="danger" title={translate('identity.startAnew.title')}>
        {translate('identity.startAnew.text')}
      </Notice>
    </ConfirmDialog>
  );
}
