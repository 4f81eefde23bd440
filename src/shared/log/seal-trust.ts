import { concatBytes, fromHex, toHex, utf8 } from '#shared/base/bytes.ts';
import { verifySignature } from './device-keys.ts';
import type { Directory, DirectoryDevice } from './directory.ts';
import type { Operation, StreamId } from './operation.ts';
import type { SealTrust } from './seal.ts';

/** What is signed to attest a hash, and to call off a seal, begins with these. */
export const signatureDomains = { sign: 'samsyn/seal/1\0', void: 'samsyn/void/1\0' } as const;

/** Signatures that have been checked, by what they are: a signature never becomes another one. */
export type SignatureBook = Map<string, boolean>;

/** Who holds which device, and the signatures checked so far. */
export interface TrustContext {
  readonly directory: Directory;
  readonly deviceOf: (stream: StreamId) => string | undefined;
  readonly book: SignatureBook;
}

/** Checks the signatures of devices among operations, those that have not been checked before. */
export async function checkSignatures(
  operations: readonly Operation[],
  context: TrustContext,
): Promise<void> {
  for (const operation of operations) {
    if (operation.kind !== 'sign' && operation.kind !== 'void') continue;
    const device = deviceOfOperation(operation, context);
    const signed = device && readSigned(operation);
    if (device === undefined || signed === undefined) continue;
    const key = bookKey(operation, device, signed.signature);
    if (context.book.has(key)) continue;
    const isGenuine = await verifySignature(device.signingKey, signed.signature, signed.message);
    context.book.set(key, isGenuine);
  }
}

/**
 * Who may say that minutes are signed. With a device: one that has been granted for that very person, and its signature of
 * the hash is genuine. On paper: noted by the meeting's secretary or by an administrator, who have seen the paper. An
 * unfinished seal is called off by anybody who may write in the meeting.
 */
export function sealTrustIn(context: TrustContext): SealTrust {
  return (operation, snapshot) => {
    const device = deviceOfOperation(operation, context);
    if (device === undefined) return false;
    const { person, way } = operation.extra ?? {};
    if (operation.kind === 'void' && person === undefined) return true;
    const persons = new Set<unknown>(device.persons);
    if (way === 'paper') return mayNotePaper(device, snapshot);
    const signed = readSigned(operation);
    if (signed === undefined || !persons.has(person)) return false;
    return context.book.get(bookKey(operation, device, signed.signature)) === true;
  };
}

/** Whether a device may note that somebody has signed on paper: the secretary's of that meeting, or an administrator's. */
export function mayNotePaper(device: DirectoryDevice, snapshot: unknown): boolean {
  return device.wasAdministrator || new Set<unknown>(device.persons).has(secretaryIn(snapshot));
}

function deviceOfOperation(
  { stream }: Operation,
  { directory, deviceOf }: TrustContext,
): DirectoryDevice | undefined {
  const device = deviceOf(stream);
  return device === undefined ? undefined : directory.devices.get(device);
}

function readSigned(
  operation: Operation,
): { readonly signature: Uint8Array; readonly message: Uint8Array } | undefined {
  const { hash, signature } = operation.extra ?? {};
  if (typeof hash !== 'string' || !(signature instanceof Uint8Array)) return undefined;
  const bytes = fromHex(hash);
  const domain = signatureDomains[operation.kind === 'void' ? 'void' : 'sign'];
  return bytes === undefined ? undefined : { signature, message: concatBytes([utf8(domain), bytes]) };
}

function bookKey({ id, kind, extra }: Operation, { device }: DirectoryDevice, signature: Uint8Array): string {
  return `${id} ${kind} ${device} ${String(extra?.['hash'])} ${toHex(signature)}`;
}

/** The snapshot comes from whoever froze it: nothing in it is certain to be there. */
function secretaryIn(snapshot: unknown): unknown {
  const meeting = (snapshot as { readonly meeting?: unknown } | null)?.meeting;
  return (meeting as { readonly secretary?: { readonly id?: unknown } | null } | null | undefined)?.secretary
    ?.id;
}
