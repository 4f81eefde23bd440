import { ok, type Result } from '#shared/base/result.ts';
import { observe } from '#shared/log/clock.ts';
import type { Operation } from '#shared/log/operation.ts';
import { compareContent } from '#shared/log/operation-content.ts';
import { decodeOperations, encodeOperations } from '#shared/log/storage-codec.ts';
import type { Copy, OwnStream, WriterState } from './copy.ts';
import { extendDossier, type LoadedDossier } from './dossier-cache.ts';
import type { DossierPart, GatheredSegments } from './gather-parts.ts';
import { type Judged, judgeDossiers } from './late-revocation.ts';
import type { PlacedSegment } from './pack-segments.ts';
import type { SegmentsRow, StreamRow } from './samsyn-database.ts';
import { addPlaces } from './stream-rows.ts';
import type { WorkControl, WriteError } from './workspace.ts';
import { type WriteSet, writeTransaction } from './write-transaction.ts';

/** What the database will hold once gathered segments are taken in. Nothing has been written. */
export interface Absorption extends Judged {
  readonly gathered: GatheredSegments;
  readonly streams: readonly StreamRow[];
  readonly segments: readonly SegmentsRow[];
  readonly heldDone: readonly string[];
}

/** Between so many dossiers the page gets to draw and answer. */
const breathAfter = 40;

/** Works out what the copy will be with these segments: loads the dossiers they touch and projects them anew. */
export async function workOut(
  copy: Copy,
  gathered: GatheredSegments,
  { onProgress, signal }: WorkControl = {},
): Promise<Absorption> {
  const dossiers: LoadedDossier[] = [];
  const rows = await copy.database.dossiers.bulkGet(gathered.parts.map(({ id }) => id));
  for (const [index, part] of gathered.parts.entries()) {
    const row = rows[index];
    dossiers.push(extendWithPart(row === undefined ? undefined : await copy.cache.ofRow(row), part));
    if (index % breathAfter !== breathAfter - 1) continue;
    onProgress?.({ step: 'comparing', done: 0.8 + (0.2 * index) / gathered.parts.length });
    await new Promise((resolve) => setTimeout(resolve, 0));
    // What has been worked out so far is thrown away by the caller.
    if (signal?.aborted === true) break;
  }
  const { streams, segments } = await addPlaces(copy, gathered.places);
  const judged = await judgeDossiers(copy, dossiers, streams);
  const used = new Set(gathered.places.map(({ place }) => place.id));
  const heldDone = (await copy.database.held.toCollection().primaryKeys()).filter((id) => used.has(id));
  return { gathered, ...judged, streams, segments, heldDone };
}

/** The dossiers that parts make by themselves, whatever the copy holds of them now. */
export async function workOutAnew(
  copy: Copy,
  parts: readonly DossierPart[],
  onProgress: (done: number) => void,
): Promise<Judged> {
  const dossiers: LoadedDossier[] = [];
  for (const [index, part] of parts.entries()) {
    dossiers.push(extendWithPart(undefined, part));
    if (index % breathAfter !== breathAfter - 1) continue;
    onProgress(index / parts.length);
    await new Promise((resolve) => setTimeout(resolve, 0));
  }
  return judgeDossiers(copy, dossiers, []);
}

/** Writes an absorption, and whatever goes with it, in one transaction; then tells open editors of new text. */
export async function writeAbsorption(
  copy: Copy,
  absorption: Absorption,
  more: Pick<WriteSet, 'place'> & Partial<WriteSet>,
): Promise<Result<true, WriteError>> {
  const { gathered, dossiers, directory, streams, segments, heldDone } = absorption;
  const before = copy.live.writer;
  const clock = observe(before.clock, gathered.latest, copy.ports.now()).last;
  // A replay brings our own segments back and says so by its writer state; an import brings them only from another copy.
  const own = more.writer?.own ?? before.own.map((one) => retireFork(one, gathered.places));
  const writer: WriterState = {
    clock: Math.max(clock, more.writer?.clock ?? 0) as WriterState['clock'],
    own,
  };
  const written = await writeTransaction(copy, {
    ...more,
    writer,
    dossiers,
    packs: gathered.packs,
    streams,
    segments,
    held: gathered.held,
    heldDone,
    ...(directory === undefined ? {} : { directory }),
  });
  if (!written.ok) return written;
  announceTexts(copy, gathered.parts);
  return ok(true);
}

function extendWithPart(before: LoadedDossier | undefined, part: DossierPart): LoadedDossier {
  const incoming = decodeOperations(part.bytes);
  if (before === undefined) return extendDossier(undefined, part.id, part.audience, incoming, part.bytes);
  const known = new Map(before.operations.map((operation) => [operation.id, operation]));
  const added = incoming.filter((operation) => {
    const same = known.get(operation.id);
    if (same === undefined) return true;
    // The same id with other content comes from a copied disk: both are kept, so that all members choose alike.
    return (
      compareContent(same, operation) !== 0 &&
      !before.operations.some((other) => other.id === operation.id && compareContent(other, operation) === 0)
    );
  });
  const bytes = added.length === incoming.length ? part.bytes : encodeOperations(added);
  return extendDossier(before, part.id, part.audience, added, bytes);
}

/** A segment of our own stream that we have not written: this copy was restored or copied, so a new stream begins. */
function retireFork(own: OwnStream, places: readonly PlacedSegment[]): OwnStream {
  return places.some(({ stream }) => stream === own.stream) ? { ...own, retired: true } : own;
}

function announceTexts(copy: Copy, parts: readonly DossierPart[]): void {
  if (copy.live.texts.size === 0) return;
  const updates = parts.flatMap((part): readonly Operation[] => decodeOperations(part.bytes));
  for (const { record, update } of updates) {
    if (update === undefined) continue;
    for (const text of copy.live.texts) text.incoming(record, update);
  }
}
