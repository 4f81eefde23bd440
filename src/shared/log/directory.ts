import { toBase64Url } from '#shared/base/bytes.ts';
import { type DossierId, dossierOf, isRecordId, type RecordId } from '#shared/base/id.ts';
import { canonicalBytes } from './canonical.ts';
import { compareOperations } from './clock.ts';
import { isWeakKey } from './device-keys.ts';
import { sortOperations } from './fold.ts';
import { createGrantChains, type GrantChains } from './grant-chains.ts';
import type { Audience, HybridTime, Operation, StreamId } from './operation.ts';
import { type RevocationClaim, standingRevocations } from './standing-revocations.ts';

/** Names a device: the first 16 hex characters of SHA-256 of its signing key. Made and checked by `device-keys.ts`. */
export type DirectoryDeviceId = string;

/** A member's device as the founder or an administrator has let it in. */
export interface DirectoryDevice {
  readonly device: DirectoryDeviceId;
  readonly name: string;
  readonly role: string;
  readonly person: RecordId | null;
  /** Every person that it has been granted for at some time: what it signed for them stays valid. */
  readonly persons: readonly RecordId[];
  /** 32 bytes, Ed25519. */
  readonly signingKey: Uint8Array;
  /** Where bundles are sealed to: an age recipient, `age1…`. */
  readonly recipient: string;
  readonly administrator: boolean;
  readonly audiences: readonly Audience[];
  /** Every audience that it has been granted at some time: what it wrote for them stays valid. */
  readonly everGranted: readonly Audience[];
  readonly wasAdministrator: boolean;
  /** Last sequence that counts of each of the device's streams; streams that are not named count nothing. */
  readonly revoked: null | {
    readonly cuts: Readonly<Record<StreamId, number>>;
    readonly reason: string | null;
  };
  readonly grantedAt: HybridTime;
}

/** Who is in the association's workspace, as the founding, the grants and the revocations make it. */
export interface Directory {
  readonly workspace: DossierId;
  readonly name: string;
  readonly devices: ReadonlyMap<DirectoryDeviceId, DirectoryDevice>;
  /**
   * Every device that somebody has let in, whether or not that counts. Whose grants and revocations are to be weighed: which
   * of them count is not known before all are there.
   */
  readonly everNamed: ReadonlyMap<DirectoryDeviceId, DirectoryDevice>;
}

/** What `foldDirectory` cannot know from the operations alone. */
export interface DirectoryContext {
  /**
   * The device that a stream belongs to, from the signed header of its segments. Without it only the founder's first stream
   * is known, so that nobody can speak for an administrator by saying so.
   */
  readonly deviceOf?: (stream: StreamId) => DirectoryDeviceId | undefined;
}

/** The workspace id that a founding makes: the first 16 base64url characters of SHA-256 of its canonical bytes. */
export async function workspaceIdOf(genesisExtra: Readonly<Record<string, unknown>>): Promise<DossierId> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', canonicalBytes(genesisExtra)));
  return toBase64Url(digest.subarray(0, 12)) as DossierId;
}

/** Whether an operation is the founding of the workspace whose id it stands under. Nobody can make a second one. */
export async function isGenesisOf(operation: Operation, workspace: DossierId): Promise<boolean> {
  if (operation.kind !== 'genesis' || operation.record !== workspace || operation.extra === undefined)
    return false;
  return (await workspaceIdOf(operation.extra)) === workspace;
}

/**
 * Folds the founding, grants and revocations. A function of the set of operations. Only the founding whose hash is the
 * workspace id counts. A grant or revocation counts when the device that made it was an administrator at that point; nothing
 * that a revoked device made after its cut counts, and a change that would leave no administrator is passed over.
 * Without a founding the directory is empty.
 */
