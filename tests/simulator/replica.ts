import { isDirectoryOperation } from '#renderer/storage/pending-rows.ts';
import { concatBytes, utf8 } from '#shared/base/bytes.ts';
import { toInstant } from '#shared/base/dates.ts';
import { type DossierId, dossierOf } from '#shared/base/id.ts';
import type { Manifest } from '#shared/bundle/manifest.ts';
import { encodeCbor } from '#shared/log/cbor.ts';
import { newStreamId, sha256 } from '#shared/log/device-keys.ts';
import type { DossierState } from '#shared/log/dossier.ts';
import { type Audience, type Operation, operationId } from '#shared/log/operation.ts';
import { decodePlain } from '#shared/log/plain-cbor.ts';
import { closeSegment, receiveSegment, type Segment } from '#shared/log/segment.ts';
import { devicesOf, indexOf, type Made, type Member, nowOf, type OwnStream, type World } from './world.ts';

/** The projection that a member sees of a dossier. */
export function viewOf(world: World, member: Member, dossier: DossierId): DossierState {
  const operations = member.disk.operations.get(dossier) ?? [];
  const known = member.views.get(dossier);
  if (known?.of === operations) return known.state;
  const state = world.core.projectDossier(operations.filter((one) => counts(world, member, one)));
  member.views.set(dossier, { of: operations, state });
  return state;
}

/** Whether an operation counts: grants and revocations are kept whoever made them, with what else stands in their segment. */
function counts(world: World, { directory, devices }: Member, { stream, sequence }: Operation): boolean {
  const device = devices.get(stream);
  if (directory === undefined || device === undefined) return true;
  return world.core.isWithinCut(directory, { device, stream, sequence });
}

/** What is told of an operation besides its place. */
export type Intent = Omit<Operation, 'id' | 'stream' | 'sequence' | 'time'>;

/** Writes one operation: in the journal and in the projection. */
export function write(
  world: World,
  member: Member,
  audience: Audience,
  intent: Intent,
  more: Pick<Made, 'token' | 'deletesText' | 'seal'> = {},
): Operation {
  const { disk } = member;
  const own = ownStream(world, member, audience);
  const now = nowOf(world, member);
  disk.clock = world.core.tick(disk.clock, now);
  const { stream } = own;
  const operation: Operation = {
    id: operationId(stream, disk.clock),
    stream,
    sequence: own.next,
    time: disk.clock,
    ...intent,
  };
  own.next += 1;
  const before = disk.operations.get(dossierOf(operation.record)) ?? [];
  const had = new Set(before.filter(({ record }) => record === operation.record).map(({ id }) => id));
  const made = { operation, by: member.number, now, had, ...more };
  const others = world.made.get(operation.id);
  if (others === undefined) world.made.set(operation.id, [made]);
  else others.push(made);
  disk.pending = [...disk.pending, operation];
  project(world, member, [operation]);
  return operation;
}

function ownStream(world: World, member: Member, audience: Audience): OwnStream {
  const known = member.disk.own.find((one) => one.audience === audience && !one.retired);
  if (known !== undefined) return known;
  const stream = newStreamId(world.random.bytes, member.device.device);
  const made = { stream, audience, next: 1, previous: null, retired: false };
  member.disk.own = [...member.disk.own, made];
  return made;
}

/** Takes operations into the projection's basis, each once. */
export function project(world: World, member: Member, operations: readonly Operation[]): void {
  const groups = new Map<DossierId, Operation[]>();
  for (const operation of operations) {
    const id = dossierOf(operation.record);
    const group = groups.get(id);
    if (group === undefined) groups.set(id, [operation]);
    else group.push(operation);
  }
  for (const [id, group] of groups) {
    const before = member.disk.operations.get(id) ?? [];
    const known = new Map<string, Operation[]>();
    for (const one of before) known.set(one.id, [...(known.get(one.id) ?? []), one]);
    const added: Operation[] = [];
    for (const operation of group) {
      const same = known.get(operation.id) ?? [];
      if (same.some((other) => world.core.compareContent(other, operation) === 0)) continue;
      known.set(operation.id, [...same, operation]);
      added.push(operation);
    }
    if (added.length > 0) member.disk.operations.set(id, [...before, ...added]);
  }
}

/** Makes the projection's basis anew from segments and waiting operations. */
export function rebuild(world: World, member: Member): void {
  member.disk.operations.clear();
  project(world, member, [
    ...[...member.disk.segments.values()].flatMap(({ operations }) => operations),
    ...member.disk.pending,
  ]);
}

