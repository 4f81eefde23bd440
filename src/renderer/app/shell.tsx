import { Outlet, useLocation } from '@tanstack/react-router';
import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import { PlatformContext } from '#renderer/platform/platform-context.ts';
import { useBase, useMeetingsValue } from '#renderer/storage/hooks.ts';
import { useShelf } from '#renderer/storage/shelf-context.ts';
import { useWorkspace } from '#renderer/storage/workspace-context.ts';
import { Badge } from '#renderer/ui/badge.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { useNavigation } from '#renderer/ui/context/navigation-context.ts';
import { useTranslate } from '#renderer/ui/context/translate-context.ts';
import { Menu, Search } from '#renderer/ui/icons.ts';
import { Loading } from '#renderer/ui/loading.tsx';
import { Notice } from '#renderer/ui/notice.tsx';
import { RevokedNotice } from './revoked-notice.tsx';
import { Sidebar } from './sidebar.tsx';
import { StatusLine } from './status-line.tsx';
import './styles/shell.css';
import { useBackupRounds } from './use-backup-rounds.ts';
import { useFolderRounds } from './use-folder-rounds.ts';
import { focusPageSoon } from './use-keep-focus.ts';
import { useMenuCommands } from './use-menu-commands.ts';
import { useShellKeys } from './use-shell-keys.ts';
import { useTellFailures } from './use-tell-failures.ts';
import { useWaitingFile } from './use-waiting-file.ts';

// What is opened by a key is fetched when it is first wanted.
const CommandPalette = lazy(async () => ({
  default: (await import('./command-palette.tsx')).CommandPalette,
}));
const ShortcutsDialog = lazy(async () => ({
  default: (await import('./shortcuts-dialog.tsx')).ShortcutsDialog,
}));

type OpenDialog = 'palette' | 'shortcuts' | null;

/** The frame round every page: where one is, what can be reached, and whether everything is safe. */
export function Shell() {
  const translate = useTranslate();
  const workspace = useWorkspace();
  const base = useBase(workspace);
  const hasMeetings = useMeetingsValue(workspace, () => true) ?? false;
  const { entries } = useShelf();
  const entry = entries.find((one) => one.id === workspace.id);
  const pathname = useLocation({ select: (location) => location.pathname });
  const [dialog, setDialog] = useState<OpenDialog>(null);
  const [isMenuOpen, setMenuOpen] = useState(false);
  const main = useRef<HTMLElement>(null);
  const isReady = base.status !== 'loading' && hasMeetings;

  useShellKeys({
    onPalette: () => setDialog('palette'),
    onShortcuts: () => setDialog('shortcuts'),
  });
  useMenuCommands({ onShortcuts: () => setDialog('shortcuts') });
  const platform = useWaitingFile();
  const navigate = useNavigation();
  useTellFailures();
  useFolderRounds(workspace.folder);
  useBackupRounds(workspace.backups);
  // A new page is read from its top.
  useEffect(() => {
    if (pathname !== '') {
      main.current?.scrollTo(0, 0);
      setMenuOpen(false);
    }
  }, [pathname]);

  return (
    <div className="shell" data-testid={isReady ? 'ready' : 'preparing'}>
      <button type="button" className="skip-link" onClick={() => main.current?.focus()}>
        {translate('shell.skip')}
      </button>
      <header className="top-bar">
        <button
          type="button"
          className="button button-quiet button-icon menu-button"
          aria-expanded={isMenuOpen}
          aria-controls="sidebar"
          aria-label={translate('shell.menu')}
          onClick={() => setMenuOpen(!isMenuOpen)}
        >
          <Menu aria-hidden />
        </button>
        <p className="top-name">
          <strong>{translate('common.appName')}</strong>
          <span className="top-association">{entry?.name ?? ''}</span>
          {entry?.demo === true ? <Badge tone="accent">{translate('shell.demo')}</Badge> : null}
        </p>
        <Button
          icon={<Search aria-hidden />}
          keys="Control+K"
          onPress={() => setDialog('palette')}
          testId="palette-button"
        >
          {translate('shell.searchOrDo')} <kbd>Ctrl+K</kbd>
        </Button>
      </header>
      <Sidebar isOpen={isMenuOpen} base={base} pathname={pathname} />
      <main className="main" id="main" tabIndex={-1} ref={main}>
        <RebuiltNotice />
        {pathname === '/members' ? null : <RevokedNotice />}
        <PlatformContext value={platform}>
          <Suspense fallback={<Loading />}>
            <Outlet />
          </Suspense>
        </PlatformContext>
      </main>
      <StatusLine />
      <Suspense fallback={null}>
        {dialog === 'palette' ? (
          <CommandPalette
            isOpen
            onClose={() => setDialog(null)}
            onGo={(path) => {
              navigate(path);
              focusPageSoon();
            }}
            onShortcuts={() => setDialog('shortcuts')}
          />
        ) : null}
        {dialog === 'shortcuts' ? <ShortcutsDialog isOpen onClose={() => setDialog(null)} /> : null}
      </Suspense>
    </div>
  );
}

function RebuiltNotice() {
  const translate = useTranslate();
  const { rebuilt } = useWorkspace();
  const [isRead, setRead] = useState(false);
  if (rebuilt === null || isRead) return null;
  return (
    <div className="shell-notice">
      <Notice
        tone="warning"
        title={translate('shell.rebuilt.title')}
        testId="rebuilt-notice"
        actions={<Button onPress={() => setRead(true)}>{translate('shell.rebuilt.understood')}</Button>}
      >
        {translate('shell.rebuilt.text', { count: rebuilt.operationCount })}
      </Notice>
    </div>
  );
}
