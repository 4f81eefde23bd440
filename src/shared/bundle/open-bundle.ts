import { equalBytes, toHex } from '#shared/base/bytes.ts';
import { err, ok, type Result } from '#shared/base/result.ts';
import { sha256 } from '#shared/log/device-keys.ts';
import { receiveSegment, type Segment } from '#shared/log/segment.ts';
import { type BundleKeys, openAge } from './age-envelope.ts';
import { isAgeFile } from './age-header.ts';
import { isBackupFile } from './backup-magic.ts';
import { type BundleLimits, fixedLimits, ordinaryLimits } from './bundle-limits.ts';
import { createFrameReader, type Frame, frameTypes } from './frames.ts';
import { inflate } from './gzip.ts';
import { decodeManifest, type Manifest } from './manifest.ts';
import { damaged, type OpenBundleError } from './open-bundle-error.ts';
import { blobRootOf, openMagic, rootOf } from './pack-bundle.ts';

export type { BundleKeys } from './age-envelope.ts';
export type { OpenBundleError } from './open-bundle-error.ts';

/** A bundle whose file is whole. Whose signatures they are is not known yet: see `verifyManifest`, `verifySegments`. */
export interface OpenedBundle {
  readonly manifest: Manifest;
  readonly manifestBytes: Uint8Array;
  readonly manifestSignature: Uint8Array;
  readonly segments: readonly Segment[];
  readonly blobs: readonly { readonly hash: string; readonly bytes: Uint8Array }[];
  /** How the file was sealed. */
  readonly seal: 'age' | 'open';
}

/**
 * Opens a bundle file: limits, decryption, bounded inflating, frames, counts and roots. Never throws, whatever the bytes;
 * nothing in the file decides how much memory is taken. Every array in the result owns its buffer.
 */
export async function openBundle(
  file: Uint8Array,
  keys: BundleKeys,
  limits: BundleLimits = ordinaryLimits,
): Promise<Result<OpenedBundle, OpenBundleError>> {
  if (file.length > limits.file) return err({ type: 'too-large', limit: limits.file });
  const content = await unseal(file, keys);
  if (!content.ok) return content;
  const frames = await readFrames(content.value, limits);
  if (!frames.ok) return frames;
  return assemble(frames.value, isAgeFile(file) ? 'age' : 'open');
}

async function unseal(file: Uint8Array, keys: BundleKeys): Promise<Result<Uint8Array, OpenBundleError>> {
  if (isAgeFile(file)) return openAge(file, keys);
  if (isBackupFile(file)) return err({ type: 'backup' });
  const start = file.subarray(0, openMagic.length);
  if (!equalBytes(start.subarray(0, 7), openMagic.subarray(0, 7))) return err({ type: 'not-a-bundle' });
  if (!equalBytes(start, openMagic)) {
    const version = Number.parseInt(String.fromCharCode(start[7] ?? 0), 10);
    return version > 1 ? err({ type: 'newer-format', version }) : err({ type: 'not-a-bundle' });
  }
  const content = file.subarray(openMagic.length + 32);
  const hash = file.subarray(openMagic.length, openMagic.length + 32);
  return equalBytes(await sha256(content), hash) ? ok(content) : damaged('hash');
}

async function readFrames(
  content: Uint8Array,
  limits: BundleLimits,
): Promise<Result<readonly Frame[], OpenBundleError>> {
  const byRatio = content.length * fixedLimits.ratio + fixedLimits.ratioAllowance;
  const limit = Math.min(limits.inflated, byRatio);
  const reader = createFrameReader(limits.segments);
  const end = await inflate(content, limit, reader.push);
  const problem = reader.problem();
  if (end === 'limit') return err({ type: 'too-large', limit });
  if (end === 'corrupt') return damaged('gzip');
  return problem === undefined ? ok(reader.frames) : err(problem);
}

async function assemble(
  frames: readonly Frame[],
  seal: OpenedBundle['seal'],
): Promise<Result<OpenedBundle, OpenBundleError>> {
  const [first, second, ...content] = frames;
  if (first?.type !== frameTypes.manifest || second?.type !== frameTypes.signature) return damaged('order');
  const manifest = decodeManifest(first.bytes);
  if (!manifest.ok) return manifest;
  if (content.some((frame) => frame.type !== frameTypes.segment && frame.type !== frameTypes.blob)) {
    return damaged('order');
  }
  const segments = await readSegments(content, manifest.value);
  if (!segments.ok) return segments;
  const blobs = content.filter((frame) => frame.type === frameTypes.blob).map((frame) => frame.bytes);
  if (blobs.length !== manifest.value.blobCount) return damaged('blob-count');
  if (!equalBytes(await blobRootOf(blobs), manifest.value.blobRoot)) return damaged('blob-root');
  const named = await Promise.all(blobs.map(async (bytes) => ({ hash: toHex(await sha256(bytes)), bytes })));
  return ok({
    manifest: manifest.value,
    manifestBytes: first.bytes,
    manifestSignature: second.bytes,
    segments: segments.value,
    blobs: named,
    seal,
  });
}

async function readSegments(
  content: readonly Frame[],
  manifest: Manifest,
): Promise<Result<readonly Segment[], OpenBundleError>> {
  const frames = content.filter((frame) => frame.type === frameTypes.segment);
  if (frames.length !== manifest.segmentCount) return damaged('segment-count');
  const segments: Segment[] = [];
  for (let start = 0; start < frames.length; start += 64) {
    const batch = frames
      .slice(start, start + 64)
      .map(({ bytes, signature }) => receiveSegment(bytes, signature ?? new Uint8Array(0)));
    for (const segment of await Promise.all(batch)) {
      if (!segment.ok) return damaged(`segment-${segment.error.type}`);
      if (segment.value.header.workspace !== manifest.workspace) return damaged('segment-workspace');
      segments.push(segment.value);
    }
  }
  return equalBytes(await rootOf(segments), manifest.root) ? ok(segments) : damaged('root');
}
