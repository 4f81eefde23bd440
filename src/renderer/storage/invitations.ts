import { toInstant } from '#shared/base/dates.ts';
import type { DossierId } from '#shared/base/id.ts';
import { err, ok, type Result } from '#shared/base/result.ts';
import { packBundle } from '#shared/bundle/pack-bundle.ts';
import { type DeviceKeys, importSigner, newStreamId, sha256 } from '#shared/log/device-keys.ts';
import { sixWords } from '#shared/log/six-words.ts';
import { decodeOperations } from '#shared/log/storage-codec.ts';
import { stageInWorker } from './bundle-worker.ts';
import type { ShelfPorts } from './copy.ts';
import { createExchange } from './exchange.ts';
import { openCopy } from './open-copy.ts';
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

type Invitations = Pick<WorkspaceShelf, 'requestToJoin' | 'previewInvitation' | 'acceptInvitation'>;
type OpenWorkspace = (id: DossierId, keys: DeviceKeys) => Promise<Result<Workspace, WriteError>>;

interface OpenedInvitation {
  readonly id: DossierId;
  readonly keys: DeviceKeys;
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly passphrase: string | undefined;
}

/** The way in for a computer that has no copy yet. */
export function createInvitations(ports: ShelfPorts, openWorkspace: OpenWorkspace): Invitations {
  const waiting = new Map<string, OpenedInvitation>();
  return {
    requestToJoin: (introduction) => requestToJoin(ports, introduction),
    previewInvitation: (bytes, passphrase) => previewInvitation(ports, waiting, bytes, passphrase),
    acceptInvitation: (token) => acceptInvitation(ports, waiting, token, openWorkspace),
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
      by: { stream: newStreamId(ports.random), device },
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

async function previewInvitation(
  ports: ShelfPorts,
  waiting: Map<string, OpenedInvitation>,
  bytes: Uint8Array,
  passphrase: string | undefined,
): Promise<Result<BundlePreview, BundleError>> {
  const keys = await ensureKeys(ports.desktop);
  if (!keys.ok) return err({ type: 'failed', detail: keys.error.type });
  const staged = await stageInWorker({
    file: bytes,
    identities: [keys.value.identity],
    passphrase,
    workspace: null,
    directory: new Uint8Array(0),
    devices: new Map(),
    known: new Set(),
    held: [],
    now: ports.now(),
  });
  if (!staged.ok) return staged;
  const { manifest, gathered } = staged.value;
  if (manifest.workspace === null) return err({ type: 'not-for-this-device' });
  const vault = await readVault(ports.desktop);
  if (!vault.ok) return err({ type: 'failed', detail: vault.error.type });
  const base = gathered.parts.find(({ id }) => id === manifest.workspace);
  const grant =
    base && decodeOperations(base.bytes).find(({ extra }) => extra?.['device'] === keys.value.device);
  if (grant === undefined) return err({ type: 'not-for-this-device' });
  // A copy made of the bundle alone, thrown away after the preview: the same code shows it as in an open workspace.
  return previewInScratch(ports, waiting, {
    id: manifest.workspace,
    keys: keys.value,
    name: memberName(grant.extra),
    bytes,
    passphrase,
  });
}

function memberName(extra: Readonly<Record<string, unknown>> | undefined): string {
  const name = extra?.['name'] ?? extra?.['memberName'];
  return typeof name === 'string' ? name : '';
}

async function previewInScratch(
  ports: ShelfPorts,
  waiting: Map<string, OpenedInvitation>,
  invitation: OpenedInvitation,
): Promise<Result<BundlePreview, BundleError>> {
  const opened = await openCopy(ports, invitation.id, invitation.keys);
  if (!opened.ok) return err({ type: 'failed', detail: opened.error.type });
  const { copy } = opened.value;
  const preview = await createExchange(copy).preview(invitation.bytes, invitation.passphrase);
  copy.database.close();
  if (preview.ok) waiting.set(preview.value.token, invitation);
  return preview;
}

async function acceptInvitation(
  ports: ShelfPorts,
  waiting: Map<string, OpenedInvitation>,
  token: string,
  openWorkspace: OpenWorkspace,
): Promise<Result<Workspace, BundleError>> {
  const invitation = waiting.get(token);
  if (invitation === undefined) return err({ type: 'failed', detail: 'The preview is gone' });
  const { id, keys, bytes, passphrase } = invitation;
  const opened = await openCopy(ports, id, keys);
  if (!opened.ok) return err({ type: 'failed', detail: opened.error.type });
  const { copy } = opened.value;
  const exchange = createExchange(copy);
  const preview = await exchange.preview(bytes, passphrase);
  const accepted = preview.ok ? await exchange.accept(preview.value.token) : preview;
  const base = await copy.database.summaries.get(id);
  copy.database.close();
  if (!accepted.ok) return accepted;
  const vault = await readVault(ports.desktop);
  if (!vault.ok) return err({ type: 'failed', detail: vault.error.type });
  const entry = {
    id,
    name: base?.base?.name ?? '',
    demo: false,
    state: 'open',
    memberName: invitation.name,
  } as const;
  const listed = await writeVault(ports.desktop, { ...withWorkspace(vault.value, entry), waiting: null });
  if (!listed.ok) return err({ type: 'failed', detail: listed.error.type });
  waiting.delete(token);
  const workspace = await openWorkspace(id, keys);
  if (workspace.ok) return workspace;
  return err({ type: 'failed', detail: workspace.error.type });
}
