import type { IsoInstant } from '#shared/base/dates.ts';
import type { DossierId } from '#shared/base/id.ts';
import { err, ok, type Result } from '#shared/base/result.ts';
import type { DesktopApi } from '#shared/ipc/desktop-api.ts';
import { encodeCbor } from '#shared/log/cbor.ts';
import type { DeviceKeys } from '#shared/log/device-keys.ts';
import { decodePlain } from '#shared/log/plain-cbor.ts';
import type { MemberIntroduction, WorkspaceEntry, WriteError } from './workspace.ts';
import { writeErrorOfHost } from './write-error.ts';

/** What the vault knows of one workspace. */
export type VaultWorkspace = WorkspaceEntry;

/** The small file outside the database: this device's keys, and which associations lie on this computer. */
export interface Vault {
  readonly keys: DeviceKeys | null;
  /** How the person introduced himself when he asked to join; `null` when no answer is awaited. */
  readonly waiting: MemberIntroduction | null;
  readonly workspaces: readonly VaultWorkspace[];
  /** The lock of the second copy, which the printed phrase opens; `null` until a phrase has been made and confirmed. */
  readonly recovery: RecoveryLock | null;
}

/** What is needed to lock the second copy again at each write, without the phrase. */
export interface RecoveryLock {
  readonly lock: Uint8Array;
  readonly recipient: string;
  readonly madeAt: IsoInstant;
}

/** The vault of a computer that has none. */
export const emptyVault: Vault = { keys: null, waiting: null, workspaces: [], recovery: null };

/** Reads the vault; an empty one when there is none. */
export async function readVault(desktop: DesktopApi): Promise<Result<Vault, WriteError>> {
  const answer = await desktop.readVault({});
  if (!answer.ok) return err(writeErrorOfHost(answer.error));
  if (answer.value === null) return ok(emptyVault);
  const vault = decodeVault(answer.value);
  return vault === undefined ? err({ type: 'not-saved', detail: 'The key file is damaged' }) : ok(vault);
}

/** Reads a vault that has been unlocked; `undefined` for anything else. */
export function decodeVault(bytes: Uint8Array): Vault | undefined {
  const decoded = decodePlain(bytes);
  if (!decoded.ok || typeof decoded.value !== 'object' || decoded.value === null) return undefined;
  return { ...emptyVault, ...(decoded.value as Vault) };
}

/** Replaces the vault. */
export async function writeVault(desktop: DesktopApi, vault: Vault): Promise<Result<true, WriteError>> {
  const answer = await desktop.writeVault({ bytes: encodeCbor(vault) });
  return answer.ok ? answer : err(writeErrorOfHost(answer.error));
}

/** The vault with an entry added or replaced. */
export function withWorkspace(vault: Vault, entry: VaultWorkspace): Vault {
  return { ...vault, workspaces: [...vault.workspaces.filter(({ id }) => id !== entry.id), entry] };
}

/** The vault without a workspace. */
export function withoutWorkspace(vault: Vault, workspace: DossierId): Vault {
  return { ...vault, workspaces: vault.workspaces.filter(({ id }) => id !== workspace) };
}
