import { isDeepStrictEqual } from 'node:util';
import { type DossierId, dossierOf, type RecordId } from '#shared/base/id.ts';
import { tableSpec } from '#shared/domain/record-table.ts';
import { isWithinCut } from '#shared/log/directory.ts';
import type { FoldedRecord } from '#shared/log/fold.ts';
import { deletionField, type Operation, type OperationId, type StreamId } from '#shared/log/operation.ts';
import { compareContent } from '#shared/log/operation-content.ts';
import { verifySeal } from '#shared/log/seal-scope.ts';
import { findOrphans, mergeText, plainText } from '#shared/log/text.ts';
import { audienceOf } from './actions.ts';
import { simulatedDevice } from './devices.ts';
import { outsider } from './found.ts';
import { isBasisWhole, toldVector, viewOf } from './replica.ts';
import {
  boardMeeting,
  devicesOf,
  groupMeeting,
  indexOf,
  type Made,
  type Member,
  type World,
} from './world.ts';

/** Compares what each copy shows with what its members really did and had seen. Knows nothing of how the program folds. */
export async function judge(world: World, reached: readonly Member[]): Promise<void> {
  const fault = (text: string) => world.faults.push(text);
  for (const member of reached) {
    if (!isBasisWhole(world, member)) fault(`${member.number}: the projection is behind the segments`);
    member.views.clear();
  }
  await checkDirectories(world, reached);
  checkForged(world);
  for (const dossier of [world.workspace, boardMeeting, groupMeeting]) {
    const readers = reached.filter((one) => one.audiences.includes(audienceOf(world, dossier)));
    checkConvergence(world, readers, dossier);
    const [first] = readers;
    if (first === undefined) continue;
    const truth = truthOf(world, first, dossier, readers);
    checkRecords(world, first, truth);
    checkTexts(world, first, truth);
    await checkSeals(world, first, truth);
  }
  checkForks(world, reached);
  checkClocks(world);
}

/** Everybody shows the very same. */
function checkConvergence(world: World, readers: readonly Member[], dossier: DossierId): void {
  const [first, ...others] = readers;
  if (first === undefined) return;
  const expected = viewOf(world, first, dossier);
  for (const other of others) {
    const state = viewOf(world, other, dossier);
    for (const part of ['records', 'seals', 'late', 'doubled'] as const) {
      if (!isDeepStrictEqual(state[part], expected[part]))
        world.faults.push(`${first.number} and ${other.number} differ in ${part} of ${dossier}`);
    }
  }
}

async function checkDirectories(world: World, reached: readonly Member[]): Promise<void> {
  const [first] = reached;
  const stranger = (await simulatedDevice(outsider)).device;
  for (const member of reached) {
    if (member.directory?.devices.has(stranger)) world.faults.push(`${member.number} let the outsider in`);
    if (!isDeepStrictEqual(member.directory?.devices, first?.directory?.devices))
      world.faults.push(`${member.number} has another directory`);
  }
  for (const { number, device, joined } of world.members) {
    const isLost = !first?.directory?.devices.has(device.device);
    const granted = [...world.made.values()]
      .flat()
      .some(
        ({ operation, by }) =>
          operation.kind === 'grant' &&
          operation.extra?.['device'] === device.device &&
          first?.disk.operations.get(world.workspace)?.some((one) => keyOf(one) === keyOf(operation)) &&
          by === 0,
      );
    if (joined && granted && isLost) world.faults.push(`The grant of ${number} by the founder is not seen`);
  }
}

function checkForged(world: World): void {
  for (const { number, disk } of world.members) {
    for (const id of world.forged) {
      if (disk.segments.has(id)) world.faults.push(`${number} took in what was forged`);
    }
  }
}

/** Nobody has on his disk what he was not granted. */
export function checkAudiences(world: World): void {
  for (const member of world.members) {
    const all = [...member.disk.segments.values()].map(({ segment }) => segment);
    for (const { header } of [...all, ...member.disk.held.values()]) {
      if (!member.audiences.includes(header.audience))
        world.faults.push(`${member.number} got a segment of ${header.audience}`);
    }
  }
}