export async function foldDirectory(
  operations: readonly Operation[],
  context: DirectoryContext = {},
): Promise<Directory> {
  const relevant = operations.filter(
    ({ kind }) => kind === 'genesis' || kind === 'grant' || kind === 'revoke',
  );
  const sorted = sortByRecord(relevant);
  const genesis = await findGenesis(sorted);
  const founder = genesis === undefined ? undefined : readDevice(genesis, allAudiences);
  if (genesis === undefined || founder === undefined)
    return emptyDirectory(dossierOf(sorted[0]?.record ?? ('' as RecordId)));
  const author = (operation: Operation): DirectoryDeviceId | undefined =>
    operation.stream === genesis.stream ? founder.device : context.deviceOf?.(operation.stream);
  const start = { ...founder, administrator: true, wasAdministrator: true };
  const open = run(sorted, start, author, new Set(), new Map());
  const settled = settle(sorted, start, author, open);
  const name = genesis.extra?.['name'];
  return {
    workspace: dossierOf(genesis.record),
    name: typeof name === 'string' ? name : '',
    devices: withCuts(settled),
    everNamed: open.devices,
  };
}

function emptyDirectory(workspace: DossierId): Directory {
  return { workspace, name: '', devices: new Map(), everNamed: new Map() };
}

/** In display order; of two with one id on one record the same counts on every device (see `sortOperations`). */
function sortByRecord(operations: readonly Operation[]): readonly Operation[] {
  const records = new Map<RecordId, Operation[]>();
  for (const operation of operations) {
    const group = records.get(operation.record);
    if (group === undefined) records.set(operation.record, [operation]);
    else group.push(operation);
  }
  return [...records.values()]
    .flatMap(sortOperations)
    .sort((left, right) => compareOperations(left, right) || (left.record < right.record ? -1 : 1));
}

async function findGenesis(sorted: readonly Operation[]): Promise<Operation | undefined> {
  for (const operation of sorted) {
    if (await isGenesisOf(operation, dossierOf(operation.record))) return operation;
  }
  return undefined;
}

const allAudiences: readonly Audience[] = ['forbund', 'styrelse', 'beredning'];

type Cuts = ReadonlyMap<DirectoryDeviceId, Revocation>;

interface Revocation {
  readonly cuts: Readonly<Record<StreamId, number>>;
  readonly reason: string | null;
}

interface Round {
  readonly devices: Map<DirectoryDeviceId, DirectoryDevice>;
  readonly cuts: Map<DirectoryDeviceId, Revocation>;
  /** How many grants lie between the founder and each. */
  readonly ranks: Map<DirectoryDeviceId, number>;
  readonly chains: GrantChains;
  /** The revocations that shut somebody out. */
  readonly applied: Set<Operation>;
}

type AuthorOf = (operation: Operation) => DirectoryDeviceId | undefined;

/** Finds which revocations stand, first as if every one could, then without those that came to nothing. */
function settle(
  sorted: readonly Operation[],
  founder: DirectoryDevice,
  author: AuthorOf,
  open: Round,
): Round {
  let claims = sorted.flatMap((operation) => claimOf(operation, author, open));
  for (;;) {
    const standing = standingRevocations(claims);
    const operations = new Set([...standing].map(({ operation }) => operation));
    const round = run(sorted, founder, author, operations, allCuts(standing));
    if ([...operations].every((operation) => round.applied.has(operation))) return round;
    claims = claims.filter((claim) => !standing.has(claim) || round.applied.has(claim.operation));
  }
}

function claimOf(
  operation: Operation,
  author: AuthorOf,
  { ranks, devices, chains }: Round,
): readonly RevocationClaim[] {
  const by = author(operation);
  const rank = by === undefined ? undefined : ranks.get(by);
  const target = operation.extra?.['device'];
  if (operation.kind !== 'revoke' || by === undefined || rank === undefined || typeof target !== 'string')
    return [];
  if (devices.get(by)?.wasAdministrator !== true) return [];
  const cuts = cutsToldBy(operation, by);
  const undoes = chains.undoneWithout(target, (grant) => counts(grant, { cuts, reason: null }));
  return [{ operation, by, target, rank, cuts, undoes }];
}

