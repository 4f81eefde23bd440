import { concatBytes, utf8 } from '#shared/base/bytes.ts';
import type { IsoInstant } from '#shared/base/dates.ts';
import type { DossierId } from '#shared/base/id.ts';
import { err, ok, type Result } from '#shared/base/result.ts';
import { encodeCbor } from '#shared/log/cbor.ts';
import {
  type DeviceId,
  deviceIdOf,
  isDeviceId,
  isStreamId,
  type Signer,
  verifySignature,
} from '#shared/log/device-keys.ts';
import type { StreamId } from '#shared/log/operation.ts';
import { decodePlain } from '#shared/log/plain-cbor.ts';
import { isCount, isMap } from '#shared/log/segment-header.ts';
import { damaged, type OpenBundleError } from './open-bundle-error.ts';

/** The number of the bundle format that this program writes and reads. */
export const bundleFormat = 1;

/** `full`: all that the receivers may see. `delta`: what they lack. `request`: a new device asks to be let in. */
export type BundleKind = 'full' | 'delta' | 'request';

/** How far somebody has come in each stream: the last sequence number up to which nothing is missing. */
export type VersionVector = Readonly<Record<StreamId, number>>;

/** Beside a version vector: for each stream eight bytes, in hex, that tell whether two copies hold the same segments of it. */
export type SegmentSums = Readonly<Record<StreamId, string>>;

/**
 * The attached files that somebody does not have, of the documents that the version vector tells he has: for each stream
 * in which such a document was made the SHA-256 of its file, one after the other.
 */
export type LackedBlobs = Readonly<Record<StreamId, Uint8Array>>;

/** A device and its public signing key, as the packer knows them. */
export interface BundleMember {
  readonly device: DeviceId;
  readonly signingKey: Uint8Array;
}

/** The signed statement in each bundle: who packed what, when, for whom. */
export interface Manifest {
  readonly format: number;
  /** The lowest format number that a reader must know. */
  readonly minReader: number;
  /** The workspace; `null` in a request, which cannot know it. */
  readonly workspace: DossierId | null;
  readonly by: { readonly stream: StreamId; readonly device: DeviceId };
  readonly at: IsoInstant;
  readonly kind: BundleKind;
  /** What the packer has of each stream, so that the receiver knows what to send back. */
  readonly vv: VersionVector;
  readonly sums: SegmentSums;
  readonly lacks?: LackedBlobs;
  readonly members: readonly BundleMember[];
  /** The devices that the file is meant for; empty for a passphrase and for a request. */
  readonly to: readonly DeviceId[];
  readonly segmentCount: number;
  readonly blobCount: number;
  /** SHA-256 over all segment signatures, in the order of the file. */
  readonly root: Uint8Array;
  /** SHA-256 over the SHA-256 of each blob, in the order of the file. */
  readonly blobRoot: Uint8Array;
  /** Plain data of other parts, such as the keys in a request. */
  readonly extra: Readonly<Record<string, unknown>> | null;
}

/** The bytes of a manifest as they are signed: `{format, ws, by, dev, at, kind, vv, members, to, segments, …}`. */
export function encodeManifest(manifest: Manifest): Uint8Array {
  return encodeCbor({
    format: manifest.format,
    minReader: manifest.minReader,
    ws: manifest.workspace,
    by: manifest.by.stream,
    dev: manifest.by.device,
    at: manifest.at,
    kind: manifest.kind,
    vv: manifest.vv,
    ...(Object.keys(manifest.sums).length === 0 ? null : { sums: manifest.sums }),
    ...(Object.keys(manifest.lacks ?? {}).length === 0 ? null : { lacks: manifest.lacks }),
    members: manifest.members.map((member) => ({ dev: member.device, pub: member.signingKey })),
    to: manifest.to,
    segments: manifest.segmentCount,
    blobs: manifest.blobCount,
    root: manifest.root,
    blobRoot: manifest.blobRoot,
    ...(manifest.extra === null ? null : { extra: manifest.extra }),
  });
}

