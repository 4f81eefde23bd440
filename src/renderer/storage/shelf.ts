import { toInstant } from '#shared/base/dates.ts';
import { type DossierId, newChildId, newRootId } from '#shared/base/id.ts';
import { err, ok, type Result } from '#shared/base/result.ts';
import type { DeviceKeys } from '#shared/log/device-keys.ts';
import { workspaceIdOf } from '#shared/log/directory.ts';
import { createArchiveCheck } from './archive/check-archive.ts';
import { createBackups } from './backup/backups.ts';
import { createRestoring } from './backup/restoring.ts';
import type { Copy, ShelfPorts } from './copy.ts';
import { writeDemoJournal } from './demo-history.ts';
import { createExchange } from './exchange.ts';
import { createFolderExchange } from './folder/folder-exchange.ts';
import { genesisExtra } from './genesis.ts';
import { createInvitations } from './invitations.ts';
import { createMemberActs } from './member-acts.ts';
import { openCopy } from './open-copy.ts';
import { createProofs } from './proofs/create-proofs.ts';
import type { TellProgress } from './rebuild-projection.ts';
import { recoverDrafts } from './recover-drafts.ts';
import { removeWorkspace } from './remove-workspace.ts';
import { createSearch } from './search/workspace-search.ts';
import { readVault, type Vault, withWorkspace, writeVault } from './vault.ts';
import { ensureKeys } from './vault-keys.ts';
import { protectVault } from './vault-protection.ts';
import type {
  Change,
  DeviceView,
  MemberIntroduction,
  Workspace,
  WorkspaceEntry,
  WorkspaceShelf,
  WriteError,
} from './workspace.ts';
import { lockWorkspace, type WorkspaceLock } from './workspace-lock.ts';
import { createReader, readMembers } from './workspace-reader.ts';
import { commitChanges, createWriter } from './workspace-writer.ts';
import { writeOperations } from './write-operations.ts';

export type { ShelfPorts } from './copy.ts';

/** Makes the shelf of this computer. The composition root supplies the ports. */
export function createShelf(given: ShelfPorts): WorkspaceShelf {
  const { desktop, protection } = protectVault(given);
  const ports = { ...given, desktop };
  return {
    protection,
    restoring: createRestoring(ports, (copy, lock) => assembleWorkspace(copy, lock, null)),
    list: async () => {
      const vault = await readVault(ports.desktop);
      return vault.ok ? listOf(vault.value) : [];
    },
    open: (id, onProgress) => openById(ports, id, onProgress),
    found: (introduction, build) => found(ports, introduction, build),
    ...createInvitations(ports, (copy, lock) => assembleWorkspace(copy, lock, null)),
    createDemo: (onProgress) => createDemo(ports, onProgress),
    remove: (id) => removeWorkspace(ports, id),
  };
}

/** A join request without an answer stands in the list under the device's id, so that it can be shown and taken back. */
function listOf({ workspaces, waiting, keys }: Vault): readonly WorkspaceEntry[] {
  if (waiting === null || keys === null) return workspaces;
  const id = keys.device as string as DossierId;
  return [...workspaces, { id, name: '', demo: false, state: 'waiting', memberName: waiting.name }];
}

type OpenError = { readonly type: 'missing' | 'failed'; readonly detail: string };

async function openById(
  ports: ShelfPorts,
  id: DossierId,
  onProgress?: TellProgress,
): Promise<Result<Workspace, OpenError>> {
  const vault = await readVault(ports.desktop);
  if (!vault.ok) return err({ type: 'failed', detail: vault.error.type });
  const entry = vault.value.workspaces.find((one) => one.id === id);
  if (entry === undefined || vault.value.keys === null) return err({ type: 'missing', detail: id });
  const opened = await openWorkspace(ports, id, vault.value.keys, onProgress);
  if (opened.ok) return opened;
  const { error } = opened;
  return err({ type: 'failed', detail: 'detail' in error ? error.detail : error.type });
}

/** Opens a copy and makes what the screens hold of it. `isNew`: it is built from a journal just made, which is not told. */
async function openWorkspace(
  ports: ShelfPorts,
  id: DossierId,
  keys: DeviceKeys,
  onProgress?: TellProgress,
  isNew = false,
): Promise<Result<Workspace, WriteError>> {
  const lock = await lockWorkspace(id, ports.locks);
  if (lock === undefined) return err({ type: 'not-saved', detail: 'already-open' });
  const opened = await openCopy(ports, id, keys, onProgress);
  if (!opened.ok) {
    lock.release();
    return opened;
  }
  const { copy, check } = opened.value;
  await recoverDrafts(copy);
  return ok(await assembleWorkspace(copy, lock, isNew ? null : check.rebuilt));
}

