import type { DesktopBridge } from '#shared/ipc/desktop-api.ts';

/** One interface for every host: what the preload exposes is already it. */
export type Platform = DesktopBridge;

/** The platform behind Electron's bridge. */
export function createDesktopPlatform(bridge: DesktopBridge): Platform {
  return bridge;
}
