import { type ReactNode, useState } from 'react';
import { useFreshness } from '#renderer/storage/hooks.ts';
import type { BundleRecipients, DeviceView, Dossier } from '#renderer/storage/workspace.ts';
import { useWorkspace } from '#renderer/storage/workspace-context.ts';
import { Button } from '#renderer/ui/button.tsx';
import { useTranslate } from '#renderer/ui/context/translate-context.ts';
import { Notice } from '#renderer/ui/notice.tsx';
import { RadioGroup } from '#renderer/ui/radio-group.tsx';
import { AttachmentChoice } from './attachment-choice.tsx';
import { ExportContents } from './export-contents.tsx';
import { newPassphrase } from './new-passphrase.ts';
import { PackedBundle } from './packed-bundle.tsx';
import { isGoodPassphrase, PassphraseChoice } from './passphrase-choice.tsx';
import { ReceiverChoice } from './receiver-choice.tsx';
import { useExportPreview } from './use-export-preview.ts';
import { useFocusOnStep } from './use-focus-on-step.ts';
import { usePacking } from './use-packing.ts';
import { WorkingView } from './working-view.tsx';

interface SendPanelProps {
  readonly members: readonly DeviceView[];
  readonly base: Dossier;
}

type Way = 'devices' | 'passphrase';

/** Packs what the receivers lack: to named computers, or to whoever knows a phrase. What goes is shown before. */
export function SendPanel(props: SendPanelProps): ReactNode {
  const packing = usePacking();
  const working = packing.progress === undefined ? 'choosing' : 'working';
  const panel = useFocusOnStep(packing.bundle === undefined ? working : 'packed');
  return (
    <div ref={panel} tabIndex={-1} className="send-panel">
      <SendStep packing={packing} {...props} />
    </div>
  );
}

interface SendStepProps extends SendPanelProps {
  readonly packing: ReturnType<typeof usePacking>;
}

function SendStep({ packing, members, base }: SendStepProps): ReactNode {
  const translate = useTranslate();
  const others = members.filter(({ self, revoked }) => !self && !revoked);
  const choice = useSendChoice(others);
  const { way, chosen, passphrase } = choice;
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const receivers = others.filter(({ device }) => chosen.has(device));
  const to = recipientsOf(way, receivers, passphrase);
  const freshness = useFreshness(useWorkspace());
  const contents = useExportPreview(to, freshness.status === 'ready' ? freshness.value.operationCount : 0);

  if (packing.bundle !== undefined) {
    return (
      <PackedBundle
        bundle={packing.bundle}
        receivers={way === 'devices' ? receivers : null}
        base={base}
        passphrase={way === 'passphrase' ? passphrase.trim() : null}
        saved={packing.saved}
        problem={packing.problem}
        onSave={packing.save}
        onSaveDraft={packing.saveDraft}
        onAgain={packing.reset}
      />
    );
  }
  if (packing.progress !== undefined) {
    return (
      <WorkingView
        title={translate('exchange.packing')}
        progress={packing.progress}
        onCancel={packing.cancel}
        help={translate('exchange.packingHelp')}
      />
    );
  }
  return (
    <div className="exchange-panel">
      <p>{translate('exchange.sendIntro')}</p>
      <WayChoice way={way} onChange={choice.setWay} />
      {way === 'devices' ? (
        <ReceiverChoice devices={others} base={base} chosen={chosen} onChange={choice.setChosen} />
      ) : (
        <PassphraseChoice passphrase={passphrase} onChange={choice.setPassphrase} />
      )}
      {to === null ? (
        <p className="muted">{translate('exchange.chooseReceiver')}</p>
      ) : (
        <div className="stack" aria-busy={contents.type === 'counting'}>
          {contents.type === 'counting' ? <p role="status">{translate('exchange.counting')}</p> : null}
          {contents.type === 'failed' ? (
            <Notice tone="warning" title={translate('exchange.countFailed')} />
          ) : null}
          {contents.type === 'counted' ? (
            <>
              <ExportContents
                preview={contents.contents.preview}
                receivers={receivers}
                base={base}
                onLeaveOut={(devices) =>
                  choice.setChosen(new Set([...chosen].filter((device) => !devices.includes(device))))
                }
              />
              <AttachmentChoice attachments={contents.contents.attachments} left={left} onChange={setLeft} />
            </>
          ) : null}
        </div>
      )}
      {packing.problem === undefined ? null : (
        <Notice tone="danger" title={packing.problem.title} isAlert>
          {packing.problem.help}
        </Notice>
      )}
      <div>
        <Button
          variant="primary"
          isDisabled={to === null}
          onPress={() => {
            if (to !== null) void packing.pack(to, [...left]);
          }}
          testId="pack-bundle"
        >
          {translate('exchange.pack')}
        </Button>
      </div>
    </div>
  );
}

/** `null` while there is nobody to send to. */
function recipientsOf(
  way: Way,
  receivers: readonly DeviceView[],
  passphrase: string,
): BundleRecipients | null {
  if (way === 'devices') {
    const devices = receivers.map(({ device }) => device);
    return devices.length === 0 ? null : { type: 'devices', devices };
  }
  return isGoodPassphrase(passphrase) ? { type: 'passphrase', passphrase: passphrase.trim() } : null;
}

/** Everybody is ticked to begin with: sending to all is the common case. */
function useSendChoice(others: readonly DeviceView[]) {
  const [chosenWay, setWay] = useState<Way | null>(null);
  const [ticked, setTicked] = useState<ReadonlySet<string> | null>(null);
  const [passphrase, setPassphrase] = useState(newPassphrase);
  const all = new Set(others.map(({ device }) => device));
  return {
    way: chosenWay ?? (others.length === 0 ? 'passphrase' : 'devices'),
    setWay,
    chosen: ticked === null ? all : new Set([...ticked].filter((device) => all.has(device))),
    setChosen: setTicked,
    passphrase,
    setPassphrase,
  };
}

interface WayChoiceProps {
  readonly way: Way;
  readonly onChange: (way: Way) => void;
}

function WayChoice({ way, onChange }: WayChoiceProps): ReactNode {
  const translate = useTranslate();
  return (
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
      onChange={onChange}
    />
  );
}
