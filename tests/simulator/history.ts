import { toInstant } from '#shared/base/dates.ts';
import { newStreamId } from '#shared/log/device-keys.ts';
import { naturalId } from '#shared/log/natural-id.ts';
import type { Audience, HybridTime, Operation, StreamId } from '#shared/log/operation.ts';
import { operationId } from '#shared/log/operation.ts';
import { closeSegment } from '#shared/log/segment.ts';
import { createRecord, deleteOrRestore, editFields, editText, revoke, sealOrSign } from './actions.ts';
import { type Core, realCore } from './core.ts';
import { simulatedDevice } from './devices.ts';
import { clockError, foundWorld, grantExtra, letIn, outsider } from './found.ts';
import { checkAudiences, checkGaps, judge } from './oracle.ts';
import { closePending, pack, receive, restart, signSegment, summaryOf, write } from './replica.ts';
import { copyDisk, count, indexOf, type Member, nowOf, recordOf, type World } from './world.ts';

/** How a history went: what happened in it, and what was wrong at its end. */
export interface HistoryReport {
  readonly seed: number;
  readonly members: number;
  readonly counts: Readonly<Record<string, number>>;
  readonly faults: readonly string[];
}

/** Plays one history of an association from its seed, lets everybody have everything and judges the outcome. */
export async function playHistory(seed: number, core: Core = realCore): Promise<HistoryReport> {
  const world = await foundWorld(seed, core);
  const steps = 25 + world.random.below(60);
  for (; world.step < steps; world.step += 1) {
    const present = world.members.filter(({ joined }) => joined);
    await act(world, world.random.pick(present));
    if (world.faults.length > 0) break;
  }
  if (world.faults.length === 0) {
    for (const member of world.members) if (member.joined) checkGaps(world, member);
    const reached = await giveEverybodyEverything(world);
    await judge(world, reached);
  }
  const { counts, faults, members } = world;
  return { seed, members: members.length, counts, faults };
}

type Action = (world: World, member: Member) => Promise<void> | void;

const actions: readonly (readonly [weight: number, Action])[] = [
  [26, editFields],
  [4, createRecord],
  [6, deleteOrRestore],
  [7, editText],
  [7, sealOrSign],
  [14, send],
  [22, receiveLetter],
  [5, keepBackup],
  [4, restoreBackup],
  [3, setClock],
  [3, grantSomebody],
  [1.5, revoke],
  [1.5, forge],
];
const total = actions.reduce((sum, [weight]) => sum + weight, 0);

async function act(world: World, member: Member): Promise<void> {
  let place = (world.random.below(10_000) / 10_000) * total;
  for (const [weight, action] of actions) {
    place -= weight;
    if (place < 0) return action(world, member);
  }
}

/** Packs a bundle for some others; on the way it may be lost, doubled or cut. */
async function send(world: World, member: Member): Promise<void> {
  const { random } = world;
  const known = world.members.filter((one) => {
    const device = member.directory?.devices.get(one.device.device);
    return one !== member && device !== undefined && device.revoked === null;
  });
  if (known.length === 0) return;
  const receivers = random.shuffle(known).slice(0, 1 + random.below(Math.min(4, known.length)));
  const bytes = await pack(world, member, receivers, {
    sealed: random.chance(0.04),
    withhold: random.chance(0.15),
  });
  post(
    world,
    bytes,
    receivers.map(({ number }) => number),
  );
}

function post(world: World, bytes: Uint8Array, to: readonly number[]): void {
  const { random, letters } = world;
  count(world, 'bundles');
  if (random.chance(0.1)) {
    count(world, 'cut bundles');
    letters.push({ bytes: bytes.slice(0, random.below(bytes.length)), to, whole: false });
  }
  if (random.chance(0.25)) count(world, 'lost bundles');
  else letters.push({ bytes, to, whole: true });
}

/** Takes in any bundle that was ever sent to the member: late, out of order, again; or crashes over it. */
async function receiveLetter(world: World, member: Member): Promise<void> {
  const { random, letters } = world;
  const mine = letters.filter(({ to }) => to.includes(member.number));
  if (mine.length === 0) return;
  const letter = random.chance(0.5) ? random.pick(mine) : mine[mine.length - 1];
  if (letter === undefined) return;
  const before = random.chance(0.2) || !letter.whole ? summaryOf(member) : undefined;
  const crash = random.chance(0.12);
  const outcome = await receive(world, member, letter.bytes, crash);
  count(world, `imports ${outcome}`);
  if (outcome === 'crashed') await restart(world, member);
  if (!letter.whole && summaryOf(member) !== before) world.faults.push('A cut bundle has left something');
  if (outcome === 'taken') {
    if (!random.chance(0.25)) return;
    const once = summaryOf(member);
    await receive(world, member, letter.bytes);
    if (summaryOf(member) !== once) world.faults.push('Taking a bundle in twice is not taking it in once');
  }
  if (random.chance(0.3)) checkGaps(world, member);
}

/** Keeps a backup as the program makes one (everything closed), or a snapshot of the machine as it stands. */
async function keepBackup(world: World, member: Member): Promise<void> {
  const closed = world.random.chance(0.45);
  if (closed) await closePending(world, member);
  member.backups.push({ disk: copyDisk(member.disk), now: nowOf(world, member), closed });
  await goOn(world, member);
}

/** Works on at once and sends it off, so that what follows a backup or a restore is known to others. */
async function goOn(world: World, member: Member): Promise<void> {
  if (world.random.chance(0.3)) return;
  for (let edits = world.random.below(3); edits >= 0; edits -= 1) editFields(world, member);
  await send(world, member);
}

