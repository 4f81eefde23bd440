import { equalBytes } from '#shared/base/bytes.ts';
import { type DossierId, dossierOf, type RecordId } from '#shared/base/id.ts';
import { err, ok, type Result } from '#shared/base/result.ts';
import type { JournalEntry } from '#shared/log/journal.ts';
import type { Audience, HybridTime, Operation, StreamId } from '#shared/log/operation.ts';
import { receiveSegment, type Segment } from '#shared/log/segment.ts';
import { decodeOperations, encodeOperations } from '#shared/log/storage-codec.ts';
import { workOut, writeAbsorption } from './absorb.ts';
import { blobRow, putBlobs } from './blob-rows.ts';
import type { Copy, OwnStream } from './copy.ts';
import { newerData, versionsOf } from './data-versions.ts';
import { type LoadedDossier, ownedBytes } from './dossier-cache.ts';
import { type DossierPart, type GatheredSegments, gatherParts } from './gather-parts.ts';
import { type JournalPlace, startOfJournal } from './journal-keeper.ts';
import { ownNotesIn } from './own-note-rows.ts';
import { isDirectoryOperation, pendingKey, pendingRow } from './pending-rows.ts';
import { rewriteJournal } from './rewrite-journal.ts';
import type { BundleRow, DraftRow, PeerRow } from './samsyn-database.ts';
import { settleBlobs } from './settle-blobs.ts';
import { sortSegments } from './sort-segments.ts';
import type { WriteError } from './workspace.ts';
import { writeErrorOfHost } from './write-error.ts';

/** What the comparison of journal and database came to. `rebuilt`: the database was empty and is made anew. */
export interface JournalCheck {
  readonly rebuilt: { readonly operationCount: number } | null;
}

/** Takes in what the journal holds and the database does not, when an earlier write left it so. */
export async function catchUp(copy: Copy): Promise<Result<JournalCheck, WriteError>> {
  if (!copy.live.behind) return ok({ rebuilt: null });
  return syncJournal(copy);
}

/**
 * Compares the journal with the database and makes them equal: cuts a torn end, appends what the journal lacks, takes
 * in what the database lacks. Runs at every start, before anything is read.
 */
export async function syncJournal(copy: Copy): Promise<Result<JournalCheck, WriteError>> {
  const compared = await compareJournal(copy);
  if (!compared.ok) return compared;
  const settled = await settleBlobs(copy);
  return settled.ok ? compared : settled;
}

async function compareJournal(copy: Copy): Promise<Result<JournalCheck, WriteError>> {
  const size = await copy.journal.size();
  if (!size.ok) return size;
  const stored = await copy.database.meta.get('journal');
  const place = (stored?.v as JournalPlace | undefined) ?? startOfJournal;
  const end = place.size + place.tail.length;
  copy.journal.setPlace(place);
  if (size.value < place.size) return takeInAndRewrite(copy);
  if (size.value < end) {
    if (size.value > place.size) {
      const torn = await endsInsideTail(copy, place, size.value);
      if (!torn.ok) return torn;
      if (!torn.value) return takeInAndRewrite(copy);
      const cut = await copy.journal.truncate(place.size);
      if (!cut.ok) return cut;
    }
    return finish(copy, await copy.journal.flush());
  }
  const joined: JournalPlace = {
    ...startOfJournal,
    size: end,
    hash: place.tailHash,
    tailHash: place.tailHash,
  };
  copy.journal.setPlace(joined);
  if (size.value === end) return finish(copy, ok(true));
  return readOn(copy, joined, size.value, stored === undefined);
}

/** Whether what follows the place in the file is a beginning of the tail: then cutting it loses nothing. */
async function endsInsideTail(
  copy: Copy,
  { size, tail }: JournalPlace,
  end: number,
): Promise<Result<boolean, WriteError>> {
  const read = await copy.ports.desktop.readJournal({ workspace: copy.id, from: size, length: end - size });
  if (!read.ok) return err(writeErrorOfHost(read.error));
  return ok(equalBytes(read.value, tail.subarray(0, end - size)));
}

