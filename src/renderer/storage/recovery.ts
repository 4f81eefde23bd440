import { err, ok, type Result } from '#shared/base/result.ts';
import type { DesktopApi } from '#shared/ipc/desktop-api.ts';
import { decodeBox, emptyBox, type OpenBoxError, openPhraseLock } from './locked-box.ts';
import { decodeVault, readVault, type Vault } from './vault.ts';
import type { WriteError } from './workspace.ts';
import { writeErrorOfHost } from './write-error.ts';

/**
 * The vault locked with the recovery phrase, as bytes to lay beside whatever else must survive this computer, such as in
 * front of a backup. `null` until a phrase has been made. Safe to hand out: 130 bits and scrypt guard it.
 */
export async function readRecoveryWrap(desktop: DesktopApi): Promise<Result<Uint8Array | null, WriteError>> {
  const answer = await desktop.readRecovery({});
  return answer.ok ? answer : err(writeErrorOfHost(answer.error));
}

/**
 * The age recipient that the recovery phrase opens for: seal a backup to it (and to the device's own), lay the wrap
 * beside it, and the printed words open both. `null` until a phrase has been made.
 */
export async function recoveryRecipient(desktop: DesktopApi): Promise<Result<string | null, WriteError>> {
  const vault = await readVault(desktop);
  return vault.ok ? ok(vault.value.recovery?.recipient ?? null) : vault;
}

/** What the words opened: the vault as it was, and the identity that opens what was sealed to `recoveryRecipient`. */
export interface OpenedRecovery {
  readonly vault: Vault;
  /** `AGE-SECRET-KEY-1…` */
  readonly identity: string;
}

/** Opens a wrap with the printed words. Capitals, hyphens and extra spaces do not matter. */
export async function openRecoveryWrap(
  wrap: Uint8Array,
  phrase: string,
): Promise<Result<OpenedRecovery, OpenBoxError>> {
  const box = decodeBox(wrap);
  if (box === undefined) return err({ type: 'damaged' });
  const identity = await openPhraseLock(box.lock, phrase);
  if (!identity.ok) return identity;
  const content = await emptyBox(box, identity.value);
  if (!content.ok) return content;
  const vault = decodeVault(content.value);
  return vault === undefined ? err({ type: 'damaged' }) : ok({ vault, identity: identity.value });
}
