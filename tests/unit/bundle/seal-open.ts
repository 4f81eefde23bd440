import { concatBytes } from '#shared/base/bytes.ts';
import { openMagic } from '#shared/bundle/pack-bundle.ts';
import { sha256 } from '#shared/log/device-keys.ts';

/** Wraps compressed content as an unencrypted bundle with a right hash, as an attacker would. */
export async function sealOpen(content: Uint8Array): Promise<Uint8Array> {
  return concatBytes([openMagic, await sha256(content), content]);
}
