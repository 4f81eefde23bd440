import { err, type Result } from '#shared/base/result.ts';
import { stageInWorker } from './bundle-worker.ts';
import type { ShelfPorts } from './copy.ts';
import type { StagedBundle, StageRequest } from './stage-bundle.ts';
import type { BundleError } from './workspace.ts';

/** Opens and judges a bundle on a computer that has no copy of its association yet: nothing is known before it. */
export async function stageAnew(
  { now }: ShelfPorts,
  file: Pick<StageRequest, 'file' | 'identities' | 'passphrase'>,
): Promise<Result<StagedBundle, BundleError>> {
  try {
    return await stageInWorker({
      ...file,
      workspace: null,
      directory: new Uint8Array(0),
      devices: new Map(),
      known: new Set(),
      held: [],
      now: now(),
    });
  } catch (error) {
    return err({ type: 'failed', detail: error instanceof Error ? error.message : String(error) });
  }
}