/**
 * The file is not the one that the database remembers: an older one, or the memory is damaged. All that is whole in it is
 * taken in first, and only then is it written anew. The place in the database stays, so that a crash leads here again.
 */
async function takeInAndRewrite(copy: Copy): Promise<Result<JournalCheck, WriteError>> {
  const onBlob = (bytes: Uint8Array) => restoreBlob(copy, bytes);
  const reading = await copy.journal.readFrom(0, startOfJournal.hash, onBlob);
  if (!reading.ok) return reading;
  const entries = await newToCopy(copy, [...reading.value.entries, ...reading.value.salvaged]);
  if (entries.length > 0) {
    const taken = await absorbEntries(copy, entries, copy.journal.place());
    if (!taken.ok) return taken;
  }
  return finish(copy, await rewriteJournal(copy));
}

/** Without what the file tells of things that the database knows of and may know better: drafts, peers and bundles. */
async function newToCopy(
  { database }: Copy,
  entries: readonly JournalEntry[],
): Promise<readonly JournalEntry[]> {
  const [drafts, peers, bundles] = await Promise.all([
    database.drafts.toCollection().primaryKeys(),
    database.peers.toCollection().primaryKeys(),
    database.bundles.toCollection().primaryKeys(),
  ]);
  const known = new Set<string>([...drafts, ...peers, ...bundles]);
  return entries.filter((entry) => {
    if (entry.type === 'draft') return entry.update !== null && !known.has(entry.record);
    if (entry.type !== 'meta') return true;
    if (entry.key === 'peer') return !known.has((entry.value as PeerRow).device);
    return entry.key !== 'bundle' || !known.has((entry.value as BundleRow).id);
  });
}

function finish(copy: Copy, outcome: Result<true, WriteError>): Result<JournalCheck, WriteError> {
  if (!outcome.ok) return outcome;
  copy.live.behind = false;
  return ok({ rebuilt: null });
}

async function readOn(
  copy: Copy,
  from: JournalPlace,
  size: number,
  isEmpty: boolean,
): Promise<Result<JournalCheck, WriteError>> {
  const onBlob = (bytes: Uint8Array) => restoreBlob(copy, bytes);
  let reading = await copy.journal.readFrom(from.size, from.hash, onBlob);
  if (!reading.ok) return reading;
  // Nothing whole follows: a torn end, or the file is another one than the database remembers. Of that, take in all that
  // is whole.
  if (reading.value.end === 0 && from.size > 0) {
    const whole = await copy.journal.readFrom(0, startOfJournal.hash, onBlob);
    if (!whole.ok) return whole;
    const { damaged, end, hash } = whole.value;
    const isTorn = !damaged && end === from.size && equalBytes(hash, from.hash);
    if (!isTorn) reading = ok({ ...whole.value, damaged: true });
  }
  const { entries, salvaged, damaged, end, hash } = reading.value;
  const taken = await absorbEntries(copy, [...entries, ...salvaged], {
    size: from.size + end,
    hash,
    tail: new Uint8Array(0),
    tailHash: hash,
  });
  if (!taken.ok) return taken;
  if (damaged) {
    const rewritten = await rewriteJournal(copy);
    if (!rewritten.ok) return rewritten;
  } else if (from.size + end < size) {
    const cut = await copy.journal.truncate(from.size + end);
    if (!cut.ok) return cut;
  }
  copy.live.behind = false;
  return ok({ rebuilt: isEmpty && taken.value > 0 ? { operationCount: taken.value } : null });
}

/** A file's name is its content, so it may come before anything that speaks of it. */
async function restoreBlob(copy: Copy, bytes: Uint8Array): Promise<void> {
  const row = await blobRow(bytes);
  await copy.database.transaction('rw', copy.database.blobs, copy.database.meta, () =>
    putBlobs(copy.database, [row]),
  );
}

