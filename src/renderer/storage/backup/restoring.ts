import type { Copy, ShelfPorts } from '#renderer/storage/copy.ts';
import { createExchange } from '#renderer/storage/exchange.ts';
import { openCopy } from '#renderer/storage/open-copy.ts';
import { openRecoveryWrap } from '#renderer/storage/recovery.ts';
import { stageAnew } from '#renderer/storage/stage-anew.ts';
import type { StagedBundle } from '#renderer/storage/stage-bundle.ts';
import { readBaseSummary } from '#renderer/storage/summary-rows.ts';
import { readVault, type Vault, withWorkspace, writeVault } from '#renderer/storage/vault.ts';
import type { BundleError, Workspace } from '#renderer/storage/workspace.ts';
import { lockWorkspace, type WorkspaceLock } from '#renderer/storage/workspace-lock.ts';
import type { IsoInstant } from '#shared/base/dates.ts';
import type { DossierId } from '#shared/base/id.ts';
import { err, ok, type Result } from '#shared/base/result.ts';
import type { DeviceKeys } from '#shared/log/device-keys.ts';
import { decodeBackup } from './backup-file.ts';

/** Why a backup was not opened or not put back. */
export type RestoreError =
  | BundleError
  | { readonly type: 'words-needed' }
  | { readonly type: 'words-wrong' }
  /** Sealed before there were words: only the computer that made it opens it. */
  | { readonly type: 'no-words' }
  /** This computer is another device for other associations; it has one set of keys. */
  | { readonly type: 'other-keys' }
  | { readonly type: 'already-here' };

/** What a backup holds, before anything is put back. */
export interface BackupPreview {
  readonly token: string;
  readonly association: string;
  readonly madeAt: IsoInstant;
  readonly memberName: string;
  readonly operationCount: number;
  readonly attachmentCount: number;
  readonly refusedCount: number;
}

/** Puts an association back on a computer that does not have it, from a backup. */
export interface Restoring {
  readonly preview: (file: Uint8Array, words?: string) => Promise<Result<BackupPreview, RestoreError>>;
  readonly accept: (token: string) => Promise<Result<Workspace, RestoreError>>;
}

type Assemble = (copy: Copy, lock: WorkspaceLock) => Promise<Workspace>;

interface OpenedBackup {
  readonly token: string;
  readonly workspace: DossierId;
  readonly bundle: Uint8Array;
  readonly staged: StagedBundle;
  readonly keys: DeviceKeys;
  /** The vault as it will be: the present one, or the one that the words opened. */
  readonly vault: Vault;
  readonly memberName: string;
}

/** The way back for a computer that has lost its copy, or for the one that takes its place. */
export function createRestoring(ports: ShelfPorts, assemble: Assemble): Restoring {
  let opened: OpenedBackup | undefined;
  return {
    preview: async (file, words) => {
      opened = undefined;
      const answer = await openBackup(ports, file, words);
      if (!answer.ok) return answer;
      opened = answer.value;
      const { token, staged, memberName } = answer.value;
      const association: unknown = staged.manifest.extra?.['association'];
      return ok({
        token,
        association: typeof association === 'string' ? association : '',
        madeAt: staged.manifest.at,
        memberName,
        operationCount: staged.gathered.places.reduce((sum, { place }) => sum + place.count, 0),
        attachmentCount: staged.blobs.length,
        refusedCount: staged.gathered.refused.length,
      });
    },
    accept: async (token) => {
      if (opened?.token !== token) return err({ type: 'failed', detail: 'The preview is gone' });
      const restored = await restore(ports, assemble, opened);
      if (restored.ok) opened = undefined;
      return restored;
    },
  };
}

