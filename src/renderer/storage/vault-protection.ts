import { toInstant } from '#shared/base/dates.ts';
import type { RandomBytes } from '#shared/base/id.ts';
import { err, ok, type Result } from '#shared/base/result.ts';
import type { DesktopApi, HostError } from '#shared/ipc/desktop-api.ts';
import { encodeCbor } from '#shared/log/cbor.ts';
import { recipientOf } from '#shared/log/device-keys.ts';
import { generateRecoveryWords } from '#shared/log/six-words.ts';
import {
  createPhraseLock,
  decodeBox,
  emptyBox,
  encodeBox,
  fillBox,
  type LockedBox,
  type OpenBoxError,
  openPhraseLock,
} from './locked-box.ts';
import { openRecoveryWrap } from './recovery.ts';
import { decodeVault, emptyVault, readVault, type Vault, writeVault } from './vault.ts';
import type { RecoveryDraft, UnlockError, VaultProtection, VaultState, WriteError } from './workspace.ts';
import { writeErrorOfHost } from './write-error.ts';

interface ProtectionPorts {
  readonly desktop: DesktopApi;
  readonly now: () => number;
  readonly random: RandomBytes;
}

/** The lock of the vault while it is open: what puts things behind it, and what takes them out. */
interface OpenLock {
  readonly lock: Uint8Array;
  readonly recipient: string;
  readonly identity: string;
}

/** A computer whose vault is locked and unlocked on the way, and the acts that change the lock. */
export interface ProtectedVault {
  readonly desktop: DesktopApi;
  readonly protection: VaultProtection;
}

/**
 * Puts the vault behind a passphrase, where the user has set one, and keeps its second copy locked with the recovery
 * phrase. All others go on reading and writing the vault as if it lay open; a locked one fails to be read.
 */
export function protectVault(ports: ProtectionPorts): ProtectedVault {
  const session: { open: OpenLock | undefined } = { open: undefined };
  const desktop: DesktopApi = {
    ...ports.desktop,
    readVault: () => readThrough(ports.desktop, session.open),
    writeVault: ({ bytes }) => writeThrough(ports.desktop, session.open, bytes),
  };
  return { desktop, protection: createProtection({ ...ports, desktop }, ports.desktop, session) };
}

const locked = err({ type: 'failed', detail: 'vault: locked' } as const);

async function readThrough(
  host: DesktopApi,
  open: OpenLock | undefined,
): Promise<Result<Uint8Array | null, HostError>> {
  const answer = await host.readVault({});
  if (!answer.ok || answer.value === null) return answer;
  const box = decodeBox(answer.value);
  if (box === undefined) return answer;
  if (open === undefined) return locked;
  const content = await emptyBox(box, open.identity);
  return content.ok ? content : locked;
}

async function writeThrough(
  host: DesktopApi,
  open: OpenLock | undefined,
  bytes: Uint8Array,
): Promise<Result<true, HostError>> {
  // What cannot be read is never written over: it may hold the only keys there are.
  const before = await readThrough(host, open);
  if (!before.ok) return before;
  return writeAnew(host, open, bytes);
}

async function writeAnew(
  host: DesktopApi,
  open: OpenLock | undefined,
  bytes: Uint8Array,
): Promise<Result<true, HostError>> {
  const file = open === undefined ? bytes : encodeBox(await fillBox(open.lock, open.recipient, bytes));
  const written = await host.writeVault({ bytes: file });
  const recovery = decodeVault(bytes)?.recovery ?? null;
  if (!written.ok || recovery === null) return written;
  const copy = await fillBox(recovery.lock, recovery.recipient, bytes);
  return host.writeRecovery({ bytes: encodeBox(copy) });
}

function createProtection(
  ports: ProtectionPorts,
  host: DesktopApi,
  session: { open: OpenLock | undefined },
): VaultProtection {
  const { desktop } = ports;
  return {
    state: () => readState(desktop, host, session),
    unlock: (phrase) => unlock(host, session, phrase),
    unlockWithRecovery: async (words) => {
      const restored = await openSecondCopy(host, words);
      if (!restored.ok) return restored;
      session.open = undefined;
      return written(await writeAnew(host, undefined, encodeCbor(restored.value)));
    },
    setPassphrase: async (phrase) => {
      const vault = await readVault(desktop);
      if (!vault.ok) return vault;
      const lock = await createPhraseLock(phrase);
      const saved = written(await writeAnew(host, lock, encodeCbor(vault.value)));
      if (saved.ok) session.open = lock;
      return saved;
    },
    removePassphrase: async () => {
      const vault = await readVault(desktop);
      if (!vault.ok) return vault;
      const saved = written(await writeAnew(host, undefined, encodeCbor(vault.value)));
      if (saved.ok) session.open = undefined;
      return saved;
    },
    draftRecovery: () => draftRecovery(ports),
    startAnew: async () => {
      session.open = undefined;
      return written(await writeAnew(host, undefined, encodeCbor(emptyVault)));
    },
  };
}

