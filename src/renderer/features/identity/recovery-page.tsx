import { useCallback, useEffect, useState } from 'react';
import { usePlatform } from '#renderer/platform/platform-context.ts';
import { useShelf } from '#renderer/storage/shelf-context.ts';
import { Button } from '#renderer/ui/button.tsx';
import { useTranslate } from '#renderer/ui/context/translate-context.ts';
import { Notice } from '#renderer/ui/notice.tsx';
import './identity.css';
import { PassphraseDialog } from './passphrase-dialog.tsx';
import { RecoverySteps } from './recovery-steps.tsx';

interface RecoveryPageProps {
  readonly memberName: string;
  readonly onDone: () => void;
}

/** Right after the founding or the joining, before anything else: the words that open the keys when all else fails. */
export function RecoveryPage({ memberName, onDone }: RecoveryPageProps) {
  const translate = useTranslate();
  return (
    <main className="identity-page" data-testid="recovery-page">
      <header className="stack-tight">
        <h1>{translate('identity.recovery.title')}</h1>
        <p className="page-description">{translate('identity.recovery.description')}</p>
      </header>
      <WeakKeysNotice />
      <RecoverySteps
        memberName={memberName}
        laterText={translate('identity.recovery.later')}
        onLater={onDone}
        onDone={onDone}
      />
    </main>
  );
}

/** Where the computer guards nothing itself, the passphrase is offered at once. */
function WeakKeysNotice() {
  const translate = useTranslate();
  const platform = usePlatform();
  const { shelf } = useShelf();
  const [isWeak, setWeak] = useState(false);
  const [isSetting, setSetting] = useState(false);
  const refresh = useCallback(async () => {
    const [host, vault] = await Promise.all([platform.hostInfo({}), shelf.protection.state()]);
    const hasPassphrase = vault.type === 'open' && vault.hasPassphrase;
    setWeak(host.ok && host.value.keyProtection === 'weak' && !hasPassphrase);
  }, [platform, shelf]);
  useEffect(() => {
    void refresh();
  }, [refresh]);
  const close = () => {
    setSetting(false);
    void refresh();
  };
  if (!isWeak) return null;
  return (
    <Notice
      tone="warning"
      title={translate('identity.keys.weak')}
      testId="weak-keys"
      actions={
        <Button onPress={() => setSetting(true)} testId="set-passphrase">
          {translate('identity.setPassphrase')}
        </Button>
      }
    >
      {translate('identity.keys.weak.help')}
      {isSetting ? <PassphraseDialog hasRecovery onClose={close} /> : null}
    </Notice>
  );
}