/** Gaps are named exactly: every number that is missing below what is held or told, and no other. */
export function checkGaps(world: World, member: Member): void {
  const index = indexOf(member);
  const told = toldVector(member);
  const missing = new Set<string>();
  for (const stream of new Set([...Object.keys(told), ...index.map((one) => one.stream)])) {
    const held = new Set<number>();
    for (const { segments } of index.filter((one) => one.stream === stream)) {
      for (const { from, count } of segments) for (let at = 0; at < count; at += 1) held.add(from + at);
    }
    const last = Math.max(told[stream] ?? 0, ...held);
    for (let number = 1; number <= last; number += 1)
      if (!held.has(number)) missing.add(`${stream} ${number}`);
  }
  const named = new Set<string>();
  for (const { stream, from, to } of world.core.findGaps(index, told)) {
    for (let number = from; number <= to; number += 1) named.add(`${stream} ${number}`);
  }
  if (!isDeepStrictEqual(named, missing)) world.faults.push(`${member.number} does not name his gaps`);
}

/** What really happened in a dossier, of what is not cut off by a revocation. */
interface Truth {
  readonly dossier: DossierId;
  readonly made: ReadonlyMap<string, Made>;
  /** All that counts, also from one whom nobody else has it from. */
  readonly all: readonly Operation[];
  /** Records with two operations of one id, or with seen operations that are gone: there only too much may be shown. */
  readonly loose: ReadonlySet<RecordId>;
  readonly forkedStreams: ReadonlySet<StreamId>;
}

function truthOf(world: World, judgeMember: Member, dossier: DossierId, readers: readonly Member[]): Truth {
  const made = new Map<string, Made>();
  const loose = new Set<RecordId>();
  const segments = new Map(readers.flatMap(({ disk }) => [...disk.segments]));
  const directory = judgeMember.directory;
  for (const { segment, operations } of segments.values()) {
    const { device, stream, from, count } = segment.header;
    if (directory === undefined || !isWithinCut(directory, { device, stream, sequence: from + count - 1 }))
      continue;
    for (const operation of operations) {
      if (dossierOf(operation.record) !== dossier) continue;
      const key = keyOf(operation);
      const same = made.get(key)?.operation;
      if (same !== undefined && compareContent(same, operation) !== 0) loose.add(operation.record);
      // Of two with one id the program is to choose the smaller.
      if (same !== undefined && compareContent(same, operation) <= 0) continue;
      const one = world.made
        .get(operation.id)
        ?.find((other) => compareContent(other.operation, operation) === 0);
      if (one === undefined) world.faults.push(`${operation.id} was never made`);
      else made.set(key, one);
    }
  }
  for (const { operation, had } of made.values()) {
    if ([...had].some((id) => !made.has(keyOf({ id, record: operation.record }))))
      loose.add(operation.record);
  }
  const all = [...made.values()].map(({ operation }) => operation);
  return { dossier, made, all, loose, forkedStreams: forkedStreams(readers) };
}

/** One operation of a copied disk may share its id with one on another record. */
function keyOf({ id, record }: Pick<Operation, 'id' | 'record'>): string {
  return `${id} ${record}`;
}

function forkedStreams(members: readonly Member[]): ReadonlySet<StreamId> {
  const numbers = new Map<string, string>();
  const forked = new Set<StreamId>();
  for (const { disk } of members) {
    for (const [id, { segment }] of disk.segments) {
      const { stream, from, count } = segment.header;
      for (let at = from; at < from + count; at += 1) {
        const key = `${stream} ${at}`;
        const other = numbers.get(key);
        if (other !== undefined && other !== id) forked.add(stream);
        numbers.set(key, id);
      }
    }
  }
  return forked;
}

type Wants = (operation: Operation) => boolean;

