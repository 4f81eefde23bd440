import { useEffect, useState } from 'react';
import { usePlatform } from '#renderer/platform/platform-context.ts';
import { useShelf } from '#renderer/storage/shelf-context.ts';
import { Button } from '#renderer/ui/button.tsx';
import { useDeviceSettings } from '#renderer/ui/context/device-settings-context.ts';
import { useTranslate } from '#renderer/ui/context/translate-context.ts';
import { CreateAssociation } from './create-association.tsx';
import { JoinAssociation } from './join-association.tsx';
import { RestoreAssociation } from './restore-association.tsx';
import { StartChoices } from './start-choices.tsx';
import './start.css';
import { TryDemo } from './try-demo.tsx';

type Step = 'choose' | 'create' | 'join' | 'restore' | 'demo';

/** The first window: make a förbund, join one, try the example, or open one that is here already. */
export function StartPage() {
  const translate = useTranslate();
  const { entries, open } = useShelf();
  const { settings, change } = useDeviceSettings();
  const [step, setStep] = useState<Step>('choose');
  const [waitingFile, setWaitingFile] = useState<Uint8Array | null>(null);
  const platform = usePlatform();
  const back = () => setStep('choose');
  // A bundle that was opened outside the program, on a computer without an open förbund, is an invitation.
  useEffect(() => {
    async function take() {
      const waiting = await platform.takeWaitingFile({});
      if (!waiting.ok || !waiting.value.opened) return;
      setWaitingFile(waiting.value.bytes);
      setStep('join');
    }
    void take();
    return platform.onFileWaiting(() => void take());
  }, [platform]);
  return (
    <main className="start" data-testid="ready">
      <header className="start-header">
        <div className="stack-tight">
          <h1>{translate('common.appName')}</h1>
          <p className="page-description">{translate('start.tagline')}</p>
        </div>
        <Button
          variant="quiet"
          onPress={() => change({ language: settings.language === 'sv' ? 'en' : 'sv' })}
        >
          {translate('start.otherLanguage')}
        </Button>
      </header>
      {step === 'choose' ? (
        <StartChoices
          entries={entries}
          onOpen={(entry) => (entry.state === 'open' ? void open(entry.id) : setStep('join'))}
          onChoose={setStep}
        />
      ) : null}
      {step === 'create' ? <CreateAssociation onBack={back} /> : null}
      {step === 'join' ? <JoinAssociation onBack={back} waitingFile={waitingFile} /> : null}
      {step === 'restore' ? <RestoreAssociation onBack={back} /> : null}
      {step === 'demo' ? <TryDemo onBack={back} /> : null}
      <p className="start-note">{translate('start.staysHere')}</p>
    </main>
  );
}
