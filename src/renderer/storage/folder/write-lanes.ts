import { mayUse } from '#renderer/storage/audience-access.ts';
import type { Copy } from '#renderer/storage/copy.ts';
import { loadSegments, sharedAudiences, streamIndex } from '#renderer/storage/export-bundle.ts';
import type { SegmentPlace } from '#renderer/storage/samsyn-database.ts';
import { isCovered, joinRanges, type StreamRange } from '#renderer/storage/stream-ranges.ts';
import { toHex, utf8 } from '#shared/base/bytes.ts';
import { ok, type Result } from '#shared/base/result.ts';
import type { FolderFile, HostError } from '#shared/ipc/desktop-api.ts';
import { sha256 } from '#shared/log/device-keys.ts';
import type { DirectoryDevice } from '#shared/log/directory.ts';
import type { Audience } from '#shared/log/operation.ts';
import type { FolderIndex, KnownContent } from './folder-index.ts';
import { packLane } from './pack-lane.ts';
import { filesToMerge, laneFileName } from './plan-lane.ts';
import { putOwnFile } from './put-own-file.ts';

/** After so long without their author's own file, others pass on what the folder lacks: first one, then the next. */
const passOnAfter = 24 * 3_600_000;
const betweenRanks = 300_000;
/** A bundle is about so much smaller than the segments in it, plus what each file costs. */
const packedShare = 0.4;
const fileCost = 4096;

/** One segment that this copy holds, with the range it makes. */
interface HeldSegment {
  readonly place: SegmentPlace;
  readonly range: StreamRange;
}

/** A file in the folder whose content is known. */
interface KnownBundle extends KnownContent {
  readonly hash: string;
  readonly name: string;
  readonly own: boolean;
}

interface Lane {
  readonly audience: Audience;
  readonly receivers: readonly DirectoryDevice[];
  readonly held: readonly HeldSegment[];
  /** This device's own files of the lane that it may remove. */
  readonly files: readonly KnownBundle[];
  /** What others' files of the lane hold. */
  readonly others: readonly KnownBundle[];
}

interface LanePlan {
  readonly segments: readonly SegmentPlace[];
  readonly remove: readonly KnownBundle[];
}

/**
 * Writes what this device has and the folder lacks: one lane of files for each audience, sealed to those who may read
 * it. A new file takes up smaller ones; they are removed when the new one has been read back.
 */
export async function writeLanes(
  copy: Copy,
  index: FolderIndex,
  files: readonly FolderFile[],
): Promise<Result<{ readonly written: number; readonly removed: number }, HostError>> {
  const known = knownBundles(index, files);
  let written = 0;
  let removed = 0;
  for (const audience of sharedAudiences(copy, [])) {
    const lane = await laneOf(copy, audience, known);
    if (lane.receivers.length === 0) continue;
    const plan = planLane(copy, index, lane);
    if (plan.segments.length > 0) {
      const wrote = await writeLane(copy, index, lane, plan);
      if (!wrote.ok) return wrote;
      written += 1;
    }
    for (const { name } of plan.remove) {
      const gone = await copy.ports.desktop.removeFolderFile({ workspace: copy.id, use: 'shared', name });
      if (!gone.ok) continue;
      index.files.delete(name);
      removed += 1;
    }
  }
  return ok({ written, removed });
}

function knownBundles(index: FolderIndex, files: readonly FolderFile[]): readonly KnownBundle[] {
  return files.flatMap(({ name, own }) => {
    const hash = index.files.get(name)?.hash;
    const content = hash === undefined ? undefined : index.contents.get(hash);
    return hash === undefined || content?.verdict !== 'taken' ? [] : [{ ...content, hash, name, own }];
  });
}

async function laneOf(copy: Copy, audience: Audience, known: readonly KnownBundle[]): Promise<Lane> {
  const devices = [...(copy.live.directory?.devices.values() ?? [])];
  const rows = await streamIndex(copy, [audience]);
  const isOfLane = ({ ranges }: KnownBundle) =>
    ranges.length > 0 && ranges.every((range) => range.audience === audience);
  return {
    audience,
    receivers: devices.filter(
      (device) => device.device !== copy.keys.device && device.revoked === null && mayUse(device, audience),
    ),
    held: rows.flatMap(({ stream, device, segments }) =>
      segments.map((place) => ({
        place,
        range: { stream, device, audience, from: place.from, to: place.from + place.count - 1 },
      })),
    ),
    files: known.filter((bundle) => bundle.own && bundle.device === copy.keys.device && isOfLane(bundle)),
    others: known.filter(({ device }) => device !== copy.keys.device),
  };
}

