import { RouterProvider } from '@tanstack/react-router';
import { type ReactNode, useCallback, useEffect, useMemo, useState } from 'react';
import { I18nProvider } from 'react-aria-components/I18nProvider';
import { RecoveryPage } from '#renderer/features/identity/recovery-page.tsx';
import { UnlockPage } from '#renderer/features/identity/unlock-page.tsx';
import { StartPage } from '#renderer/features/start/start-page.tsx';
import { PlatformContext } from '#renderer/platform/platform-context.ts';
import { ShelfContext } from '#renderer/storage/shelf-context.ts';
import type { Workspace, WorkspaceShelf } from '#renderer/storage/workspace.ts';
import { WorkspaceContext } from '#renderer/storage/workspace-context.ts';
import {
  type DeviceSettings,
  DeviceSettingsContext,
  type DeviceSettingsState,
} from '#renderer/ui/context/device-settings-context.ts';
import { NavigationContext } from '#renderer/ui/context/navigation-context.ts';
import { LanguageContext } from '#renderer/ui/context/translate-context.ts';
import { Loading } from '#renderer/ui/loading.tsx';
import { ToastProvider } from '#renderer/ui/toast.tsx';
import type { DesktopBridge } from '#shared/ipc/desktop-api.ts';
import { createAppRouter } from './app-router.tsx';
import { CommitProvider } from './commit-provider.tsx';
import { readDeviceSettings, writeDeviceSettings } from './device-settings.ts';
import { ErrorBoundary } from './error-boundary.tsx';
import { useAppearance } from './use-appearance.ts';
import { useKeepFocus } from './use-keep-focus.ts';
import { useLanguageState } from './use-language-state.ts';
import { useShelfState } from './use-shelf-state.ts';

interface AppProps {
  readonly platform: DesktopBridge;
  readonly shelf: WorkspaceShelf;
}

/** The settings, the language and the computer; then either the start page or the open förbund. */
export function App({ platform, shelf }: AppProps) {
  const deviceSettings = useStoredSettings();
  const { settings } = deviceSettings;
  const languageState = useLanguageState(settings.language);
  useAppearance(settings);
  useKeepFocus();
  if (languageState === null) return null;
  return (
    <DeviceSettingsContext value={deviceSettings}>
      <LanguageContext value={languageState}>
        <I18nProvider locale={languageState.language === 'sv' ? 'sv-SE' : 'en-GB'}>
          <PlatformContext value={platform}>
            <ErrorBoundary>
              <ToastProvider>
                <ShelfDoor shelf={shelf} />
              </ToastProvider>
            </ErrorBoundary>
          </PlatformContext>
        </I18nProvider>
      </LanguageContext>
    </DeviceSettingsContext>
  );
}

function ShelfDoor({ shelf }: { readonly shelf: WorkspaceShelf }) {
  const door = useShelfState(shelf);
  return <ShelfContext value={door.state}>{openedPage(door)}</ShelfContext>;
}

function openedPage(door: ReturnType<typeof useShelfState>): ReactNode {
  const { workspace, lockedVault } = door;
  if (door.isReading) return <Loading />;
  if (lockedVault !== null) return <UnlockPage vault={lockedVault} onUnlocked={door.onUnlocked} />;
  if (workspace === null) return <StartPage />;
  if (door.wantsRecovery) {
    return <RecoveryPage memberName={workspace.self.name} onDone={door.onRecoveryDone} />;
  }
  return <OpenWorkspace key={workspace.id} workspace={workspace} />;
}

function OpenWorkspace({ workspace }: { readonly workspace: Workspace }) {
  const [router] = useState(createAppRouter);
  const navigate = useCallback((path: string) => router.history.push(path), [router]);
  return (
    <WorkspaceContext value={workspace}>
      <NavigationContext value={navigate}>
        <CommitProvider workspace={workspace}>
          <RouterProvider router={router} />
        </CommitProvider>
      </NavigationContext>
    </WorkspaceContext>
  );
}

function useStoredSettings(): DeviceSettingsState {
  const [settings, setSettings] = useState(() => readDeviceSettings(localStorage));
  const change = useCallback(
    (changes: Partial<DeviceSettings>) => setSettings((current) => ({ ...current, ...changes })),
    [],
  );
  useEffect(() => writeDeviceSettings(localStorage, settings), [settings]);
  return useMemo(() => ({ settings, change }), [settings, change]);
}
