import { err, ok, type Result } from '#shared/base/result.ts';
import type { DirectoryDevice } from '#shared/log/directory.ts';
import type { Audience, StreamId } from '#shared/log/operation.ts';
import { decodeOperations } from '#shared/log/storage-codec.ts';
import { mayUse } from './audience-access.ts';
import { type Copy, mayUseHere } from './copy.ts';
import {
  type ContentCount,
  countOperation,
  countSegment,
  emptyCount,
  kindCounts,
  meetingContents,
} from './count-content.ts';
import { type ChosenSegments, chooseSegments, loadSegments, receiversOf } from './export-bundle.ts';
import type { BundleError, BundleRecipients, ExportPreview, WorkControl, WriteError } from './workspace.ts';

/** So many segments are counted before the page gets to draw and answer. */
const breathAfter = 200;

/**
 * Tells what a bundle would hold: the segments that the receivers lack, and the changes that wait to be closed into one.
 * Packs nothing and closes nothing.
 */
export async function previewExport(
  copy: Copy,
  to: BundleRecipients,
  control: WorkControl = {},
): Promise<Result<ExportPreview, BundleError | WriteError>> {
  for (const text of [...copy.live.texts]) await text.flush();
  const receivers = receiversOf(copy, to);
  if (receivers === undefined) return err({ type: 'failed', detail: 'A receiver is not in the directory' });
  const chosen = await chooseSegments(copy, receivers);
  const count = await countSegments(copy, chosen, control);
  if (count === undefined) return err({ type: 'failed', detail: 'cancelled' });
  const waiting = await countWaiting(copy, chosen.audiences, count);
  const base = (await copy.cache.load(copy.id))?.state;
  const lookup = { base, state: async (id: typeof copy.id) => (await copy.cache.load(id))?.state };
  return ok({
    operationCount: count.operations,
    meetings: await meetingContents(onlyMeetings(count), lookup),
    kinds: kindCounts(count),
    receivers: await receiverCounts(copy, receivers, chosen, waiting),
    withheld: withheldFrom(copy, receivers),
  });
}

function onlyMeetings({ dossiers, meetings }: ContentCount): ContentCount['dossiers'] {
  return new Map([...dossiers].filter(([id]) => meetings.has(id)));
}

async function countSegments(
  copy: Copy,
  { index, missing }: ChosenSegments,
  { onProgress, signal }: WorkControl,
): Promise<ContentCount | undefined> {
  const count = emptyCount();
  const ids = index
    .flatMap(({ segments }) => segments)
    .filter(({ id }) => missing.has(id))
    .map(({ id }) => id);
  for (let start = 0; start < ids.length; start += breathAfter) {
    if (signal?.aborted === true) return undefined;
    onProgress?.({ step: 'reading', done: start / ids.length });
    const some = new Set(ids.slice(start, start + breathAfter));
    for (const { bytes } of await loadSegments(copy, index, some)) countSegment(count, bytes);
  }
  return count;
}

/** Own changes that no segment holds yet. Every receiver lacks them. */
async function countWaiting(
  copy: Copy,
  audiences: readonly Audience[],
  count: ContentCount,
): Promise<number> {
  const streams = new Set<StreamId>(
    copy.live.writer.own.filter(({ audience }) => audiences.includes(audience)).map(({ stream }) => stream),
  );
  let waiting = 0;
  for (const { q, bytes } of await copy.database.pending.toArray()) {
    if (!streams.has(q.slice(0, 16) as StreamId)) continue;
    for (const operation of decodeOperations(bytes)) {
      countOperation(count, operation);
      waiting += 1;
    }
  }
  return waiting;
}

async function receiverCounts(
  copy: Copy,
  receivers: readonly DirectoryDevice[],
  { index, lacks }: ChosenSegments,
  waiting: number,
): Promise<ExportPreview['receivers']> {
  const sizes = new Map(index.flatMap(({ segments }) => segments.map(({ id, count }) => [id, count])));
  const peers = await copy.database.peers.bulkGet(receivers.map(({ device }) => device));
  return receivers.map(({ device }, position) => ({
    device,
    lacks: [...(lacks[position] ?? [])].reduce((sum, id) => sum + (sizes.get(id) ?? 0), waiting),
    told: peers[position] !== undefined,
  }));
}

/** What this copy holds and may read, but one of the receivers may not: none of it leaves. */
function withheldFrom(copy: Copy, receivers: readonly DirectoryDevice[]): ExportPreview['withheld'] {
  const counts = new Map<Audience, number>();
  for (const { audience, total } of copy.live.streams.values()) {
    if (mayUseHere(copy, audience)) counts.set(audience, (counts.get(audience) ?? 0) + total);
  }
  for (const { audience, next, closed } of copy.live.writer.own) {
    if (next - 1 > closed) counts.set(audience, (counts.get(audience) ?? 0) + next - 1 - closed);
  }
  return [...counts].flatMap(([audience, count]) => {
    const devices = receivers.filter((receiver) => !mayUse(receiver, audience)).map(({ device }) => device);
    return devices.length === 0 || count === 0 ? [] : [{ audience, count, devices }];
  });
}
