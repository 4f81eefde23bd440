import { concatBytes, utf8 } from '#shared/base/bytes.ts';
import type { IsoInstant } from '#shared/base/dates.ts';
import type { DossierId } from '#shared/base/id.ts';
import { type DeviceId, type Signer, sha256 } from '#shared/log/device-keys.ts';
import type { StreamId } from '#shared/log/operation.ts';
import { type BundleSeal, sealWithAge } from './age-envelope.ts';
import { encodeFrames, type Frame, frameTypes } from './frames.ts';
import { gzip } from './gzip.ts';
import {
  type BundleKind,
  type BundleMember,
  bundleFormat,
  encodeManifest,
  type LackedBlobs,
  type SegmentSums,
  signManifest,
  type VersionVector,
} from './manifest.ts';

export type { BundleSeal } from './age-envelope.ts';

/** What goes into a bundle. Segments go byte for byte as they were received or closed. */
export interface PackBundleInput {
  /** `null` only for a request. */
  readonly workspace: DossierId | null;
  readonly by: { readonly stream: StreamId; readonly device: DeviceId };
  readonly at: IsoInstant;
  readonly kind: BundleKind;
  readonly vv: VersionVector;
  /** Left out: none are told, and a fork of a stream may stay hidden. */
  readonly sums?: SegmentSums;
  /** Files that the packer himself lacks. Left out: none. */
  readonly lacks?: LackedBlobs;
  readonly members: readonly BundleMember[];
  readonly to: readonly DeviceId[];
  readonly segments: readonly { readonly bytes: Uint8Array; readonly signature: Uint8Array }[];
  readonly blobs: readonly Uint8Array[];
  readonly extra?: Readonly<Record<string, unknown>>;
}

/** The first eight bytes of a bundle that is not encrypted; SHA-256 of the rest follows. */
export const openMagic: Uint8Array = utf8('SAMSYNO1');

/** Packs a bundle file: signed manifest and segments, compressed, then sealed. */
export async function packBundle(
  input: PackBundleInput,
  sign: Signer,
  seal: BundleSeal,
): Promise<Uint8Array> {
  const content = await gzip(encodeFrames(await bundleFrames(input, sign)));
  if (seal.type !== 'open') return sealWithAge(content, seal);
  return concatBytes([openMagic, await sha256(content), content]);
}

/** The frames of a bundle in the order of the file: manifest, its signature, segments, blobs. */
export async function bundleFrames(input: PackBundleInput, sign: Signer): Promise<readonly Frame[]> {
  if ((input.workspace === null) !== (input.kind === 'request')) {
    throw new Error('A request has no workspace, every other bundle has one');
  }
  const manifest = encodeManifest({
    format: bundleFormat,
    minReader: bundleFormat,
    workspace: input.workspace,
    by: input.by,
    at: input.at,
    kind: input.kind,
    vv: input.vv,
    sums: input.sums ?? {},
    lacks: input.lacks ?? {},
    members: input.members,
    to: input.to,
    segmentCount: input.segments.length,
    blobCount: input.blobs.length,
    root: await rootOf(input.segments),
    blobRoot: await blobRootOf(input.blobs),
    extra: input.extra ?? null,
  });
  return [
    { type: frameTypes.manifest, bytes: manifest },
    { type: frameTypes.signature, bytes: await signManifest(manifest, sign) },
    ...input.segments.map((segment) => ({
      type: frameTypes.segment,
      bytes: concatBytes([segment.signature, segment.bytes]),
    })),
    ...input.blobs.map((bytes) => ({ type: frameTypes.blob, bytes })),
  ];
}

/** SHA-256 over all segment signatures. */
export function rootOf(segments: readonly { readonly signature: Uint8Array }[]): Promise<Uint8Array> {
  return sha256(concatBytes(segments.map((segment) => segment.signature)));
}

/** SHA-256 over the SHA-256 of each blob. */
export async function blobRootOf(blobs: readonly Uint8Array[]): Promise<Uint8Array> {
  return sha256(concatBytes(await Promise.all(blobs.map(sha256))));
}
