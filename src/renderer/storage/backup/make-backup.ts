import { heldBlobs, readBlob } from '#renderer/storage/blob-rows.ts';
import { closePending } from '#renderer/storage/close-pending.ts';
import type { Copy } from '#renderer/storage/copy.ts';
import { stage } from '#renderer/storage/exchange.ts';
import { loadSegments, streamIndex } from '#renderer/storage/export-bundle.ts';
import { packInWorker } from '#renderer/storage/pack-worker.ts';
import { readRecoveryWrap, recoveryRecipient } from '#renderer/storage/recovery.ts';
import { catchUp } from '#renderer/storage/replay-journal.ts';
import { readBaseSummary } from '#renderer/storage/summary-rows.ts';
import type { WriteError } from '#renderer/storage/workspace.ts';
import { toInstant } from '#shared/base/dates.ts';
import { err, ok, type Result } from '#shared/base/result.ts';
import { ordinaryLimits } from '#shared/bundle/bundle-limits.ts';
import type { VersionVector } from '#shared/bundle/manifest.ts';
import { ownSums, ownVector } from '#shared/bundle/what-a-peer-lacks.ts';
import { type DeviceId, newStreamId } from '#shared/log/device-keys.ts';
import type { Audience } from '#shared/log/operation.ts';
import { decodeBackup, encodeBackup } from './backup-file.ts';

/** A backup ready to be written. */
export interface MadeBackup {
  readonly file: Uint8Array;
  readonly at: number;
  readonly operationCount: number;
  /** Hashes of attached files that found no room: they lie in files of their own beside it. */
  readonly leftOut: readonly string[];
}

/** What a reader opens without being asked, less room for what surrounds it. */
const fileBudget = Math.floor(ordinaryLimits.file * 0.9);

/**
 * Packs everything that this copy holds, whatever its audience, sealed to this computer's own key and, once there are
 * recovery words, to theirs. In front lies the vault locked with those words.
 */
export async function makeBackup(copy: Copy): Promise<Result<MadeBackup, WriteError>> {
  for (const text of [...copy.live.texts]) await text.flush();
  const closed = await copy.queue(async () => {
    const current = await catchUp(copy);
    return current.ok ? closePending(copy) : current;
  });
  if (!closed.ok) return closed;
  const { desktop } = copy.ports;
  const [wrap, recipient] = await Promise.all([readRecoveryWrap(desktop), recoveryRecipient(desktop)]);
  if (!wrap.ok) return wrap;
  if (!recipient.ok) return recipient;
  const audiences = new Set<Audience>([...copy.live.streams.values()].map(({ audience }) => audience));
  const index = await streamIndex(copy, [...audiences]);
  const ids = new Set(index.flatMap(({ segments }) => segments.map(({ id }) => id)));
  const held = await copy.database.held.toArray();
  const segments = [...(await loadSegments(copy, index, ids)), ...held];
  const size = segments.reduce((sum, { bytes }) => sum + bytes.length, 0);
  const attached = await attachmentsWithin(copy, fileBudget - size);
  const at = copy.ports.now();
  const bundle = await packForSelf(copy, {
    at,
    index,
    segments,
    blobs: attached.blobs,
    recipient: recipient.value,
  });
  if (bundle === undefined) return err({ type: 'not-saved', detail: 'cancelled' });
  const file = encodeBackup({ wrap: wrap.value ?? new Uint8Array(0), bundle });
  const operationCount = index.reduce(
    (sum, stream) => sum + stream.segments.reduce((all, { count }) => all + count, 0),
    0,
  );
  return ok({ file, at, operationCount, leftOut: attached.leftOut });
}

interface OwnContent {
  readonly at: number;
  readonly index: Awaited<ReturnType<typeof streamIndex>>;
  readonly segments: readonly { readonly bytes: Uint8Array; readonly signature: Uint8Array }[];
  readonly blobs: readonly Uint8Array[];
  /** Of the printed recovery words; `null` while there are none. */
  readonly recipient: string | null;
}

/** Packs a bundle that only this computer's key and the recovery words open. `undefined` when it was called off. */
export async function packForSelf(
  copy: Copy,
  { at, index, segments, blobs, recipient }: OwnContent,
): Promise<Uint8Array | undefined> {
  const base = await readBaseSummary(copy.database, copy.id);
  const { device, recipient: own } = copy.keys;
  return packInWorker(
    {
      workspace: copy.id,
      by: { stream: copy.live.writer.own[0]?.stream ?? newStreamId(copy.ports.random, device), device },
      at: toInstant(at),
      kind: 'full',
      vv: ownVector(index) as VersionVector,
      sums: ownSums(index),
      members: [...(copy.live.directory?.devices.values() ?? [])].map((member) => ({
        device: member.device as DeviceId,
        signingKey: member.signingKey,
      })),
      to: [device],
      segments,
      blobs,
      extra: { name: copy.live.directory?.devices.get(device)?.name ?? '', association: base?.name ?? '' },
    },
    copy.keys,
    { type: 'devices', recipients: recipient === null ? [own] : [own, recipient] },
    undefined,
  );
}

async function attachmentsWithin(
  copy: Copy,
  budget: number,
): Promise<{ readonly blobs: readonly Uint8Array[]; readonly leftOut: readonly string[] }> {
  const blobs: Uint8Array[] = [];
  let left = budget;
  const leftOut: string[] = [];
  for (const hash of await heldBlobs(copy.database)) {
    const bytes = await readBlob(copy.database, hash);
    if (!bytes.ok) continue;
    if (bytes.value.length > left) {
      leftOut.push(hash);
      continue;
    }
    left -= bytes.value.length;
    blobs.push(bytes.value);
  }
  return { blobs, leftOut };
}

/** Opens a backup with this computer's own key and checks that all that it should hold is there, signed and whole. */
export async function verifyBackup(
  copy: Copy,
  file: Uint8Array,
  { operationCount }: Pick<MadeBackup, 'operationCount'>,
): Promise<boolean> {
  const parts = decodeBackup(file);
  if (parts === undefined) return false;
  const staged = await stage(copy, parts.bundle, undefined);
  if (!staged.ok) return false;
  const { manifest, gathered, knownOperationCount } = staged.value;
  // Every segment is one that this copy holds already, byte for byte: its hash is its name.
  return (
    manifest.device === copy.keys.device &&
    gathered.refused.length === 0 &&
    knownOperationCount >= operationCount
  );
}