function written(answer: Result<true, HostError>): Result<true, WriteError> {
  return answer.ok ? answer : err(writeErrorOfHost(answer.error));
}

async function readState(
  desktop: DesktopApi,
  host: DesktopApi,
  session: { readonly open: OpenLock | undefined },
): Promise<VaultState> {
  const [raw, copy] = await Promise.all([host.readVault({}), host.readRecovery({})]);
  const hasRecovery = copy.ok && copy.value !== null;
  if (raw.ok && raw.value === null) {
    return hasRecovery
      ? { type: 'unreadable', hasRecovery }
      : { type: 'open', hasPassphrase: false, recoveryMadeAt: null };
  }
  const vault = await readVault(desktop);
  if (vault.ok) {
    const recoveryMadeAt = vault.value.recovery?.madeAt ?? null;
    return { type: 'open', hasPassphrase: session.open !== undefined, recoveryMadeAt };
  }
  const isLocked = raw.ok && raw.value !== null && decodeBox(raw.value) !== undefined;
  return { type: isLocked ? 'locked' : 'unreadable', hasRecovery };
}

async function unlock(
  host: DesktopApi,
  session: { open: OpenLock | undefined },
  phrase: string,
): Promise<Result<true, UnlockError>> {
  const raw = await host.readVault({});
  if (!raw.ok) return err(writeErrorOfHost(raw.error));
  const box = raw.value === null ? undefined : decodeBox(raw.value);
  if (box === undefined) return ok(true);
  const identity = await openPhraseLock(box.lock, phrase);
  if (!identity.ok) return identity;
  const open = await openLockOf(box, identity.value);
  if (!open.ok) return open;
  session.open = open.value;
  return ok(true);
}

async function openLockOf(box: LockedBox, identity: string): Promise<Result<OpenLock, OpenBoxError>> {
  const content = await emptyBox(box, identity);
  if (!content.ok) return content;
  return ok({ lock: box.lock, identity, recipient: await recipientOf(identity) });
}

async function openSecondCopy(host: DesktopApi, words: string): Promise<Result<Vault, UnlockError>> {
  const copy = await host.readRecovery({});
  if (!copy.ok) return err(writeErrorOfHost(copy.error));
  if (copy.value === null) return err({ type: 'no-recovery' });
  const opened = await openRecoveryWrap(copy.value, words);
  return opened.ok ? ok(opened.value.vault) : opened;
}

/** Words that count only once two of them have been typed back: until then an earlier phrase goes on working. */
async function draftRecovery({ desktop, now, random }: ProtectionPorts): Promise<RecoveryDraft> {
  const words = generateRecoveryWords(random);
  const made = createPhraseLock(words.join(' '));
  const [first, second] = twoPlaces(words.length, random);
  return {
    words,
    asked: [first, second],
    confirm: async (answers) => {
      const isRight = [first, second].every((place, index) => sameWord(words[place], answers[index]));
      if (!isRight) return err({ type: 'words-differ' });
      const vault = await readVault(desktop);
      if (!vault.ok) return vault;
      const { lock, recipient } = await made;
      return writeVault(desktop, {
        ...vault.value,
        recovery: { lock, recipient, madeAt: toInstant(now()) },
      });
    },
  };
}

/** Two different places, the earlier first. */
function twoPlaces(count: number, random: RandomBytes): readonly [number, number] {
  const [one = 0, other = 0] = random(2);
  const first = one % count;
  const second = (first + 1 + (other % (count - 1))) % count;
  return first < second ? [first, second] : [second, first];
}

function sameWord(word: string | undefined, answer: string | undefined): boolean {
  const typed = (answer ?? '').normalize('NFC').trim().toLowerCase();
  return word !== undefined && word.normalize('NFC') === typed;
}
