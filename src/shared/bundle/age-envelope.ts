import { err, ok, type Result } from '#shared/base/result.ts';
import { readAgeHeader } from './age-header.ts';
import { fixedLimits, writtenWorkFactor } from './bundle-limits.ts';
import { damaged, type OpenBundleError } from './open-bundle-error.ts';

/** Who can open a sealed file: devices by their age recipient, anyone who knows the phrase, or anyone at all. */
export type BundleSeal =
  | { readonly type: 'devices'; readonly recipients: readonly string[] }
  | { readonly type: 'passphrase'; readonly passphrase: string }
  | { readonly type: 'open' };

/** What the reader has to open files with. */
export interface BundleKeys {
  /** `AGE-SECRET-KEY-1…` of this device. */
  readonly identities: readonly string[];
  readonly passphrase?: string;
}

/** Encrypts to devices or with a passphrase. Takes about 0.7 s for a passphrase, without letting other work in. */
export async function sealWithAge(
  content: Uint8Array,
  seal: Exclude<BundleSeal, { readonly type: 'open' }>,
): Promise<Uint8Array> {
  const { Encrypter } = await import('age-encryption');
  const encrypter = new Encrypter();
  if (seal.type === 'passphrase') {
    encrypter.setScryptWorkFactor(writtenWorkFactor);
    const passphrase = normalizePassphrase(seal.passphrase);
    if (passphrase === '') throw new Error('A passphrase needs a letter');
    encrypter.setPassphrase(passphrase);
  } else {
    if (seal.recipients.length === 0) throw new Error('A bundle for devices needs a recipient');
    for (const recipient of seal.recipients) encrypter.addRecipient(recipient);
  }
  return (await encrypter.encrypt(content)).slice();
}

/** Decrypts an age file. Its header is read by our own rules before the library sees it. Never throws. */
export async function openAge(
  file: Uint8Array,
  keys: BundleKeys,
): Promise<Result<Uint8Array, OpenBundleError>> {
  const header = readAgeHeader(file);
  if (header === undefined) return damaged('age-header');
  if (header.type === 'passphrase' && header.workFactor > fixedLimits.scryptWorkFactor) {
    return damaged('scrypt-work-factor');
  }
  const { Decrypter } = await import('age-encryption');
  const decrypter = new Decrypter();
  if (header.type === 'passphrase') {
    if (keys.passphrase === undefined || keys.passphrase === '') return err({ type: 'passphrase-needed' });
    decrypter.addPassphrase(normalizePassphrase(keys.passphrase));
  } else {
    if (keys.identities.length === 0) return err({ type: 'not-for-this-device' });
    try {
      for (const identity of keys.identities) decrypter.addIdentity(identity);
    } catch {
      return err({ type: 'not-for-this-device' });
    }
  }
  try {
    return ok((await decrypter.decrypt(file, 'uint8array')).slice());
  } catch (error) {
    const isNoMatch = error instanceof Error && error.message.startsWith('no identity matched');
    if (!isNoMatch) return damaged('age');
    return err({ type: header.type === 'passphrase' ? 'wrong-passphrase' : 'not-for-this-device' });
  }
}

/** The same phrase however it was typed: spaces and capitals do not count, nor hyphens between words. */
function normalizePassphrase(passphrase: string): string {
  return passphrase
    .normalize('NFC')
    .toLowerCase()
    .split(/[\s-]+/u)
    .filter((word) => word !== '')
    .join(' ');
}