/** Reads and checks a manifest. Unknown keys are left alone; a newer format is told by its number. */
export function decodeManifest(bytes: Uint8Array): Result<Manifest, OpenBundleError> {
  const decoded = decodePlain(bytes);
  if (!decoded.ok || !isMap(decoded.value)) return damaged('manifest');
  const wire = decoded.value;
  const { format, minReader, ws, at, kind, segments, blobs, root, blobRoot, extra } = wire;
  if (!isCount(format) || format < 1 || !isCount(minReader)) return damaged('manifest-format');
  if (minReader > bundleFormat) return err({ type: 'newer-format', version: minReader });
  if (ws !== null && !(typeof ws === 'string' && /^[A-Za-z0-9_-]{16}$/.test(ws)))
    return damaged('manifest-ws');
  const by = wire['by'];
  const device = wire['dev'];
  if (!isStreamId(by) || !isDeviceId(device)) return damaged('manifest-by');
  if (!isInstant(at)) return damaged('manifest-at');
  if (kind !== 'full' && kind !== 'delta' && kind !== 'request') return damaged('manifest-kind');
  if ((ws === null) !== (kind === 'request')) return damaged('manifest-ws');
  const vv = readVector(wire['vv']);
  const sums = readSums(wire['sums']);
  const lacks = readLacks(wire['lacks']);
  const members = readMembers(wire['members']);
  const to = wire['to'];
  if (lacks === undefined) return damaged('manifest-lacks');
  if (vv === undefined || sums === undefined || members === undefined) return damaged('manifest-members');
  if (!Array.isArray(to) || !to.every(isDeviceId)) return damaged('manifest-to');
  if (!isCount(segments) || !isCount(blobs) || !isHash(root) || !isHash(blobRoot)) {
    return damaged('manifest-root');
  }
  if (extra !== undefined && !isMap(extra)) return damaged('manifest-extra');
  return ok({
    format,
    minReader,
    workspace: ws as DossierId | null,
    by: { stream: by, device },
    at,
    kind,
    vv,
    sums,
    lacks,
    members,
    to: to as readonly DeviceId[],
    segmentCount: segments,
    blobCount: blobs,
    root,
    blobRoot,
    extra: extra ?? null,
  });
}

/** Signs the bytes of a manifest. */
export function signManifest(manifestBytes: Uint8Array, sign: Signer): Promise<Uint8Array> {
  return sign(concatBytes([domain, manifestBytes]));
}

/** Whether a manifest was signed with this key, and names the device that has it. */
export async function verifyManifest(
  bundle: {
    readonly manifest: Manifest;
    readonly manifestBytes: Uint8Array;
    readonly manifestSignature: Uint8Array;
  },
  signingPublic: Uint8Array,
): Promise<boolean> {
  const device = await deviceIdOf(signingPublic);
  if (device !== bundle.manifest.by.device) return false;
  const signed = concatBytes([domain, bundle.manifestBytes]);
  return verifySignature(signingPublic, bundle.manifestSignature, signed);
}

const domain = utf8('samsyn/manifest/1\0');

function isInstant(value: unknown): value is IsoInstant {
  return (
    typeof value === 'string' &&
    /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/.test(value) &&
    !Number.isNaN(Date.parse(value))
  );
}

function isHash(value: unknown): value is Uint8Array {
  return value instanceof Uint8Array && value.length === 32;
}

function readVector(value: unknown): VersionVector | undefined {
  if (!isMap(value)) return undefined;
  const isVector = Object.entries(value).every(([stream, last]) => isStreamId(stream) && isCount(last));
  return isVector ? (value as VersionVector) : undefined;
}

function readSums(value: unknown): SegmentSums | undefined {
  if (value === undefined) return {};
  if (!isMap(value)) return undefined;
  const areSums = Object.entries(value).every(([stream, sum]) => isStreamId(stream) && isDeviceId(sum));
  return areSums ? (value as SegmentSums) : undefined;
}

function readLacks(value: unknown): LackedBlobs | undefined {
  if (value === undefined) return {};
  if (!isMap(value)) return undefined;
  const areHashes = Object.entries(value).every(
    ([stream, hashes]) =>
      isStreamId(stream) && hashes instanceof Uint8Array && hashes.length > 0 && hashes.length % 32 === 0,
  );
  return areHashes ? (value as LackedBlobs) : undefined;
}

function readMembers(value: unknown): readonly BundleMember[] | undefined {
  if (!Array.isArray(value)) return undefined;
  const members: BundleMember[] = [];
  for (const wire of value as readonly unknown[]) {
    if (!isMap(wire)) return undefined;
    const { dev, pub } = wire;
    if (!isDeviceId(dev) || !isHash(pub)) return undefined;
    members.push({ device: dev, signingKey: pub });
  }
  return members;
}
