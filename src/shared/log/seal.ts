import type { IsoDate } from '#shared/base/dates.ts';
import { isIsoDate } from '#shared/base/dates.ts';
import { dossierOf, isRecordId, type RecordId } from '#shared/base/id.ts';
import { decodeCbor } from './cbor.ts';
import { sortOperations } from './fold.ts';
import type { MinutesSnapshot } from './minutes-snapshot.ts';
import type { HybridTime, Operation, OperationId, StreamId } from './operation.ts';

export { canonicalBytes } from './canonical.ts';
export { type MinutesSnapshot, snapshotHash, snapshotOf } from './minutes-snapshot.ts';

/** How someone signs: with the key of an own device, or by hand on the printed copy. */
export type SigningWay = 'device' | 'paper';

/** What a `seal` operation carries in `extra`. */
export interface SealExtra {
  readonly kind: 'ordinary' | 'immediate';
  /** The §§ that are sealed. */
  readonly items: readonly RecordId[];
  /** Every record that is frozen: the §§, what belongs to them and, for ordinary minutes, the meeting and its attendance. */
  readonly scope: readonly RecordId[];
  /** Newest operation of each stream that is part of what was sealed. */
  readonly vv: Readonly<Record<string, number>>;
  /** The canonical bytes of the snapshot. */
  readonly snapshot: Uint8Array;
  readonly hash: string;
  readonly signers: readonly { readonly person: RecordId; readonly way: SigningWay }[];
}

/** One signature that counts: of this hash, by one of those who must sign. */
export interface SealSignature {
  readonly person: RecordId;
  readonly way: SigningWay;
  readonly signedOn: IsoDate | null;
  /** Where it was signed on paper, when that was noted. */
  readonly place: string | null;
  readonly operation: OperationId;
  /** What the device signed, when it did: Ed25519 over `"samsyn/seal/1\0" ‖ hash`. */
  readonly signature: Uint8Array | null;
}

/** A seal on a part of the minutes, as all known operations make it. */
export interface SealState {
  readonly part: RecordId;
  readonly operation: OperationId;
  readonly kind: 'ordinary' | 'immediate';
  readonly hash: string;
  readonly items: readonly RecordId[];
  readonly scope: readonly RecordId[];
  readonly vv: Readonly<Record<StreamId, HybridTime>>;
  readonly signers: readonly { readonly person: RecordId; readonly way: SigningWay }[];
  readonly signatures: readonly SealSignature[];
  /** Everyone who must sign has signed this hash, and the seal is not voided. */
  readonly effective: boolean;
  readonly snapshot: MinutesSnapshot;
  /** The bytes that were hashed, as they came. `null` from an operation that carries a plain value. */
  readonly snapshotBytes: Uint8Array | null;
  readonly frozenAt: HybridTime;
  readonly frozenBy: StreamId;
  /** Another effective seal freezes one of the same §§ with another hash: both are shown, nothing is merged. */
  readonly rival: boolean;
  readonly voided: boolean;
  /** The signers who have called this seal off. */
  readonly voidedBy: readonly RecordId[];
  /** Not effective yet, and something in its scope has been changed since: it has to be frozen anew. */
  readonly edited: boolean;
}

/** Says whether a `sign` or `void` operation may speak for the person it names, about what was frozen. */
export type SealTrust = (operation: Operation, snapshot: MinutesSnapshot) => boolean;

/** The newest operation of each stream: what a seal of this moment includes. */
export function versionsOf(operations: Iterable<Operation>): Record<StreamId, HybridTime> {
  const versions: Record<StreamId, HybridTime> = {};
  for (const { stream, time } of operations) {
    const newest = versions[stream];
    if (newest === undefined || newest < time) versions[stream] = time;
  }
  return versions;
}

/** Whether an operation is part of what was sealed. Its clock says nothing else: a late one is late whatever it claims. */
export function isIncluded(seal: Pick<SealState, 'vv'>, operation: Operation): boolean {
  const newest = Object.hasOwn(seal.vv, operation.stream) ? seal.vv[operation.stream] : undefined;
  return newest !== undefined && operation.time <= newest;
}

/** All well-formed seals among the operations of one dossier, oldest first. */
export function foldSeals(
  operations: readonly Operation[],
  trust: SealTrust = () => true,
): readonly SealState[] {
  const relevant = operations.filter(({ kind }) => kind === 'seal' || kind === 'sign' || kind === 'void');
  if (relevant.length === 0) return [];
  const sorted = sortOperations(relevant);
  const others = sorted.filter(({ kind }) => kind !== 'seal');
  const seals = sorted.flatMap((operation) => {
    const extra = operation.kind === 'seal' ? readSeal(operation) : undefined;
    if (extra === undefined) return [];
    const { snapshot } = extra;
    const trusted = others.filter((one) => one.extra?.['seal'] === operation.id && trust(one, snapshot));
    return [sealState(operation, extra, trusted, operations)];
  });
  return seals.map((seal) => ({ ...seal, rival: seals.some((other) => areRivals(seal, other)) }));
}

