import { toInstant } from '#shared/base/dates.ts';
import { err, ok, type Result } from '#shared/base/result.ts';
import { laterLacks } from '#shared/bundle/missing-blobs.ts';
import { deviceIdOf, isWeakKey, sha256 } from '#shared/log/device-keys.ts';
import type { JournalEntry, JournalSegment } from '#shared/log/journal.ts';
import { naturalId } from '#shared/log/natural-id.ts';
import { sixWords } from '#shared/log/six-words.ts';
import { encodeOperations } from '#shared/log/storage-codec.ts';
import { type Absorption, workOut, writeAbsorption } from './absorb.ts';
import { attachmentsToSend, viewAttachment } from './attachments-to-send.ts';
import { stageInWorker } from './bundle-worker.ts';
import type { Copy } from './copy.ts';
import { exportBundle, receiversOf, sharedAudiences } from './export-bundle.ts';
import { previewExport } from './export-preview.ts';
import { importReport, previewChanges } from './import-preview.ts';
import { countBlobs, incomingBlobs } from './incoming-blobs.ts';
import { refusalHere, revocation, writeDirectory } from './member-acts.ts';
import { unpackSegment } from './pack-segments.ts';
import { claimAfter } from './peer-claims.ts';
import { isDirectoryOperation } from './pending-rows.ts';
import { catchUp } from './replay-journal.ts';
import { retryJournal } from './retry-journal.ts';
import type { BundleRow, PeerRow } from './samsyn-database.ts';
import type { StagedBundle, StageRequest } from './stage-bundle.ts';
import type {
  AttachmentToSend,
  BundleError,
  BundlePreview,
  BundleRecipients,
  Committed,
  Exchange,
  ImportReport,
  WorkControl,
  WriteError,
} from './workspace.ts';

interface Waiting {
  readonly file: Uint8Array;
  readonly passphrase: string | undefined;
  readonly staged: StagedBundle;
  readonly absorption: Absorption;
  /** The state of the copy that the absorption was worked out on. */
  readonly basis: string;
}

/** The exchange, and a way in for a bundle that has been staged already. */
export interface StagingExchange extends Exchange {
  readonly previewStaged: (
    bytes: Uint8Array,
    passphrase: string | undefined,
    staged: StagedBundle,
  ) => Promise<Result<BundlePreview, BundleError>>;
}

/** Makes the exchange of an open copy. Previews wait in memory under a token until they are accepted. */
export function createExchange(copy: Copy): StagingExchange {
  const waiting = new Map<string, Waiting>();
  return {
    previewStaged: (bytes, passphrase, staged) =>
      guarded(() => previewStaged(copy, waiting, bytes, passphrase, staged)),
    previewExport: (to, control) => guarded(() => previewExport(copy, to, control)),
    attachmentsFor: (to) => attachmentsFor(copy, to),
    exportBundle: (to, options) => exportBundle(copy, to, options),
    preview: (bytes, passphrase, control) =>
      guarded(() => preview(copy, waiting, bytes, passphrase, control)),
    accept: (token, control) => guarded(() => accept(copy, waiting, token, control)),
    grant: (token, grant) => grantDevice(copy, waiting, token, grant),
  };
}

async function attachmentsFor(copy: Copy, to: BundleRecipients): Promise<readonly AttachmentToSend[]> {
  const receivers = receiversOf(copy, to) ?? [];
  if (to.type === 'devices' && receivers.length === 0) return [];
  return (await attachmentsToSend(copy, receivers, sharedAudiences(copy, receivers))).map(viewAttachment);
}

async function preview(
  copy: Copy,
  waiting: Map<string, Waiting>,
  file: Uint8Array,
  passphrase: string | undefined,
  control: WorkControl = {},
): Promise<Result<BundlePreview, BundleError>> {
  const staged = await stage(copy, file, passphrase, control);
  return staged.ok ? previewStaged(copy, waiting, file, passphrase, staged.value, control) : staged;
}

async function previewStaged(
  copy: Copy,
  waiting: Map<string, Waiting>,
  file: Uint8Array,
  passphrase: string | undefined,
  staged: StagedBundle,
  control: WorkControl = {},
): Promise<Result<BundlePreview, BundleError>> {
  const token = staged.id;
  const asked = staged.manifest.kind === 'request' ? await readRequest(staged) : undefined;
  if (staged.manifest.kind === 'request' && asked === undefined) {
    return err({ type: 'damaged', detail: 'request' });
  }
  const prepared = await prepare(copy, file, passphrase, staged, control);
  if (control.signal?.aborted === true) return err({ type: 'failed', detail: 'cancelled' });
  // One at a time: a preview holds everything that the bundle brings.
  waiting.clear();
  waiting.set(token, prepared);
  if (asked === undefined) return ok(await previewChanges(copy, staged, prepared.absorption));
  const { name, role, words } = asked;
  return ok({ type: 'join-request', token, name, role, words });
}