/** Takes journal entries into the database, those that it lacks. Answers how many operations came. */
async function absorbEntries(
  copy: Copy,
  entries: readonly JournalEntry[],
  place: JournalPlace,
): Promise<Result<number, WriteError>> {
  const minimumWriter = minimumWriterIn(entries);
  if (minimumWriter > versionsOf(copy).writer) return err(newerData);
  const audiences = new Map<StreamId, Audience>(
    copy.live.writer.own.map(({ stream, audience }) => [stream, audience]),
  );
  for (const entry of entries) {
    if (entry.type !== 'meta' || entry.key !== 'own-stream') continue;
    const { stream, audience } = entry.value as { readonly stream: StreamId; readonly audience: Audience };
    audiences.set(stream, audience);
  }
  const { segments, written: writtenHere } = await newSegments(copy, entries);
  const ownOperations = entries.flatMap((entry) =>
    entry.type === 'operations' ? decodeOperations(entry.operations) : [],
  );
  const base = await copy.cache.load(copy.id);
  const sorted = await sortSegments({
    workspace: copy.id,
    directoryOperations: [...(base?.operations ?? []), ...ownOperations].filter(isDirectoryOperation),
    devices: knownDevices(copy, audiences),
    segments,
  });
  const gathered = gatherParts(sorted, copy.ports.now());
  const isOwn = ({ id }: Segment) => writtenHere.has(id);
  const own = ownStreamsAfter(copy, audiences, ownOperations, sorted.usable, isOwn);
  const closed = new Map(own.map((stream) => [stream.stream, stream.closed]));
  // An own operation lies in a segment or waits: one that does neither is lacking, whatever the writer's state says.
  const waiting = new Set<string>(await copy.database.pending.toCollection().primaryKeys());
  const fresh = ownOperations.filter(
    ({ stream, sequence }) =>
      sequence > (closed.get(stream) ?? 0) && !waiting.has(pendingKey(stream, sequence)),
  );
  const all = withOwnOperations(gathered, fresh, audiences);
  const absorption = await workOut(copy, all);
  const drafts = await lastDrafts(copy, entries, absorption.dossiers);
  const clock = fresh.reduce((latest, { time }) => Math.max(latest, time), copy.live.writer.clock as number);
  const written = await writeAbsorption(copy, absorption, {
    place,
    writer: { clock: clock as HybridTime, own },
    pending: fresh.map(pendingRow),
    pendingDone: sorted.usable
      .filter(({ segment }) => isOwn(segment))
      .flatMap(({ operations }) => operations.map(({ stream, sequence }) => pendingKey(stream, sequence))),
    ...drafts,
    ...(minimumWriter === 0 ? {} : { minimumWriter }),
    peers: metaValues<PeerRow>(entries, 'peer'),
    bundles: metaValues<BundleRow>(entries, 'bundle'),
    ownNotes: ownNotesIn(entries),
  });
  if (!written.ok) return written;
  return ok(all.parts.reduce((sum, { count }) => sum + count, 0));
}

/** The lowest writer that entries ask for; 0 where they do not say. */
export function minimumWriterIn(entries: readonly JournalEntry[]): number {
  return Math.max(0, ...metaValues<number>(entries, 'minimumWriter'));
}

interface NewSegments {
  readonly segments: readonly Segment[];
  /** Ids of those that this copy wrote. Its streams may hold others: from a disk that was put back, or copied. */
  readonly written: ReadonlySet<string>;
}

async function newSegments(copy: Copy, entries: readonly JournalEntry[]): Promise<NewSegments> {
  const known = new Set<string>();
  for (const row of await copy.database.segments.toArray()) for (const { id } of row.places) known.add(id);
  const segments: Segment[] = [];
  const written = new Set<string>();
  for (const entry of entries) {
    if (entry.type !== 'segments') continue;
    for (const { bytes, signature } of entry.segments) {
      const segment = await receiveSegment(bytes, signature);
      if (!segment.ok) continue;
      const { id } = segment.value;
      if (entry.own) written.add(id);
      if (known.has(id)) continue;
      known.add(id);
      segments.push(segment.value);
    }
  }
  return { segments, written };
}

