import { concatBytes, fromHex, utf8 } from '#shared/base/bytes.ts';
import type { IsoDate } from '#shared/base/dates.ts';
import { type DossierId, newChildId, type RecordId } from '#shared/base/id.ts';
import { err, ok, type Result } from '#shared/base/result.ts';
import { type DossierState, projectDossier } from '#shared/log/dossier.ts';
import type { Operation, OperationId } from '#shared/log/operation.ts';
import { type SealState, snapshotHash, snapshotOf } from '#shared/log/seal.ts';
import { sealExtra, sealScope, verifySeal } from '#shared/log/seal-scope.ts';
import { mayNotePaper, signatureDomains } from '#shared/log/seal-trust.ts';
import { namesOf } from './base-names.ts';
import { closePending } from './close-pending.ts';
import { conflictRows } from './conflict-rows.ts';
import { type Copy, countingHere } from './copy.ts';
import { findStreamGaps } from './freshness.ts';
import { objectionRefusal } from './objection-refusal.ts';
import type {
  Committed,
  SealError,
  SealPreparation,
  SealRequest,
  SignatureMade,
  WorkspaceWriter,
} from './workspace.ts';
import { type WriteDesk, writeOperations } from './write-operations.ts';

/** The sealing part of the writer. */
export function createSealWriter(
  copy: Copy,
): Pick<WorkspaceWriter, 'prepareSeal' | 'seal' | 'sign' | 'voidSeal'> {
  return {
    prepareSeal: (request) => prepareSeal(copy, request),
    seal: async (request, expectedHash) => {
      const closed = await copy.queue(() => closePending(copy));
      return closed.ok ? seal(copy, request, expectedHash) : closed;
    },
    sign: (operation, person, signature) => sign(copy, operation, person, signature),
    voidSeal: (operation, person, told) => voidSeal(copy, operation, person, told),
  };
}

async function prepareSeal(copy: Copy, request: SealRequest): Promise<Result<SealPreparation, SealError>> {
  const dossier = await copy.cache.load(request.meeting);
  if (dossier === undefined) return err({ type: 'missing', record: request.meeting });
  const refusal = await refusalOf(copy, dossier.state, request);
  if (refusal !== undefined) return err(refusal);
  const names = namesOf((await copy.cache.load(copy.id))?.state);
  const snapshot = snapshotOf(dossier.state, request.items, names);
  const { meeting, kind, items } = request;
  return ok({ meeting, kind, items, hash: await snapshotHash(snapshot), snapshot });
}

async function refusalOf(
  copy: Copy,
  state: DossierState,
  request: SealRequest,
): Promise<SealError | undefined> {
  if (request.signers.length === 0) return { type: 'no-signers' };
  const sealed = new Set(state.seals.flatMap((seal) => (seal.effective ? seal.items : [])));
  const again = request.items.find((item) => sealed.has(item));
  if (again !== undefined) return { type: 'already-sealed', item: again };
  const objected = objectionRefusal(state, partsOf(state, request.items), 'freeze');
  if (objected !== undefined) return objected;
  const scope = new Set<RecordId>(sealScope(state, request.meeting, request.items, request.kind));
  const open = conflictRows(request.meeting, state).filter(({ record }) => scope.has(record));
  const texts = open.filter(({ field }) => field === '_t').map(({ record }) => record);
  if (texts.length < open.length) return { type: 'conflicts-open', count: open.length - texts.length };
  if (texts.length > 0) return { type: 'text-unreviewed', records: texts };
  const peers = await copy.database.peers.toArray();
  const gaps = findStreamGaps(copy, [...copy.live.streams.values()], peers);
  return gaps.length > 0 ? { type: 'gaps', count: gaps.length } : undefined;
}

/** The parts that some of these §§ have been frozen in before. */
function partsOf(state: DossierState, items: readonly RecordId[]): readonly RecordId[] {
  return state.seals.filter((one) => one.items.some((item) => items.includes(item))).map(({ part }) => part);
}

async function seal(
  copy: Copy,
  request: SealRequest,
  expectedHash: string,
): Promise<Result<Committed, SealError>> {
  const prepared = await prepareSeal(copy, request);
  if (!prepared.ok) return prepared;
  if (prepared.value.hash !== expectedHash) return err({ type: 'hash-mismatch' });
  const base = (await copy.cache.load(copy.id))?.state;
  return writeOperations<SealError>(copy, [{ id: request.meeting }], async (desk) => {
    const operations: Operation[] = callOffUnfinished(desk, request);
    const { meeting, kind, items, signers } = request;
    const part = newChildId(meeting, copy.ports.random);
    const table = 'minutesPart';
    const draft = desk.draft(meeting);
    operations.push(desk.place(meeting, { kind: 'new', table, record: part, fields: { kind, items } }));
    for (const operation of operations) draft.add(operation);
    const before = desk.loaded(meeting)?.operations ?? [];
    const state = projectDossier([...before, ...operations], countingHere(copy)?.trust);
    const extra = await sealExtra(state, { kind, items, signers, part }, namesOf(base));
    if (extra.hash !== expectedHash) return err({ type: 'hash-mismatch' });
    const sealing = desk.place(meeting, { kind: 'seal', table, record: part, extra: { ...extra } });
    draft.add(sealing);
    return ok({ operations: [...operations, sealing], undo: [] });
  });
}