async function assembleWorkspace(
  copy: Copy,
  lock: WorkspaceLock,
  rebuilt: Workspace['rebuilt'],
): Promise<Workspace> {
  const followSelf = selfFollower(
    copy,
    (await readMembers(copy)).find((device) => device.self) ?? unknownSelf(copy),
  );
  const folder = createFolderExchange(copy);
  const backups = createBackups(copy);
  const reader = createReader(copy);
  const search = createSearch({ copy, reader });
  return {
    id: copy.id,
    reader,
    writer: createWriter(copy),
    exchange: createExchange(copy),
    members: createMemberActs(copy),
    folder,
    backups,
    checkArchive: createArchiveCheck(copy),
    proofs: createProofs(copy),
    search,
    get self() {
      return followSelf();
    },
    rebuilt,
    close: async () => {
      await folder.stop();
      await backups.stop();
      await search.close();
      for (const text of [...copy.live.texts]) await text.flush();
      clearTimeout(copy.live.retry);
      await copy.queue(async () => copy.database.close());
      lock.release();
    },
  };
}

/** This device as the directory has it now: a grant that names its person holds at once. */
function selfFollower(copy: Copy, atStart: DeviceView): () => DeviceView {
  let directory = copy.live.directory;
  let self = atStart;
  return () => {
    if (copy.live.directory === directory) return self;
    directory = copy.live.directory;
    const device = directory?.devices.get(copy.keys.device);
    if (device === undefined) return self;
    const { name, role, person, administrator, audiences, revoked } = device;
    const state = { revoked: revoked !== null, revocationReason: revoked?.reason ?? null };
    self = { ...self, name, role, person, administrator, audiences, ...state };
    return self;
  };
}

function unknownSelf(copy: Copy): DeviceView {
  return {
    device: copy.keys.device,
    name: '',
    role: '',
    person: null,
    words: [],
    administrator: false,
    self: true,
    revoked: false,
    revocationReason: null,
    audiences: [],
    grantedAt: toInstant(0),
    confirmedAt: null,
    lastHeardAt: null,
  };
}

async function found(
  ports: ShelfPorts,
  introduction: MemberIntroduction,
  build: Parameters<WorkspaceShelf['found']>[1],
): Promise<Result<Workspace, WriteError>> {
  const keys = await ensureKeys(ports.desktop);
  if (!keys.ok) return keys;
  const genesis = genesisExtra(ports, introduction, keys.value);
  const id = await workspaceIdOf(genesis);
  const lock = await lockWorkspace(id, ports.locks);
  if (lock === undefined) return err({ type: 'not-saved', detail: 'already-open' });
  const opened = await openCopy(ports, id, keys.value);
  if (!opened.ok) {
    lock.release();
    return opened;
  }
  const { copy } = opened.value;
  const changes = build({
    association: id,
    newChildId: () => newChildId(id, ports.random),
    newRootId: () => newRootId(ports.random),
  });
  const written = await writeFounding(copy, genesis, changes);
  const listed = written.ok ? await listWorkspace(ports, entryOf(id, introduction, changes)) : written;
  if (!listed.ok) {
    copy.database.close();
    lock.release();
    return listed;
  }
  return ok(await assembleWorkspace(copy, lock, null));
}

async function createDemo(
  ports: ShelfPorts,
  onProgress: (done: number) => void,
): Promise<Result<Workspace, WriteError>> {
  const made = await writeDemoJournal(ports, onProgress);
  if (!made.ok) return made;
  const { entry, keys } = made.value;
  const opened = await openWorkspace(ports, entry.id, keys, undefined, true);
  if (!opened.ok) return opened;
  const listed = await listWorkspace(ports, entry);
  if (!listed.ok) {
    await opened.value.close();
    return listed;
  }
  onProgress(1);
  return opened;
}

async function writeFounding(
  copy: Copy,
  genesis: Readonly<Record<string, unknown>>,
  changes: readonly Change[],
): Promise<Result<unknown, WriteError>> {
  const founded = await writeOperations<WriteError>(
    copy,
    [{ id: copy.id, audience: 'forbund' }],
    ({ draft, place }) => {
      const operation = place(copy.id, {
        kind: 'genesis',
        table: 'association',
        record: copy.id,
        extra: genesis,
      });
      draft(copy.id).add(operation);
      return ok({ operations: [operation], undo: [] });
    },
  );
  return founded.ok ? commitChanges(copy, changes) : founded;
}

function entryOf(
  id: DossierId,
  introduction: MemberIntroduction,
  changes: readonly Change[],
): WorkspaceEntry {
  const root = changes.find((change) => change.type === 'create' && change.table === 'association');
  const name = root?.type === 'create' && root.table === 'association' ? root.values.name : '';
  return { id, name, demo: false, state: 'open', memberName: introduction.name };
}

async function listWorkspace(ports: ShelfPorts, entry: WorkspaceEntry): Promise<Result<true, WriteError>> {
  const vault = await readVault(ports.desktop);
  return vault.ok ? writeVault(ports.desktop, withWorkspace(vault.value, entry)) : vault;
}
