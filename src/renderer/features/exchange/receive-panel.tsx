import type { ReactNode } from 'react';
import type { Dossier } from '#renderer/storage/workspace.ts';
import { Button } from '#renderer/ui/button.tsx';
import { useTranslate } from '#renderer/ui/context/translate-context.ts';
import { Package } from '#renderer/ui/icons.ts';
import { Notice } from '#renderer/ui/notice.tsx';
import { BundlePreviewView } from './bundle-preview-view.tsx';
import { receivingProblem } from './bundle-problem.ts';
import { DropPlace } from './drop-place.tsx';
import { ImportReportView } from './import-report-view.tsx';
import { JoinRequestView } from './join-request-view.tsx';
import { PassphraseForm } from './passphrase-form.tsx';
import type { ReceivingProblem } from './receiving-store.ts';
import { useFocusOnStep } from './use-focus-on-step.ts';
import { type ReceivedFile, type Receiving, useReceiving } from './use-receiving.ts';
import { WorkingView } from './working-view.tsx';

interface ReceivePanelProps {
  readonly base: Dossier;
  readonly onSend: () => void;
  /** A file that another part of the page hands over: looked at at once. */
  readonly file?: ReceivedFile;
}

/** Opens a bundle and shows what it holds. Nothing is taken in before the button. */
export function ReceivePanel({ file, ...props }: ReceivePanelProps): ReactNode {
  const receiving = useReceiving(file);
  const panel = useFocusOnStep(receiving.state.type);
  return (
    <div ref={panel} tabIndex={-1} className="receive-panel">
      <ReceiveStep receiving={receiving} {...props} />
    </div>
  );
}

interface ReceiveStepProps extends Omit<ReceivePanelProps, 'file'> {
  readonly receiving: Receiving;
}

function ReceiveStep({ receiving, base, onSend }: ReceiveStepProps): ReactNode {
  const translate = useTranslate();
  const { state } = receiving;
  switch (state.type) {
    case 'opening':
      return (
        <WorkingView
          key="opening"
          title={translate('exchange.opening', { name: state.name })}
          progress={state.progress}
          onCancel={receiving.cancel}
          help={translate('exchange.openingHelp')}
        />
      );
    case 'taking':
      return (
        <WorkingView
          key="taking"
          title={translate('exchange.taking', { name: state.preview.from.name })}
          progress={state.progress}
          help={translate('exchange.takingHelp')}
        />
      );
    case 'passphrase':
      return (
        <PassphraseForm
          name={state.file.name}
          isWrong={state.isWrong}
          isOpening={false}
          onOpen={(passphrase) => void receiving.open(state.file, passphrase)}
          onLeave={receiving.leave}
        />
      );
    case 'preview':
      return (
        <BundlePreviewView
          preview={state.preview}
          base={base}
          onTake={() => void receiving.accept()}
          onLeave={receiving.leave}
        />
      );
    case 'request':
      return (
        <JoinRequestView
          request={state.request}
          base={base}
          isWorking={state.isGranting}
          onGrant={(grant) => void receiving.grant(grant)}
          onLeave={receiving.leave}
        />
      );
    case 'report':
      return (
        <ImportReportView report={state.report} from={state.from} onAgain={() => void receiving.choose()} />
      );
    case 'granted':
      return (
        <GrantedNotice
          name={state.name}
          onSend={() => {
            receiving.leave();
            onSend();
          }}
          onAgain={() => void receiving.choose()}
        />
      );
    case 'waiting':
      return (
        <WaitingForFile
          problem={state.problem}
          onFile={(dropped) => void receiving.open(dropped)}
          onChoose={() => void receiving.choose()}
        />
      );
    default:
      throw new Error(`Unknown state: ${String(state satisfies never)}`);
  }
}

interface GrantedNoticeProps {
  readonly name: string;
  readonly onSend: () => void;
  readonly onAgain: () => void;
}

function GrantedNotice({ name, onSend, onAgain }: GrantedNoticeProps): ReactNode {
  const translate = useTranslate();
  return (
    <Notice
      tone="success"
      title={translate('exchange.granted', { name })}
      isAlert
      actions={
        <>
          <Button variant="primary" onPress={onSend}>
            {translate('exchange.sendFirst')}
          </Button>
          <Button onPress={onAgain}>{translate('exchange.openAnother')}</Button>
        </>
      }
    >
      {translate('exchange.grantedHelp')}
    </Notice>
  );
}

interface WaitingForFileProps {
  readonly problem: ReceivingProblem | undefined;
  readonly onFile: (file: ReceivedFile) => void;
  readonly onChoose: () => void;
}

function WaitingForFile({ problem, onFile, onChoose }: WaitingForFileProps): ReactNode {
  const translate = useTranslate();
  const words = problem === undefined ? undefined : receivingProblem(problem, translate);
  return (
    <div className="exchange-panel">
      {words === undefined ? null : (
        <Notice tone="danger" title={words.title} isAlert testId="bundle-problem">
          {words.help}
        </Notice>
      )}
      <DropPlace onFile={onFile}>
        <Package aria-hidden />
        <p>{translate('exchange.receiveIntro')}</p>
        <Button variant="primary" onPress={onChoose} testId="open-bundle">
          {translate('exchange.openFile')}
        </Button>
        <p className="muted small">{translate('exchange.dropHelp')}</p>
      </DropPlace>
    </div>
  );
}