function basisOf(copy: Copy): string {
  return `${copy.live.imports}/${copy.live.writer.clock}`;
}

async function prepare(
  copy: Copy,
  file: Uint8Array,
  passphrase: string | undefined,
  staged: StagedBundle,
  control: WorkControl = {},
): Promise<Waiting> {
  const basis = basisOf(copy);
  return { file, passphrase, staged, basis, absorption: await workOut(copy, staged.gathered, control) };
}

/** Opens and judges a file against this copy. Writes nothing. */
export async function stage(
  copy: Copy,
  file: Uint8Array,
  passphrase: string | undefined,
  control: WorkControl = {},
): Promise<Result<StagedBundle, BundleError>> {
  return stageInWorker(await stageRequest(copy, file, passphrase), control);
}

async function stageRequest(
  copy: Copy,
  file: Uint8Array,
  passphrase: string | undefined,
): Promise<StageRequest> {
  const base = await copy.cache.load(copy.id);
  const known = new Set<string>();
  for (const row of await copy.database.segments.toArray()) for (const { id } of row.places) known.add(id);
  const devices = new Map([...copy.live.streams.values()].map(({ s, device }) => [s, device]));
  for (const { stream } of copy.live.writer.own) devices.set(stream, copy.keys.device);
  return {
    file,
    identities: [copy.keys.identity],
    passphrase,
    workspace: copy.id,
    directory: encodeOperations((base?.operations ?? []).filter(isDirectoryOperation)),
    devices,
    known,
    held: await copy.database.held.toArray(),
    now: copy.ports.now(),
  };
}

async function accept(
  copy: Copy,
  waiting: Map<string, Waiting>,
  token: string,
  { onProgress }: WorkControl = {},
): Promise<Result<ImportReport, BundleError>> {
  const found = waiting.get(token);
  if (found === undefined) return err({ type: 'failed', detail: 'The preview is gone' });
  const outcome = await copy.queue(async () => {
    copy.saves.saving();
    const current = await catchUp(copy);
    if (!current.ok) return current;
    onProgress?.({ step: 'comparing', done: 0.1 });
    const fresh = await refreshed(copy, found);
    return fresh.ok ? writeImport(copy, fresh.value, onProgress) : fresh;
  });
  if (outcome.ok) {
    waiting.delete(token);
    copy.saves.saved(toInstant(copy.ports.now()));
    return outcome;
  }
  const { error } = outcome;
  if (copy.live.behind && (error.type === 'not-saved' || error.type === 'disk-full')) {
    copy.saves.failed(error);
    retryJournal(copy);
  } else copy.saves.unchanged();
  if (error.type === 'not-saved') return err({ type: 'failed', detail: error.detail });
  if (error.type === 'not-allowed' || error.type === 'shut-out')
    return err({ type: 'failed', detail: error.type });
  if (error.type === 'locked' || error.type === 'missing' || error.type === 'invalid') {
    return err({ type: 'failed', detail: error.type });
  }
  return err(error);
}

/** The absorption again when something has been written since the preview was made. */
async function refreshed(copy: Copy, found: Waiting): Promise<Result<Waiting, BundleError>> {
  if (found.basis === basisOf(copy)) return ok(found);
  const staged = await stage(copy, found.file, found.passphrase);
  return staged.ok ? ok(await prepare(copy, found.file, found.passphrase, staged.value)) : staged;
}

async function writeImport(
  copy: Copy,
  { staged, absorption }: Waiting,
  onProgress: WorkControl['onProgress'],
): Promise<Result<ImportReport, WriteError>> {
  const blobs = await incomingBlobs(copy, staged, absorption);
  const report = { ...(await importReport(copy, absorption)), attachments: countBlobs(blobs) };
  const rows = await exchangeRows(copy, staged, report);
  const segments = journalSegments(staged);
  // One entry, so that a torn end takes the whole bundle with it and never a half.
  const entries: JournalEntry[] = blobs.map(({ bytes }) => ({ type: 'blob', bytes }));
  if (segments.length > 0) entries.push({ type: 'segments', segments, own: false });
  for (const value of rows.peers) entries.push({ type: 'meta', key: 'peer', value });
  for (const value of rows.bundles) entries.push({ type: 'meta', key: 'bundle', value });
  if (entries.length === 0) return ok(report);
  onProgress?.({ step: 'securing', done: 0.3 });
  // The journal first: a database that loses the import to a crash gets it back from there at the next start.
  copy.journal.setPlace(await copy.journal.withEntries(entries));
  copy.live.behind = true;
  const journaled = await copy.journal.flush();
  if (!journaled.ok) return journaled;
  onProgress?.({ step: 'writing', done: 0.6 });
  const written = await writeAbsorption(copy, absorption, { place: copy.journal.place(), blobs, ...rows });
  if (!written.ok) return written;
  copy.live.behind = false;
  copy.live.imports += 1;
  return ok(report);
}