/** The operations of a record that nobody who had them on his disk has written over. */
function maxima(truth: Truth, record: RecordId, wants: Wants, closes: Wants = wants): Set<OperationId> {
  const own = [...truth.made.values()].filter(({ operation }) => operation.record === record);
  const later = own.filter(({ operation }) => closes(operation));
  const heads = own
    .filter(({ operation }) => wants(operation))
    .map(({ operation }) => operation.id)
    .filter((id) => !later.some((one) => one.operation.id !== id && one.had.has(id)));
  return new Set(heads);
}

function checkRecords(world: World, member: Member, truth: Truth): void {
  const state = viewOf(world, member, truth.dossier);
  const sealed = new Set(
    state.seals.flatMap((seal) => (seal.effective ? [...seal.scope, ...seal.items] : [])),
  );
  const late = new Set(state.late.map(({ record }) => record));
  for (const id of new Set(truth.all.filter(isWrite).map(({ record }) => record))) {
    const record = state.records.get(id);
    if (record === undefined) {
      if (!late.has(id)) world.faults.push(`${id} is gone`);
      continue;
    }
    if (!sealed.has(id) && !late.has(id)) checkRecord(world, truth, record);
  }
}

function isWrite({ kind }: Operation): boolean {
  return kind === 'new' || kind === 'set' || kind === 'txt' || kind === 'del';
}

function checkRecord(world: World, truth: Truth, record: FoldedRecord): void {
  const exact = !truth.loose.has(record.id);
  const fault = (what: string) => world.faults.push(`${record.table} ${record.id}: ${what}`);
  const agree = (shown: readonly OperationId[], expected: ReadonlySet<OperationId>) =>
    exact ? isDeepStrictEqual(new Set(shown), expected) : [...expected].every((id) => shown.includes(id));
  const fields = new Set(
    truth.all.flatMap((one) =>
      one.record === record.id && isWrite(one) ? Object.keys(one.fields ?? {}) : [],
    ),
  );
  const allHeads: OperationId[] = [];
  for (const field of fields) {
    const writes: Wants = ({ kind, fields: written }) =>
      (kind === 'new' || kind === 'set') && Object.hasOwn(written ?? {}, field);
    const expected = maxima(truth, record.id, writes);
    const shown = record.fields[field];
    const heads = shown?.heads ?? [];
    allHeads.push(...expected);
    if (
      !agree(
        heads.map(({ operation }) => operation),
        expected,
      )
    )
      fault(`a value of ${field} is lost or stale`);
    const values = new Set(heads.map(({ value }) => JSON.stringify(value)));
    const policy = tableSpec(record.table)?.fields[field]?.policy ?? 'conflict';
    if (shown?.conflict !== (policy === 'conflict' && values.size > 1))
      fault(`${field} is not a conflict as it should`);
  }
  const text = maxima(truth, record.id, ({ kind }) => kind === 'txt');
  if (!agree(record.textHeads, text)) fault('the text has other heads');
  checkDeletion(truth, record, [...allHeads, ...text], fault, exact);
}

function checkDeletion(
  truth: Truth,
  record: FoldedRecord,
  heads: readonly OperationId[],
  fault: (what: string) => void,
  exact: boolean,
): void {
  const isDeletion: Wants = ({ kind }) => kind === 'del';
  const takesBack: Wants = (one) => isDeletion(one) || one.replaces?.[deletionField] !== undefined;
  const deletions = maxima(truth, record.id, isDeletion, takesBack);
  const sees = (id: OperationId) =>
    heads.every((head) => truth.made.get(keyOf({ id, record: record.id }))?.had.has(head) ?? false);
  const deleted = [...deletions].some(sees);
  if (exact && record.deleted !== deleted) fault(`deleted is ${record.deleted}`);
  if (exact && record.deletionConflict !== (!deleted && deletions.size > 0))
    fault('the deletion is no conflict as it should');
  if (!exact && record.deleted && !record.deletionHeads.some(sees)) fault('a value was deleted unseen');
}

