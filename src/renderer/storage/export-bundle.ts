import { toInstant } from '#shared/base/dates.ts';
import { err, ok, type Result } from '#shared/base/result.ts';
import type { BundleSeal } from '#shared/bundle/pack-bundle.ts';
import {
  commonVector,
  missingSegments,
  ownSums,
  type StreamIndex,
} from '#shared/bundle/what-a-peer-lacks.ts';
import { type DeviceId, newStreamId } from '#shared/log/device-keys.ts';
import type { DirectoryDevice } from '#shared/log/directory.ts';
import type { Audience, StreamId } from '#shared/log/operation.ts';
import { type ChosenAttachments, chooseAttachments } from './attachments-to-send.ts';
import { mayUse } from './audience-access.ts';
import { closePending } from './close-pending.ts';
import { type Copy, mayUseHere } from './copy.ts';
import { countSegment, emptyCount } from './count-content.ts';
import { unpackSegment } from './pack-segments.ts';
import { packInWorker } from './pack-worker.ts';
import { catchUp } from './replay-journal.ts';
import type { SegmentPlace } from './samsyn-database.ts';
import { readBaseSummary } from './summary-rows.ts';
import type {
  BundleError,
  BundleRecipients,
  ExportedBundle,
  ExportOptions,
  WriteError,
} from './workspace.ts';

/** Packs what the receivers lack, or everything for a phrase. Own waiting operations are closed and signed first. */
export async function exportBundle(
  copy: Copy,
  to: BundleRecipients,
  options: ExportOptions = {},
): Promise<Result<ExportedBundle, BundleError | WriteError>> {
  const { onProgress, signal } = options;
  for (const text of [...copy.live.texts]) await text.flush();
  const closed = await copy.queue(async () => {
    const current = await catchUp(copy);
    return current.ok ? closePending(copy) : current;
  });
  if (!closed.ok) return closed;
  const receivers = receiversOf(copy, to);
  if (receivers === undefined) return err({ type: 'failed', detail: 'A receiver is not in the directory' });
  const chosen = await chooseSegments(copy, receivers);
  onProgress?.({ step: 'reading', done: 0.1 });
  const segments = await loadSegments(copy, chosen.index, chosen.missing);
  const attached = await chooseAttachments(copy, receivers, chosen.audiences, options);
  if (signal?.aborted === true) return cancelled;
  onProgress?.({ step: 'packing', done: 0.3 });
  const bundle = await pack(copy, { to, receivers, segments, ...chosen, attached }, signal);
  return bundle === undefined ? cancelled : ok(bundle);
}

const cancelled = err({ type: 'failed', detail: 'cancelled' } as const);

/** What a bundle to these receivers draws on: the streams all of them may read, and the segments that any of them lacks. */
export interface ChosenSegments {
  readonly audiences: readonly Audience[];
  readonly index: readonly IndexedStream[];
  /** Per receiver, the ids of what it lacks. */
  readonly lacks: readonly ReadonlySet<string>[];
  readonly missing: ReadonlySet<string>;
  readonly isFull: boolean;
}

/** Chooses what goes to these receivers; to none (a phrase) everything that this device may read. */
export async function chooseSegments(
  copy: Copy,
  receivers: readonly DirectoryDevice[],
): Promise<ChosenSegments> {
  const audiences = sharedAudiences(copy, receivers);
  const index = await streamIndex(copy, audiences);
  const peers = await copy.database.peers.bulkGet(receivers.map(({ device }) => device));
  const common = receivers.length === 0 ? {} : commonVector(peers.map((peer) => peer?.holds ?? {}));
  // What any of them lacks; a receiver that has told nothing lacks all.
  const told = receivers.length === 0 ? [undefined] : peers;
  const readable = new Set(audiences);
  const lacks = told.map(
    (peer) =>
      new Set(missingSegments(index, peer?.holds ?? {}, readable, peer?.sums ?? {}).map(({ id }) => id)),
  );
  const missing = new Set(lacks.flatMap((ids) => [...ids]));
  return { audiences, index, lacks, missing, isFull: isEmpty(common) };
}

/** The devices of a choice; `undefined` when one of them is not in the directory any more. */
export function receiversOf(copy: Copy, to: BundleRecipients): readonly DirectoryDevice[] | undefined {
  if (to.type === 'passphrase') return [];
  const known = to.devices.map((device) => copy.live.directory?.devices.get(device));
  const active = known.filter((device) => device !== undefined && device.revoked === null);
  return active.length === to.devices.length && active.length > 0
    ? (active as readonly DirectoryDevice[])
    : undefined;
}

