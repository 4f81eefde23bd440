import { ownLacks } from '#renderer/storage/attachments-to-send.ts';
import type { Copy } from '#renderer/storage/copy.ts';
import { sharedAudiences, streamIndex } from '#renderer/storage/export-bundle.ts';
import { readBaseSummary } from '#renderer/storage/summary-rows.ts';
import { type IsoInstant, toInstant } from '#shared/base/dates.ts';
import type { BundleMember, VersionVector } from '#shared/bundle/manifest.ts';
import { packBundle } from '#shared/bundle/pack-bundle.ts';
import { ownSums, ownVector } from '#shared/bundle/what-a-peer-lacks.ts';
import { type DeviceId, newStreamId } from '#shared/log/device-keys.ts';
import type { DirectoryDevice } from '#shared/log/directory.ts';
import type { Audience } from '#shared/log/operation.ts';

/** Packs chosen segments, or attached files, for those who may read an audience, and tells them how far this copy has come. */
export async function packLane(
  copy: Copy,
  audience: Audience,
  receivers: readonly DirectoryDevice[],
  segments: readonly { readonly bytes: Uint8Array; readonly signature: Uint8Array }[],
  blobs: readonly Uint8Array[] = [],
): Promise<{ readonly bytes: Uint8Array; readonly at: IsoInstant }> {
  const { directory, writer } = copy.live;
  const at = toInstant(copy.ports.now());
  const audiences = sharedAudiences(copy, receivers);
  const index = await streamIndex(copy, audiences);
  const own = writer.own.find((stream) => stream.audience === audience);
  const base = await readBaseSummary(copy.database, copy.id);
  const name = directory?.devices.get(copy.keys.device)?.name ?? '';
  const bytes = await packBundle(
    {
      workspace: copy.id,
      by: {
        stream: own?.stream ?? newStreamId(copy.ports.random, copy.keys.device),
        device: copy.keys.device,
      },
      at,
      kind: 'delta',
      vv: ownVector(index) as VersionVector,
      sums: ownSums(index),
      lacks: await ownLacks(copy, audiences),
      members: membersOf(directory?.devices.values() ?? []),
      to: receivers.map(({ device }) => device as DeviceId),
      segments,
      blobs,
      extra: { name, association: base?.name ?? '' },
    },
    copy.sign,
    // This device can open it too: to look at it again when its own notes are lost.
    {
      type: 'devices',
      recipients: [...receivers.map(({ recipient }) => recipient), copy.keys.recipient],
    },
  );
  return { bytes, at };
}

function membersOf(devices: Iterable<DirectoryDevice>): readonly BundleMember[] {
  return [...devices].map(({ device, signingKey }) => ({ device: device as DeviceId, signingKey }));
}