/** Each character that was typed is in the text, or was deleted by one who had it, or is reported as lost its place. */
function checkTexts(world: World, member: Member, truth: Truth): void {
  const state = viewOf(world, member, truth.dossier);
  const typed = new Map<RecordId, Made[]>();
  for (const made of truth.made.values()) {
    if (made.token === undefined || truth.loose.has(made.operation.record)) continue;
    const { record } = made.operation;
    typed.set(record, [...(typed.get(record) ?? []), made]);
  }
  const late = new Set(state.late.map(({ id }) => id));
  for (const [record, all] of typed) {
    const operations = state.operations.get(record) ?? [];
    const text = plainText(mergeText(operations.flatMap(({ update }) => update ?? [])));
    const orphans = findOrphans(operations)
      .map((orphan) => orphan.text)
      .join('');
    for (const { token = '', operation } of all) {
      if (text.includes(token) || orphans.includes(token) || late.has(operation.id)) continue;
      const deleted = all.some((one) => one.deletesText === true && one.had.has(operation.id));
      if (!deleted) world.faults.push(`${record}: typed text has vanished`);
    }
  }
}

/** What was sealed stays what it was; whatever else touches it is listed; every needed signature is there. */
async function checkSeals(world: World, member: Member, truth: Truth): Promise<void> {
  const state = viewOf(world, member, truth.dossier);
  const effective = state.seals.filter((seal) => seal.effective);
  for (const seal of state.seals) {
    const signers = new Set(
      truth.all
        .filter(({ kind, extra }) => kind === 'sign' && extra?.['seal'] === seal.operation)
        .map(({ extra }) => extra?.['person']),
    );
    if (seal.effective !== signers.size >= 2) world.faults.push('A seal is in force without its signatures');
  }
  for (const seal of effective) {
    const origin = world.made.get(seal.operation)?.[0]?.seal;
    if (origin === undefined || effective.length > 1) continue;
    const included = new Set(origin.included.map(({ id }) => id));
    const scope = new Set(seal.scope);
    const isSound =
      origin.included.every(
        ({ id, record, stream }) => truth.made.has(keyOf({ id, record })) && !truth.forkedStreams.has(stream),
      ) && !truth.all.some(({ record, stream }) => scope.has(record) && truth.forkedStreams.has(stream));
    if (!isSound) continue;
    for (const id of seal.scope) {
      if (!isDeepStrictEqual(state.records.get(id)?.fields, origin.state.records.get(id)?.fields))
        world.faults.push(`${id} was changed after its seal`);
    }
    if (!(await verifySeal(truth.all, seal))) world.faults.push('A seal does not give its snapshot again');
    const late = new Set(state.late.map(({ id }) => id));
    for (const operation of truth.all) {
      if (!isWrite(operation) || !scope.has(operation.record)) continue;
      if (late.has(operation.id) === included.has(operation.id))
        world.faults.push(`${operation.kind} ${operation.id} is not late as it should`);
    }
  }
  const rivals = effective.length > 1 && new Set(effective.map(({ hash }) => hash)).size > 1;
  if (rivals && !effective.every(({ rival }) => rival)) world.faults.push('Rival seals are not shown');
}

/** A stream that was written on from two copies is flagged by everyone, and no other stream is. */
function checkForks(world: World, reached: readonly Member[]): void {
  for (const member of reached) {
    const flagged = new Set(world.core.findForks(indexOf(member)).map(({ stream }) => stream));
    if (!isDeepStrictEqual(flagged, new Set(forkedStreams([member]))))
      world.faults.push(`${member.number} does not flag the forks`);
    const owners = [...flagged].map((stream) => devicesOf(member).get(stream));
    for (const { device, forked, number } of world.members) {
      if (!forked && owners.includes(device.device))
        world.faults.push(`${number} wrote on in a stream that was restored`);
    }
  }
}

/** Nobody's clock is drawn along by another's that is years ahead. */
function checkClocks(world: World): void {
  const tolerated = 49 * 3_600_000;
  for (const { by, operation } of [...world.made.values()].flat()) {
    const latest = world.members[by]?.latest ?? 0;
    if (operation.time / 1024 > latest + tolerated)
      world.faults.push(`${by} was drawn along by a wrong clock`);
  }
}
