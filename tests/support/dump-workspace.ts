import { SamsynDatabase } from '#renderer/storage/samsyn-database.ts';
import { readSummaries } from '#renderer/storage/summary-rows.ts';
import { toHex } from '#shared/base/bytes.ts';
import type { DossierId } from '#shared/base/id.ts';
import { decodeOperations } from '#shared/log/storage-codec.ts';

/**
 * All that a copy holds, in a form that two copies can be compared by: sets of operations and segments, derived rows.
 * Left out is what differs by its nature: packs (how segments happen to lie together) and the place in the journal.
 */
export async function dumpWorkspace(id: DossierId): Promise<Readonly<Record<string, unknown>>> {
  const database = new SamsynDatabase(id);
  await database.open();
  const dossiers = await database.dossiers.orderBy('id').toArray();
  const segments = await database.segments.toArray();
  const pending = await database.pending.orderBy('q').toArray();
  const dump = {
    dossiers: dossiers.map(({ id: dossier, kind, audience, operations }) => ({
      id: dossier,
      kind,
      audience,
      operations: decodeOperations(operations)
        .map(({ update, ...operation }) => ({
          ...operation,
          update: update === undefined ? null : toHex(update),
        }))
        .sort((left, right) => (left.id < right.id ? -1 : 1)),
    })),
    segments: segments
      .flatMap(({ s, places }) => places.map((place) => `${s} ${place.from} ${place.id}`))
      .sort(),
    streams: await database.streams.toArray(),
    summaries: Object.fromEntries((await readSummaries(database)).map((summary) => [summary.id, summary])),
    conflicts: await database.conflicts.toArray(),
    pending: pending.map(({ q }) => q),
    drafts: await database.drafts.toArray(),
    held: (await database.held.toArray()).map((row) => row.id),
    peers: await database.peers.toArray(),
    bundles: await database.bundles.toArray(),
    writer: (await database.meta.get('writer'))?.v,
  };
  database.close();
  return dump;
}

/** What every member's copy must agree on once all have exchanged: operations of shared audiences, lists, conflicts. */
export async function dumpShared(id: DossierId): Promise<Readonly<Record<string, unknown>>> {
  const { dossiers, summaries, conflicts } = await dumpWorkspace(id);
  return { dossiers, summaries, conflicts };
}
