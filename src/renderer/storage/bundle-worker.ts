import type { Result } from '#shared/base/result.ts';
import { type StagedBundle, type StageError, type StageRequest, stageBundle } from './stage-bundle.ts';

/** A bundle may take this long to open; a worker that needs longer is ended. */
const patience = 10 * 60_000;

/**
 * Opens and judges a bundle in a worker of its own, which ends with it; where there are no workers (tests in Node) in
 * this very process.
 */
export function stageInWorker(request: StageRequest): Promise<Result<StagedBundle, StageError>> {
  if (typeof Worker === 'undefined') return stageBundle(request);
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('../workers/stage-bundle-worker.ts', import.meta.url), {
      type: 'module',
    });
    const timer = setTimeout(() => finish(() => reject(new Error('The bundle took too long'))), patience);
    const finish = (then: () => void) => {
      clearTimeout(timer);
      worker.terminate();
      then();
    };
    worker.onmessage = (event: MessageEvent<Result<StagedBundle, StageError>>) => {
      finish(() => resolve(event.data));
    };
    worker.onerror = (event) => finish(() => reject(new Error(event.message)));
    worker.postMessage(request);
  });
}
