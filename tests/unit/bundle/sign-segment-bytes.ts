import { concatBytes, utf8 } from '#shared/base/bytes.ts';
import { sha256 } from '#shared/log/device-keys.ts';
import type { SampleDevice } from './sample-bundle.ts';

/** Signs any bytes as a segment, which the program itself never does with bytes that it did not make. */
export async function signSegmentBytes(device: SampleDevice, bytes: Uint8Array): Promise<Uint8Array> {
  return device.sign(concatBytes([utf8('samsyn/segment/1\0'), await sha256(bytes)]));
}
