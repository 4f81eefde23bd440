import type { DossierId, RecordId } from '#shared/base/id.ts';
import type { PeerClaim, StreamIndex } from '#shared/bundle/what-a-peer-lacks.ts';
import type { Directory } from '#shared/log/directory.ts';
import type { DossierState } from '#shared/log/dossier.ts';
import type { Audience, HybridTime, Operation, OperationId, StreamId } from '#shared/log/operation.ts';
import type { Segment } from '#shared/log/segment.ts';
import type { Core } from './core.ts';
import type { SimulatedDevice } from './devices.ts';
import type { Random } from './random.ts';

/** A segment that was taken in, with its operations. */
export interface StoredSegment {
  readonly segment: Segment;
  readonly operations: readonly Operation[];
}

/** One of the device's own streams. */
export interface OwnStream {
  readonly stream: StreamId;
  readonly audience: Audience;
  next: number;
  previous: string | null;
  retired: boolean;
}

/** All that a crash leaves. `operations` is the projection's basis: derived, and behind the segments after a crash. */
export interface Disk {
  readonly segments: Map<string, StoredSegment>;
  readonly held: Map<string, Segment>;
  readonly peers: Map<string, PeerClaim>;
  readonly operations: Map<DossierId, readonly Operation[]>;
  pending: readonly Operation[];
  own: readonly OwnStream[];
  clock: HybridTime;
}

/** A member at a computer. */
export interface Member {
  readonly number: number;
  readonly device: SimulatedDevice;
  /** What the member may read: as granted and, once an administrator, the groups as well. */
  audiences: readonly Audience[];
  readonly backups: { readonly disk: Disk; readonly now: number; readonly closed: boolean }[];
  /** Writes with a program that adds what this one does not know. */
  readonly newer: boolean;
  disk: Disk;
  /** How wrong the clock is, in milliseconds. */
  skew: number;
  /** The latest that the clock has ever shown. */
  latest: number;
  directory: Directory | undefined;
  /** Whose each stream is, as the directory was read. */
  devices: ReadonlyMap<StreamId, string>;
  joined: boolean;
  /** Went back to a snapshot without noticing: its streams may fork. */
  forked: boolean;
  readonly views: Map<DossierId, { readonly of: readonly Operation[]; readonly state: DossierState }>;
}

/** What an operation was, and all that its author's disk held of the record when it was made. */
export interface Made {
  readonly operation: Operation;
  readonly by: number;
  readonly now: number;
  readonly had: ReadonlySet<OperationId>;
  /** One character that stands in no other text. */
  readonly token?: string;
  readonly deletesText?: boolean;
  readonly seal?: { readonly included: readonly Operation[]; readonly state: DossierState };
}

/** A bundle on its way, which anybody addressed may open, once, twice or never. */
export interface Letter {
  readonly bytes: Uint8Array;
  readonly to: readonly number[];
  readonly whole: boolean;
}

/** Everything in one simulated association. */
export interface World {
  readonly seed: number;
  readonly core: Core;
  readonly random: Random;
  readonly members: readonly Member[];
  readonly workspace: DossierId;
  readonly letters: Letter[];
  readonly made: Map<OperationId, Made[]>;
  /** Segments that were made in another's name. */
  readonly forged: Set<string>;
  readonly counts: Record<string, number>;
  readonly faults: string[];
  step: number;
  tokens: number;
}

export const boardMeeting = 'BBBBBBBBBBBBBBBB' as DossierId;
export const groupMeeting = 'LLLLLLLLLLLLLLLL' as DossierId;
export const groupAudience: Audience = 'lsg:LLLLLLLLLLLLLLLL';

/** A record of a dossier by a short name. */
export function recordOf(dossier: DossierId, name: string): RecordId {
  return `${dossier}.${name.padEnd(16, '-')}` as RecordId;
}

/** An empty disk. */
export function emptyDisk(): Disk {
  return {
    segments: new Map(),
    held: new Map(),
    peers: new Map(),
    operations: new Map(),
    pending: [],
    own: [],
    clock: 0 as HybridTime,
  };
}

/** A copy of a disk, as a backup or a machine's snapshot makes one. */
export function copyDisk(disk: Disk): Disk {
  return {
    segments: new Map(disk.segments),
    held: new Map(disk.held),
    peers: new Map(disk.peers),
    operations: new Map(disk.operations),
    pending: disk.pending,
    own: disk.own.map((one) => ({ ...one })),
    clock: disk.clock,
  };
}

const start = Date.UTC(2026, 2, 2, 8);

/** What a member's clock shows. It goes in coarse steps, so that a machine that is set back stamps the same times again. */
export function nowOf(world: World, member: Member): number {
  const now = start + Math.floor(world.step / 6) * 60_000 + member.skew;
  member.latest = Math.max(member.latest, now);
  return now;
}

/** The streams that a member holds segments of. */
export function indexOf(member: Member): readonly StreamIndex[] {
  const streams = new Map<
    StreamId,
    StreamIndex & { readonly segments: { id: string; from: number; count: number }[] }
  >();
  for (const [id, { segment }] of member.disk.segments) {
    const { stream, device, audience, from, count } = segment.header;
    let index = streams.get(stream);
    if (index === undefined) {
      index = { stream, device, audience, segments: [] };
      streams.set(stream, index);
    }
    index.segments.push({ id, from, count });
  }
  return [...streams.values()];
}

/** The device that a stream belongs to, as far as the member knows. */
export function devicesOf(member: Member): ReadonlyMap<StreamId, string> {
  const devices = new Map<StreamId, string>();
  for (const { segment } of member.disk.segments.values())
    devices.set(segment.header.stream, segment.header.device);
  for (const { stream } of member.disk.own) devices.set(stream, member.device.device);
  return devices;
}

/** Counts what happened, for the report. */
export function count(world: World, what: string): void {
  world.counts[what] = (world.counts[what] ?? 0) + 1;
}