async function exchangeRows(
  copy: Copy,
  { id, manifest }: StagedBundle,
  report: ImportReport,
): Promise<{ readonly peers: readonly PeerRow[]; readonly bundles: readonly BundleRow[] }> {
  const known = await copy.database.bundles.get(id);
  const isStranger = Object.keys(manifest.holds).length === 0;
  if (known !== undefined || isStranger || manifest.device === copy.keys.device) {
    return { peers: [], bundles: [] };
  }
  const { device, at, holds, sums, lacks } = manifest;
  const before = await copy.database.peers.get(device);
  const devices = copy.live.directory?.devices;
  const claim = claimAfter(
    before,
    { at, holds, sums },
    {
      readers: [device, ...manifest.to].map((reader) => devices?.get(reader)),
      audienceOf: (stream) => copy.live.streams.get(stream)?.audience,
    },
  );
  // Of two bundles that come in the wrong order the one packed last has the word.
  const isLater = before === undefined || before.at < at;
  const lacked = before?.lacks ?? {};
  const peers = [{ device, ...claim, lacks: isLater ? laterLacks(lacked, { holds, lacks }) : lacked }];
  const bundle: BundleRow = {
    id,
    from: device,
    at,
    receivedAt: toInstant(copy.ports.now()),
    newOperationCount: report.newOperationCount,
  };
  return { peers, bundles: [bundle] };
}

/** The segments of a bundle for the journal; those held go last. */
function journalSegments({ gathered }: StagedBundle): readonly JournalSegment[] {
  const packs = new Map(gathered.packs.map(({ id, bytes }) => [id, bytes]));
  const placed = gathered.places.flatMap(({ place }) => {
    const pack = packs.get(place.pack);
    return pack === undefined ? [] : [unpackSegment(pack, place)];
  });
  return [...placed, ...gathered.held];
}

interface JoinRequest {
  readonly name: string;
  readonly role: string;
  readonly signingKey: Uint8Array;
  readonly recipient: string;
  readonly words: readonly string[];
}

async function readRequest({ manifest }: StagedBundle): Promise<JoinRequest | undefined> {
  const { name, role, signingKey, recipient } = manifest.extra ?? {};
  if (typeof name !== 'string' || typeof role !== 'string' || typeof recipient !== 'string') return undefined;
  if (!(signingKey instanceof Uint8Array) || isWeakKey(signingKey) || !recipient.startsWith('age1')) {
    return undefined;
  }
  const words = sixWords(await sha256(signingKey));
  return { name: name.slice(0, 200), role: role.slice(0, 200), signingKey, recipient, words };
}

async function grantDevice(
  copy: Copy,
  waiting: Map<string, Waiting>,
  token: string,
  { replaces, ...choice }: Parameters<Exchange['grant']>[1],
): Promise<Result<Committed, WriteError>> {
  const found = waiting.get(token);
  const asked = found && (await readRequest(found.staged));
  if (asked === undefined) return err({ type: 'not-saved', detail: 'The request is gone' });
  const refusal = refusalHere(copy);
  if (refusal !== undefined) return err(refusal);
  if (replaces === copy.keys.device) return err({ type: 'not-allowed' });
  const device = await deviceIdOf(asked.signingKey);
  const record = await naturalId(copy.id, 'device', [device]);
  const { name, role, signingKey, recipient } = asked;
  const extra = { device, name, role, signingKey, recipient, ...choice };
  const grant = { kind: 'grant', table: 'device', record, extra };
  const ending = replaces === undefined ? [] : [await revocation(copy, replaces, '')];
  const written = await writeDirectory(copy, [grant, ...ending]);
  if (written.ok) waiting.delete(token);
  return written;
}

/** Turns what a worker or the database throws into an answer. */
async function guarded<Value, Refusal = never>(
  task: () => Promise<Result<Value, BundleError | Refusal>>,
): Promise<Result<Value, BundleError | Refusal>> {
  try {
    return await task();
  } catch (error) {
    return err({ type: 'failed', detail: error instanceof Error ? error.message : String(error) });
  }
}
