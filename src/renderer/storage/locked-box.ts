import { utf8 } from '#shared/base/bytes.ts';
import { err, ok, type Result } from '#shared/base/result.ts';
import { openAge, sealWithAge } from '#shared/bundle/age-envelope.ts';
import { encodeCbor } from '#shared/log/cbor.ts';
import { createSealingPair } from '#shared/log/device-keys.ts';
import { decodePlain } from '#shared/log/plain-cbor.ts';
import { runPhraseTask } from './phrase-lock.ts';

/**
 * Bytes under a phrase. The phrase opens `lock`, which holds the identity that opens `content`: so the content can be
 * locked anew at every write without the phrase and without its cost.
 */
export interface LockedBox {
  readonly lock: Uint8Array;
  readonly content: Uint8Array;
}

/** What a lock opens to, and what puts things behind it. */
export interface PhraseLock {
  readonly lock: Uint8Array;
  readonly identity: string;
  readonly recipient: string;
}

/** Why a box stays shut. */
export type OpenBoxError = { readonly type: 'wrong-phrase' } | { readonly type: 'damaged' };

/** Makes a lock for a phrase. */
export async function createPhraseLock(phrase: string): Promise<PhraseLock> {
  const pair = await createSealingPair();
  const lock = await runPhraseTask({ type: 'lock', phrase, content: utf8(pair.identity) });
  if (!lock.ok) throw new Error('A lock could not be made');
  return { ...pair, lock: lock.value };
}

/** Opens a lock: the identity behind it. */
export async function openPhraseLock(
  lock: Uint8Array,
  phrase: string,
): Promise<Result<string, OpenBoxError>> {
  if (phrase.trim() === '') return err({ type: 'wrong-phrase' });
  const opened = await runPhraseTask({ type: 'open', phrase, file: lock });
  if (opened.ok) return ok(new TextDecoder().decode(opened.value));
  return err({ type: opened.error.type === 'wrong-passphrase' ? 'wrong-phrase' : 'damaged' });
}

/** Locks content behind a lock. */
export async function fillBox(lock: Uint8Array, recipient: string, content: Uint8Array): Promise<LockedBox> {
  return { lock, content: await sealWithAge(content, { type: 'devices', recipients: [recipient] }) };
}

/** The content of a box whose lock has been opened. */
export async function emptyBox(box: LockedBox, identity: string): Promise<Result<Uint8Array, OpenBoxError>> {
  const opened = await openAge(box.content, { identities: [identity] });
  if (opened.ok) return opened;
  return err({ type: opened.error.type === 'not-for-this-device' ? 'wrong-phrase' : 'damaged' });
}

/** A box as bytes for a file. */
export function encodeBox(box: LockedBox): Uint8Array {
  return encodeCbor({ box: 1, lock: box.lock, content: box.content });
}

/** Reads a box; `undefined` for bytes that are none. */
export function decodeBox(bytes: Uint8Array): LockedBox | undefined {
  const decoded = decodePlain(bytes);
  if (!decoded.ok || typeof decoded.value !== 'object' || decoded.value === null) return undefined;
  const { box, lock, content } = decoded.value as Readonly<Record<string, unknown>>;
  if (box !== 1 || !(lock instanceof Uint8Array) || !(content instanceof Uint8Array)) return undefined;
  return { lock, content };
}