function allCuts(standing: ReadonlySet<RevocationClaim>): Cuts {
  const cuts = new Map<DirectoryDeviceId, Revocation>();
  for (const { operation, target, cuts: told } of standing) addCut(cuts, target, told, operation);
  return cuts;
}

function run(
  sorted: readonly Operation[],
  founder: DirectoryDevice,
  author: AuthorOf,
  standing: ReadonlySet<Operation>,
  known: Cuts,
): Round {
  const round: Round = {
    devices: new Map([[founder.device, founder]]),
    cuts: new Map(),
    ranks: new Map([[founder.device, 0]]),
    chains: createGrantChains(founder.device),
    applied: new Set(),
  };
  // Where the clock of the one who made an administrator was years ahead, that administrator's own acts are dated before
  // it. They wait for it: no clock decides what an administrator may do.
  let waiting = sorted;
  for (let before = -1; waiting.length !== before; ) {
    before = waiting.length;
    waiting = waiting.filter((operation) => {
      const by = author(operation);
      if (by === undefined || round.devices.get(by)?.administrator !== true) return true;
      if (operation.kind === 'grant' && counts(operation, known.get(by))) applyGrant(operation, by, round);
      if (operation.kind === 'revoke' && standing.has(operation)) applyRevocation(operation, by, round);
      return false;
    });
  }
  return round;
}

/**
 * Whether something in a stream counts, up to the given sequence: not what its device wrote after it was shut out, nor any
 * of it while the device is not known. A revocation that comes late shuts out what has been taken in before as well.
 */
export function isWithinCut(
  directory: Directory,
  place: { readonly device: DirectoryDeviceId; readonly stream: StreamId; readonly sequence: number },
): boolean {
  const device = directory.devices.get(place.device);
  if (device === undefined) return false;
  return device.revoked === null || place.sequence <= (cutOf(device.revoked.cuts, place.stream) ?? 0);
}

function counts(operation: Operation, revocation: Revocation | undefined): boolean {
  if (revocation === undefined) return true;
  return operation.sequence <= (cutOf(revocation.cuts, operation.stream) ?? 0);
}

function cutOf(cuts: Readonly<Record<StreamId, number>>, stream: StreamId): number | undefined {
  return Object.hasOwn(cuts, stream) ? cuts[stream] : undefined;
}

function applyGrant(grant: Operation, by: DirectoryDeviceId, { devices, cuts, ranks, chains }: Round): void {
  const device = readDevice(grant, []);
  if (device === undefined) return;
  const earlier = devices.get(device.device);
  // A device's key is its name: a grant that keeps the name and swaps the key is a forgery.
  if (earlier !== undefined && !sameKey(earlier.signingKey, device.signingKey)) return;
  const isLast = earlier?.administrator === true && !hasOtherAdministrator(device.device, devices, cuts);
  const administrator = device.administrator || isLast;
  const rank = (ranks.get(by) ?? 0) + 1;
  ranks.set(device.device, Math.min(rank, ranks.get(device.device) ?? rank));
  if (administrator) chains.add(by, device.device, grant);
  devices.set(device.device, {
    ...device,
    administrator,
    persons: [...new Set([...(earlier?.persons ?? []), ...device.persons])],
    everGranted: [...new Set([...(earlier?.everGranted ?? []), ...device.audiences])],
    wasAdministrator: administrator || earlier?.wasAdministrator === true,
    grantedAt: earlier?.grantedAt ?? device.grantedAt,
  });
}

function applyRevocation(
  revocation: Operation,
  by: DirectoryDeviceId,
  { devices, cuts, applied }: Round,
): void {
  const device = revocation.extra?.['device'];
  if (typeof device !== 'string' || !devices.has(device)) return;
  if (!hasOtherAdministrator(device, devices, cuts)) return;
  addCut(cuts, device, cutsToldBy(revocation, by), revocation);
  applied.add(revocation);
}

