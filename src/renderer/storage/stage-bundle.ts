import { toHex } from '#shared/base/bytes.ts';
import type { IsoInstant } from '#shared/base/dates.ts';
import type { DossierId } from '#shared/base/id.ts';
import { err, ok, type Result } from '#shared/base/result.ts';
import { type Manifest, verifyManifest } from '#shared/bundle/manifest.ts';
import { type OpenBundleError, openBundle } from '#shared/bundle/open-bundle.ts';
import { sha256 } from '#shared/log/device-keys.ts';
import type { StreamId } from '#shared/log/operation.ts';
import { receiveSegment, type Segment } from '#shared/log/segment.ts';
import { sixWords } from '#shared/log/six-words.ts';
import { decodeOperations } from '#shared/log/storage-codec.ts';
import { ownedBytes } from './dossier-cache.ts';
import { type GatheredSegments, gatherParts } from './gather-parts.ts';
import type { BlobRow } from './samsyn-database.ts';
import { sortSegments } from './sort-segments.ts';
import { rangesOf, type StreamRange } from './stream-ranges.ts';
import type { WorkProgress } from './workspace.ts';

/** What the worker is given: the file, the keys that may open it, and what this copy knows already. */
export interface StageRequest {
  readonly file: Uint8Array;
  readonly identities: readonly string[];
  readonly passphrase: string | undefined;
  /** `null` on a computer that has no copy yet: any association is taken. */
  readonly workspace: DossierId | null;
  /** Genesis, grants and revocations of this copy, in the storage codec. */
  readonly directory: Uint8Array;
  readonly devices: ReadonlyMap<StreamId, string>;
  readonly known: ReadonlySet<string>;
  /** Segments that were set aside earlier and may be usable with what this bundle brings. */
  readonly held: readonly { readonly bytes: Uint8Array; readonly signature: Uint8Array }[];
  readonly now: number;
}

/** Who packed a bundle and what it says about itself. */
export interface StagedManifest {
  readonly stream: StreamId;
  readonly device: string;
  readonly at: IsoInstant;
  readonly kind: Manifest['kind'];
  readonly workspace: DossierId | null;
  readonly holds: Readonly<Record<string, number>>;
  readonly sums: Manifest['sums'];
  readonly lacks: NonNullable<Manifest['lacks']>;
  readonly extra: Readonly<Record<string, unknown>> | null;
  /** The devices that the file was made for. */
  readonly to: readonly string[];
  /** How the file was locked. */
  readonly lock: 'devices' | 'passphrase' | 'open';
}

/** A bundle opened and judged, ready to be previewed and taken in. Nothing has been written. */
export interface StagedBundle {
  readonly id: string;
  readonly manifest: StagedManifest;
  readonly gathered: GatheredSegments;
  /** Attached files under the hashes that their bytes have. */
  readonly blobs: readonly BlobRow[];
  readonly knownOperationCount: number;
  /** Which operations of which streams the file holds, known ones too. */
  readonly ranges: readonly StreamRange[];
}

/** Why a bundle was not staged. */
export type StageError =
  | OpenBundleError
  | { readonly type: 'other-association'; readonly name: string }
  | { readonly type: 'stranger'; readonly name: string; readonly words: readonly string[] }
  | { readonly type: 'revoked'; readonly name: string };