/** Goes back to a backup in a new stream; or to a snapshot of the machine, which does not notice. */
async function restoreBackup(world: World, member: Member): Promise<void> {
  if (member.backups.length === 0) return;
  const { disk, now, closed } = world.random.pick(member.backups);
  member.disk = copyDisk(disk);
  if (!closed) {
    count(world, 'silent restores');
    if (world.random.chance(0.75)) member.skew += now - nowOf(world, member);
  } else {
    count(world, 'restores');
    if (world.core.newStreamAfterRestore) for (const own of member.disk.own) own.retired = true;
  }
  if (!closed) member.forked = true;
  await restart(world, member);
  await goOn(world, member);
}

function setClock(world: World, member: Member): void {
  member.skew = clockError(world.random);
  count(world, 'clock changes');
}

/** Lets somebody in, names a second administrator, or claims to do so without the right. */
async function grantSomebody(world: World, member: Member): Promise<void> {
  const self = member.directory?.devices.get(member.device.device);
  if (self === undefined || self.revoked !== null) return;
  if (!self.administrator) {
    const device = await simulatedDevice(outsider);
    const extra = grantExtra(device, { number: outsider, audiences: ['forbund', 'styrelse'] }, true);
    const record = await naturalId(world.workspace, 'device', [device.device]);
    write(world, member, 'forbund', { kind: 'grant', table: 'device', record, extra });
    count(world, 'false grants');
    return;
  }
  const next = world.members.find(({ joined }) => !joined);
  if (next === undefined) return;
  await letIn(world, member, next, world.random.chance(0.4));
  count(world, 'grants');
}

/** A member with a valid key writes in the name of another: as his device, or in his stream. */
async function forge(world: World, member: Member): Promise<void> {
  const { random } = world;
  const victims = world.members.filter((one) => one !== member && one.joined && one.disk.own.length > 0);
  const self = member.directory?.devices.get(member.device.device);
  if (victims.length === 0 || self === undefined || self.administrator) return;
  const victim = random.pick(victims);
  const asDevice = random.chance(0.5);
  const known = indexOf(member).filter(
    ({ device, audience }) => device === victim.device.device && audience === 'forbund',
  );
  const stream =
    asDevice || known.length === 0 ? newStreamId(random.bytes, victim.device.device) : known[0]!.stream;
  const device = asDevice ? victim.device.device : member.device.device;
  const operation = await forgedGrant(world, member, stream);
  const closed = await closeSegment(
    {
      workspace: world.workspace,
      device,
      audience: 'forbund',
      stream,
      previous: null,
      seen: {},
      operations: [operation],
    },
    member.device.sign,
  );
  const segment = await signSegment(member, closed.bytes);
  if (asDevice || known.length > 0) world.forged.add(segment.id);
  else return;
  const others = world.members.filter((one) => one !== member);
  const bytes = await world.core.packBundle(
    {
      workspace: world.workspace,
      by: { stream, device: member.device.device },
      at: toInstant(nowOf(world, member)),
      kind: 'delta',
      vv: {},
      members: [],
      to: [],
      segments: [segment],
      blobs: [],
    },
    member.device.sign,
    { type: 'open' },
  );
  post(
    world,
    bytes,
    others.map(({ number }) => number),
  );
  count(world, 'forgeries');
}

async function forgedGrant(world: World, member: Member, stream: StreamId): Promise<Operation> {
  const device = await simulatedDevice(outsider);
  const audiences: readonly Audience[] = ['forbund', 'styrelse'];
  const time = (member.disk.clock + 1024 * 60_000) as HybridTime;
  return {
    id: operationId(stream, time),
    stream,
    sequence: 500 + world.step,
    time,
    kind: 'grant',
    table: 'device',
    record: recordOf(world.workspace, 'forged'),
    extra: grantExtra(device, { number: outsider, audiences }, true),
  };
}

/** Whether two have nothing to send each other: a bundle would only cost time. */
function holdTheSame(left: Member, right: Member): boolean {
  const shared = ({ disk }: Member, other: Member) =>
    [...disk.segments.values()]
      .filter(({ segment }) => other.audiences.includes(segment.header.audience))
      .map(({ segment }) => segment.id)
      .sort()
      .join();
  const isIdle = left.disk.pending.length === 0 && right.disk.pending.length === 0;
  return (
    isIdle && left.disk.held.size + right.disk.held.size === 0 && shared(left, right) === shared(right, left)
  );
}

/** Everybody who still belongs sends to the founder and gets from him, until nothing new comes. */
async function giveEverybodyEverything(world: World): Promise<readonly Member[]> {
  const [hub] = world.members as [Member];
  for (const member of world.members) member.skew = 0;
  let before = '';
  for (let round = 0; round < 12; round += 1) {
    const belongs = (one: Member) => hub.directory?.devices.get(one.device.device)?.revoked === null;
    const others = world.members.filter((one) => one !== hub && one.joined && belongs(one));
    for (const other of others) {
      if (!holdTheSame(hub, other)) await receive(world, hub, await pack(world, other, [hub]));
    }
    for (const other of others) {
      if (!belongs(other) || holdTheSame(hub, other)) continue;
      await receive(world, other, await pack(world, hub, [other]));
    }
    world.step += 6;
    const after = [hub, ...others].map((one) => [...one.disk.segments.keys()].sort().join()).join('|');
    if (after === before) break;
    before = after;
  }
  for (const member of world.members) if (member.joined) await closePending(world, member);
  checkAudiences(world);
  // One who knows that he is shut out gives nothing away any more, though the founder may have lost it with a disk.
  const isIn = (one: Member, by: Member) => by.directory?.devices.get(one.device.device)?.revoked === null;
  return world.members.filter((one) => one.joined && isIn(one, hub) && isIn(one, one));
}
