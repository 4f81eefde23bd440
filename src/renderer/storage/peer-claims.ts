import { mergePeer, type PeerClaim } from '#shared/bundle/what-a-peer-lacks.ts';
import type { DirectoryDevice } from '#shared/log/directory.ts';
import type { Audience, StreamId } from '#shared/log/operation.ts';
import { mayUse } from './audience-access.ts';

/** What decides which streams a bundle speaks of: those that its packer and everyone it is addressed to may read. */
export interface ClaimReaders {
  readonly readers: readonly (DirectoryDevice | undefined)[];
  readonly audienceOf: (stream: StreamId) => Audience | undefined;
}

/**
 * What is known of a peer after another bundle of its. Of a stream that the bundle could speak of and does not, it holds
 * nothing (any more: its disk may be an older one). On the others it is silent, and its last word about them stays.
 */
export function claimAfter(
  before: PeerClaim | undefined,
  told: PeerClaim,
  { readers, audienceOf }: ClaimReaders,
): PeerClaim {
  if (before === undefined) return told;
  const isSpokenOf = (stream: StreamId) => {
    if (Object.hasOwn(told.holds, stream)) return true;
    const audience = audienceOf(stream);
    return audience !== undefined && readers.every((reader) => mayUse(reader, audience));
  };
  const silent = (Object.keys(before.holds) as StreamId[]).filter((stream) => !isSpokenOf(stream));
  const merged = mergePeer(before, told);
  return {
    at: merged.at,
    holds: { ...pickStreams(before.holds, silent), ...merged.holds },
    sums: { ...pickStreams(before.sums ?? {}, silent), ...merged.sums },
  };
}

function pickStreams<Value>(
  all: Readonly<Record<StreamId, Value>>,
  streams: readonly StreamId[],
): Record<StreamId, Value> {
  const known = streams.filter((stream) => Object.hasOwn(all, stream));
  return Object.fromEntries(known.map((stream) => [stream, all[stream]])) as Record<StreamId, Value>;
}