/** Opens, verifies and decodes a bundle. Runs in the worker; touches neither database nor page. */
export async function stageBundle(
  request: StageRequest,
  onProgress: (progress: WorkProgress) => void = () => undefined,
): Promise<Result<StagedBundle, StageError>> {
  onProgress({ step: 'opening', done: 0 });
  const { passphrase } = request;
  const opened = await openBundle(request.file, {
    identities: request.identities,
    ...(passphrase === undefined ? {} : { passphrase }),
  });
  if (!opened.ok) return opened;
  const { manifest, segments } = opened.value;
  const staged = {
    id: toHex(await sha256(request.file)),
    manifest: stagedManifest(manifest, lockOf(opened.value.seal, manifest)),
  };
  if (manifest.kind === 'request' || manifest.workspace === null) {
    return (await isOwnRequest(opened.value)) ? ok({ ...staged, ...nothing }) : damagedManifest;
  }
  if (request.workspace !== null && manifest.workspace !== request.workspace) {
    return err({ type: 'other-association', name: packerNote(manifest, 'association') });
  }
  onProgress({ step: 'checking', done: 0.2 });
  const fresh = segments.filter(({ id }) => !request.known.has(id));
  const candidates = [...fresh, ...(await heldSegments(request, fresh))];
  const sorted = await sortSegments({
    workspace: manifest.workspace,
    directoryOperations: decodeOperations(request.directory),
    devices: request.devices,
    segments: candidates,
    onProgress: (done) => onProgress({ step: 'checking', done: 0.2 + 0.6 * done }),
  });
  onProgress({ step: 'checking', done: 0.8 });
  const packer = sorted.directory?.devices.get(manifest.by.device);
  if (packer === undefined) return stranger(manifest);
  if (!(await verifyManifest(opened.value, packer.signingKey))) return damagedManifest;
  if (packer.revoked !== null && sorted.usable.length === 0)
    return err({ type: 'revoked', name: packer.name });
  const count = (all: readonly Segment[]) => all.reduce((sum, { header }) => sum + header.count, 0);
  // What an unknown packer says about himself is not believed; the segments speak for their own authors.
  const told = packer === undefined ? { ...staged.manifest, holds: {} } : staged.manifest;
  return ok({
    ...staged,
    manifest: told,
    gathered: gatherParts(sorted, request.now),
    blobs: opened.value.blobs.map(({ hash, bytes }) => ({ hash, bytes: ownedBytes(bytes) })),
    knownOperationCount: count(segments) - count(fresh),
    ranges: rangesOf(segments.map(({ header }) => header)),
  });
}

const damagedManifest = err({ type: 'damaged', detail: 'manifest-signature' } as const);

const nothing: Pick<StagedBundle, 'gathered' | 'blobs' | 'knownOperationCount' | 'ranges'> = {
  ranges: [],
  blobs: [],
  gathered: {
    parts: [],
    packs: [],
    places: [],
    held: [],
    refused: [],
    kinds: [],
    heldParts: [],
    refusedParts: [],
    latest: 0 as GatheredSegments['latest'],
  },
  knownOperationCount: 0,
};

/** A file that is locked and names no devices is locked with a phrase. */
function lockOf(seal: 'age' | 'open', { to }: Manifest): StagedManifest['lock'] {
  if (seal === 'open') return 'open';
  return to.length === 0 ? 'passphrase' : 'devices';
}

function stagedManifest(manifest: Manifest, lock: StagedManifest['lock']): StagedManifest {
  const { by, at, kind, workspace, vv, sums, lacks = {}, extra, to } = manifest;
  return {
    stream: by.stream,
    device: by.device,
    at,
    kind,
    workspace,
    holds: vv,
    sums,
    lacks,
    extra,
    to,
    lock,
  };
}

/** A request is signed with the key that it asks to have let in. */
async function isOwnRequest(opened: Parameters<typeof verifyManifest>[0]): Promise<boolean> {
  const key: unknown = opened.manifest.extra?.['signingKey'];
  return key instanceof Uint8Array && key.length === 32 && (await verifyManifest(opened, key));
}

async function heldSegments(request: StageRequest, fresh: readonly Segment[]): Promise<readonly Segment[]> {
  const ids = new Set(fresh.map(({ id }) => id));
  const received = await Promise.all(
    request.held.map(({ bytes, signature }) => receiveSegment(bytes, signature)),
  );
  return received.flatMap((segment) => (segment.ok && !ids.has(segment.value.id) ? [segment.value] : []));
}

async function stranger(manifest: Manifest): Promise<Result<never, StageError>> {
  const member = manifest.members.find(({ device }) => device === manifest.by.device);
  const words = member === undefined ? [] : sixWords(await sha256(member.signingKey));
  return err({ type: 'stranger', name: packerNote(manifest, 'name'), words });
}

/** Words that a packer has put beside the manifest about himself: shown as his claim, never trusted. */
function packerNote(manifest: Manifest, key: string): string {
  const note: unknown = manifest.extra?.[key];
  return typeof note === 'string' ? note.slice(0, 200) : '';
}
