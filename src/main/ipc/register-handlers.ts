import { ipcMain, type WebFrameMain } from 'electron';
import { channels, type DesktopApi } from '#shared/ipc/desktop-api.ts';
import type { Handlers } from './create-handlers.ts';

/** The window that may speak: nothing else is answered. */
export interface TrustedSender {
  readonly isTrusted: (contentsId: number, frame: WebFrameMain | null) => boolean;
}

/** Puts every handler on its channel. The only importer of `ipcMain`; the sender is checked before anything is read. */
export function registerHandlers(handlers: Handlers, sender: TrustedSender): void {
  for (const method of Object.keys(channels) as (keyof DesktopApi)[]) {
    ipcMain.handle(channels[method], (event, request: unknown) => {
      if (!sender.isTrusted(event.sender.id, event.senderFrame)) throw new Error('Refused: unknown sender');
      return handlers[method](request);
    });
  }
}
