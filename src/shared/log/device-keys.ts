import type { Brand } from '#shared/base/brand.ts';
import { toHex } from '#shared/base/bytes.ts';
import type { RandomBytes } from '#shared/base/id.ts';
import type { StreamId } from './operation.ts';

/** Names one installation: the first 16 lower-case hex characters of SHA-256 of its public signing key. */
export type DeviceId = Brand<string, 'DeviceId'>;

/** The keys of one installation, as they lie in the vault. The private parts never leave this computer. */
export interface DeviceKeys {
  readonly device: DeviceId;
  /** Ed25519, 32 bytes. */
  readonly signingPublic: Uint8Array;
  readonly signingPrivatePkcs8: Uint8Array;
  /** `age1…`: others encrypt bundles to it. */
  readonly recipient: string;
  /** `AGE-SECRET-KEY-1…`: opens what is encrypted to `recipient`. */
  readonly identity: string;
}

/** Signs bytes with one device's key. The key itself cannot be read out of it. */
export type Signer = (bytes: Uint8Array) => Promise<Uint8Array>;

/** Large, and not needed to open what is here already: fetched when keys are made. */
function age() {
  return import('age-encryption');
}

/** Makes the keys of a new installation. */
export async function createDeviceKeys(): Promise<DeviceKeys> {
  const pair = await crypto.subtle.generateKey('Ed25519', true, ['sign', 'verify']);
  const signingPublic = new Uint8Array(await crypto.subtle.exportKey('raw', pair.publicKey));
  const signingPrivatePkcs8 = new Uint8Array(await crypto.subtle.exportKey('pkcs8', pair.privateKey));
  const { identity, recipient } = await createSealingPair();
  return {
    device: await deviceIdOf(signingPublic),
    signingPublic,
    signingPrivatePkcs8,
    recipient,
    identity,
  };
}

/** Makes a pair that seals bytes for later: anyone can put in with `recipient`, only `identity` takes out. */
export async function createSealingPair(): Promise<Pick<DeviceKeys, 'identity' | 'recipient'>> {
  const { generateX25519Identity, identityToRecipient } = await age();
  const identity = await generateX25519Identity();
  return { identity, recipient: await identityToRecipient(identity) };
}

/** The recipient that belongs to an identity. */
export async function recipientOf(identity: string): Promise<string> {
  const { identityToRecipient } = await age();
  return identityToRecipient(identity);
}

/** The id that a device with this public signing key has. */
export async function deviceIdOf(signingPublic: Uint8Array): Promise<DeviceId> {
  return toHex(await sha256(signingPublic)).slice(0, 16) as DeviceId;
}

/** Whether a string from outside has the shape of a device id. */
export function isDeviceId(value: unknown): value is DeviceId {
  return typeof value === 'string' && /^[0-9a-f]{16}$/.test(value);
}

/** Takes the private key into use as one that can sign but not be exported. */
export async function importSigner(keys: Pick<DeviceKeys, 'signingPrivatePkcs8'>): Promise<Signer> {
  const key = await crypto.subtle.importKey('pkcs8', keys.signingPrivatePkcs8, 'Ed25519', false, ['sign']);
  return async (bytes) => new Uint8Array(await crypto.subtle.sign('Ed25519', key, bytes));
}

/** Whether a signature over bytes was made with this public key. Weak keys verify nothing. Never throws. */
export async function verifySignature(
  signingPublic: Uint8Array,
  signature: Uint8Array,
  bytes: Uint8Array,
): Promise<boolean> {
  if (signature.length !== 64) return false;
  const key = await importedKey(signingPublic);
  if (key === null) return false;
  try {
    return await crypto.subtle.verify('Ed25519', key, signature, bytes);
  } catch {
    return false;
  }
}

/**
 * Whether a public key lets others sign in its name: one of the points of small order, or an encoding that is not the
 * only one of its point. Refused wherever a key is granted or asked for. Anything but 32 bytes is weak as well.
 */
export function isWeakKey(signingPublic: Uint8Array): boolean {
  if (signingPublic.length !== 32) return true;
  const y = signingPublic.slice();
  y[31] = (y[31] ?? 0) & 0x7f;
  const text = toHex(y);
  if (smallOrderHeights.has(text)) return true;
  // p = 2^255 − 19, little-endian: ed ff … ff 7f. Heights from p on are second encodings.
  return text.slice(2) === `${'ff'.repeat(30)}7f` && (y[0] ?? 0) >= 0xed;
}

const sharedWithDevice = 10;

/** Makes the id of a new stream: the first 10 hex characters of its device's id and 6 of chance. */
export function newStreamId(random: RandomBytes, device: DeviceId): StreamId {
  return `${device.slice(0, sharedWithDevice)}${toHex(random(3))}` as StreamId;
}

/**
 * Whether a stream can be one of the device's. Whose an operation is, is read from its stream; so nobody may write in the
 * stream of another, though his own signature be good. To find a key whose id begins alike takes 2^40 attempts.
 */
export function isStreamOf(stream: StreamId, device: string): boolean {
  return stream.slice(0, sharedWithDevice) === device.slice(0, sharedWithDevice);
}

/** Whether a string from outside has the shape of a stream id. */
export function isStreamId(value: unknown): value is StreamId {
  return typeof value === 'string' && /^[0-9a-f]{16}$/.test(value);
}

/** SHA-256, as bytes that own their buffer. */
export async function sha256(bytes: Uint8Array): Promise<Uint8Array> {
  return new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
}

// The y coordinates of the eight points of small order: 0, 1, −1 and the two of order eight. The sign bit is left out,
// so that the encodings with a sign that x = 0 cannot have are refused with them.
const smallOrderHeights: ReadonlySet<string> = new Set([
  '00'.repeat(32),
  `01${'00'.repeat(31)}`,
  `ec${'ff'.repeat(30)}7f`,
  'c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a',
  '26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05',
]);

// Importing a key costs as much as verifying with it, and an import of thousands of segments has a handful of keys.
const importedKeys = new Map<string, Promise<CryptoKey | null>>();
const importedKeysLimit = 256;

function importedKey(signingPublic: Uint8Array): Promise<CryptoKey | null> {
  const name = toHex(signingPublic);
  const known = importedKeys.get(name);
  if (known !== undefined) return known;
  if (importedKeys.size >= importedKeysLimit) importedKeys.clear();
  const key = isWeakKey(signingPublic)
    ? Promise.resolve(null)
    : crypto.subtle.importKey('raw', signingPublic, 'Ed25519', true, ['verify']).catch(() => null);
  importedKeys.set(name, key);
  return key;
}
