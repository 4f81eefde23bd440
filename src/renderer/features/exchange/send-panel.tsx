import { type ReactNode, useState } from 'react';
import { usePlatform } from '#renderer/platform/platform-context.ts';
import type { BundleRecipients, DeviceView, ExportedBundle } from '#renderer/storage/workspace.ts';
import { useWorkspace } from '#renderer/storage/workspace-context.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Checkbox } from '#renderer/ui/checkbox.tsx';
import { useTranslate } from '#renderer/ui/context/translate-context.ts';
import { Notice } from '#renderer/ui/notice.tsx';
import { RadioGroup } from '#renderer/ui/radio-group.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import { exportProblem, type Problem } from './bundle-problem.ts';
import { newPassphrase } from './new-passphrase.ts';
import { PackedBundle } from './packed-bundle.tsx';

interface SendPanelProps {
  readonly members: readonly DeviceView[];
}

type Way = 'devices' | 'passphrase';

/** Packs what the receivers lack: to named computers, or to whoever knows a phrase. */
export function SendPanel({ members }: SendPanelProps): ReactNode {
  const translate = useTranslate();
  const others = members.filter(({ self, revoked }) => !self && !revoked);
  const [chosenWay, setWay] = useState<Way | null>(null);
  const way = chosenWay ?? (others.length === 0 ? 'passphrase' : 'devices');
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [passphrase, setPassphrase] = useState(newPassphrase);
  const chosen = others.filter(({ device }) => !left.has(device));
  const packing = usePacking();

  function recipients(): BundleRecipients {
    return way === 'devices'
      ? { type: 'devices', devices: chosen.map(({ device }) => device) }
      : { type: 'passphrase', passphrase: passphrase.trim() };
  }

  if (packing.bundle !== undefined) {
    return (
      <PackedBundle
        bundle={packing.bundle}
        receivers={way === 'devices' ? chosen.map(({ name }) => name) : null}
        passphrase={way === 'passphrase' ? passphrase.trim() : null}
        onSave={packing.save}
        savedAs={packing.savedAs}
        problem={packing.problem}
        onAgain={packing.reset}
      />
    );
  }
  return (
    <div className="exchange-panel">
      <p>{translate('exchange.sendIntro')}</p>
      <RadioGroup<Way>
        label={translate('exchange.toWhom')}
        value={way}
        options={[
          {
            value: 'devices',
            text: translate('exchange.toDevices'),
            description: translate('exchange.toDevicesHelp'),
          },
          {
            value: 'passphrase',
            text: translate('exchange.toPassphrase'),
            description: translate('exchange.toPassphraseHelp'),
          },
        ]}
        onChange={setWay}
      />
      {way === 'devices' ? (
        <DeviceChoice
          devices={others}
          left={left}
          onChange={(device, isChosen) => {
            const next = new Set(left);
            if (isChosen) next.delete(device);
            else next.add(device);
            setLeft(next);
          }}
        />
      ) : (
        <PassphraseChoice passphrase={passphrase} onChange={setPassphrase} />
      )}
      {packing.problem === undefined ? null : (
        <Notice tone="danger" title={packing.problem.title} isAlert>
          {packing.problem.help}
        </Notice>
      )}
      <div>
        <Button
          variant="primary"
          isPending={packing.isPacking}
          isDisabled={way === 'devices' ? chosen.length === 0 : passphrase.trim().length < 12}
          onPress={() => void packing.pack(recipients())}
          testId="pack-bundle"
        >
          {translate('exchange.pack')}
        </Button>
      </div>
    </div>
  );
}

interface DeviceChoiceProps {
  readonly devices: readonly DeviceView[];
  readonly left: ReadonlySet<string>;
  readonly onChange: (device: string, isChosen: boolean) => void;
}

function DeviceChoice({ devices, left, onChange }: DeviceChoiceProps): ReactNode {
  const translate = useTranslate();
  if (devices.length === 0) return <Notice tone="info" title={translate('exchange.noDevices')} />;
  return (
    <fieldset className="stack-tight">
      <legend className="field-label">{translate('exchange.receivers')}</legend>
      {devices.map(({ device, name, role }) => (
        <Checkbox
          key={device}
          label={translate('exchange.deviceOf', { name, role })}
          isSelected={!left.has(device)}
          onChange={(isSelected) => onChange(device, isSelected)}
        />
      ))}
    </fieldset>
  );
}

interface PassphraseChoiceProps {
  readonly passphrase: string;
  readonly onChange: (passphrase: string) => void;
}

function PassphraseChoice({ passphrase, onChange }: PassphraseChoiceProps): ReactNode {
  const translate = useTranslate();
  const isShort = passphrase.trim().length < 12;
  return (
    <div className="stack">
      <TextField
        label={translate('exchange.passphrase')}
        description={translate('exchange.passphraseHelp')}
        value={passphrase}
        onChange={onChange}
        testId="send-passphrase"
        {...(isShort ? { error: translate('exchange.passphraseShort') } : {})}
      />
      <div>
        <Button variant="quiet" onPress={() => onChange(newPassphrase())}>
          {translate('exchange.newPassphrase')}
        </Button>
      </div>
    </div>
  );
}

function usePacking() {
  const { exchange } = useWorkspace();
  const platform = usePlatform();
  const translate = useTranslate();
  const [isPacking, setPacking] = useState(false);
  const [bundle, setBundle] = useState<ExportedBundle>();
  const [savedAs, setSavedAs] = useState<string>();
  const [problem, setProblem] = useState<Problem>();

  async function pack(to: BundleRecipients): Promise<void> {
    setPacking(true);
    setProblem(undefined);
    const result = await exchange.exportBundle(to);
    setPacking(false);
    if (result.ok) setBundle(result.value);
    else setProblem(exportProblem(result.error, translate));
  }

  async function save(): Promise<void> {
    if (bundle === undefined) return;
    const { name, bytes } = bundle;
    const result = await platform.saveFile({ kind: 'bundle', suggestedName: name, bytes });
    if (!result.ok) {
      setProblem({
        title: translate('exchange.exportFailed'),
        help: translate('exchange.exportFailedHelp'),
      });
    } else if (result.value.saved) {
      setProblem(undefined);
      setSavedAs(result.value.name);
    }
  }

  function reset(): void {
    setBundle(undefined);
    setSavedAs(undefined);
    setProblem(undefined);
  }

  return { isPacking, bundle, savedAs, problem, pack, save, reset };
}
