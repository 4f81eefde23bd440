import { concatBytes, fromHex, toHex } from '#shared/base/bytes.ts';
import type { StreamId } from '#shared/log/operation.ts';

export type { LackedBlobs } from './manifest.ts';

import type { LackedBlobs, VersionVector } from './manifest.ts';

/** A document that names a file, and the operation by which others know of it. */
export interface NamedBlob {
  /** SHA-256 of the file, lower-case hexadecimal. */
  readonly hash: string;
  readonly stream: StreamId;
  readonly sequence: number;
}

/** What somebody has told of himself: which operations he holds, and which files of those he does not. */
export interface PeerBlobs {
  readonly holds: VersionVector;
  readonly lacks?: LackedBlobs;
}

/**
 * The documents whose file at least one of the peers lacks: because it has not told that it knows the document, or
 * because it has told that the file did not come with it. No peers at all means a reader who has nothing.
 */
export function missingBlobs<Document extends NamedBlob>(
  documents: readonly Document[],
  peers: readonly (PeerBlobs | undefined)[],
): readonly Document[] {
  const told = (peers.length === 0 ? [undefined] : peers).map((peer) => ({
    holds: peer?.holds ?? {},
    lacks: new Set(Object.values(peer?.lacks ?? {}).flatMap(splitHashes)),
  }));
  return documents.filter(({ hash, stream, sequence }) =>
    told.some(({ holds, lacks }) => (holds[stream] ?? 0) < sequence || lacks.has(hash)),
  );
}

/** What a manifest tells of the files that its packer does not have. */
export function lackedBlobs(documents: readonly NamedBlob[], held: ReadonlySet<string>): LackedBlobs {
  const lacking = new Map<StreamId, Set<string>>();
  for (const { hash, stream } of documents) {
    if (held.has(hash)) continue;
    const hashes = lacking.get(stream);
    if (hashes === undefined) lacking.set(stream, new Set([hash]));
    else hashes.add(hash);
  }
  const entries = [...lacking].map(([stream, hashes]) => [stream, joinHashes([...hashes].sort())] as const);
  return Object.fromEntries(entries);
}

/** The latest word of somebody over the one before: it is silent on streams that its readers may not see. */
export function laterLacks(
  before: LackedBlobs,
  told: { readonly holds: VersionVector; readonly lacks: LackedBlobs },
): LackedBlobs {
  const untold = Object.entries(before).filter(([stream]) => told.holds[stream as StreamId] === undefined);
  return { ...Object.fromEntries(untold), ...told.lacks };
}

function joinHashes(hashes: readonly string[]): Uint8Array {
  return concatBytes(hashes.map((hash) => fromHex(hash) ?? new Uint8Array(0)));
}

function splitHashes(bytes: Uint8Array): readonly string[] {
  const hashes: string[] = [];
  for (let start = 0; start + 32 <= bytes.length; start += 32) {
    hashes.push(toHex(bytes.subarray(start, start + 32)));
  }
  return hashes;
}
