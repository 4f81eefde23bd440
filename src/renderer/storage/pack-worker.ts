import type { BundleSeal, PackBundleInput } from '#shared/bundle/pack-bundle.ts';
import type { DeviceKeys } from '#shared/log/device-keys.ts';
import { type PackTask, performPackTask } from './pack-task.ts';

/**
 * Packs in a worker of its own, so that the page goes on while twenty years are compressed and a phrase is stretched;
 * where there are no workers in this very process. `undefined` when it was called off.
 */
export function packInWorker(
  input: PackBundleInput,
  keys: DeviceKeys,
  seal: BundleSeal,
  signal: AbortSignal | undefined,
): Promise<Uint8Array | undefined> {
  const task: PackTask = { input, keys, seal };
  if (typeof Worker === 'undefined') return performPackTask(task);
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('../workers/pack-bundle-worker.ts', import.meta.url), {
      type: 'module',
    });
    const finish = (then: () => void) => {
      signal?.removeEventListener('abort', onAbort);
      worker.terminate();
      then();
    };
    const onAbort = () => finish(() => resolve(undefined));
    signal?.addEventListener('abort', onAbort);
    worker.onmessage = (event: MessageEvent<Uint8Array>) => finish(() => resolve(event.data));
    worker.onerror = (event) => finish(() => reject(new Error(event.message)));
    worker.postMessage(task);
  });
}
