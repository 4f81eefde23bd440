import type { DossierId } from '#shared/base/id.ts';
import { deviceIdOf, isStreamOf } from '#shared/log/device-keys.ts';
import { type Directory, foldDirectory, isGenesisOf, isWithinCut } from '#shared/log/directory.ts';
import type { Operation, StreamId } from '#shared/log/operation.ts';
import { decodeSegment, type Segment, verifySegment, verifySegments } from '#shared/log/segment.ts';
import { mayHaveWritten } from './audience-access.ts';
import { isDirectoryOperation } from './pending-rows.ts';
import type { RefusalReason } from './workspace.ts';

/** Segments to judge, and what is known before them. */
export interface SortInput {
  readonly workspace: DossierId;
  /** The genesis, grants and revocations that this copy holds. */
  readonly directoryOperations: readonly Operation[];
  /** The device of each stream that this copy holds. */
  readonly devices: ReadonlyMap<StreamId, string>;
  readonly segments: readonly Segment[];
  /** Hears how much of the judging is behind, 0 to 1. */
  readonly onProgress?: (done: number) => void;
}

/** What became of each segment. */
export interface SortedSegments {
  /** Signed by a device that may write there, and well formed. */
  readonly usable: readonly { readonly segment: Segment; readonly operations: readonly Operation[] }[];
  /** Kept but not used: from a device that is not known or not allowed, or of a newer version. */
  readonly held: readonly Segment[];
  /** Thrown away: the signature is wrong, or the operations break the rules. */
  readonly refused: readonly Segment[];
  readonly refusalReasons: ReadonlyMap<Segment, RefusalReason>;
  /** The directory with everything usable taken in; `undefined` while no genesis is known. */
  readonly directory: Directory | undefined;
}

interface Judging {
  readonly directoryOperations: Operation[];
  readonly usable: { segment: Segment; operations: readonly Operation[] }[];
  readonly refused: Segment[];
  readonly held: Segment[];
  readonly refusalReasons: Map<Segment, RefusalReason>;
  readonly onProgress: (done: number) => void;
  readonly devices: Map<StreamId, string>;
  waiting: Segment[];
  directory: Directory | undefined;
}

/**
 * Verifies segments against the directory. Grants inside them count as soon as they are verified themselves, so that a
 * first bundle, which brings the genesis and all grants, is judged whole.
 */
export async function sortSegments(input: SortInput): Promise<SortedSegments> {
  const judging: Judging = {
    directoryOperations: [...input.directoryOperations],
    usable: [],
    refused: [],
    held: [],
    refusalReasons: new Map(),
    onProgress: input.onProgress ?? (() => undefined),
    waiting: [...input.segments],
    devices: new Map(input.devices),
    directory: undefined,
  };
  if (input.directoryOperations.length === 0) await acceptGenesis(judging, input.workspace);
  else await refold(judging);
  while (await acceptKnownDevices(judging)) await refold(judging);
  const { usable, refused, directory } = judging;
  return {
    usable: dropRevoked(judging, usable),
    held: [...judging.held, ...judging.waiting],
    refused,
    refusalReasons: judging.refusalReasons,
    directory,
  };
}

async function refold(judging: Judging): Promise<void> {
  judging.directory = await foldDirectory(judging.directoryOperations, {
    deviceOf: (stream) => judging.devices.get(stream),
  });
}

/** A genesis vouches for itself: the workspace's id is its hash, and it names the key that signed it. */
async function acceptGenesis(judging: Judging, workspace: DossierId): Promise<void> {
  for (const segment of judging.waiting) {
    const { from, audience, stream } = segment.header;
    if (from !== 1 || audience !== 'forbund' || !isStreamOf(stream, segment.header.device)) continue;
    const operations = decodeSegment(segment.bytes);
    const first = operations.ok ? operations.value[0] : undefined;
    if (first === undefined || !(await isGenesisOf(first, workspace))) continue;
    const directory = await foldDirectory([first]);
    const device = directory.devices.get(segment.header.device);
    if (device === undefined || (await deviceIdOf(device.signingKey)) !== segment.header.device) continue;
    if (!(await verifySegment(segment, device.signingKey))) continue;
    judging.directory = directory;
    judging.devices.set(segment.header.stream, segment.header.device);
    judging.directoryOperations.push(first);
    return;
  }
}

/** Takes in the segments of devices that are known by now. Answers whether the directory changed with them. */
async function acceptKnownDevices(judging: Judging): Promise<boolean> {
  const { directory } = judging;
  if (directory === undefined) return false;
  const isKnown = (segment: Segment) =>
    mayHaveWritten(directory.devices.get(segment.header.device), segment.header.audience) ||
    isToBeWeighed(segment, directory);
  const candidates = judging.waiting.filter(isKnown);
  judging.waiting = judging.waiting.filter((segment) => !isKnown(segment));
  const answers = await verifySegments(candidates, (device) => directory.everNamed.get(device)?.signingKey);
  const known = new Set(judging.directoryOperations.map(({ id, record }) => `${id} ${record}`));
  let changed = false;
  for (const [index, segment] of candidates.entries()) {
    if (index % 64 === 0) judging.onProgress(index / candidates.length);
    const { stream, device } = segment.header;
    if (answers[index] !== true || !isStreamOf(stream, device)) {
      refuse(judging, segment, 'bad-signature');
      continue;
    }
    const operations = decodeSegment(segment.bytes);
    if (!operations.ok) {
      if (operations.error.type === 'newer-version') judging.held.push(segment);
      else refuse(judging, segment, 'malformed');
      continue;
    }
    judging.usable.push({ segment, operations: operations.value });
    judging.devices.set(segment.header.stream, segment.header.device);
    if (segment.header.audience !== 'forbund') continue;
    for (const operation of operations.value) {
      if (!isDirectoryOperation(operation) || known.has(`${operation.id} ${operation.record}`)) continue;
      judging.directoryOperations.push(operation);
      changed = true;
    }
  }
  return changed;
}

/** Grants and revocations by one whose own grant may come to count with them. */
function isToBeWeighed(segment: Segment, { everNamed }: Directory): boolean {
  if (!everNamed.has(segment.header.device)) return false;
  const operations = decodeSegment(segment.bytes);
  return operations.ok && isOfDirectory(segment, operations.value);
}

function isOfDirectory({ header }: Segment, operations: readonly Operation[]): boolean {
  return header.audience === 'forbund' && operations.some(isDirectoryOperation);
}

function refuse(judging: Judging, segment: Segment, reason: RefusalReason): void {
  judging.refused.push(segment);
  judging.refusalReasons.set(segment, reason);
}

/**
 * Moves what a shut-out device wrote after its cut to the held ones. Its grants and revocations are taken in all the same,
 * so that every copy weighs the same set: where three shut each other out in a ring, who stands would else depend on which
 * file came first. What lies after the cut counts nowhere.
 */
function dropRevoked(judging: Judging, usable: Judging['usable']): Judging['usable'] {
  return usable.filter(({ segment, operations }) => {
    const { device, stream, from } = segment.header;
    // A segment across the cut is taken in, and what lies after the cut does not count: the same as where it came before.
    const { directory } = judging;
    if (directory === undefined || isWithinCut(directory, { device, stream, sequence: from })) return true;
    if (isOfDirectory(segment, operations)) return true;
    judging.held.push(segment);
    return false;
  });
}
