import { findForks } from '#shared/bundle/what-a-peer-lacks.ts';
import type { DeviceId } from '#shared/log/device-keys.ts';
import type { StreamId } from '#shared/log/operation.ts';
import { authorOf, type Copy, deviceOfStream } from './copy.ts';
import type { StreamForkView } from './workspace.ts';

const readKey = 'forks-read';

/** The streams that hold two histories, as the screens show them. */
export async function readForks(copy: Copy): Promise<readonly StreamForkView[]> {
  const rows = await copy.database.segments.toArray();
  const read = new Set(await streamsRead(copy));
  const index = rows.map(({ s, places }) => ({
    stream: s,
    device: (deviceOfStream(copy, s) ?? '') as DeviceId,
    audience: copy.live.streams.get(s)?.audience ?? ('forbund' as const),
    segments: places,
  }));
  return findForks(index).map(({ stream, device, from, to }) => ({
    author: authorOf(copy, stream),
    self: device === copy.keys.device,
    from,
    to,
    read: read.has(stream),
  }));
}

/** Remembers on this computer that the user has read about a forked stream. Lost with the database, and then told again. */
export async function markForkRead(copy: Copy, stream: StreamId): Promise<void> {
  const read = new Set(await streamsRead(copy));
  await copy.database.meta.put({ k: readKey, v: [...read.add(stream)] });
}

async function streamsRead(copy: Copy): Promise<readonly StreamId[]> {
  const row = await copy.database.meta.get(readKey);
  return Array.isArray(row?.v) ? (row.v as readonly StreamId[]) : [];
}