type ReadSeal = Omit<SealExtra, 'snapshot'> & {
  readonly snapshot: MinutesSnapshot;
  readonly snapshotBytes: Uint8Array | null;
};

function sealState(
  seal: Operation,
  extra: ReadSeal,
  others: readonly Operation[],
  operations: readonly Operation[],
): SealState {
  const vv = extra.vv as Readonly<Record<StreamId, HybridTime>>;
  const signatures = signaturesOf(seal, extra, others);
  const isComplete = extra.signers.every(({ person }) => signatures.some((made) => made.person === person));
  const voids = others.filter(({ kind, extra: told }) => kind === 'void' && told?.['seal'] === seal.id);
  const voidedBy = extra.signers
    .filter(({ person }) => voids.some(({ extra: told }) => told?.['person'] === person))
    .map(({ person }) => person);
  // An unfinished seal is called off by anyone; a finished one only by all who signed it.
  const voided = isComplete ? voidedBy.length === extra.signers.length : voids.length > 0;
  const scope = new Set(extra.scope);
  return {
    ...extra,
    part: seal.record,
    operation: seal.id,
    vv,
    signatures,
    effective: isComplete && !voided,
    frozenAt: seal.time,
    frozenBy: seal.stream,
    rival: false,
    voided,
    voidedBy,
    edited:
      !isComplete &&
      operations.some(
        (operation) => scope.has(operation.record) && isEdit(operation) && !isIncluded({ vv }, operation),
      ),
  };
}

function isEdit({ kind }: Operation): boolean {
  return kind === 'new' || kind === 'set' || kind === 'del' || kind === 'txt';
}

function signaturesOf(seal: Operation, extra: ReadSeal, others: readonly Operation[]): SealSignature[] {
  const signatures: SealSignature[] = [];
  for (const operation of others) {
    const signed = operation.extra;
    if (operation.kind !== 'sign' || signed?.['seal'] !== seal.id || signed['hash'] !== extra.hash) continue;
    const person = extra.signers.find((signer) => signer.person === signed['person'])?.person;
    if (person === undefined || signatures.some((made) => made.person === person)) continue;
    const { way, signedOn, place, signature } = signed;
    signatures.push({
      person,
      way: way === 'paper' ? 'paper' : 'device',
      signedOn: isIsoDate(signedOn) ? signedOn : null,
      place: typeof place === 'string' && place.trim() !== '' ? place : null,
      operation: operation.id,
      signature: signature instanceof Uint8Array ? signature : null,
    });
  }
  return signatures;
}

function areRivals(left: SealState, right: SealState): boolean {
  if (left.operation === right.operation || !left.effective || !right.effective) return false;
  return left.hash !== right.hash && left.items.some((item) => right.items.includes(item));
}

/** Parses what a `seal` operation carries; `undefined` for what is not a seal of records in its own dossier. */
function readSeal(operation: Operation): ReadSeal | undefined {
  const { extra } = operation;
  if (extra === undefined || typeof extra['hash'] !== 'string') return undefined;
  const { kind, hash, items, scope, vv, signers, snapshot } = extra;
  if (!/^[0-9a-f]{64}$/.test(hash) || (kind !== 'ordinary' && kind !== 'immediate')) return undefined;
  const dossier = dossierOf(operation.record);
  const isOwn = (id: unknown): id is RecordId => isRecordId(id) && dossierOf(id) === dossier;
  if (!Array.isArray(items) || !items.every(isOwn) || !Array.isArray(scope) || !scope.every(isOwn))
    return undefined;
  if (!isVersions(vv) || !Array.isArray(signers) || signers.length === 0 || !signers.every(isSigner))
    return undefined;
  const snapshotBytes = snapshot instanceof Uint8Array ? snapshot : null;
  const decoded = snapshotBytes === null ? snapshot : tryDecode(snapshotBytes);
  if (typeof decoded !== 'object' || decoded === null) return undefined;
  return { kind, hash, items, scope, vv, signers, snapshotBytes, snapshot: decoded as MinutesSnapshot };
}

function isVersions(value: unknown): value is Record<string, number> {
  return (
    typeof value === 'object' &&
    value !== null &&
    Object.entries(value).every(
      ([stream, time]) => /^[0-9a-f]{16}$/.test(stream) && Number.isSafeInteger(time),
    )
  );
}

function isSigner(value: unknown): value is { readonly person: RecordId; readonly way: SigningWay } {
  if (typeof value !== 'object' || value === null || !('person' in value) || !('way' in value)) return false;
  return isRecordId(value.person) && (value.way === 'device' || value.way === 'paper');
}

function tryDecode(bytes: Uint8Array): unknown {
  try {
    return decodeCbor(bytes);
  } catch {
    // The codec throws on bytes that are not CBOR; such a seal is no seal.
    return undefined;
  }
}