async function openBackup(
  ports: ShelfPorts,
  file: Uint8Array,
  words: string | undefined,
): Promise<Result<OpenedBackup, RestoreError>> {
  const parts = decodeBackup(file);
  if (parts === undefined) return err({ type: 'damaged', detail: 'backup-wrap' });
  const vault = await readVault(ports.desktop);
  if (!vault.ok) return err({ type: 'failed', detail: vault.error.type });
  const present = vault.value;
  const stage = (identities: readonly string[]) =>
    stageAnew(ports, { file: parts.bundle, identities, passphrase: undefined });
  const own = present.keys === null ? undefined : await stage([present.keys.identity]);
  if (own?.ok === true && present.keys !== null)
    return opened(parts.bundle, own.value, present.keys, present, present);
  if (own?.ok === false && own.error.type !== 'not-for-this-device') return own;
  if (parts.wrap.length === 0) {
    const probe = own ?? (await stage([]));
    return probe.ok || probe.error.type === 'not-for-this-device' ? err({ type: 'no-words' }) : probe;
  }
  if (words === undefined) return err({ type: 'words-needed' });
  const unlocked = await openRecoveryWrap(parts.wrap, words);
  if (!unlocked.ok) {
    return err(
      unlocked.error.type === 'damaged'
        ? { type: 'damaged', detail: 'backup-wrap' }
        : { type: 'words-wrong' },
    );
  }
  const { vault: old, identity } = unlocked.value;
  if (old.keys === null) return err({ type: 'damaged', detail: 'backup-keys' });
  const staged = await stage([identity]);
  return staged.ok ? opened(parts.bundle, staged.value, old.keys, present, old) : staged;
}

function opened(
  bundle: Uint8Array,
  staged: StagedBundle,
  keys: DeviceKeys,
  present: Vault,
  old: Vault,
): Result<OpenedBackup, RestoreError> {
  const { workspace } = staged.manifest;
  if (workspace === null) return err({ type: 'not-a-bundle' });
  if (present.workspaces.some(({ id }) => id === workspace)) return err({ type: 'already-here' });
  const isSame = present.keys === null || present.keys.device === keys.device;
  // Keys that nothing uses give way; keys that another association knows this computer by do not.
  if (!isSame && present.workspaces.length > 0) return err({ type: 'other-keys' });
  const vault: Vault = isSame && present.keys !== null ? present : { ...old, workspaces: present.workspaces };
  const entry = old.workspaces.find(({ id }) => id === workspace);
  const name: unknown = staged.manifest.extra?.['name'];
  const memberName = entry?.memberName ?? (typeof name === 'string' ? name : '');
  return ok({ token: staged.id, workspace, bundle, staged, keys, vault, memberName });
}

/**
 * Fills an empty copy. What is written from now on goes into a new stream: the old one may have gone on after the backup,
 * and others may hold that part.
 */
async function restore(
  ports: ShelfPorts,
  assemble: Assemble,
  { workspace, bundle, staged, keys, vault, memberName }: OpenedBackup,
): Promise<Result<Workspace, RestoreError>> {
  const lock = await lockWorkspace(workspace, ports.locks);
  if (lock === undefined) return err({ type: 'failed', detail: 'already-open' });
  const copy = await openCopy(ports, workspace, keys);
  if (!copy.ok) {
    lock.release();
    return err({ type: 'failed', detail: copy.error.type });
  }
  const filled = await fill(ports, copy.value.copy, { workspace, bundle, staged, vault, memberName });
  if (filled.ok) return ok(await assemble(copy.value.copy, lock));
  copy.value.copy.database.close();
  lock.release();
  return filled;
}

async function fill(
  ports: ShelfPorts,
  copy: Copy,
  { workspace, bundle, staged, vault, memberName }: Omit<OpenedBackup, 'token' | 'keys'>,
): Promise<Result<true, RestoreError>> {
  const exchange = createExchange(copy);
  const preview = await exchange.previewStaged(bundle, undefined, staged);
  if (!preview.ok) return preview;
  const accepted = await exchange.accept(preview.value.token);
  if (!accepted.ok) return accepted;
  const base = await readBaseSummary(copy.database, workspace);
  const entry = { id: workspace, name: base?.name ?? '', demo: false, state: 'open', memberName } as const;
  // The list last: until it is written nothing counts as put back.
  const listed = await writeVault(ports.desktop, { ...withWorkspace(vault, entry), waiting: null });
  return listed.ok ? ok(true) : err({ type: 'failed', detail: listed.error.type });
}
