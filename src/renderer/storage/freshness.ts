import type { StreamId } from '#shared/log/operation.ts';
import { authorOf, type Copy, mayUseHere } from './copy.ts';
import type { PeerRow, StreamRow } from './samsyn-database.ts';
import type { Freshness } from './workspace.ts';

/** How fresh the copy is: what came last and from whom, and what is missing by name. */
export async function readFreshness(copy: Copy): Promise<Freshness> {
  const { database } = copy;
  const [streams, peers, bundles, waiting] = await Promise.all([
    database.streams.toArray(),
    database.peers.toArray(),
    database.bundles.toArray(),
    database.pending.count(),
  ]);
  const last = bundles.reduce<(typeof bundles)[number] | undefined>(
    (latest, row) => (latest === undefined || row.at > latest.at ? row : latest),
    undefined,
  );
  const from = last && copy.live.directory?.devices.get(last.from)?.name;
  return {
    lastReceived: last === undefined ? null : { from: from ?? '', at: last.at },
    gaps: findStreamGaps(copy, streams, peers),
    operationCount: streams.reduce((sum, row) => sum + row.total, 0) + waiting,
  };
}

/** Runs of operations that are missing: between segments held, and after them when another device has told of more. */
export function findStreamGaps(
  copy: Copy,
  streams: readonly StreamRow[],
  peers: readonly Pick<PeerRow, 'holds'>[],
): Freshness['gaps'] {
  const own = new Set<StreamId>(copy.live.writer.own.map(({ stream }) => stream));
  return streams.flatMap((row) => {
    if (own.has(row.s) || !mayUseHere(copy, row.audience)) return [];
    const author = authorOf(copy, row.s);
    // What a device wrote after it was shut out is missed by nobody.
    const cut = cutOf(copy, row);
    const gaps = row.gaps
      .filter(([from]) => from <= cut)
      .map(([from, to]) => ({ author, from, to: Math.min(to, cut) }));
    const end = lastHeld(row);
    const told = Math.min(cut, Math.max(0, ...peers.map(({ holds }) => holds[row.s] ?? 0)));
    return told > end ? [...gaps, { author, from: end + 1, to: told }] : gaps;
  });
}

/** The last sequence of a stream that counts: endless for a member's, none for one's whose grant came to nothing. */
function cutOf(copy: Copy, { device, s }: StreamRow): number {
  const { directory } = copy.live;
  if (directory !== undefined && !directory.devices.has(device)) return 0;
  const revoked = directory?.devices.get(device)?.revoked ?? null;
  return revoked === null ? Number.POSITIVE_INFINITY : (revoked.cuts[s] ?? 0);
}

/** The last sequence held of a stream, whatever is missing before it. */
export function lastHeld(row: StreamRow): number {
  return row.total + row.gaps.reduce((sum, [from, to]) => sum + to - from + 1, 0);
}
