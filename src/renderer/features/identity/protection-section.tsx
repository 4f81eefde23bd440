import { useCallback, useEffect, useState } from 'react';
import { usePlatform } from '#renderer/platform/platform-context.ts';
import { useShelf } from '#renderer/storage/shelf-context.ts';
import type { VaultState } from '#renderer/storage/workspace.ts';
import { useWorkspace } from '#renderer/storage/workspace-context.ts';
import { Button } from '#renderer/ui/button.tsx';
import { useFormat } from '#renderer/ui/context/format-context.ts';
import { useTranslate } from '#renderer/ui/context/translate-context.ts';
import { Notice } from '#renderer/ui/notice.tsx';
import type { HostInfo } from '#shared/ipc/desktop-api.ts';
import './identity.css';
import { PassphraseDialog, RemovePassphraseDialog } from './passphrase-dialog.tsx';
import { RecoverySteps } from './recovery-steps.tsx';

type OpenVault = Extract<VaultState, { readonly type: 'open' }>;

/** In the settings: what guards the keys of this computer, in plain words, and how to guard them better. */
export function ProtectionSection() {
  const translate = useTranslate();
  const { shelf } = useShelf();
  const platform = usePlatform();
  const [vault, setVault] = useState<VaultState | null>(null);
  const [host, setHost] = useState<HostInfo | null>(null);
  const refresh = useCallback(async () => setVault(await shelf.protection.state()), [shelf]);
  useEffect(() => {
    void refresh();
    void platform.hostInfo({}).then((answer) => {
      if (answer.ok) setHost(answer.value);
    });
  }, [refresh, platform]);
  if (vault === null || vault.type !== 'open' || host === null) return null;
  return (
    <section className="card" aria-labelledby="settings-protection">
      <h2 id="settings-protection">{translate('identity.protection')}</h2>
      <KeysNotice vault={vault} keyProtection={host.keyProtection} />
      <PassphrasePart vault={vault} onChange={() => void refresh()} />
      <RecoveryPart vault={vault} onChange={() => void refresh()} />
    </section>
  );
}

interface KeysNoticeProps {
  readonly vault: OpenVault;
  readonly keyProtection: HostInfo['keyProtection'];
}

function KeysNotice({ vault, keyProtection }: KeysNoticeProps) {
  const translate = useTranslate();
  const state = vault.hasPassphrase ? 'passphrase' : keyProtection;
  return (
    <Notice
      tone={state === 'weak' ? 'warning' : 'success'}
      title={translate(`identity.keys.${state}`)}
      testId="keys-state"
    >
      {translate(`identity.keys.${state}.help`)}
    </Notice>
  );
}

interface PartProps {
  readonly vault: OpenVault;
  readonly onChange: () => void;
}

function PassphrasePart({ vault, onChange }: PartProps) {
  const translate = useTranslate();
  const [dialog, setDialog] = useState<'set' | 'remove' | null>(null);
  const close = () => {
    setDialog(null);
    onChange();
  };
  return (
    <>
      <div className="actions">
        <Button onPress={() => setDialog('set')} testId="set-passphrase">
          {translate(vault.hasPassphrase ? 'identity.changePassphrase' : 'identity.setPassphrase')}
        </Button>
        {vault.hasPassphrase ? (
          <Button variant="quiet" onPress={() => setDialog('remove')} testId="remove-passphrase">
            {translate('identity.removePassphrase')}
          </Button>
        ) : null}
      </div>
      {dialog === 'set' ? (
        <PassphraseDialog hasRecovery={vault.recoveryMadeAt !== null} onClose={close} />
      ) : null}
      {dialog === 'remove' ? <RemovePassphraseDialog onClose={close} /> : null}
    </>
  );
}

function RecoveryPart({ vault, onChange }: PartProps) {
  const translate = useTranslate();
  const format = useFormat();
  const { self } = useWorkspace();
  const [isMaking, setMaking] = useState(false);
  const { recoveryMadeAt } = vault;
  const end = () => {
    setMaking(false);
    onChange();
  };
  if (isMaking) {
    return (
      <RecoverySteps
        memberName={self.name}
        laterText={translate('common.cancel')}
        onLater={end}
        onDone={end}
      />
    );
  }
  return (
    <Notice
      tone={recoveryMadeAt === null ? 'warning' : 'success'}
      title={
        recoveryMadeAt === null
          ? translate('identity.recovery.missing')
          : translate('identity.recovery.madeAt', { date: format.moment(recoveryMadeAt) })
      }
      testId="recovery-state"
      actions={
        <Button onPress={() => setMaking(true)} testId="make-recovery">
          {translate(recoveryMadeAt === null ? 'identity.recovery.make' : 'identity.recovery.makeNew')}
        </Button>
      }
    >
      {translate(recoveryMadeAt === null ? 'identity.recovery.missingHelp' : 'identity.recovery.madeHelp')}
    </Notice>
  );
}
