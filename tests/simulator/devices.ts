import { generateX25519Identity, identityToRecipient } from 'age-encryption';
import { type DeviceId, deviceIdOf, importSigner, type Signer } from '#shared/log/device-keys.ts';

/** A device with keys that are the same in each run, but for those of age, which nothing that is hashed holds. */
export interface SimulatedDevice {
  readonly device: DeviceId;
  readonly signingPublic: Uint8Array;
  readonly sign: Signer;
  readonly recipient: string;
  readonly identity: string;
}

const pkcs8Prefix = Uint8Array.from([
  0x30, 0x2e, 0x02, 0x01, 0x00, 0x30, 0x05, 0x06, 0x03, 0x2b, 0x65, 0x70, 0x04, 0x22, 0x04, 0x20,
]);

const pool = new Map<number, Promise<SimulatedDevice>>();

/** The device with this number. Made once: a thousand histories share ten devices. */
export function simulatedDevice(number: number): Promise<SimulatedDevice> {
  const known = pool.get(number);
  if (known !== undefined) return known;
  const made = makeDevice(number);
  pool.set(number, made);
  return made;
}

async function makeDevice(number: number): Promise<SimulatedDevice> {
  const signingPrivatePkcs8 = new Uint8Array(48).fill(number + 1);
  signingPrivatePkcs8.set(pkcs8Prefix);
  const key = await crypto.subtle.importKey('pkcs8', signingPrivatePkcs8, 'Ed25519', true, ['sign']);
  const { x } = await crypto.subtle.exportKey('jwk', key);
  const signingPublic = new Uint8Array(Buffer.from(x ?? '', 'base64url'));
  const identity = await generateX25519Identity();
  return {
    device: await deviceIdOf(signingPublic),
    signingPublic,
    sign: await importSigner({ signingPrivatePkcs8 }),
    recipient: await identityToRecipient(identity),
    identity,
  };
}