/** Who shuts out his own device does so with an operation that counts. */
function cutsToldBy({ extra, stream, sequence }: Operation, by: DirectoryDeviceId): Revocation['cuts'] {
  const told = readCuts(extra?.['cuts']);
  return by === extra?.['device']
    ? { ...told, [stream]: Math.max(sequence, cutOf(told, stream) ?? 0) }
    : told;
}

function addCut(
  cuts: Map<DirectoryDeviceId, Revocation>,
  device: DirectoryDeviceId,
  told: Revocation['cuts'],
  { reason }: Operation,
): void {
  const earlier = cuts.get(device);
  cuts.set(device, {
    cuts: earlier === undefined ? told : lowest(earlier.cuts, told),
    reason: earlier === undefined ? (reason ?? null) : earlier.reason,
  });
}

function hasOtherAdministrator(
  device: DirectoryDeviceId,
  devices: ReadonlyMap<DirectoryDeviceId, DirectoryDevice>,
  cuts: Cuts,
): boolean {
  return [...devices.values()].some(
    (other) => other.administrator && other.device !== device && !cuts.has(other.device),
  );
}

/** Where two revocations of one device differ, the lower cut counts; a stream that one of them does not name counts nothing. */
function lowest(left: Revocation['cuts'], right: Revocation['cuts']): Revocation['cuts'] {
  const shared: Record<StreamId, number> = {};
  for (const stream of Object.keys(left) as StreamId[]) {
    const other = cutOf(right, stream);
    if (other !== undefined) shared[stream] = Math.min(left[stream] ?? 0, other);
  }
  return shared;
}

function withCuts({ devices, cuts }: Round): ReadonlyMap<DirectoryDeviceId, DirectoryDevice> {
  const result = new Map<DirectoryDeviceId, DirectoryDevice>();
  for (const [id, device] of devices) {
    const revoked = cuts.get(id) ?? null;
    result.set(id, revoked === null ? device : { ...device, revoked, administrator: false });
  }
  return result;
}

function readDevice(operation: Operation, audiences: readonly Audience[]): DirectoryDevice | undefined {
  const told = operation.extra ?? {};
  const { device, person, signingKey, recipient } = told;
  if (typeof device !== 'string' || !/^[0-9a-f]{16}$/.test(device)) return undefined;
  // Others could sign in the name of a weak key, so no grant makes it a member.
  if (!(signingKey instanceof Uint8Array) || isWeakKey(signingKey)) return undefined;
  if (typeof recipient !== 'string' || !recipient.startsWith('age1')) return undefined;
  const name = operation.kind === 'genesis' ? (told['memberName'] ?? told['member']) : told['name'];
  const granted = readAudiences(told['audiences']) ?? audiences;
  return {
    device,
    name: typeof name === 'string' ? name : '',
    role: typeof told['role'] === 'string' ? told['role'] : '',
    person: isRecordId(person) ? person : null,
    persons: isRecordId(person) ? [person] : [],
    signingKey,
    recipient,
    administrator: told['administrator'] === true,
    audiences: granted,
    everGranted: granted,
    wasAdministrator: told['administrator'] === true,
    revoked: null,
    grantedAt: operation.time,
  };
}

function readAudiences(value: unknown): readonly Audience[] | undefined {
  if (!Array.isArray(value)) return undefined;
  return value.filter(
    (part): part is Audience =>
      typeof part === 'string' &&
      /^(forbund|styrelse|beredning|(lsg|closed):[A-Za-z0-9_.-]{1,40})$/.test(part),
  );
}

function readCuts(value: unknown): Readonly<Record<StreamId, number>> {
  if (typeof value !== 'object' || value === null) return {};
  const entries = Object.entries(value).filter(
    (entry): entry is [string, number] =>
      /^[0-9a-f]{16}$/.test(entry[0]) && Number.isSafeInteger(entry[1]) && Number(entry[1]) >= 0,
  );
  return Object.fromEntries(entries) as Record<StreamId, number>;
}

function sameKey(left: Uint8Array, right: Uint8Array): boolean {
  return left.every((byte, index) => byte === right[index]);
}
