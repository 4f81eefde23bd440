import { err, type Result } from '#shared/base/result.ts';
import { type StagedBundle, type StageError, type StageRequest, stageBundle } from './stage-bundle.ts';
import type { WorkControl, WorkProgress } from './workspace.ts';

/** A bundle may take this long to open; a worker that needs longer is ended. */
const patience = 10 * 60_000;

/** What the worker says: how far it has come, and at last what it found. */
export type StageMessage =
  | { readonly type: 'progress'; readonly progress: WorkProgress }
  | { readonly type: 'done'; readonly staged: Result<StagedBundle, StageError> };

type Staged = Result<StagedBundle, StageError | { readonly type: 'failed'; readonly detail: string }>;

/**
 * Opens and judges a bundle in a worker of its own, which ends with it or when it is called off; where there are no
 * workers (tests in Node) in this very process.
 */
export function stageInWorker(
  request: StageRequest,
  { onProgress, signal }: WorkControl = {},
): Promise<Staged> {
  if (signal?.aborted === true) return Promise.resolve(cancelled);
  if (typeof Worker === 'undefined') return stageBundle(request, onProgress);
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('../workers/stage-bundle-worker.ts', import.meta.url), {
      type: 'module',
    });
    const timer = setTimeout(() => finish(() => reject(new Error('The bundle took too long'))), patience);
    const finish = (then: () => void) => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', onAbort);
      worker.terminate();
      then();
    };
    const onAbort = () => finish(() => resolve(cancelled));
    signal?.addEventListener('abort', onAbort);
    worker.onmessage = ({ data }: MessageEvent<StageMessage>) => {
      if (data.type === 'progress') onProgress?.(data.progress);
      else finish(() => resolve(data.staged));
    };
    worker.onerror = (event) => finish(() => reject(new Error(event.message)));
    worker.postMessage(request);
  });
}

const cancelled = err({ type: 'failed', detail: 'cancelled' } as const);
