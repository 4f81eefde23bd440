import { ok } from '#shared/base/result.ts';
import type { DesktopBridge, OpenedFile } from '#shared/ipc/desktop-api.ts';

/** A computer whose waiting file has been fetched for the pages, and waits for the one that opens it. */
export interface HeldFile {
  /** The same computer, with the fetched file as the one that waits. */
  readonly platform: DesktopBridge;
  /** Fetches a file that the system has handed over, and tells the page that is there; whether there was one. */
  readonly look: () => Promise<boolean>;
}

/**
 * Lets the frame know that a file waits before the page that opens it is there: asking the computer takes the file, so
 * the frame asks once and hands on what it got.
 */
export function holdWaitingFile(platform: DesktopBridge): HeldFile {
  let held: OpenedFile = { opened: false };
  const listeners = new Set<() => void>();
  return {
    look: async () => {
      const taken = await platform.takeWaitingFile({});
      if (!taken.ok || !taken.value.opened) return false;
      held = taken.value;
      for (const tell of [...listeners]) tell();
      return true;
    },
    platform: {
      ...platform,
      takeWaitingFile: async () => {
        const given = held;
        held = { opened: false };
        return ok(given);
      },
      onFileWaiting: (listener) => {
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
    },
  };
}
