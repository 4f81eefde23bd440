import { mkdir, readFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { hostErrorOf, isMissing } from '#main/files/host-error.ts';
import { writeSafely } from '#main/files/write-safely.ts';
import { concatBytes } from '#shared/base/bytes.ts';
import { err, ok, type Result } from '#shared/base/result.ts';
import type { HostError } from '#shared/ipc/desktop-api.ts';

/** The system's own key store, where there is one that another user of the computer cannot read. */
export interface KeyStore {
  readonly isStrong: () => Promise<boolean>;
  readonly wrap: (text: string) => Promise<Buffer>;
  readonly unwrap: (bytes: Buffer) => Promise<string>;
}

export interface VaultFile {
  readonly read: () => Promise<Result<Uint8Array | null, HostError>>;
  readonly write: (bytes: Uint8Array) => Promise<Result<true, HostError>>;
}

const plainMark = 0;
const wrappedMark = 1;

/** One small file with the device's keys: wrapped by the system's key store where that is strong, else plain (mode 600). */
export function createVaultFile(path: string, keys: KeyStore): VaultFile {
  return {
    read: async () => {
      try {
        return ok(await unwrap(await readFile(path), keys));
      } catch (error) {
        return isMissing(error) ? ok(null) : err(vaultErrorOf(error));
      }
    },
    write: async (bytes) => {
      try {
        await mkdir(dirname(path), { recursive: true, mode: 0o700 });
        await writeSafely(path, await wrap(bytes, keys));
        return ok(true as const);
      } catch (error) {
        return err(vaultErrorOf(error));
      }
    },
  };
}

/** The same for a file that is locked by what lies in it: it must stay readable where the key store is lost. */
export function createPlainFile(path: string): VaultFile {
  return createVaultFile(path, noKeyStore);
}

const noKeyStore: KeyStore = {
  isStrong: async () => false,
  wrap: () => Promise.reject(new Error('There is no key store')),
  unwrap: () => Promise.reject(new Error('There is no key store')),
};

async function wrap(bytes: Uint8Array, keys: KeyStore): Promise<Uint8Array> {
  if (!(await keys.isStrong())) return concatBytes([Uint8Array.of(plainMark), bytes]);
  const wrapped = await keys.wrap(Buffer.from(bytes).toString('base64'));
  return concatBytes([Uint8Array.of(wrappedMark), wrapped]);
}

async function unwrap(file: Buffer, keys: KeyStore): Promise<Uint8Array> {
  const mark = file[0];
  const body = file.subarray(1);
  if (mark === plainMark) return new Uint8Array(body);
  if (mark === wrappedMark) return new Uint8Array(Buffer.from(await keys.unwrap(body), 'base64'));
  throw new Error('The vault begins with an unknown mark');
}

/** The key store throws plain errors (locked, another user, restored from a backup): told, never taken as "no vault". */
function vaultErrorOf(error: unknown): HostError {
  if (error instanceof Error && !('code' in error))
    return { type: 'failed', detail: `vault: ${error.message}` };
  return hostErrorOf(error);
}