function knownDevices(copy: Copy, own: ReadonlyMap<StreamId, Audience>): ReadonlyMap<StreamId, string> {
  const devices = new Map<StreamId, string>();
  for (const row of copy.live.streams.values()) devices.set(row.s, row.device);
  for (const stream of own.keys()) devices.set(stream, copy.keys.device);
  return devices;
}

/** Where each own stream goes on. One that holds what this copy did not write has a second branch, and is left. */
function ownStreamsAfter(
  copy: Copy,
  audiences: ReadonlyMap<StreamId, Audience>,
  operations: readonly Operation[],
  usable: readonly { readonly segment: Segment }[],
  isOwn: (segment: Segment) => boolean,
): readonly OwnStream[] {
  const own = new Map<StreamId, OwnStream>();
  for (const [stream, audience] of audiences) {
    const known = copy.live.writer.own.find((one) => one.stream === stream);
    own.set(stream, known ?? { stream, audience, next: 1, closed: 0, previous: null, retired: false });
  }
  for (const { stream, sequence } of operations) {
    const known = own.get(stream);
    if (known !== undefined && sequence >= known.next) own.set(stream, { ...known, next: sequence + 1 });
  }
  for (const { segment } of usable) {
    const known = own.get(segment.header.stream);
    const last = segment.header.from + segment.header.count - 1;
    if (known === undefined) continue;
    if (!isOwn(segment)) own.set(known.stream, { ...known, retired: true });
    if (!isOwn(segment) || last <= known.closed) continue;
    const next = Math.max(known.next, last + 1);
    own.set(known.stream, { ...known, next, closed: last, previous: segment.id });
  }
  return [...own.values()];
}

function withOwnOperations(
  gathered: GatheredSegments,
  operations: readonly Operation[],
  audiences: ReadonlyMap<StreamId, Audience>,
): GatheredSegments {
  const groups = new Map<DossierId, Operation[]>();
  for (const operation of operations) {
    const id = dossierOf(operation.record);
    const group = groups.get(id);
    if (group === undefined) groups.set(id, [operation]);
    else group.push(operation);
  }
  const parts = new Map<DossierId, DossierPart>(gathered.parts.map((part) => [part.id, part]));
  for (const [id, group] of groups) {
    const before = parts.get(id);
    const first = group[0];
    const audience = before?.audience ?? (first && audiences.get(first.stream)) ?? 'forbund';
    const all = before === undefined ? group : [...decodeOperations(before.bytes), ...group];
    parts.set(id, { id, audience, bytes: ownedBytes(encodeOperations(all)), count: all.length });
  }
  return { ...gathered, parts: [...parts.values()] };
}

async function lastDrafts(
  copy: Copy,
  entries: readonly JournalEntry[],
  dossiers: readonly LoadedDossier[],
): Promise<{ readonly drafts: readonly DraftRow[]; readonly draftsDone: readonly string[] }> {
  const last = new Map<RecordId, Uint8Array | null>();
  for (const entry of entries) if (entry.type === 'draft') last.set(entry.record, entry.update);
  const drafts: DraftRow[] = [];
  const draftsDone: string[] = [];
  for (const [record, update] of last) {
    if (update === null) {
      draftsDone.push(record);
      continue;
    }
    const id = dossierOf(record);
    const dossier = dossiers.find((one) => one.id === id) ?? (await copy.cache.load(id));
    const table = dossier?.state.records.get(record)?.table ?? '';
    drafts.push({ record, table, update: ownedBytes(update) });
  }
  return { drafts, draftsDone };
}

function metaValues<Row>(entries: readonly JournalEntry[], key: string): readonly Row[] {
  return entries.flatMap((entry) => (entry.type === 'meta' && entry.key === key ? [entry.value as Row] : []));
}
