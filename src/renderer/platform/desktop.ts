import type { DesktopBridge } from '#shared/ipc/desktop-api.ts';

/** One interface for every host: what the preload exposes is already it. */
export type Platform = DesktopBridge;

/** The bridge that Electron's preload exposed as `window.samsyn`; `undefined` in a plain browser. */
export function findDesktopBridge(): DesktopBridge | undefined {
  return (globalThis as { readonly samsyn?: DesktopBridge }).samsyn;
}

/** The platform behind Electron's bridge. */
export function createDesktopPlatform(bridge: DesktopBridge): Platform {
  return bridge;
}