/** Starts the program again after a crash or a restored backup. */
export async function restart(world: World, member: Member): Promise<void> {
  member.views.clear();
  if (world.core.replaysJournal) rebuild(world, member);
  await readDirectory(world, member);
}

/** Folds the directory, and sets aside what revocations have cut off. */
export async function readDirectory(world: World, member: Member): Promise<void> {
  const { disk } = member;
  const operations = (disk.operations.get(world.workspace) ?? []).filter(isDirectoryOperation);
  const devices = devicesOf(member);
  const directory = await world.core.foldDirectory(operations, { deviceOf: (stream) => devices.get(stream) });
  member.directory = directory;
  member.devices = devices;
  if ([...directory.devices.values()].some(({ revoked }) => revoked !== null)) member.views.clear();
  const cut = [...disk.segments].filter(([, stored]) => {
    const { device, stream, from, count } = stored.segment.header;
    return (
      !stored.operations.some(isDirectoryOperation) &&
      !world.core.isWithinCut(directory, { device, stream, sequence: from + count - 1 })
    );
  });
  if (cut.length === 0) return;
  for (const [id, { segment }] of cut) {
    disk.segments.delete(id);
    disk.held.set(id, segment);
  }
  rebuild(world, member);
}

/** Closes own waiting operations into signed segments. */
export async function closePending(world: World, member: Member): Promise<void> {
  const { disk } = member;
  for (const own of disk.own) {
    const operations = disk.pending.filter(({ stream }) => stream === own.stream);
    if (operations.length === 0) continue;
    const plain = await closeSegment(
      {
        workspace: world.workspace,
        device: member.device.device,
        audience: own.audience,
        stream: own.stream,
        previous: own.previous,
        seen: seenBy(member, own),
        operations,
      },
      member.device.sign,
    );
    const segment = member.newer ? await asNewerProgram(member, plain) : plain;
    own.previous = segment.id;
    disk.segments.set(segment.id, { segment, operations });
    disk.pending = disk.pending.filter(({ stream }) => stream !== own.stream);
  }
}

function seenBy(member: Member, own: OwnStream) {
  const seen: Record<string, { sequence: number; segment: string }> = {};
  for (const { stream, audience, segments } of indexOf(member)) {
    const head = segments.find(({ from }) => from === 1);
    if (stream === own.stream || audience !== own.audience || head === undefined) continue;
    seen[stream] = { sequence: head.count, segment: head.id };
  }
  return seen as Segment['header']['seen'];
}

/** The segment with keys that this program does not know, as one of a newer program would be. */
async function asNewerProgram(member: Member, segment: Segment): Promise<Segment> {
  const decoded = decodePlain(segment.bytes);
  if (!decoded.ok) throw new Error('A segment of our own');
  const [header, body] = decoded.value as [Record<string, unknown>, unknown[][]];
  const bytes = encodeCbor([{ ...header, framtid: 'ja' }, body.map((operation) => [...operation, 'mer'])]);
  return signSegment(member, bytes);
}

/** Signs the bytes of a segment with the member's key, whatever they say. */
export async function signSegment(member: Member, bytes: Uint8Array): Promise<Segment> {
  const signature = await member.device.sign(concatBytes([utf8('samsyn/segment/1\0'), await sha256(bytes)]));
  const segment = await receiveSegment(bytes, signature);
  if (!segment.ok) throw new Error(JSON.stringify(segment.error));
  return segment.value;
}

/** Packs what the receivers lack of what all of them may read. */
export async function pack(
  world: World,
  member: Member,
  receivers: readonly Member[],
  how: { readonly sealed: boolean; readonly withhold: boolean } = { sealed: false, withhold: false },
): Promise<Uint8Array> {
  await closePending(world, member);
  const { core } = world;
  const all = indexOf(member);
  const may = (one: Member, audience: Audience) =>
    core.mayUse(member.directory?.devices.get(one.device.device), audience);
  const audiences = new Set(
    all
      .map(({ audience }) => audience)
      .filter((audience) => may(member, audience) && receivers.every((one) => may(one, audience))),
  );
  const index = all.filter(({ audience }) => audiences.has(audience));
  const wanted = new Set(
    receivers.flatMap(({ device }) => {
      const peer = member.disk.peers.get(device.device);
      const missing = core.missingSegments(index, peer?.holds ?? {}, audiences, peer?.sums ?? {});
      return missing.map(({ id }) => id);
    }),
  );
  // A packer who keeps something back signs a whole manifest all the same.
  if (how.withhold && wanted.size > 1) wanted.delete(world.random.pick([...wanted]));
  const segments = [...wanted].flatMap((id) => member.disk.segments.get(id)?.segment ?? []);
  return core.packBundle(
    {
      workspace: world.workspace,
      by: { stream: ownStream(world, member, 'forbund').stream, device: member.device.device },
      at: toInstant(nowOf(world, member)),
      kind: 'delta',
      vv: core.believesPeers ? believed(member, core.ownVector(index)) : core.ownVector(index),
      sums: core.ownSums(index),
      members: [],
      to: receivers.map(({ device }) => device.device),
      segments: await Promise.all(segments.map(core.relay)),
      blobs: [],
    },
    member.device.sign,
    how.sealed
      ? { type: 'devices', recipients: receivers.map(({ device }) => device.recipient) }
      : { type: 'open' },
  );
}