/** The audiences that this device and every receiver may read: nothing else leaves. */
export function sharedAudiences(copy: Copy, receivers: readonly DirectoryDevice[]): readonly Audience[] {
  const { streams, writer } = copy.live;
  const held = new Set([...streams.values(), ...writer.own].map(({ audience }) => audience));
  return [...held].filter(
    (audience) => mayUseHere(copy, audience) && receivers.every((receiver) => mayUse(receiver, audience)),
  );
}

export interface IndexedStream extends StreamIndex {
  readonly through: number;
  readonly segments: readonly SegmentPlace[];
}

/** What this copy holds of the streams of some audiences. */
export async function streamIndex(
  copy: Copy,
  audiences: readonly Audience[],
): Promise<readonly IndexedStream[]> {
  const rows = [...copy.live.streams.values()].filter(({ audience }) => audiences.includes(audience));
  const places = await copy.database.segments.bulkGet(rows.map(({ s }) => s));
  return rows.map(({ s, device, audience, through }, index) => ({
    stream: s,
    device: device as DeviceId,
    audience,
    through,
    segments: places[index]?.places ?? [],
  }));
}

/** Reads segments out of the packs. */
export async function loadSegments(
  copy: Copy,
  index: readonly IndexedStream[],
  wanted: ReadonlySet<string>,
): Promise<readonly { readonly bytes: Uint8Array; readonly signature: Uint8Array }[]> {
  const places = index.flatMap(({ segments }) => segments).filter(({ id }) => wanted.has(id));
  const packIds = [...new Set(places.map(({ pack }) => pack))];
  const rows = await copy.database.packs.bulkGet(packIds);
  const packs = new Map(packIds.map((id, position) => [id, rows[position]?.bytes]));
  return places.flatMap((place) => {
    const pack = packs.get(place.pack);
    return pack === undefined ? [] : [unpackSegment(pack, place)];
  });
}

interface PackInput {
  readonly to: BundleRecipients;
  readonly receivers: readonly DirectoryDevice[];
  readonly index: readonly IndexedStream[];
  readonly segments: readonly { readonly bytes: Uint8Array; readonly signature: Uint8Array }[];
  readonly audiences: readonly Audience[];
  readonly isFull: boolean;
  readonly attached: ChosenAttachments;
}

async function pack(
  copy: Copy,
  input: PackInput,
  signal: AbortSignal | undefined,
): Promise<ExportedBundle | undefined> {
  const { directory } = copy.live;
  const self = directory?.devices.get(copy.keys.device);
  const base = await readBaseSummary(copy.database, copy.id);
  const at = toInstant(copy.ports.now());
  const own = copy.live.writer.own.find(({ audience }) => input.audiences.includes(audience));
  const holds: Record<StreamId, number> = {};
  for (const { stream, through } of input.index) holds[stream] = through;
  const seal: BundleSeal =
    input.to.type === 'passphrase'
      ? { type: 'passphrase', passphrase: input.to.passphrase }
      : // The sender can open what he sent: to look at it again, and as a copy of his own.
        {
          type: 'devices',
          recipients: [...input.receivers.map(({ recipient }) => recipient), copy.keys.recipient],
        };
  const bytes = await packInWorker(
    {
      workspace: copy.id,
      by: {
        stream: own?.stream ?? newStreamId(copy.ports.random, copy.keys.device),
        device: copy.keys.device,
      },
      at,
      kind: input.isFull ? 'full' : 'delta',
      vv: holds,
      sums: ownSums(input.index),
      lacks: input.attached.lacks,
      members: [...(directory?.devices.values() ?? [])].map(({ device, signingKey }) => ({
        device: device as DeviceId,
        signingKey,
      })),
      to: input.receivers.map(({ device }) => device as DeviceId),
      segments: input.segments,
      blobs: input.attached.blobs,
      extra: { name: self?.name ?? '', association: base?.name ?? '' },
    },
    copy.keys,
    seal,
    signal,
  );
  if (bytes === undefined) return undefined;
  const { attachments, attachmentsToCome } = input.attached;
  return {
    name: bundleName(copy, at, bytes),
    bytes,
    ...contentsOf(input),
    attachments,
    attachmentsToCome,
  };
}

function contentsOf(input: PackInput): Pick<ExportedBundle, 'operationCount' | 'meetings'> {
  const count = emptyCount();
  for (const { bytes } of input.segments) countSegment(count, bytes);
  const meetings = [...count.dossiers.keys()].filter((id) => count.meetings.has(id));
  return { operationCount: count.operations, meetings };
}

/** A name without words of content: workspace, device, day and four characters of chance. */
function bundleName(copy: Copy, at: string, bytes: Uint8Array): string {
  const chance = [...bytes.slice(-2)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return `${copy.id.slice(0, 6)}-${copy.keys.device.slice(0, 4)}-${at.slice(0, 10)}-${chance}.samsyn`;
}

function isEmpty(vector: Readonly<Record<string, number>>): boolean {
  return Object.keys(vector).length === 0;
}
