import { useEffect, useRef } from 'react';
import { usePlatform } from '#renderer/platform/platform-context.ts';
import { useDeviceSettings } from '#renderer/ui/context/device-settings-context.ts';
import { useNavigation } from '#renderer/ui/context/navigation-context.ts';
import { printEvent } from '#renderer/ui/print-event.ts';
import type { MenuCommand } from '#shared/ipc/desktop-api.ts';
import { useUndo } from './commit-provider.tsx';
import { stepTextSize } from './device-settings.ts';

/** Carries out what the native menu asks for. */
export function useMenuCommands({ onShortcuts }: { readonly onShortcuts: () => void }): void {
  const platform = usePlatform();
  const navigate = useNavigation();
  const { undo, redo } = useUndo();
  const { settings, change } = useDeviceSettings();
  const actions: Readonly<Record<MenuCommand, () => void>> = {
    undo: () => (isWriting() ? document.execCommand('undo') : void undo()),
    redo: () => (isWriting() ? document.execCommand('redo') : void redo()),
    print: () => document.dispatchEvent(new Event(printEvent)),
    receive: () => navigate('/exchange'),
    send: () => navigate('/exchange?place=send'),
    'new-meeting': () => navigate('/meetings?create=true'),
    shortcuts: onShortcuts,
    'zoom-in': () => change({ textSize: stepTextSize(settings.textSize, 1) }),
    'zoom-out': () => change({ textSize: stepTextSize(settings.textSize, -1) }),
    'zoom-reset': () => change({ textSize: 100 }),
  };
  const latest = useRef(actions);
  latest.current = actions;
  useEffect(() => platform.onMenuCommand((command) => latest.current[command]()), [platform]);
}

function isWriting(): boolean {
  const active = document.activeElement;
  return active instanceof HTMLElement && (active.isContentEditable || active.matches('input, textarea'));
}