/** An earlier freezing of the same §§ that was never finished gives way to the new one. */
function callOffUnfinished(desk: WriteDesk, request: SealRequest): Operation[] {
  const seals = desk.loaded(request.meeting)?.state.seals ?? [];
  return seals
    .filter((one) => !one.effective && !one.voided && one.items.some((item) => request.items.includes(item)))
    .map((one) =>
      desk.place(request.meeting, {
        kind: 'void',
        table: 'minutesPart',
        record: one.part,
        extra: { seal: one.operation },
      }),
    );
}

async function sign(
  copy: Copy,
  operation: OperationId,
  person: RecordId,
  signature: SignatureMade,
): Promise<Result<Committed, SealError>> {
  const meeting = await meetingOfSeal(copy, operation);
  if (meeting === undefined) return err({ type: 'hash-mismatch' });
  return writeOperations<SealError>(copy, [{ id: meeting }], async (desk) => {
    const loaded = desk.loaded(meeting);
    const state = loaded?.state.seals.find((one) => one.operation === operation);
    if (loaded === undefined || state === undefined || state.voided) return err({ type: 'hash-mismatch' });
    if (!state.signers.some((signer) => signer.person === person)) return err({ type: 'no-signers' });
    if (state.edited || !(await verifySeal(loaded.operations, state, countingHere(copy)?.trust)))
      return err({ type: 'hash-mismatch' });
    if (!maySign(copy, signature.way, person, state)) return err({ type: 'no-signers' });
    const objected = objectionRefusal(loaded.state, [state.part], 'sign');
    if (objected !== undefined) return err(objected);
    const made =
      signature.way === 'paper'
        ? { signedOn: signature.signedOn, place: signature.place ?? '' }
        : { signedOn: dayOf(copy.ports.now()), signature: await signHash(copy, state.hash) };
    const signing = desk.place(meeting, {
      kind: 'sign',
      table: 'minutesPart',
      record: state.part,
      extra: { seal: operation, hash: state.hash, person, way: signature.way, ...made },
    });
    desk.draft(meeting).add(signing);
    return ok({ operations: [signing], undo: [] });
  });
}

/** The calendar day at this computer. */
function dayOf(milliseconds: number): IsoDate {
  return new Intl.DateTimeFormat('sv-SE').format(milliseconds) as IsoDate;
}

/** One signer's word that a finished seal does not hold. Signed like the seal itself, in a domain of its own. */
async function voidSeal(
  copy: Copy,
  operation: OperationId,
  person: RecordId,
  { reason, signature }: Parameters<WorkspaceWriter['voidSeal']>[2],
): Promise<Result<Committed, SealError>> {
  const meeting = await meetingOfSeal(copy, operation);
  if (meeting === undefined) return err({ type: 'hash-mismatch' });
  return writeOperations<SealError>(copy, [{ id: meeting }], async (desk) => {
    const state = desk.loaded(meeting)?.state.seals.find((one) => one.operation === operation);
    if (state === undefined || state.voided) return err({ type: 'hash-mismatch' });
    if (!state.signers.some((signer) => signer.person === person)) return err({ type: 'no-signers' });
    if (!maySign(copy, signature.way, person, state)) return err({ type: 'no-signers' });
    const made =
      signature.way === 'paper'
        ? { signedOn: signature.signedOn }
        : { signature: await signHash(copy, state.hash, signatureDomains.void) };
    const voiding = desk.place(meeting, {
      kind: 'void',
      table: 'minutesPart',
      record: state.part,
      extra: { seal: operation, hash: state.hash, person, way: signature.way, ...made },
      ...(reason === '' ? {} : { reason }),
    });
    desk.draft(meeting).add(voiding);
    return ok({ operations: [voiding], undo: [] });
  });
}

/** Whether what this device would say of a signature counts anywhere: see `sealTrustIn`. */
function maySign(copy: Copy, way: 'device' | 'paper', person: RecordId, seal: SealState): boolean {
  const self = copy.live.directory?.devices.get(copy.keys.device);
  if (self === undefined) return false;
  return way === 'device' ? self.persons.includes(person) : mayNotePaper(self, seal.snapshot);
}

function signHash(copy: Copy, hash: string, domain: string = signatureDomains.sign): Promise<Uint8Array> {
  return copy.sign(concatBytes([utf8(domain), fromHex(hash) ?? new Uint8Array(0)]));
}

/** The meeting that a seal belongs to. Seals are few: the open meeting is nearly always among the ones just used. */
export async function meetingOfSeal(copy: Copy, seal: OperationId): Promise<DossierId | undefined> {
  for (const id of copy.cache.lately()) if (await holdsSeal(copy, id, seal)) return id;
  const ids = await copy.database.dossiers.toCollection().primaryKeys();
  for (const id of ids) if (await holdsSeal(copy, id, seal)) return id;
  return undefined;
}

async function holdsSeal(copy: Copy, id: DossierId, seal: OperationId): Promise<boolean> {
  return (await copy.cache.load(id))?.state.seals.some(({ operation }) => operation === seal) === true;
}
