import { type BundleSeal, type PackBundleInput, packBundle } from '#shared/bundle/pack-bundle.ts';
import { type DeviceKeys, importSigner } from '#shared/log/device-keys.ts';

/** What the packing worker is given. The keys stay inside this program: a worker is a part of the page. */
export interface PackTask {
  readonly input: PackBundleInput;
  readonly keys: DeviceKeys;
  readonly seal: BundleSeal;
}

/** Signs, compresses and locks a bundle. Runs in the worker. */
export async function performPackTask({ input, keys, seal }: PackTask): Promise<Uint8Array> {
  return packBundle(input, await importSigner(keys), seal);
}
