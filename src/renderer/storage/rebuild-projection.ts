import { type DossierId, dossierOf } from '#shared/base/id.ts';
import { err, ok, type Result } from '#shared/base/result.ts';
import type { Audience, Operation } from '#shared/log/operation.ts';
import { decodeSegment } from '#shared/log/segment.ts';
import { decodeOperations, encodeOperations } from '#shared/log/storage-codec.ts';
import { workOutAnew } from './absorb.ts';
import type { Copy } from './copy.ts';
import { lowestWriter, newerData, versionsOf } from './data-versions.ts';
import { ownedBytes } from './dossier-cache.ts';
import type { DossierPart } from './gather-parts.ts';
import { unpackSegment } from './pack-segments.ts';
import { settleSummaries } from './summary-rows.ts';
import type { WriteError } from './workspace.ts';
import { writeTransaction } from './write-transaction.ts';

/** What there is to tell while a copy is made ready: how much of it is done, from 0 to 1. */
export type TellProgress = (done: number) => void;

/**
 * Makes what is derived fit this program: when another version has derived it, dossiers, summaries and conflicts are
 * made anew from the segments and the operations that wait, and put in place in one transaction. Refuses a copy that a
 * newer program has written in. Runs at every start, before anything else.
 */
export async function bringUpToDate(
  copy: Copy,
  onProgress: TellProgress = () => undefined,
): Promise<Result<true, WriteError>> {
  const { projection, writer } = versionsOf(copy);
  if (((await lowestWriter(copy)) ?? 0) > writer) return err(newerData);
  const { meta, dossiers } = copy.database;
  const [stored, place] = await Promise.all([meta.get('projection'), meta.get('journal')]);
  if (stored?.v === projection) {
    await settleSummaries(copy.database);
    return ok(true);
  }
  if (place === undefined || (await dossiers.count()) === 0) return ok(true);
  const parts = await partsOf(copy, (done) => onProgress(done / 2));
  const anew = await workOutAnew(copy, parts, (done) => onProgress(0.5 + done * 0.4));
  copy.cache.clear();
  const written = await writeTransaction(copy, {
    writer: copy.live.writer,
    place: place.v as ReturnType<Copy['journal']['place']>,
    dossiers: anew.dossiers,
    ...(anew.directory === undefined ? {} : { directory: anew.directory }),
    anew: true,
  });
  if (written.ok) onProgress(1);
  return written;
}

/**
 * Tells the journal that older programs must keep away from this copy, so that they do even if the database is lost.
 * Only for a release whose operations an older program would misread; the first one asks for nothing.
 */
export async function raiseMinimumWriter(copy: Copy): Promise<Result<true, WriteError>> {
  const value = versionsOf(copy).minimumWriter;
  const asked = (await lowestWriter(copy)) ?? 1;
  const isSaid = asked >= value && copy.journal.place().size > 0;
  if (value === 1 || isSaid) return ok(true);
  const place = await copy.journal.withEntries([{ type: 'meta', key: 'minimumWriter', value }]);
  const written = await writeTransaction(copy, { writer: copy.live.writer, place, minimumWriter: value });
  return written.ok ? copy.journal.flush() : written;
}

/** All operations of the copy by dossier, from what they are kept in for good. */
export async function partsOf(copy: Copy, onProgress: TellProgress): Promise<readonly DossierPart[]> {
  const { database } = copy;
  const groups = new Map<DossierId, { readonly audience: Audience; readonly operations: Operation[] }>();
  const add = (audience: Audience, operations: readonly Operation[]) => {
    for (const operation of operations) {
      const id = dossierOf(operation.record);
      const group = groups.get(id);
      if (group === undefined) groups.set(id, { audience, operations: [operation] });
      else group.operations.push(operation);
    }
  };
  const rows = await database.segments.toArray();
  const places = rows.flatMap(({ s, places: held }) => held.map((place) => ({ s, place })));
  places.sort((left, right) => (left.place.pack < right.place.pack ? -1 : 1));
  let open: { readonly id: string; readonly bytes: Uint8Array } | undefined;
  for (const [index, { s, place }] of places.entries()) {
    if (open?.id !== place.pack) {
      open = await database.packs.get(place.pack);
      onProgress(index / places.length);
    }
    const decoded = open && decodeSegment(unpackSegment(open.bytes, place).bytes);
    if (decoded?.ok) add(copy.live.streams.get(s)?.audience ?? 'forbund', decoded.value);
  }
  for (const { bytes } of await database.pending.orderBy('q').toArray()) {
    const operations = decodeOperations(bytes);
    const own = copy.live.writer.own.find(({ stream }) => stream === operations[0]?.stream);
    add(own?.audience ?? 'forbund', operations);
  }
  return [...groups].map(([id, { audience, operations }]) => ({
    id,
    audience,
    bytes: ownedBytes(encodeOperations(operations)),
    count: operations.length,
  }));
}
