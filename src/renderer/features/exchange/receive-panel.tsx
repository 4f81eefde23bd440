import type { ReactNode } from 'react';
import type { Dossier } from '#renderer/storage/workspace.ts';
import { Button } from '#renderer/ui/button.tsx';
import { useTranslate } from '#renderer/ui/context/translate-context.ts';
import { Package } from '#renderer/ui/icons.ts';
import { Notice } from '#renderer/ui/notice.tsx';
import { BundlePreviewView } from './bundle-preview-view.tsx';
import { DropPlace } from './drop-place.tsx';
import { ImportReportView } from './import-report-view.tsx';
import { JoinRequestView } from './join-request-view.tsx';
import { PassphraseForm } from './passphrase-form.tsx';
import { type ReceivedFile, useReceiving } from './use-receiving.ts';

interface ReceivePanelProps {
  readonly base: Dossier;
  readonly onSend: () => void;
  /** A file that another part of the page hands over: looked at at once. */
  readonly file?: ReceivedFile;
}

/** Opens a bundle and shows what it holds. Nothing is taken in before the button. */
export function ReceivePanel({ base, onSend, file }: ReceivePanelProps): ReactNode {
  const translate = useTranslate();
  const receiving = useReceiving(file);
  const { state } = receiving;
  switch (state.type) {
    case 'passphrase':
      return (
        <PassphraseForm
          name={state.file.name}
          isWrong={state.isWrong}
          isOpening={receiving.isWorking}
          onOpen={(passphrase) => void receiving.open(state.file, passphrase)}
          onLeave={receiving.leave}
        />
      );
    case 'preview':
      return (
        <BundlePreviewView
          preview={state.preview}
          isTaking={receiving.isWorking}
          onTake={() => void receiving.accept(state.preview.token)}
          onLeave={receiving.leave}
        />
      );
    case 'request':
      return (
        <JoinRequestView
          request={state.request}
          base={base}
          isWorking={receiving.isWorking}
          onGrant={(grant) => void receiving.grant(state.request, grant)}
          onLeave={receiving.leave}
        />
      );
    case 'report':
      return <ImportReportView report={state.report} onAgain={receiving.leave} />;
    case 'granted':
      return (
        <Notice
          tone="success"
          title={translate('exchange.granted', { name: state.name })}
          isAlert
          actions={
            <Button variant="primary" onPress={onSend}>
              {translate('exchange.sendFirst')}
            </Button>
          }
        >
          {translate('exchange.grantedHelp')}
        </Notice>
      );
    case 'waiting':
      return (
        <div className="exchange-panel">
          {state.problem === undefined ? null : (
            <Notice tone="danger" title={state.problem.title} isAlert testId="bundle-problem">
              {state.problem.help}
            </Notice>
          )}
          <DropPlace onFile={(file) => void receiving.open(file)}>
            <Package aria-hidden />
            <p>{translate('exchange.receiveIntro')}</p>
            <Button
              variant="primary"
              isPending={receiving.isWorking}
              onPress={() => void receiving.choose()}
              testId="open-bundle"
            >
              {translate('exchange.openFile')}
            </Button>
            <p className="muted small">{translate('exchange.dropHelp')}</p>
          </DropPlace>
        </div>
      );
    default:
      throw new Error(`Unknown state: ${String(state satisfies never)}`);
  }
}
