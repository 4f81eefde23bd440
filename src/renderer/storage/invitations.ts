import { toInstant } from '#shared/base/dates.ts';
import type { DossierId } from '#shared/base/id.ts';
import { err, ok, type Result } from '#shared/base/result.ts';
import { packBundle } from '#shared/bundle/pack-bundle.ts';
import { importSigner, newStreamId, sha256 } from '#shared/log/device-keys.ts';
import { sixWords } from '#shared/log/six-words.ts';
import { decodeOperations } from '#shared/log/storage-codec.ts';
import type { Copy, ShelfPorts } from './copy.ts';
import { createExchange, type StagingExchange } from './exchange.ts';
import { openCopy } from './open-copy.ts';
import { removeRemains } from './remove-workspace.ts';
import { stageAnew } from './stage-anew.ts';
import type { StagedBundle } from './stage-bundle.ts';
import { readBaseSummary } from './summary-rows.ts';
import { readVault, withWorkspace, writeVault } from './vault.ts';
import { ensureKeys } from './vault-keys.ts';
import type {
  BundleError,
  BundlePreview,
  MemberIntroduction,
  Workspace,
  WorkspaceShelf,
  WriteError,
} from './workspace.ts';
import { lockWorkspace, type WorkspaceLock } from './workspace-lock.ts';

type Invitations = Pick<WorkspaceShelf, 'requestToJoin' | 'previewInvitation' | 'acceptInvitation'>;

/** Makes a workspace of a copy that has just been filled. */
type AssembleWorkspace = (copy: Copy, lock: WorkspaceLock) => Promise<Workspace>;

/** An invitation that has been opened: the copy that it will fill, still empty. */
interface OpenedInvitation {
  readonly copy: Copy;
  readonly exchange: StagingExchange;
  readonly lock: WorkspaceLock;
  readonly token: string;
  readonly memberName: string;
}

/** The way in for a computer that has no copy yet. */
export function createInvitations(ports: ShelfPorts, assemble: AssembleWorkspace): Invitations {
  let opened: OpenedInvitation | undefined;
  const letGo = () => {
    opened?.copy.database.close();
    opened?.lock.release();
    opened = undefined;
  };
  return {
    requestToJoin: (introduction) => requestToJoin(ports, introduction),
    previewInvitation: async (bytes, passphrase) => {
      letGo();
      const answer = await openInvitation(ports, bytes, passphrase);
      if (!answer.ok) return answer;
      opened = answer.value.invitation;
      return ok(answer.value.preview);
    },
    acceptInvitation: async (token) => {
      const invitation = opened;
      if (invitation?.token !== token) return err({ type: 'failed', detail: 'The preview is gone' });
      const accepted = await acceptInvitation(ports, invitation);
      if (!accepted.ok) return accepted;
      opened = undefined;
      return ok(await assemble(invitation.copy, invitation.lock));
    },
  };
}

async function requestToJoin(
  ports: ShelfPorts,
  introduction: MemberIntroduction,
): ReturnType<Invitations['requestToJoin']> {
  const keys = await ensureKeys(ports.desktop);
  if (!keys.ok) return keys;
  const vault = await readVault(ports.desktop);
  if (!vault.ok) return vault;
  const written = await writeVault(ports.desktop, { ...vault.value, waiting: introduction });
  if (!written.ok) return written;
  const { device, signingPublic, recipient } = keys.value;
  const at = toInstant(ports.now());
  const bytes = await packBundle(
    {
      workspace: null,
      by: { stream: newStreamId(ports.random, device), device },
      at,
      kind: 'request',
      vv: {},
      members: [{ device, signingKey: signingPublic }],
      to: [],
      segments: [],
      blobs: [],
      extra: { name: introduction.name, role: introduction.role, signingKey: signingPublic, recipient },
    },
    await importSigner(keys.value),
    { type: 'open' },
  );
  const name = `${device.slice(0, 4)}-${at.slice(0, 10)}.samsyn`;
  return ok({ bytes, name, words: sixWords(await sha256(signingPublic)) });
}

async function openInvitation(
  ports: ShelfPorts,
  bytes: Uint8Array,
  passphrase: string | undefined,
): Promise<Result<{ readonly invitation: OpenedInvitation; readonly preview: BundlePreview }, BundleError>> {
  const keys = await ensureKeys(ports.desktop);
  if (!keys.ok) return err({ type: 'failed', detail: keys.error.type });
  const staged = await stageAnew(ports, { file: bytes, identities: [keys.value.identity], passphrase });
  if (!staged.ok) return staged;
  const { workspace } = staged.value.manifest;
  const grant = grantIn(staged.value, keys.value.device);
  if (workspace === null || grant === undefined) return err({ type: 'not-for-this-device' });
  const lock = await lockWorkspace(workspace, ports.locks);
  if (lock === undefined) return err({ type: 'failed', detail: 'already-open' });
  const cleared = await clearRemains(ports, workspace);
  if (!cleared.ok) {
    lock.release();
    return err({ type: 'failed', detail: cleared.error.type });
  }
  const copy = await openCopy(ports, workspace, keys.value);
  if (!copy.ok) {
    lock.release();
    return err({ type: 'failed', detail: copy.error.type });
  }
  const exchange = createExchange(copy.value.copy);
  const preview = await exchange.previewStaged(bytes, passphrase, staged.value);
  if (!preview.ok) {
    copy.value.copy.database.close();
    lock.release();
    return preview;
  }
  const { token } = preview.value;
  const invitation = { copy: copy.value.copy, exchange, lock, token, memberName: memberName(grant) };
  return ok({ invitation, preview: preview.value });
}

/** What lies here of an association that is in no list was written with other keys, which have been given up. */
async function clearRemains(ports: ShelfPorts, workspace: DossierId): Promise<Result<true, WriteError>> {
  const vault = await readVault(ports.desktop);
  if (!vault.ok) return vault;
  const isListed = vault.value.workspaces.some(({ id }) => id === workspace);
  return isListed ? ok(true) : removeRemains(ports, workspace);
}

/** The grant, or the founding, that names this device. */
function grantIn(
  { gathered, manifest }: StagedBundle,
  device: string,
): Readonly<Record<string, unknown>> | undefined {
  const base = gathered.parts.find(({ id }) => id === manifest.workspace);
  if (base === undefined) return undefined;
  return decodeOperations(base.bytes).find(({ extra }) => extra?.['device'] === device)?.extra;
}

function memberName(extra: Readonly<Record<string, unknown>>): string {
  const name = extra['name'] ?? extra['memberName'];
  return typeof name === 'string' ? name : '';
}

async function acceptInvitation(
  ports: ShelfPorts,
  { copy, exchange, token, memberName: name }: OpenedInvitation,
): Promise<Result<true, BundleError>> {
  const accepted = await exchange.accept(token);
  if (!accepted.ok) return accepted;
  const base = await readBaseSummary(copy.database, copy.id);
  const vault = await readVault(ports.desktop);
  if (!vault.ok) return err({ type: 'failed', detail: vault.error.type });
  const associationName = base?.name ?? '';
  const entry = { id: copy.id, name: associationName, demo: false, state: 'open', memberName: name } as const;
  const listed = await writeVault(ports.desktop, { ...withWorkspace(vault.value, entry), waiting: null });
  return listed.ok ? listed : err({ type: 'failed', detail: listed.error.type });
}