function believed(member: Member, own: Readonly<Record<string, number>>): Record<string, number> {
  const vector: Record<string, number> = { ...own };
  for (const { holds } of member.disk.peers.values()) {
    for (const [stream, last] of Object.entries(holds)) vector[stream] = Math.max(vector[stream] ?? 0, last);
  }
  return vector;
}

/** How an import ended. */
export type Received = 'taken' | 'refused' | 'crashed';

/** Takes a bundle in: opened, judged, journaled, projected. `crash` ends the program between the last two. */
export async function receive(
  world: World,
  member: Member,
  file: Uint8Array,
  crash = false,
): Promise<Received> {
  const { core } = world;
  const { disk } = member;
  const opened = await core.openBundle(file, { identities: [member.device.identity] });
  if (!opened.ok || opened.value.manifest.workspace !== world.workspace) return 'refused';
  const { manifest } = opened.value;
  const fresh = opened.value.segments.filter(({ id }) => !disk.segments.has(id));
  const ids = new Set(fresh.map(({ id }) => id));
  const sorted = await core.sortSegments(
    {
      workspace: world.workspace,
      directoryOperations: (disk.operations.get(world.workspace) ?? []).filter(isDirectoryOperation),
      devices: devicesOf(member),
      segments: [...fresh, ...[...disk.held.values()].filter(({ id }) => !ids.has(id))],
    },
    nowOf(world, member),
  );
  const packer = sorted.directory?.devices.get(manifest.by.device);
  if (packer === undefined || !(await core.verifyManifest(opened.value, packer.signingKey))) return 'refused';
  if (packer.revoked !== null && sorted.usable.length === 0) return 'refused';
  for (const stored of sorted.usable) {
    disk.segments.set(stored.segment.id, stored);
    disk.held.delete(stored.segment.id);
  }
  for (const segment of sorted.held) disk.held.set(segment.id, segment);
  const operations = sorted.usable.flatMap((stored) => stored.operations);
  for (const { time } of operations) disk.clock = core.observe(disk.clock, time, nowOf(world, member)).last;
  learnFrom(world, member, manifest);
  const mine = new Set(sorted.usable.map(({ segment }) => segment.header.stream));
  for (const own of disk.own) if (mine.has(own.stream)) own.retired = true;
  if (crash) return 'crashed';
  project(world, member, operations);
  await readDirectory(world, member);
  return 'taken';
}

function learnFrom(world: World, member: Member, { by, at, vv, sums = {} }: Manifest): void {
  if (by.device === member.device.device) return;
  const told = { at, holds: vv, sums };
  member.disk.peers.set(by.device, world.core.mergePeer(member.disk.peers.get(by.device), told));
}

/** How far peers say that streams reach. */
export function toldVector(member: Member): Record<string, number> {
  return believed(member, {});
}

/** All that an import could change, in one line. */
export function summaryOf({ disk, directory }: Member): string {
  const operations = [...disk.operations].map(
    ([id, all]) =>
      `${id}:${all
        .map((one) => one.id)
        .sort()
        .join()}`,
  );
  return [
    [...disk.segments.keys()].sort().join(),
    [...disk.held.keys()].sort().join(),
    operations.sort().join(),
    disk.clock,
    [...(directory?.devices.keys() ?? [])].join(),
  ].join('|');
}

/** Whether the projection's basis is what the segments and waiting operations make. */
export function isBasisWhole(world: World, member: Member): boolean {
  const live = summaryOf(member);
  rebuild(world, member);
  return summaryOf(member) === live;
}
