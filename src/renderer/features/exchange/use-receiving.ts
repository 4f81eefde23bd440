import { useEffect, useSyncExternalStore } from 'react';
import { usePlatform } from '#renderer/platform/platform-context.ts';
import { useWorkspace } from '#renderer/storage/workspace-context.ts';
import {
  type ReceivedFile,
  type ReceivingState,
  type ReceivingStore,
  receivingOf,
} from './receiving-store.ts';

export type { ReceivedFile } from './receiving-store.ts';

/** The receiving as a page shows it. */
export interface Receiving extends ReceivingStore {
  readonly state: ReceivingState;
  /** Asks for a file and looks at it. */
  readonly choose: () => Promise<void>;
}

/** The receiving of the open förbund, for a page that shows it. A file that is handed over is looked at once. */
export function useReceiving(handed?: ReceivedFile): Receiving {
  const store = receivingOf(useWorkspace());
  const platform = usePlatform();
  const state = useSyncExternalStore(store.listen, store.get);

  async function choose(): Promise<void> {
    const result = await platform.openFile({ kind: 'bundle' });
    if (!result.ok) store.fail({ type: 'failed', detail: result.error.type });
    else if (result.value.opened) await store.open(result.value);
  }

  useWaitingFile(store);
  useEffect(() => store.forget, [store]);
  useEffect(() => {
    if (handed !== undefined) void store.open(handed);
  }, [handed, store]);
  return { ...store, state, choose };
}

/** A bundle that the system asked this program to open is shown at once. */
function useWaitingFile(store: ReceivingStore): void {
  const platform = usePlatform();
  useEffect(() => {
    async function take(): Promise<void> {
      const result = await platform.takeWaitingFile({});
      if (!result.ok) store.fail({ type: 'failed', detail: result.error.type });
      else if (result.value.opened) await store.open(result.value);
    }
    void take();
    return platform.onFileWaiting(() => void take());
  }, [platform, store]);
}
