import { createContext, useContext } from 'react';
import type { DesktopBridge } from '#shared/ipc/desktop-api.ts';

export const PlatformContext = createContext<DesktopBridge | undefined>(undefined);

/** The computer that the page runs on: Electron or a browser, behind one interface. */
export function usePlatform(): DesktopBridge {
  const platform = useContext(PlatformContext);
  if (platform === undefined) throw new Error('PlatformContext is missing');
  return platform;
}