function planLane(copy: Copy, index: FolderIndex, lane: Lane): LanePlan {
  const { receivers, files, held } = lane;
  const isFor = ({ to }: KnownBundle) => receivers.every(({ device }) => to.includes(device));
  const current = files.filter(isFor);
  const redundant = new Set(current.filter((file) => isDoubled(file, current)));
  const standing = current.filter((file) => !redundant.has(file));
  const ours = rangesIn(standing);
  const fresh = held.filter(({ range }) => !isCovered(range, ours));
  const wanted = fresh.filter(({ range }) => range.device === copy.keys.device);
  wanted.push(...passedOn(copy, index, lane, fresh));
  const outdated = files.filter((file) => !isFor(file));
  if (wanted.length === 0 && outdated.length === 0) return { segments: [], remove: [...redundant] };
  const size = wanted.reduce((sum, { place }) => sum + place.length * packedShare, fileCost);
  const names = new Set(filesToMerge(standing, size));
  const merged = [...standing.filter(({ name }) => names.has(name)), ...outdated];
  const again = rangesIn(merged);
  const rest = rangesIn(standing.filter(({ name }) => !names.has(name)));
  const chosen = new Set(wanted);
  for (const segment of held) {
    const { range } = segment;
    const isMoved = isCovered(range, again) && !isCovered(range, rest);
    if (isMoved && !isElsewhere(copy, lane, range)) chosen.add(segment);
  }
  return { segments: [...chosen].map(({ place }) => place), remove: [...redundant, ...merged] };
}

/** Whether we need not pass a segment on any longer: its author has it there, or the member who goes before us. */
function isElsewhere(copy: Copy, { others }: Lane, range: StreamRange): boolean {
  if (range.device === copy.keys.device) return false;
  return isCovered(
    range,
    rangesIn(
      others.filter(
        ({ device }) => device !== null && (device === range.device || device < copy.keys.device),
      ),
    ),
  );
}

function rangesIn(bundles: readonly KnownBundle[]): readonly StreamRange[] {
  return joinRanges(bundles.flatMap(({ ranges }) => ranges));
}

/** Whether another of our files holds all that this one holds: what a crash between writing and removing leaves. */
function isDoubled(file: KnownBundle, files: readonly KnownBundle[]): boolean {
  return files.some(
    (other) =>
      other.hash !== file.hash &&
      file.ranges.every((range) => isCovered(range, joinRanges(other.ranges))) &&
      (other.size > file.size || (other.size === file.size && other.hash < file.hash)),
  );
}

/**
 * Segments of others that no file in the folder holds: their authors may not use the folder, or their file was deleted.
 * Each member waits longer than the one before, so that one of them does it and the rest see it done.
 */
function passedOn(
  copy: Copy,
  { lacking }: FolderIndex,
  lane: Lane,
  fresh: readonly HeldSegment[],
): readonly HeldSegment[] {
  const now = copy.ports.now();
  const there = rangesIn(lane.others);
  const missing = fresh.filter(({ range }) => range.device !== copy.keys.device && !isCovered(range, there));
  const streams = new Set(missing.map(({ range }) => range.stream));
  for (const { range } of lane.held) if (!streams.has(range.stream)) lacking.delete(range.stream);
  for (const stream of streams) if (!lacking.has(stream)) lacking.set(stream, now);
  const ranks = [...lane.receivers.map(({ device }) => device), copy.keys.device as string].sort();
  const patience = passOnAfter + ranks.indexOf(copy.keys.device) * betweenRanks;
  return missing.filter(({ range }) => now - (lacking.get(range.stream) ?? now) >= patience);
}

async function writeLane(
  copy: Copy,
  index: FolderIndex,
  lane: Lane,
  { segments }: LanePlan,
): Promise<Result<true, HostError>> {
  const wanted = new Set(segments.map(({ id }) => id));
  const rows = await streamIndex(copy, [lane.audience]);
  const loaded = await loadSegments(copy, rows, wanted);
  const { bytes, at } = await packLane(copy, lane.audience, lane.receivers, loaded);
  const hash = toHex(await sha256(bytes));
  const name = laneFileName({
    workspace: copy.id,
    device: copy.keys.device,
    lane: toHex(await sha256(utf8(`${copy.id}/${lane.audience}`))),
    at,
    hash,
  });
  const ranges = joinRanges(
    lane.held.filter(({ place: { id } }) => wanted.has(id)).map(({ range }) => range),
  );
  return putOwnFile(copy, index, { name, bytes, at, hash, ranges, receivers: lane.receivers });
}
