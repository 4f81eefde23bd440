import { type ReactNode, useState } from 'react';
import type { FolderView } from '#renderer/storage/folder/folder-exchange.ts';
import { useFolder } from '#renderer/storage/folder/use-folder.ts';
import { useWorkspace } from '#renderer/storage/workspace-context.ts';
import { Button } from '#renderer/ui/button.tsx';
import { useFormat } from '#renderer/ui/context/format-context.ts';
import { useTranslate } from '#renderer/ui/context/translate-context.ts';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { Loading } from '#renderer/ui/loading.tsx';
import { Notice } from '#renderer/ui/notice.tsx';
import { FolderAsideTable } from './folder-aside-table.tsx';
import { FolderReceivedTable } from './folder-received-table.tsx';
import { FolderWorking } from './folder-working.tsx';
import { LeaveFolderDialog } from './leave-folder-dialog.tsx';
import type { ReceivedFile } from './use-receiving.ts';

interface FolderPanelProps {
  /** Opens a file that was put aside as if it had been chosen under "Ta emot". */
  readonly onLook: (file: ReceivedFile) => void;
}

/** The folder that members share: which one, how fresh, what came, and what was left lying and why. */
export function FolderPanel({ onLook }: FolderPanelProps): ReactNode {
  const translate = useTranslate();
  const { folder } = useWorkspace();
  const view = useFolder(folder);
  switch (view.place) {
    case 'unknown':
      return <Loading />;
    case 'unsupported':
      return (
        <Notice tone="info" title={translate('folder.unsupportedTitle')} testId="folder-unsupported">
          {translate('folder.unsupportedText')}
        </Notice>
      );
    case 'none':
      return (
        <div className="exchange-panel" data-testid="folder-none">
          <FolderProblem view={view} />
          <EmptyState
            title={translate('folder.emptyTitle')}
            text={translate('folder.emptyText')}
            action={
              <Button variant="primary" onPress={() => void folder.choose()} testId="choose-folder">
                {translate('folder.choose')}
              </Button>
            }
          />
        </div>
      );
    case 'unreachable':
      return <SilentFolder view={view} />;
    case 'ready':
      return <ReadyFolder view={view} onLook={onLook} />;
    default:
      throw new Error(`Unknown place: ${String(view.place satisfies never)}`);
  }
}

function SilentFolder({ view }: { readonly view: FolderView }): ReactNode {
  const translate = useTranslate();
  const { folder } = useWorkspace();
  const [isLeaving, setLeaving] = useState(false);
  return (
    <div className="exchange-panel" data-testid="folder-silent">
      <Notice
        tone="warning"
        title={translate('folder.unreachableTitle', { name: view.name })}
        actions={
          <>
            <Button variant="primary" onPress={() => void folder.exchange(true)}>
              {translate('folder.retry')}
            </Button>
            <Button onPress={() => void folder.choose()}>{translate('folder.openAgain')}</Button>
            <Button onPress={() => setLeaving(true)}>{translate('folder.leave')}</Button>
          </>
        }
      >
        {translate('folder.unreachableText')}
      </Notice>
      {isLeaving ? <LeaveFolderDialog onClose={() => setLeaving(false)} /> : null}
    </div>
  );
}

interface ReadyFolderProps extends FolderPanelProps {
  readonly view: FolderView;
}

function ReadyFolder({ view, onLook }: ReadyFolderProps): ReactNode {
  const translate = useTranslate();
  const { folder } = useWorkspace();
  const [isLeaving, setLeaving] = useState(false);
  return (
    <div className="exchange-panel exchange-wide" data-testid="folder-ready">
      <Notice tone="success" title={translate('folder.ready', { name: view.name })}>
        {translate('folder.readyText')}
      </Notice>
      <FolderProblem view={view} />
      <FolderFacts view={view} />
      <FolderWorking view={view} onStop={folder.cancel} />
      <div className="actions">
        <Button
          variant="primary"
          isPending={view.working !== null}
          onPress={() => void folder.exchange(true)}
          testId="folder-now"
        >
          {translate('folder.now')}
        </Button>
        <Button onPress={() => void folder.choose()}>{translate('folder.chooseOther')}</Button>
        <Button onPress={() => setLeaving(true)} testId="leave-folder">
          {translate('folder.leave')}
        </Button>
      </div>
      {view.aside.length === 0 ? null : <FolderAsideTable aside={view.aside} onLook={onLook} />}
      <FolderReceivedTable received={view.received} />
      {isLeaving ? <LeaveFolderDialog onClose={() => setLeaving(false)} /> : null}
    </div>
  );
}

function FolderFacts({ view }: { readonly view: FolderView }): ReactNode {
  const translate = useTranslate();
  const format = useFormat();
  const moment = (at: FolderView['readAt']) => (at === null ? translate('folder.never') : format.moment(at));
  const kilobytes = Math.ceil(view.byteCount / 1000);
  const size =
    kilobytes < 1000
      ? translate('folder.kilobytes', { size: format.number(kilobytes) })
      : translate('folder.megabytes', { size: format.number(Math.round(kilobytes / 100) / 10) });
  return (
    <div className="stack-tight">
      <dl className="facts">
        <div>
          <dt>{translate('folder.lastRead')}</dt>
          <dd data-testid="folder-read">{moment(view.readAt)}</dd>
        </div>
        <div>
          <dt>{translate('folder.lastWrote')}</dt>
          <dd data-testid="folder-wrote">{moment(view.wroteAt)}</dd>
        </div>
        <div>
          <dt>{translate('folder.content')}</dt>
          <dd>
            {translate('folder.files', {
              number: format.number(view.fileCount),
              count: view.fileCount,
              size,
            })}
          </dd>
        </div>
      </dl>
      {view.forOthers === 0 ? null : (
        <p className="muted small">
          {translate('folder.forOthers', { number: format.number(view.forOthers), count: view.forOthers })}
        </p>
      )}
    </div>
  );
}

function FolderProblem({ view: { problem } }: { readonly view: FolderView }): ReactNode {
  const translate = useTranslate();
  if (problem === null) return null;
  const isSame = problem.type === 'no-access' && problem.detail === 'same-folder';
  const known = problem.type === 'disk-full' || problem.type === 'no-access' ? problem.type : 'failed';
  return (
    <Notice tone="danger" title={translate('folder.problem')} isAlert testId="folder-problem">
      {translate(isSame ? 'folder.problem.same-folder' : `folder.problem.${known}`)}
    </Notice>
  );
}
