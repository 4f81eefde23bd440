import { type ReactNode, useEffect, useState } from 'react';
import { usePlatform } from '#renderer/platform/platform-context.ts';
import { useBase, useFreshness, useMembers } from '#renderer/storage/hooks.ts';
import type { Dossier } from '#renderer/storage/workspace.ts';
import { useWorkspace } from '#renderer/storage/workspace-context.ts';
import { useFormat } from '#renderer/ui/context/format-context.ts';
import { useTranslate } from '#renderer/ui/context/translate-context.ts';
import { Loading } from '#renderer/ui/loading.tsx';
import { PageHeader } from '#renderer/ui/page-header.tsx';
import { Tabs } from '#renderer/ui/tabs.tsx';
import { FolderPanel } from './folder-panel.tsx';
import { GapNotice } from './gap-notice.tsx';
import { ReceivePanel } from './receive-panel.tsx';
import { SendPanel } from './send-panel.tsx';
import type { ReceivedFile } from './use-receiving.ts';
import './styles/exchange.css';

type ExchangePlace = 'receive' | 'send' | 'folder';

interface ExchangePageProps {
  /** What the page opens on. */
  readonly start?: ExchangePlace;
}

/** Bundles in and out. Who has what stands with the members. */
export function ExchangePage({ start = 'receive' }: ExchangePageProps): ReactNode {
  const translate = useTranslate();
  const format = useFormat();
  const workspace = useWorkspace();
  const freshness = useFreshness(workspace);
  const base = useBase(workspace);
  const [place, setPlace] = useState<ExchangePlace>(start);
  const [handed, setHanded] = useState<ReceivedFile>();
  const platform = usePlatform();
  // A file that comes from outside is looked at, whichever tab is open.
  useEffect(() => platform.onFileWaiting(() => setPlace('receive')), [platform]);
  if (base.status !== 'ready') return <Loading />;
  const received = freshness.status === 'ready' ? freshness.value.lastReceived : null;
  return (
    <div className="page exchange">
      <PageHeader
        title={translate('exchange.title')}
        description={
          received === null
            ? translate('exchange.nothingReceived')
            : translate('exchange.lastReceived', { from: received.from, at: format.moment(received.at) })
        }
        actions={
          <a className="button" href="#/members">
            {translate('exchange.members')}
          </a>
        }
      />
      {freshness.status === 'ready' ? <GapNotice gaps={freshness.value.gaps} /> : null}
      <Tabs
        label={translate('exchange.title')}
        tabs={[
          { id: 'receive', text: translate('exchange.receive') },
          { id: 'send', text: translate('exchange.send') },
          { id: 'folder', text: translate('folder.tab') },
        ]}
        selected={place}
        onSelect={(chosen) => {
          setHanded(undefined);
          setPlace(chosen);
        }}
      >
        {place === 'receive' ? (
          <ReceivePanel
            base={base.value}
            onSend={() => setPlace('send')}
            {...(handed === undefined ? {} : { file: handed })}
          />
        ) : null}
        {place === 'folder' ? (
          <FolderPanel
            onLook={(file) => {
              setHanded(file);
              setPlace('receive');
            }}
          />
        ) : null}
        {place === 'send' ? <SendPlace base={base.value} /> : null}
      </Tabs>
    </div>
  );
}

/** Reads the members when the place is opened: somebody may have been let in just before. */
function SendPlace({ base }: { readonly base: Dossier }): ReactNode {
  const members = useMembers(useWorkspace());
  if (members.status !== 'ready') return <Loading />;
  return <SendPanel members={members.value} base={base} />;
}
